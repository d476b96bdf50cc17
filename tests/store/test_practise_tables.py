"""What the tables of practising refuse, whoever writes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from annotator.store import practise_tables as tables
from tests.store.opening import an_engine

NEW = "INSERT INTO attempt VALUES ('t', 'me', 'c1', 'g', 's', 'now', NULL, {})"
REFUSED = [
    NEW.format("2, NULL, NULL, NULL"),
    NEW.format("0, 'now', NULL, '{}'"),
    NEW.format("0, 'now', 'seal', NULL"),
    "INSERT INTO gold VALUES ('g', 'no clip', 1, 'now', x'00')",
    "INSERT INTO attempt_watched VALUES (1, 'no attempt', 'now', 0, 9)",
    "INSERT INTO attempt_document VALUES ('no attempt', 'no clip', x'00')",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_half_an_attempt_is_refused_by_the_database_too(statement: str, tmp_path: Path) -> None:
    no = pytest.raises(DatabaseError)
    with an_engine(tmp_path) as engine, no, engine.begin() as connection:
        connection.execute(text(statement))


def test_a_stretch_that_was_watched_has_a_length(tmp_path: Path) -> None:
    with an_engine(tmp_path) as engine:
        with engine.begin() as connection:
            connection.execute(text(NEW.format("0, NULL, NULL, NULL")))
        with pytest.raises(DatabaseError), engine.begin() as connection:
            connection.execute(text("INSERT INTO attempt_watched VALUES (1, 't', 'now', 9, 9)"))


def test_only_what_names_no_clip_by_reference_outlives_it() -> None:
    every = (tables.attempt, tables.attempt_watched, tables.attempt_document, tables.gold)
    goes = {each.name: {key.column.table.name for key in each.foreign_keys} for each in every}
    assert goes["attempt"] == set()
    assert "clip" in goes["gold"] & goes["attempt_document"]
