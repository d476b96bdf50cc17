"""The regions in the real database: sealed, and unreadable without their household's key."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import delete

from annotator.domain.movement import Region, Regions
from annotator.store.moving_tables import movement_regions
from annotator.store.sealing import HouseholdKeyGone
from annotator.store.tables import household_key
from tests.journey.world import World
from tests.store.opening import sql_records

DRAWN = Regions(Region(111, 10, 444, 900), Region(555, 333, 444, 600))


def test_where_somebody_is_in_the_picture_is_sealed_under_the_households_key(
    tmp_path: Path,
) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        clip = world.a_ready_clip(world.a_household())
        with records.writing() as desk:
            desk.moving.keep(clip, DRAWN)
        with records.looking() as connection:
            ((kept, body),) = connection.execute(movement_regions.select()).all()
        assert kept == clip
        assert b"444" not in body
        assert b"carer" not in body
        with records.alone() as connection:
            connection.execute(delete(household_key))
    with (
        sql_records(tmp_path) as records,
        pytest.raises(HouseholdKeyGone),
        records.reading() as desk,
    ):
        desk.moving.get(clip)


def test_no_row_is_left_of_a_clip_that_was_deleted(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        clip = world.a_ready_clip(world.a_household())
        with records.writing() as desk:
            desk.moving.keep(clip, DRAWN)
        world.clips.delete(clip)
        with records.looking() as connection:
            assert connection.execute(movement_regions.select()).all() == []
