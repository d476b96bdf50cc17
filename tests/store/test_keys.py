"""Keys are kept sealed; each call of the shelf is kept when it returns."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text

from annotator.domain.identity import AssetId, HouseholdId
from annotator.store.keys import SqlKeyRows
from annotator.vault.rows import KeyRows
from tests.builders import a_dyad
from tests.fakes.clock import NOON
from tests.journey.promises import kept, promised
from tests.journey.world import World
from tests.store.opening import ROOT_KEY, sql_records

HOME, ASSET = HouseholdId("h1"), AssetId("a1")


def test_the_vaults_shelf_finds_here_what_it_needs() -> None:
    assert kept(SqlKeyRows, KeyRows) == promised(KeyRows)


def test_a_new_household_has_a_key_only_the_root_key_opens(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        assert records.keys.household_key(HOME) is None
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
        row = records.keys.household_key(HOME)
        assert row is not None
        key = ROOT_KEY.unwrap_household(row.wrapped, HOME, row.version)
        assert len(key.derive("field/v1")) == 32


def test_an_assets_key_is_kept_and_forgotten(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
        records.keys.keep_asset_key(ASSET, HOME, "film", b"wrapped")
        row = records.keys.asset_key(ASSET)
        assert row is not None
        assert (row.household, row.kind, row.wrapped) == (HOME, "film", b"wrapped")
        assert records.keys.assets() == (ASSET,)
        records.keys.forget_asset_key(ASSET)
        records.keys.forget_asset_key(ASSET)
        assert records.keys.asset_key(ASSET) is None
        assert records.keys.assets() == ()


def test_deleting_a_clip_destroys_the_keys_of_all_it_had(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        dyad = world.a_household()
        clip = world.a_ready_clip(dyad)
        for asset in ("original", "frames", "other"):
            records.keys.keep_asset_key(AssetId(asset), dyad.household.id, "kind", b"w")
        world.clips.delete(clip)
        assert records.keys.assets() == ("other",)
        with records.looking() as connection:
            left = connection.execute(text("SELECT count(*) FROM artefact")).scalar()
        assert left == 0


def test_an_asset_nothing_names_is_found_so_that_the_start_can_destroy_it(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
        records.keys.keep_asset_key(ASSET, HOME, "film", b"wrapped")
        assert records.keys.unowned() == (ASSET,)
