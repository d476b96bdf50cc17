"""What a clip is made of besides one film: files in parts, a second camera, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.two_cameras import proposed_nudge
from annotator.journey.cameras import Cameras
from annotator.journey.parts import Parts
from annotator.journey.ports import ArtefactKind
from annotator.media.frame_table import FrameTable
from annotator.wiring.guarded import guarded
from annotator.wiring.outlines import outline_kept

if TYPE_CHECKING:
    from annotator.domain.identity import ClipId
    from annotator.domain.interval import Interval
    from annotator.domain.micro import Sound
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
        one, other = self._outline(clip), self._outline(film.id)
        if one is None or other is None or one.rate_hz != other.rate_hz:
            return None
        return proposed_nudge(one.rate_hz, one.peaks, other.peaks)

    def _outline(self, clip: ClipId) -> Sound | None:
        return outline_kept(self.shelf, self.clips.artefacts(clip))


@dataclass(frozen=True, slots=True)
class Gaps:
    """Where a film has no pictures, or none that could be read."""

    clips: Clips
    shelf: Shelf

    def of(self, clip: ClipId) -> tuple[Interval, ...]:
        """Each such stretch of a second or longer, in order; none until the times of its pictures
        are known."""
        facts, kept = self.clips.get(clip).facts, self.clips.artefacts(clip)
        if facts is None or ArtefactKind.FRAMES not in kept:
            return ()
        with self.shelf.open(kept[ArtefactKind.FRAMES]) as table:
            return FrameTable.from_json(table.read()).without_pictures(facts.length)


@dataclass(frozen=True, slots=True)
class TakingIn:
    """The use cases, each behind the door."""

    parts: Parts
    cameras: Cameras
    sounds: CameraSounds
    gaps: Gaps


def taking_in_of(clips: Clips, shelf: Shelf, door: Door) -> TakingIn:
    """All of them, joined."""
    cameras = Cameras(clips)
    return TakingIn(
        parts=guarded(Parts(clips), door),
        cameras=guarded(cameras, door),
        sounds=guarded(CameraSounds(clips, cameras, shelf), door),
        gaps=guarded(Gaps(clips, shelf), door),
    )
