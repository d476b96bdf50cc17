"""What the table of double coding refuses, whoever writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from annotator.store.reliability_tables import double_coding
from tests.builders import a_clip, a_dyad
from tests.fakes.clock import NOON
from tests.store.opening import sql_records

NEW = "INSERT INTO double_coding VALUES ('d', 'c1', 'me', {}, 'now', '2026-11-12', {})"
GOOD = NEW.format("'double', 1", "NULL, NULL, NULL, NULL, NULL, NULL")
REFUSED = [
    NEW.format("'triple', 1", "NULL, NULL, NULL, NULL, NULL, NULL"),
    NEW.format("'double', 2", "NULL, NULL, NULL, NULL, NULL, NULL"),
    NEW.format("'double', 1", "'now', NULL, NULL, NULL, NULL, NULL"),
    NEW.format("'double', 1", "'now', 's', 3, 'r', NULL, NULL"),
    NEW.format("'double', 1", "'now', 's', 3, NULL, NULL, 'now'"),
    GOOD.replace("'c1'", "'no clip'"),
]


@pytest.mark.parametrize(("statement", "taken"), [(GOOD, True), *((e, False) for e in REFUSED)])
def test_half_a_handing_in_is_refused_by_the_database_too(
    statement: str, taken: bool, tmp_path: Path
) -> None:
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
            desk.clips.add(a_clip(), NOON)
        if taken:
            with records.alone() as connection:
                connection.execute(text(statement))
        else:
            with pytest.raises(DatabaseError), records.alone() as connection:
                connection.execute(text(statement))


def test_it_holds_ids_times_and_closed_words_and_nothing_anybody_wrote() -> None:
    assert {column.name for column in double_coding.columns} == {
        "id", "clip", "coder", "kind", "by_seed", "asked_at", "due_on", "handed_in_at", "session",
        "revision", "reference", "reference_revision", "given_back_at",
    }  # fmt: skip
