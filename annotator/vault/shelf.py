"""The shelf: every sealed asset with its key, and no way to get one without the other."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from annotator.domain.errors import Refusal
from annotator.domain.identity import AssetId, HouseholdId
from annotator.vault.age import AgeReader, fresh_asset_key
from annotator.vault.receiving import Receiving
from annotator.vault.recorded import Recorded
from annotator.vault.sink import SealedKey, SealedSink

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.vault.folder import AssetFolder
    from annotator.vault.keys import HouseholdKey, RootKey
    from annotator.vault.recorded import Tail
    from annotator.vault.rows import KeyRows
    from annotator.vault.upload import ReceivingState

Way = TypeVar("Way", bound=Receiving)


@dataclass
class NoSuchAsset(Refusal):
    """There is no key for this asset: it was never kept, or it was deleted."""

    asset: AssetId


@dataclass
class NoHouseholdKey(Refusal):
    """There is no key for this household: it was never opened, or what it shared was destroyed."""

    household: HouseholdId


class Shelf:
    """Puts sealed assets away and gets them out again."""

    def __init__(self, folder: AssetFolder, rows: KeyRows, root: RootKey) -> None:
        self._folder = folder
        self._rows = rows
        self._root = root

    def new(self, household: HouseholdId, kind: str) -> SealedSink:
        """A new asset to be written; raises `NoHouseholdKey`. Nobody knows it before `publish`."""
        holder = self._holder(household)
        asset = AssetId(secrets.token_hex(16))
        key = fresh_asset_key()
        row = SealedKey(household, kind, holder.wrap_asset(key, asset, kind))
        return SealedSink(asset, key, row, self._folder, self._rows)

    def receive(self, household: HouseholdId, kind: str, length: int) -> tuple[AssetId, Receiving]:
        """A new asset of known plain length that arrives in pieces; its key is kept at once.

        To give it up: close it, then `delete` the asset.
        """
        return self._received(household, kind, length, Receiving)

    def record(self, household: HouseholdId, kind: str, most: int) -> tuple[AssetId, Recorded]:
        """The same for what is sent while it is recorded: of at most so many plain bytes."""
        return self._received(household, kind, most, Recorded)

    def go_on(self, asset: AssetId, kept: tuple[ReceivingState, Tail]) -> Recorded:
        """A recording further on; raises what `resume` raises."""
        return Recorded.go_on(self._folder, asset, self._key(asset), kept)

    def _received(
        self, household: HouseholdId, kind: str, length: int, way: type[Way]
    ) -> tuple[AssetId, Way]:
        holder = self._holder(household)
        asset = AssetId(secrets.token_hex(16))
        key = fresh_asset_key()
        wrapped = holder.wrap_asset(key, asset, kind)
        receiving = way.begin(self._folder, asset, key, length)
        try:
            # After the file: a crash in between leaves a file without a key, which `sweep` deletes.
            self._rows.keep_asset_key(asset, household, kind, wrapped)
        except BaseException:
            receiving.close()
            self._folder.delete(asset)
            raise
        return asset, receiving

    def resume(self, asset: AssetId, state: ReceivingState) -> Receiving:
        """The same asset, further on; raises `NoSuchAsset` and what `Receiving.resume` raises."""
        return Receiving.resume(self._folder, asset, self._key(asset), state)

    def open(self, asset: AssetId) -> AgeReader:
        """The asset as its plain bytes; close it after use.

        Raises `NoSuchAsset`, `AssetMissing`, `KeyDoesNotFit` or an `AgeFailure`.
        """
        key = self._key(asset)
        raw = self._folder.open(asset)
        try:
            return AgeReader(raw, key)
        except BaseException:
            raw.close()
            raise

    def path_and_key(self, asset: AssetId) -> tuple[Path, bytes]:
        """Where the sealed file is and its 32-byte key, for a child process's standard input."""
        return self._folder.path(asset), self._key(asset)

    def adopt(self, sink: SealedSink) -> AssetId:
        """Publishes what a child process sealed at `sink.path`; the same as `sink.publish()`."""
        sink.publish()
        return sink.asset_id

    def delete(self, asset: AssetId) -> None:
        """Destroys the asset's key and then its file; deleting twice changes nothing."""
        self._rows.forget_asset_key(asset)
        self._folder.delete(asset)

    def sweep(self) -> tuple[AssetId, ...]:
        """At the start: deletes what a crash left behind, and names it."""
        return self._folder.sweep(self._rows.assets())

    def _holder(self, household: HouseholdId) -> HouseholdKey:
        row = self._rows.household_key(household)
        if row is None:
            raise NoHouseholdKey(household)
        return self._root.unwrap_household(row.wrapped, household, row.version)

    def _key(self, asset: AssetId) -> bytes:
        row = self._rows.asset_key(asset)
        if row is None:
            raise NoSuchAsset(asset)
        return self._holder(row.household).unwrap_asset(row.wrapped, asset, row.kind)
