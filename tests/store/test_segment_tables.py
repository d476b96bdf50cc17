"""What the table of segments refuses, whoever writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from tests.journey.world import World
from tests.store.opening import sql_records

REFUSED = [
    "INSERT INTO segment VALUES ('no clip', 0, 'a', 0, 9, 9)",
    "INSERT INTO segment VALUES ('{clip}', -1, 'a', 0, 9, 9)",
    "INSERT INTO segment VALUES ('{clip}', 0, 'a', 0, 0, 9)",
    "INSERT INTO segment VALUES ('{clip}', 0, 'a', 0, 9, 0)",
    "INSERT INTO segment VALUES ('{clip}', 0, NULL, 0, 9, 9)",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_what_cannot_be_a_segment_is_refused_by_the_database_too(
    statement: str, tmp_path: Path
) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        clip = world.an_arrived_clip(world.a_household())
        with pytest.raises(DatabaseError), records.alone() as connection:
            connection.execute(text(statement.format(clip=clip)))
