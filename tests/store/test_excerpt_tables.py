"""What the tables of excerpts refuse, whoever writes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from tests.journey.excerpted import Scene
from tests.journey.world import World
from tests.store.opening import sql_records

REFUSED = [
    "INSERT INTO excerpt VALUES ('x', 'no clip', 'training', 'me', 'now', NULL, NULL, x'00')",
    "INSERT INTO excerpt VALUES ('x', '{clip}', 'training', 'me', 'now', NULL, 'now', x'00')",
    "INSERT INTO excerpt_moment VALUES ('no excerpt', 0, x'00')",
    "INSERT INTO excerpt_moment VALUES ('{excerpt}', 0, x'00')",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_what_cannot_be_an_excerpt_is_refused_by_the_database_too(
    statement: str, tmp_path: Path
) -> None:
    with sql_records(tmp_path) as records:
        scene = Scene(World(records))
        filled = statement.format(clip=scene.clip, excerpt=scene.begun())
        with pytest.raises(DatabaseError), records.alone() as connection:
            connection.execute(text(filled))
