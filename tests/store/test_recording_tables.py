"""What the tables of recording refuse, whoever writes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from tests.journey.world import World
from tests.store.opening import sql_records

REFUSED = [
    "INSERT INTO recording VALUES ('no clip', 'c', 'now', 1, 1, x'00')",
    "INSERT INTO recording VALUES ('{clip}', 'c', 'now', -1, 1, x'00')",
    "INSERT INTO recording VALUES ('{clip}', 'c', 'now', 1, 2, x'00')",
    "INSERT INTO live_mark VALUES ('m', '{clip}', 'rupture', 5)",
    "INSERT INTO live_mark VALUES ('m', '{recorded}', 'rupture', -5)",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_what_cannot_have_been_recorded_is_refused_by_the_database_too(
    statement: str, tmp_path: Path
) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        dyad = world.a_household()
        clip, recorded = world.a_card(dyad), world.a_card(dyad)
        world.recordings.begin(recorded, 1000)
        with pytest.raises(DatabaseError), records.alone() as connection:
            connection.execute(text(statement.format(clip=clip, recorded=recorded)))
