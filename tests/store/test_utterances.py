"""What the table of utterances refuses, whoever writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from tests.store.opening import an_engine


@pytest.mark.parametrize("counted", [0, 1])
def test_none_are_not_counted_nor_those_of_a_clip_that_is_not_there(
    tmp_path: Path, counted: int
) -> None:
    row = f"INSERT INTO utterances VALUES ('never', {counted}, 'me', 'now')"  # noqa: S608
    with (
        an_engine(tmp_path) as engine,
        pytest.raises(DatabaseError),
        engine.begin() as connection,
    ):
        connection.execute(text(row))
