"""What the tables of the second look refuse, whoever writes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from tests.journey.world import World
from tests.store.opening import sql_records
from tests.store.test_second_look import a_world

REFUSED = [
    "INSERT INTO second_look VALUES ('no clip', '{clip}', 0)",
    "INSERT INTO second_look VALUES ('{clip}', '{clip}', 0)",
    "INSERT INTO second_look VALUES ('{clip}', 'no clip', 0)",
    "INSERT INTO second_look_played VALUES ('{film}', 9, 9, 0)",
    "INSERT INTO second_look_played VALUES ('{film}', -1, 9, 0)",
    "INSERT INTO second_look_played VALUES ('{film}', 6, 9, -1)",
    "INSERT INTO second_look_played VALUES ('{clip}', 0, 9, 0)",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_what_cannot_have_been_played_is_refused_by_the_database_too(
    statement: str, tmp_path: Path
) -> None:
    with sql_records(tmp_path) as records:
        film, clip = a_world(World(records))
        with pytest.raises(DatabaseError), records.alone() as connection:
            connection.execute(text(statement.format(film=film, clip=clip)))
