"""Closed lists stay closed in the database, and what may not be rewritten is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from annotator.journey.ports import Deed
from tests.builders import add, an_annotation
from tests.fakes.clock import NOON
from tests.journey.world import World
from tests.store.opening import an_engine, sql_records

REFUSED = [
    "INSERT INTO job VALUES ('j', 'cut', 's', 'other', 0, NULL, NULL, 'now')",
    "INSERT INTO artefact VALUES ('no clip', 'film', 'a')",
    "INSERT INTO infant VALUES ('i', 'no household', x'00')",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_what_is_not_on_the_list_is_refused_by_the_database_too(
    statement: str, tmp_path: Path
) -> None:
    no = pytest.raises(DatabaseError)
    with an_engine(tmp_path) as engine, no, engine.begin() as connection:
        connection.execute(text(statement))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE operation SET fingerprint = 'other'",
        "UPDATE audit SET deed = 'clip_begun'",
        "DELETE FROM audit",
    ],
)
def test_the_log_and_the_audit_are_append_only(statement: str, tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        session = world.a_coding(world.a_ready_clip(world.a_household()))
        world.take(session, add(an_annotation(), "o1"))
        with records.writing() as desk:
            desk.audit.note(Deed.CLIP_OPENED, "A", NOON, {})
            with pytest.raises(DatabaseError, match="append-only"):
                desk.connection.execute(text(statement))
