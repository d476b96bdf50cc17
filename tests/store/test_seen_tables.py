"""What the table of ticks refuses, whoever writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, text
from sqlalchemy.exc import DatabaseError

from annotator.store.seen_tables import queue_seen
from tests.store.opening import an_engine


def test_nothing_of_a_household_that_is_not_there_is_ticked(tmp_path: Path) -> None:
    row = "INSERT INTO queue_seen VALUES ('me', 'asked-c', 's@1', '2026-11-12', 'never', NULL)"
    with (
        an_engine(tmp_path) as engine,
        pytest.raises(DatabaseError),
        engine.begin() as connection,
    ):
        connection.execute(text(row))


def test_it_has_room_for_no_word_of_anybody() -> None:
    names = {each.name for each in queue_seen.columns}
    assert names == {"by", "thing", "stand", "at", "household", "clip"}
    assert not any(isinstance(each.type, LargeBinary) for each in queue_seen.columns)
