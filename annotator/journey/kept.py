"""What is kept besides the ideas: uploads on their way, artefacts, the log of a session."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.coding import CodingSession

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from annotator.domain.annotation import Annotation
    from annotator.domain.clip import ClipState
    from annotator.domain.identity import AssetId, ClipId, CoderId, HouseholdId, SessionId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.operation import Operation
    from annotator.domain.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Upload:
    """How far a clip has come in: whole sealed chunks only, and what is needed to go on."""

    length: int
    received: int = 0
    asset: AssetId | None = None
    resume: str = ""


class ArtefactKind(StrEnum):
    """What is kept of a clip, each in a sealed file of its own."""

    ORIGINAL = "original"
    FILM = "film"
    WORKING = "working"
    STRIP = "strip"
    STRIP_PICTURE = "strip_picture"
    STRIP_SHEETS = "strip_sheets"
    FRAMES = "frames"
    SOUND = "sound"
    SOUND_LEVELS = "sound_levels"
    MOVEMENT = "movement"


@dataclass(frozen=True, slots=True)
class ClipsInShort:
    """A household's clips in one state, without what is sealed: the day of the last of them."""

    household: HouseholdId
    state: ClipState
    playable: bool
    newest: date


@dataclass(frozen=True, slots=True)
class SessionHead:
    """A coding session without its annotations.

    One that is practised is an attempt's: nothing of care is made of it. Once sealed it stays as it
    is.
    """

    id: SessionId
    clip: ClipId
    household: HouseholdId
    coder: CoderId
    scheme: str
    scheme_version: str
    clip_length: Milliseconds
    revision: int
    begun_at: datetime
    migrated_from: SessionId | None = None
    practised: bool = False
    sealed_at: datetime | None = None


def coding_of(head: SessionHead, scheme: Scheme, marks: tuple[Annotation, ...]) -> CodingSession:
    """The session as one value: what stands in it, by its scheme, without its log."""
    return CodingSession(
        id=head.id,
        clip=head.clip,
        coder=head.coder,
        scheme=scheme,
        clip_length=head.clip_length,
        annotations={each.id: each for each in marks},
        versions={each.id: each.version for each in marks},
    )


def current_of(heads: Iterable[SessionHead], coder: CoderId) -> SessionHead | None:
    """The coder's session among those of a clip: the one no other was made from."""
    mine = [each for each in heads if each.coder == coder]
    left = {each.migrated_from for each in mine}
    return next((each for each in reversed(mine) if each.id not in left), None)


@dataclass(frozen=True, slots=True)
class Held:
    """An annotation as it stands: its version goes on counting after it is removed."""

    version: int
    annotation: Annotation | None


@dataclass(frozen=True, slots=True)
class Kept:
    """One operation of the log, with what it answered and what stood there before it.

    An accepted one has a revision (the session's) and a version (the annotation's); a refused one
    has neither, but the name and facts of its refusal, so that sending it again answers the same.
    """

    operation: Operation
    session: SessionId
    fingerprint: str
    at: datetime
    by: CoderId
    revision: int | None = None
    version: int | None = None
    before: Annotation | None = None
    after: Annotation | None = None
    refusal: str | None = None
    facts: Mapping[str, object] = field(default_factory=dict)
