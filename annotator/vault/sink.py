"""A new sealed asset, from its first byte to its place on the shelf."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.vault.age import AgeReader, AgeWriter

if TYPE_CHECKING:
    from types import TracebackType
    from typing import BinaryIO, Self

    from annotator.domain.identity import AssetId, HouseholdId
    from annotator.vault.folder import AssetFolder
    from annotator.vault.rows import KeyRows
    from annotator.vault.stream import Octets


@dataclass(frozen=True, slots=True)
class SealedKey:
    """An asset's key as it will be kept, and what it is bound to."""

    household: HouseholdId
    kind: str
    wrapped: bytes


class SealedSink:
    """A new asset on its way to the shelf.

    Either write to it here, or hand `path` and `key` to a child process that seals a whole file
    there (the file exists already, empty). `publish` checks it, puts it away and keeps its key;
    without it, or after `abandon`, nothing is left but a file without a key, which `sweep` deletes.
    """

    def __init__(
        self, asset: AssetId, key: bytes, row: SealedKey, folder: AssetFolder, rows: KeyRows
    ) -> None:
        self.asset_id = asset
        self.path = folder.arriving_path(asset)
        self.key = key
        self._row = row
        self._folder = folder
        self._rows = rows
        self._raw: BinaryIO | None = folder.begin(asset)
        self._writer: AgeWriter | None = None

    def write(self, plain: Octets) -> int:
        """Takes bytes; gives back how many, which is always all."""
        if self._raw is None:
            raise ValueError("this sink is finished")
        if self._writer is None:
            self._writer = AgeWriter(self._raw, self.key)
        return self._writer.write(plain)

    def close(self) -> None:
        """Seals the last chunk of what was written here, if anything was."""
        if self._writer is not None:
            self._writer.close()

    def publish(self) -> AssetId:
        """The asset is on the shelf, also after a power cut; raises `AgeFailure` if not whole."""
        if self._raw is None:
            raise ValueError("this sink is finished")
        self.close()
        self._raw.flush()
        try:
            self._refuse_if_not_whole()
        except BaseException:
            self.abandon()
            raise
        raw, self._raw = self._raw, None
        self._folder.publish(self.asset_id, raw)
        row = self._row
        self._rows.keep_asset_key(self.asset_id, row.household, row.kind, row.wrapped)
        return self.asset_id

    def abandon(self) -> None:
        """Nothing of it is kept. After `publish` or a first `abandon` this changes nothing."""
        if self._raw is None:
            return
        raw, self._raw = self._raw, None
        if self._writer is not None:
            self._writer.abandon()
        raw.close()
        self._folder.delete(self.asset_id)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self.publish()
        else:
            self.abandon()

    def _refuse_if_not_whole(self) -> None:
        with self.path.open("rb") as raw, AgeReader(raw, self.key):
            pass
