"""What the table of comparing refuses, whoever writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, text
from sqlalchemy.exc import DatabaseError

from annotator.store.comparison_tables import comparison
from tests.store.opening import an_engine


def test_a_coding_is_not_compared_with_itself_nor_with_one_that_is_not_there(
    tmp_path: Path,
) -> None:
    for first, second in (("s", "s"), ("s", "t")):
        row = f"INSERT INTO comparison VALUES ('{first}', '{second}', 'me', 'now', 1, 1)"  # noqa: S608
        with (
            an_engine(tmp_path) as engine,
            pytest.raises(DatabaseError),
            engine.begin() as connection,
        ):
            connection.execute(text(row))


def test_it_has_no_room_for_a_word_of_anybody() -> None:
    assert {each.name for each in comparison.columns} == {
        "first", "second", "by", "at", "first_revision", "second_revision",
    }  # fmt: skip
    assert not any(isinstance(each.type, LargeBinary) for each in comparison.columns)
