"""Segments in the database: their files belong to a clip as long as they are named, no longer."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.identity import AssetId
from annotator.journey.ports import Segment
from tests.journey.world import World
from tests.store.opening import sql_records

MADE = Segment(0, AssetId("a" * 32), 0, 900_000, 300)


def test_a_segments_key_is_owned_while_it_is_named_and_destroyed_with_it(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        dyad = world.a_household()
        clip = world.an_arrived_clip(dyad)
        records.keys.keep_asset_key(MADE.asset, dyad.household.id, "segment", b"wrapped")
        assert records.keys.unowned() == (MADE.asset,)
        with records.writing() as desk:
            desk.segments.keep(clip, MADE)
        assert records.keys.unowned() == ()
        with records.writing() as desk:
            desk.segments.drop(clip)
        assert records.keys.asset_key(MADE.asset) is None
