"""A second camera of the same moment: its film lies beside the clip, and is no clip of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.clip import Clip
from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import ClipId
from annotator.journey.camera_books import SecondCamera
from annotator.journey.clip import known_clip, note_deed
from annotator.journey.ports import Deed
from annotator.journey.signing import may_be_used, require_for

if TYPE_CHECKING:
    from annotator.domain.two_cameras import Laid
    from annotator.journey.clip import Clips


@dataclass
class HasNoSecondCamera(Refusal):
    """A film of a shared review, and the film of a second camera, have no camera beside them."""


@dataclass
class CameraIsIn(Refusal):
    """The clip has a second camera already."""


@dataclass
class NoSecondCamera(Refusal):
    """The clip has no second camera."""


@dataclass
class CameraMovedOn(Refusal):
    """Somebody else, or another window, has changed how the two films lie."""


@dataclass(frozen=True, slots=True)
class CameraBeside:
    """What lies beside a clip: the second camera's film, whether it may be opened and can be
    played, and how it lies."""

    film: Clip
    may_play: bool
    kept: SecondCamera


@dataclass(frozen=True, slots=True)
class Cameras:
    """Second cameras of clips."""

    clips: Clips

    def begin(self, clip: ClipId) -> ClipId:
        """A second camera's film awaits being brought in, on the card of its clip."""
        film = ClipId(self.clips.identities.fresh())
        with self.clips.records.writing() as desk:
            first = known_clip(desk, clip)
            require_for(desk, first, Purpose.RECORD, self.clips.clock.today())
            if first.card.meeting or desk.cameras.by(clip) is not None:
                raise HasNoSecondCamera
            if desk.cameras.of(clip) is not None:
                raise CameraIsIn
            second = Clip(film, first.household, first.dyad, first.card)
            desk.clips.add(second, self.clips.clock.now())
            desk.cameras.keep(SecondCamera(clip, film))
            note_deed(self.clips, desk, Deed.SECOND_CAMERA_BEGUN, first, camera=film)
        return film

    def of(self, clip: ClipId) -> Clip | None:
        """The second camera's film as it stands, or None."""
        with self.clips.records.reading() as desk:
            kept = desk.cameras.of(clip)
            return None if kept is None else desk.clips.get(kept.camera)

    def first_of(self, camera: ClipId) -> ClipId | None:
        """Whose second camera this film is; None for a clip."""
        with self.clips.records.reading() as desk:
            kept = desk.cameras.by(camera)
            return None if kept is None else kept.clip

    def beside(self, clip: ClipId) -> CameraBeside | None:
        """What lies beside the clip; None where it has no second camera."""
        with self.clips.records.reading() as desk:
            first, kept = known_clip(desk, clip), desk.cameras.of(clip)
            film = None if kept is None else desk.clips.get(kept.camera)
            if kept is None or film is None:
                return None
            may = may_be_used(desk, first, Purpose.RECORD, self.clips.clock.today())
            return CameraBeside(film, may and film.playable, kept)

    def lay(self, clip: ClipId, laid: Laid, revision: int) -> int:
        """The second film lies like this from now on; answers the new revision."""
        with self.clips.records.writing() as desk:
            first, kept = known_clip(desk, clip), desk.cameras.of(clip)
            require_for(desk, first, Purpose.RECORD, self.clips.clock.today())
            if kept is None:
                raise NoSecondCamera
            if kept.revision != revision:
                raise CameraMovedOn
            desk.cameras.keep(SecondCamera(clip, kept.camera, revision + 1, laid))
            note_deed(self.clips, desk, Deed.SECOND_CAMERA_LAID, first, camera=kept.camera)
        return revision + 1

    def take_away(self, clip: ClipId) -> None:
        """The second camera's film is destroyed with its keys; the clip and its tags stay."""
        with self.clips.records.reading() as desk:
            kept = desk.cameras.of(clip)
        if kept is None:
            raise NoSecondCamera
        self.clips.delete(kept.camera)
