"""What a clip is made of besides one film: files in parts, and a second camera."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.two_cameras import proposed_nudge
from annotator.journey.cameras import Cameras
from annotator.journey.parts import Parts
from annotator.journey.ports import ArtefactKind
from annotator.wiring.guarded import guarded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.identity import ClipId
    from annotator.journey.clip import Clips
    from annotator.vault.shelf import Shelf
    from annotator.wiring.door import Door


@dataclass(frozen=True, slots=True)
class CameraSounds:
    """What the sounds of two cameras say of how their films lie."""

    clips: Clips
    cameras: Cameras
    shelf: Shelf

    def proposed(self, clip: ClipId) -> int | None:
        """By how many ms the second film is ahead, as their sounds tell; None where they do not."""
        film = self.cameras.of(clip)
        if film is None:
            return None
        one, other = self._peaks(clip), self._peaks(film.id)
        if one is None or other is None or one[0] != other[0]:
            return None
        return proposed_nudge(one[0], one[1], other[1])

    def _peaks(self, clip: ClipId) -> tuple[int, Sequence[int]] | None:
        asset = self.clips.artefacts(clip).get(ArtefactKind.SOUND)
        if asset is None:
            return None
        with self.shelf.open(asset) as file:
            sound = json.loads(file.read())
        return int(sound["rate_hz"]), sound["peaks"]


@dataclass(frozen=True, slots=True)
class TakingIn:
    """The use cases, each behind the door."""

    parts: Parts
    cameras: Cameras
    sounds: CameraSounds


def taking_in_of(clips: Clips, shelf: Shelf, door: Door) -> TakingIn:
    """All of them, joined."""
    cameras = Cameras(clips)
    return TakingIn(
        parts=guarded(Parts(clips), door),
        cameras=guarded(cameras, door),
        sounds=guarded(CameraSounds(clips, cameras, shelf), door),
    )
