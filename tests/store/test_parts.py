"""Files in parts in the real database: sealed where they tell films apart, swept when nobody's."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.identity import AssetId, ClipId, HouseholdId
from annotator.journey.parts import Parts
from annotator.journey.ports import Upload
from annotator.store.part_tables import clip_part
from tests.journey.world import World
from tests.store.opening import sql_records

SHA = "ab" * 32


def parted(world: World) -> tuple[ClipId, HouseholdId]:
    dyad = world.a_household()
    clip, parts = world.a_card(dyad), Parts(world.clips)
    parts.announce(clip, [300, 200])
    keys = world.records.keys  # type: ignore[attr-defined]
    keys.keep_asset_key(AssetId("one"), dyad.household.id, "original", b"wrapped")
    keys.keep_asset_key(AssetId("nobody's"), dyad.household.id, "original", b"wrapped")
    parts.note_part(clip, 1, Upload(300, 300, AssetId("one"), "1:2"))
    parts.part_received(clip, 1, SHA)
    return clip, dyad.household.id


def test_what_a_file_is_known_by_stands_sealed_in_its_row(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        clip, _ = parted(World(records))
        with records.looking() as connection:
            rows = connection.execute(clip_part.select()).all()
        assert [(row.clip, row.number) for row in rows] == [(clip, 1), (clip, 2)]
        assert all(SHA not in str(row) and SHA.encode() not in row.body for row in rows)
        assert Parts(World(records).clips).of(clip)[0].sha256 == SHA


def test_a_file_of_a_clip_is_somebodys_and_its_key_goes_with_the_clip(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        clip, _ = parted(world)
        assert records.keys.unowned() == ("nobody's",)
        world.clips.delete(clip)
        assert records.keys.assets() == ("nobody's",)
        with records.looking() as connection:
            assert connection.execute(clip_part.select()).all() == []


def test_a_file_that_is_left_out_loses_its_key_at_once(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        clip, _ = parted(World(records))
        with records.writing() as desk:
            desk.parts.rearrange(clip, desk.parts.of(clip)[1:])
        assert records.keys.assets() == ("nobody's",)
