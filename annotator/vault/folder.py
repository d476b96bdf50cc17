"""The folder of sealed files: what is in it is whole, and what is not whole is not in it.

`arriving/` holds what is still being written, `<2 hexadecimal digits>/<asset>.age` what is
finished. A file gets its final name only after its bytes are on the disk.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.domain.identity import AssetId
from annotator.vault.durable import create, make_folder, settle, settle_folder

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path
    from typing import BinaryIO

ARRIVING: Final = "arriving"
FINISHED: Final = ".age"
UNFINISHED: Final = ".part"
PROMISES: Final = ".promises"
ASSET: Final = re.compile("[0-9a-f]{32}")


@dataclass
class AssetMissing(Refusal):
    """The vault knows of a sealed file that is not in its folder."""

    asset: AssetId


class AssetFolder:
    """Keeps sealed files on a local disk. It sees ciphertext only and knows no key."""

    def __init__(self, place: Path) -> None:
        self._place = place
        make_folder(place / ARRIVING)

    def path(self, asset: AssetId) -> Path:
        """Where the finished file is, or would be."""
        return self._place / _checked(asset)[:2] / f"{asset}{FINISHED}"

    def arriving_path(self, asset: AssetId) -> Path:
        """Where the unfinished file is, or would be."""
        return self._place / ARRIVING / f"{_checked(asset)}{UNFINISHED}"

    def promises_path(self, asset: AssetId) -> Path:
        """Where an upload's promises are, or would be (see `receiving`)."""
        return self._place / ARRIVING / f"{_checked(asset)}{PROMISES}"

    def begin(self, asset: AssetId) -> BinaryIO:
        """A new unfinished file, to write and read; raises `FileExistsError`."""
        if self.is_finished(asset):
            raise FileExistsError("this asset is finished")
        return create(self.arriving_path(asset))

    def begin_promises(self, asset: AssetId) -> BinaryIO:
        """A new file for an upload's promises; then both their names outlive a power cut."""
        raw = create(self.promises_path(asset))
        settle_folder(self._place / ARRIVING)
        return raw

    def go_on(self, asset: AssetId) -> tuple[BinaryIO, BinaryIO]:
        """An unfinished upload and its promises, to read and write; raises `AssetMissing`."""
        try:
            raw = self.arriving_path(asset).open("r+b")
        except FileNotFoundError:
            raise AssetMissing(asset) from None
        try:
            return raw, self.promises_path(asset).open("r+b")
        except FileNotFoundError:
            raw.close()
            raise AssetMissing(asset) from None

    def is_finished(self, asset: AssetId) -> bool:
        """Whether the file has been published."""
        return self.path(asset).exists()

    def publish(self, asset: AssetId, raw: BinaryIO) -> None:
        """Closes `raw`; the unfinished file is finished, and still is after a power cut."""
        settle(raw)
        raw.close()
        self._move(asset)

    def open(self, asset: AssetId) -> BinaryIO:
        """The finished file, to read; raises `AssetMissing`."""
        try:
            return self.path(asset).open("rb")
        except FileNotFoundError:
            raise AssetMissing(asset) from None

    def delete(self, asset: AssetId) -> bool:
        """Nothing of the asset is left in the folder; says whether something was."""
        ours = (self.path(asset), self.arriving_path(asset), self.promises_path(asset))
        there = [path for path in ours if path.exists()]
        for path in there:
            path.unlink(missing_ok=True)
            settle_folder(path.parent)
        return bool(there)

    def sweep(self, known: Collection[AssetId]) -> tuple[AssetId, ...]:
        """Deletes every file of an asset nobody knows, and names those assets.

        `known`: all assets with a key, finished or arriving. Only at the start, before anything
        writes: what is being written by then has no key kept yet and would be taken for an orphan.
        """
        orphans = sorted(set(self._found()) - set(known))
        for asset in orphans:
            self.delete(asset)
        return tuple(orphans)

    def missing(self, known: Collection[AssetId]) -> tuple[AssetId, ...]:
        """The known assets of which there is no file, finished or arriving."""
        return tuple(sorted(set(known) - set(self._found())))

    def _found(self) -> Iterator[AssetId]:
        for path in self._place.glob("*/*"):
            named = ASSET.match(path.name)
            if named and path.suffix in (FINISHED, UNFINISHED, PROMISES):
                yield AssetId(named.group())

    def _move(self, asset: AssetId) -> None:
        target = self.path(asset)
        make_folder(target.parent)
        self.arriving_path(asset).replace(target)
        settle_folder(target.parent)
        self.promises_path(asset).unlink(missing_ok=True)
        settle_folder(self._place / ARRIVING)


def _checked(asset: AssetId) -> str:
    # The id becomes a file name, so nothing but what the program makes itself may pass.
    if ASSET.fullmatch(asset) is None:
        raise ValueError("an asset id is 32 hexadecimal digits")
    return asset
