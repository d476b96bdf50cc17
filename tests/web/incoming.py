"""Clips on their way in, over a real vault in a folder, with the rows in memory."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from annotator.domain.clip import Clip, ClipCard, ClipState, Context
from annotator.domain.identity import AssetId, ClipId, DyadId, HouseholdId
from annotator.journey.clip import ClipIsIn, NoSuchClip
from annotator.journey.ports import ArtefactKind, Upload
from annotator.vault.folder import AssetFolder
from annotator.vault.keys import RootKey
from annotator.vault.shelf import Shelf
from annotator.web.reception import Reception, Room
from tests.web.house import CLIP, LARGEST, FakeHouse, Practice

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

HOUSEHOLD = HouseholdId("d" * 32)


@dataclass(frozen=True)
class KeyRow:
    version: int
    wrapped: bytes


@dataclass(frozen=True)
class AssetRow:
    household: HouseholdId
    kind: str
    wrapped: bytes


class Rows:
    """Sealed keys, in memory."""

    def __init__(self, root: RootKey) -> None:
        self._household = KeyRow(1, root.fresh_household(HOUSEHOLD, 1)[1])
        self._assets: dict[AssetId, AssetRow] = {}

    def household_key(self, household: HouseholdId) -> KeyRow | None:
        return self._household if household == HOUSEHOLD else None

    def asset_key(self, asset: AssetId) -> AssetRow | None:
        return self._assets.get(asset)

    def keep_asset_key(
        self, asset: AssetId, household: HouseholdId, kind: str, wrapped: bytes
    ) -> None:
        self._assets[asset] = AssetRow(household, kind, wrapped)

    def forget_asset_key(self, asset: AssetId) -> None:
        self._assets.pop(asset, None)

    def assets(self) -> Collection[AssetId]:
        return tuple(self._assets)


@dataclass
class Uploads:
    """One clip that may come in."""

    shelf: Shelf
    clip: Clip
    upload: Upload | None = None
    kept: dict[ArtefactKind, AssetId] = field(default_factory=dict)
    sha256: list[str] = field(default_factory=list)

    def get(self, clip: ClipId) -> Clip:
        if clip != self.clip.id:
            raise NoSuchClip
        return self.clip

    def require_open(self, clip: ClipId, _purpose: object) -> Clip:
        return self.get(clip)

    def begin_upload(self, clip: ClipId, length: int) -> Upload:
        if self.get(clip).state is ClipState.PREPARING:
            raise ClipIsIn
        self._discard()
        self.upload = Upload(length)
        self.clip = replace(self.clip, state=ClipState.RECEIVING)
        return self.upload

    def upload_state(self, clip: ClipId) -> Upload | None:
        self.get(clip)
        return self.upload

    def note_received(self, _clip: ClipId, upload: Upload) -> None:
        self.upload = upload

    def received(self, _clip: ClipId, sha256: str) -> None:
        assert self.upload is not None
        assert self.upload.asset is not None
        self.kept[ArtefactKind.ORIGINAL] = self.upload.asset
        self.upload = None
        self.sha256.append(sha256)
        self.clip = replace(self.clip, state=ClipState.PREPARING)

    def give_up_upload(self, _clip: ClipId) -> None:
        self._discard()
        self.clip = replace(self.clip, state=ClipState.AWAITING)

    def artefacts(self, _clip: ClipId) -> dict[ArtefactKind, AssetId]:
        return self.kept

    def _discard(self) -> None:
        if self.upload is not None and self.upload.asset is not None:
            self.shelf.delete(self.upload.asset)
        self.upload = None


class Incoming:
    """A reception over real sealed files; `restart` is a new process on the same folder."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.root = RootKey.fresh(secrets.token_hex(16))
        self.rows = Rows(self.root)
        self.free = 1024**4
        card = ClipCard(date(2026, 11, 12), Context.FEEDING)
        self.restart()
        clip = Clip(ClipId(CLIP), HOUSEHOLD, DyadId("e" * 32), card)
        self.uploads = Uploads(self.shelf, clip)
        self.restart()

    def restart(self) -> None:
        self.shelf = Shelf(AssetFolder(self.place), self.rows, self.root)
        if hasattr(self, "uploads"):
            self.uploads.shelf = self.shelf
            self.reception = Reception(self.uploads, self.shelf, Room(LARGEST, lambda: self.free))

    def files(self) -> list[str]:
        """Every file there is, key or not."""
        return sorted(each.name for each in self.place.rglob("*") if each.is_file())

    def practice(self) -> Practice:
        """The web ring over it."""
        house = FakeHouse()
        house.inside.shelf = self.shelf
        house.inside.clips = self.uploads
        return Practice(house=house)
