"""How many marks somebody has to see there are in each coding, without opening what is sealed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from annotator.domain.episodes import SAFEGUARDING
from annotator.domain.practising.gold import REVIEW_FLAG
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import SessionId
    from annotator.journey.kept import SessionHead


@dataclass(frozen=True, slots=True)
class Flags:
    """How many marks for safeguarding, and how many flags for the supervisor."""

    safeguarding: int = field(default=0, metadata=goes(Reach.SERVICE))
    review_flag: int = field(default=0, metadata=goes(Reach.SERVICE))

    def __sub__(self, other: Flags) -> Flags:
        """What there is more of here than there; less is below 0."""
        return Flags(self.safeguarding - other.safeguarding, self.review_flag - other.review_flag)


@dataclass(frozen=True, slots=True)
class Flagged:
    """A coding and its flags; None where nobody has counted it as it stands."""

    head: SessionHead
    flags: Flags | None


class FlagRecords(Protocol):
    """The flags of each coding: moved with its annotations, in one transaction, and gone with it.

    A coding from before they were kept has none until somebody counts it.
    """

    def since(self, at: datetime) -> tuple[Flagged, ...]:
        """The codings that have flags or are not counted, and in which the last operation that
        was taken was taken since then, oldest first; what is coded to practise is not there."""
        ...

    def of(self, session: SessionId) -> Flags | None:
        """A coding's flags as it stands; None where nobody has counted it."""
        ...

    def keep(self, session: SessionId, revision: int, flags: Flags) -> None:
        """Keep what was counted at a revision; where the coding has moved on since, or is gone,
        nothing is kept."""
        ...


def flags_in(marks: Iterable[Annotation | None]) -> Flags:
    """The flags among these."""
    families = Counter(each.family for each in marks if each is not None)
    return Flags(families[SAFEGUARDING], families[REVIEW_FLAG])
