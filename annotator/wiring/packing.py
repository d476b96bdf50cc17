"""A pack from the codings to the sealed file, and from the file back to every value in it."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING, Protocol

from annotator.domain.door import Fault
from annotator.domain.packs.document import NotAPack, pack_from
from annotator.domain.packs.pack import checked
from annotator.domain.practising.canon import canonical
from annotator.journey.clip import NotKept
from annotator.journey.packing import Wanted
from annotator.journey.ports import ArtefactKind
from annotator.media.frame_table import FrameTable
from annotator.vault.passing_on import opened_with, sealed_under
from annotator.vault.passphrase import check_new
from annotator.wiring.leaving import program_version

if TYPE_CHECKING:
    from annotator.domain.identity import AssetId, ClipId, SessionId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.packs.pack import Line, Pack
    from annotator.journey.clip import Clips
    from annotator.wiring.review import Review


class Sealed(Protocol):
    """A sealed file as the plain one."""

    @property
    def size(self) -> int:
        """How many plain bytes there are."""
        ...

    def read_at(self, place: int, length: int) -> bytes:
        """The plain bytes from a place on."""
        ...

    def close(self) -> None:
        """It is not read any more."""
        ...


class SealedFiles(Protocol):
    """Where sealed files lie."""

    def open(self, asset: AssetId) -> Sealed:
        """The file as the plain one."""
        ...


class Packing(Protocol):
    """A practice, as far as a pack is made of it."""

    @property
    def clips(self) -> Clips:
        """Clips and what is kept of them."""
        ...

    @property
    def review(self) -> Review:
        """The use cases of review."""
        ...

    @property
    def shelf(self) -> SealedFiles:
        """The sealed files."""
        ...


def sealed_pack(
    practice: Packing, clip: ClipId, codings: tuple[SessionId, SessionId], passphrase: str
) -> bytes:
    """A pack of two codings of a clip, sealed under the passphrase; the first is the reference."""
    # Before anything is kept: what cannot be sealed was not made.
    check_new(passphrase)
    frames = _frames(practice, clip)
    wanted = Wanted(*codings, frames=frames, program=program_version())
    document = practice.review.packs.make(clip, wanted)
    return sealed_under(passphrase, canonical(document).encode("ascii"))


def opened_pack(sealed: bytes, passphrase: str) -> tuple[Pack, tuple[Line, ...]]:
    """What a sealed pack holds, and each of its values beside the one worked out now. No practice
    is needed for it."""
    plain = opened_with(passphrase, sealed)
    try:
        document: object = json.loads(plain)
    except (ValueError, RecursionError):
        raise NotAPack((Fault("$", "is not JSON"),)) from None
    pack = pack_from(document)
    return pack, checked(pack)


def _frames(practice: Packing, clip: ClipId) -> tuple[Milliseconds, ...]:
    try:
        asset = practice.clips.artefact(clip, ArtefactKind.FRAMES)
    except NotKept:
        return ()
    with closing(practice.shelf.open(asset)) as file:
        table = FrameTable.from_json(file.read_at(0, file.size))
    return tuple(table.ms(frame) for frame in range(len(table)))
