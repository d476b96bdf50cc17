"""Second cameras in the real database: how they lie is sealed, and no row outlives its clip."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.two_cameras import Heard, Laid
from annotator.journey.cameras import Cameras
from annotator.store.part_tables import second_camera
from tests.journey.test_cameras import two
from tests.journey.world import World
from tests.store.opening import sql_records


def test_the_whole_way_goes_through_the_real_database(tmp_path: Path) -> None:
    laid = Laid(-987_654, Heard.SECOND)
    with sql_records(tmp_path) as records:
        world = World(records)
        clip, film = two(world)
        Cameras(world.clips).lay(clip, laid, 0)
        with records.looking() as connection:
            (row,) = connection.execute(second_camera.select()).all()
        assert b"987654" not in row.body
    with sql_records(tmp_path) as records:
        again = World(records, clock=world.clock, identities=world.identities)
        beside = Cameras(again.clips).beside(clip)
        assert beside is not None
        assert (beside.film.id, beside.kept.laid) == (film, laid)


def test_no_row_is_left_of_either_film_that_was_deleted(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        clip, film = two(world)
        world.clips.delete(clip)
        with records.looking() as connection:
            assert connection.execute(second_camera.select()).all() == []
        with records.reading() as desk:
            assert desk.clips.get(film) is None
