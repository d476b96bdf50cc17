"""What the table of flags refuses, whoever writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, Text, text
from sqlalchemy.exc import DatabaseError

from annotator.store.flag_tables import coding_flags
from tests.store.opening import an_engine


def test_a_coding_that_is_not_there_has_no_flags_and_there_are_never_less_than_none(
    tmp_path: Path,
) -> None:
    for session, flags in (("never", 1), ("s", -1)):
        row = f"INSERT INTO coding_flags VALUES ('{session}', 1, 0, {flags})"  # noqa: S608
        with (
            an_engine(tmp_path) as engine,
            pytest.raises(DatabaseError),
            engine.begin() as connection,
        ):
            connection.execute(text(row))


def test_it_has_room_for_counts_alone() -> None:
    assert {each.name for each in coding_flags.columns if isinstance(each.type, Text)} == {
        "session"
    }
    assert not any(isinstance(each.type, LargeBinary) for each in coding_flags.columns)
