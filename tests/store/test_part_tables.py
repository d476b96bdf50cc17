"""What the tables of files in parts and second cameras refuse, whoever writes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from annotator.store.part_tables import second_camera
from tests.journey.test_cameras import two
from tests.journey.world import World
from tests.store.opening import sql_records

REFUSED = [
    "INSERT INTO clip_part VALUES ('no clip', 1, 5, 0, NULL, '', 'x')",
    "INSERT INTO clip_part VALUES ('{clip}', 0, 5, 0, NULL, '', 'x')",
    "INSERT INTO clip_part VALUES ('{clip}', 1, 5, 6, NULL, '', 'x')",
    "INSERT INTO clip_part VALUES ('{clip}', 1, 5, -1, NULL, '', 'x')",
    "INSERT INTO clip_part VALUES ('{clip}', 1, 5, 0, NULL, '', NULL)",
    "INSERT INTO second_camera VALUES ('{clip}', '{film}', 0, 'x')",
    "INSERT INTO second_camera VALUES ('{film}', '{film}', 0, 'x')",
    "INSERT INTO second_camera VALUES ('{film}', 'no clip', 0, 'x')",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_what_cannot_be_is_refused_by_the_database_too(statement: str, tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        clip, film = two(World(records))
        with pytest.raises(DatabaseError), records.alone() as connection:
            connection.execute(text(statement.format(clip=clip, film=film)))


def test_one_film_is_the_second_camera_of_one_clip_only(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        _, film = two(world)
        other = world.a_card(world.a_household("Finch"))
        row = {"clip": other, "camera": film, "revision": 0, "body": b"x"}
        with pytest.raises(DatabaseError), records.alone() as connection:
            connection.execute(second_camera.insert().values(**row))
