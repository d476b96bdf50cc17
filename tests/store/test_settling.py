"""Settling in the real database: sealed under the household's key, and never rewritten."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import delete, text
from sqlalchemy.exc import DatabaseError

from annotator.domain.people import FIRST
from annotator.store.sealing import HouseholdKeyGone
from annotator.store.settle_tables import settlement_decision
from annotator.store.tables import household_key
from tests.journey.settle_world import (
    GAZE,
    JOY,
    KIM,
    LEE,
    a_service,
    codes,
    settle_all,
    settling,
    take,
)
from tests.journey.world import World
from tests.store.opening import sql_records


def test_the_whole_way_goes_through_the_real_database(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world, clip = a_service(World(records))
        one, other = codes(world, clip, LEE, GAZE, JOY), codes(world, clip, KIM, GAZE)
        third = codes(world, clip, FIRST, GAZE)
        settlement = settling(world).begin(clip, (one, other, third))
        settle_all(world, settlement, one)
        session = settling(world).keep(settlement)
        opened = settling(world).look(settlement)
    with sql_records(tmp_path) as records:
        again = World(records, clock=world.clock, identities=world.identities)
        assert settling(again).look(settlement) == opened
        with records.reading() as desk:
            assert [each.code for each in desk.coding.standing(session)] == [
                "shared_gaze",
                "shared_joy",
            ]
            assert {each.id for each in desk.coding.of(clip)} == {one, other, third}


def test_what_was_said_lies_sealed_is_never_rewritten_and_goes_with_the_key(
    tmp_path: Path,
) -> None:
    with sql_records(tmp_path) as records:
        world, clip = a_service(World(records))
        one, other = codes(world, clip, LEE, GAZE, JOY), codes(world, clip, KIM, GAZE)
        settlement = settling(world).begin(clip, (one, other))
        place = next(each for each in settling(world).look(settlement).places if each.now is None)
        settling(world).settle(settlement, place.point.id, take(one, said="a laugh at the end"))
        with records.looking() as connection:
            (row,) = connection.execute(settlement_decision.select()).all()
            assert b"laugh" not in row.body
        change = text("UPDATE settlement_decision SET because = 'times'")
        with pytest.raises(DatabaseError, match="never rewritten"), records.alone() as connection:
            connection.execute(change)
        home = settling(world).look(settlement).settlement.household
        with records.alone() as connection:
            connection.execute(delete(household_key).where(household_key.c.household == home))
    with sql_records(tmp_path) as records, pytest.raises(HouseholdKeyGone), records.reading() as d:
        d.settling.decided(settlement)
