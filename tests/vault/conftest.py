"""A shelf on a real folder, with its keys kept in a dictionary instead of the store."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from annotator.domain.identity import AssetId, HouseholdId
from annotator.vault.folder import AssetFolder
from annotator.vault.keys import RootKey
from annotator.vault.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

WRENS = HouseholdId("a" * 32)
FINCHES = HouseholdId("b" * 32)


@dataclass(frozen=True)
class HouseholdRow:
    version: int
    wrapped: bytes


@dataclass(frozen=True)
class AssetRow:
    household: HouseholdId
    kind: str
    wrapped: bytes


@dataclass
class KeptRows:
    """What the store keeps for the shelf."""

    households: dict[HouseholdId, HouseholdRow] = field(default_factory=dict)
    kept: dict[AssetId, AssetRow] = field(default_factory=dict)

    def household_key(self, household: HouseholdId) -> HouseholdRow | None:
        return self.households.get(household)

    def asset_key(self, asset: AssetId) -> AssetRow | None:
        return self.kept.get(asset)

    def keep_asset_key(
        self, asset: AssetId, household: HouseholdId, kind: str, wrapped: bytes
    ) -> None:
        self.kept[asset] = AssetRow(household, kind, wrapped)

    def forget_asset_key(self, asset: AssetId) -> None:
        self.kept.pop(asset, None)

    def assets(self) -> Collection[AssetId]:
        return tuple(self.kept)


@pytest.fixture
def root_key() -> RootKey:
    return RootKey.fresh("0" * 32)


@pytest.fixture
def rows(root_key: RootKey) -> KeptRows:
    kept = KeptRows()
    for household in (WRENS, FINCHES):
        kept.households[household] = HouseholdRow(1, root_key.fresh_household(household, 1)[1])
    return kept


@pytest.fixture
def asset_folder(tmp_path: Path) -> AssetFolder:
    return AssetFolder(tmp_path / "assets")


@pytest.fixture
def shelf(asset_folder: AssetFolder, rows: KeptRows, root_key: RootKey) -> Shelf:
    return Shelf(asset_folder, rows, root_key)
