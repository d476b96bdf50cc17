"""What the tables of the caseload refuse, whoever writes them, and what outlives a clip."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from annotator.store import caseload_tables as tables
from tests.store.opening import an_engine

REFUSED = [
    "INSERT INTO caseload VALUES ('no household', NULL, x'00')",
    "INSERT INTO pack VALUES ('p', 'no household', 'c', 'now', 'me', 'd', '[]')",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_nothing_is_kept_of_a_household_that_is_not_there(statement: str, tmp_path: Path) -> None:
    no = pytest.raises(DatabaseError)
    with an_engine(tmp_path) as engine, no, engine.begin() as connection:
        connection.execute(text(statement))


def test_a_pack_outlives_its_clip_and_goes_with_its_household() -> None:
    goes = {key.column.table.name for key in tables.pack.foreign_keys}
    assert goes == {"household"}


def test_what_is_asked_of_the_book_is_found_without_reading_every_press(tmp_path: Path) -> None:
    asked = "EXPLAIN QUERY PLAN SELECT * FROM audit WHERE deed <> 'coding_changed' AND deed IN (?)"
    with an_engine(tmp_path) as engine, engine.begin() as connection:
        plan = connection.exec_driver_sql(asked, ("clip_deleted",)).all()
    assert "ix_audit_rare" in str(plan)
