"""The outline of a clip's sound, read from the shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.journey.ports import ArtefactKind
from annotator.media.heard import outline_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.identity import AssetId
    from annotator.domain.micro import Sound
    from annotator.vault.shelf import Shelf


def outline_kept(shelf: Shelf, kept: Mapping[ArtefactKind, AssetId]) -> Sound | None:
    """The outline by hundredths of a second; None where the clip's sound is not known."""
    if ArtefactKind.SOUND not in kept:
        return None

    def levels(at: int, length: int) -> bytes:
        with shelf.open(kept[ArtefactKind.SOUND_LEVELS]) as file:
            return file.read_at(at, length)

    with shelf.open(kept[ArtefactKind.SOUND]) as file:
        document = file.read()
    return outline_of(document, levels)
