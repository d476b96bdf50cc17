"""What is kept of a second camera: whose clip it looks at, and how its film lies beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from annotator.domain.errors import Refusal
from annotator.domain.two_cameras import Laid

if TYPE_CHECKING:
    from annotator.domain.clip import Clip
    from annotator.domain.identity import ClipId
    from annotator.journey.ports import Desk


@dataclass(frozen=True, slots=True)
class SecondCamera:
    """The film of a second camera (`camera`, a clip that stands in no list of its own) beside the
    clip of the first; `revision` counts every change of how it lies."""

    clip: ClipId
    camera: ClipId
    revision: int = 0
    laid: Laid = field(default_factory=Laid)


class CameraRecords(Protocol):
    """The second cameras of clips; each goes with either of its two films."""

    def of(self, clip: ClipId) -> SecondCamera | None:
        """The clip's second camera, or None."""
        ...

    def by(self, camera: ClipId) -> SecondCamera | None:
        """The same, asked by the second camera's own film."""
        ...

    def keep(self, camera: SecondCamera) -> None:
        """Keep it, in the place of what was kept of it."""
        ...


@dataclass
class BesideOnly(Refusal):
    """The film of a second camera is looked at beside its clip; what is seen is tagged there."""


def require_first_camera(desk: Desk, clip: ClipId) -> None:
    """Passes a clip; refuses the film of a second camera."""
    if desk.cameras.by(clip) is not None:
        raise BesideOnly


def meant(desk: Desk, clip: Clip) -> Clip:
    """The clip whose consents answer for this film: the first camera's for a second one."""
    beside = desk.cameras.by(clip.id)
    first = None if beside is None else desk.clips.get(beside.clip)
    return first or clip


def clip_meant(desk: Desk, clip: ClipId) -> Clip | None:
    """The same by its id; None where there is no such clip."""
    found = desk.clips.get(clip)
    return None if found is None else meant(desk, found)
