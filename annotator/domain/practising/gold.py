"""The gold of a practice clip: what experts agreed on, why, and what else may be said."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.identity import FamilyId
from annotator.domain.metrics.precedence import PRECEDENCE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.annotation import Annotation
    from annotator.domain.clip import Context
    from annotator.domain.coding import CodingSession
    from annotator.domain.identity import AnnotationId, ClipId, CodeId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.scheme import Scheme

REVIEW_FLAG: Final = FamilyId("review_flag")
LEVELS: Final = range(1, 4)


class ClipSet(StrEnum):
    """What a gold clip is for: practice as often as one likes, or qualifying, once."""

    PRACTICE = "practice"
    QUALIFYING = "qualifying"


class InTheFilm(StrEnum):
    """Who can be seen, by part and never by name."""

    CARER = "carer"
    INFANT = "infant"
    SECOND_CARER = "second_carer"
    SIBLING = "sibling"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class GoldMoment:
    """One annotation of the gold: why it is there, and which other codes may stand for it."""

    annotation: Annotation
    rationale: str
    allowed: tuple[CodeId, ...] = ()
    must_see: bool = False
    question: str = ""

    def takes(self, mark: Annotation) -> bool:
        """Whether the mark says what the gold says, or what the gold allows in its place."""
        if mark.family != self.annotation.family:
            return False
        return mark.code == self.annotation.code or mark.code in self.allowed


@dataclass(frozen=True, slots=True)
class About:
    """What may be said of a practice clip before it is coded."""

    set: ClipSet
    level: int
    content_notes: tuple[str, ...]
    context: Context
    who: tuple[InTheFilm, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """All of a gold that may be read before an attempt is sealed: no moment is in it."""

    clip: ClipId
    clip_length: Milliseconds
    scheme: str
    scheme_version: str
    about: About
    digest: str


@dataclass(frozen=True, slots=True)
class Gold:
    """A signed coding with a rationale for each moment; its digest names the whole of it."""

    signed_by: str
    about: About
    coding: CodingSession
    moments: Mapping[AnnotationId, GoldMoment] = field(hash=False)
    digest: str

    @property
    def cover(self) -> Cover:
        """What may be read before sealing."""
        coding = self.coding
        scheme = coding.scheme
        length = coding.clip_length
        return Cover(coding.clip, length, scheme.id, scheme.version, self.about, self.digest)

    @property
    def compared(self) -> tuple[GoldMoment, ...]:
        """The moments a reveal goes through, by onset; tracks of states are not among them."""
        scheme = self.coding.scheme
        found = (each for each in self.moments.values() if compared(scheme, each.annotation.family))
        return tuple(sorted(found, key=lambda each: (each.annotation.onset, each.annotation.id)))


def compared(scheme: Scheme, family: FamilyId) -> bool:
    """Whether a family is compared mark by mark: in step, lost, found again, points in time.

    A flag for review says nothing of the clip, and tracks of states are no moments.
    """
    return family in PRECEDENCE or (scheme.is_instant(family) and family != REVIEW_FLAG)
