"""What a coding took, from the times of what was done in it: facts about the coding, not about
whoever coded.

Between two things done lies either work or a pause; a gap of five minutes or more counts as a
pause. What was looked at before the first and after the last leaves no trace, so the time at work
is at least this much. How often and how fast the film was played is not recorded.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from annotator.domain.interval import Milliseconds
from annotator.domain.operation import Kind
from annotator.domain.practising.pausing import A_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

A_MS: Final = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Pressed:
    """One thing that was done in a coding, and when."""

    at: datetime
    kind: Kind


@dataclass(frozen=True, slots=True)
class Load:
    """What a coding took: things done, of them added, changed and undone; sittings; the time at
    work at the least; and the clip's length beside it."""

    operations: int
    added: int
    changed: int
    undone: int
    sittings: int
    at_work: Milliseconds
    clip_length: Milliseconds

    @property
    def per_length(self) -> float | None:
        """The time at work in lengths of the clip; None where that has none."""
        return self.at_work / self.clip_length if self.clip_length else None

    @property
    def undone_share(self) -> float | None:
        """The share of what was done that was an undo; None where nothing was done."""
        return self.undone / self.operations if self.operations else None


def load_of(pressed: Iterable[Pressed], clip_length: Milliseconds) -> Load:
    """What a coding took, from everything that was done in it, in any order."""
    every = sorted(pressed, key=lambda each: each.at)
    worked, pauses = worked_through(each.at for each in every)
    kinds = [each.kind for each in every]
    return Load(
        operations=len(every),
        added=kinds.count(Kind.ADD),
        changed=sum(kind in {Kind.CHANGE, Kind.LINK, Kind.STAR, Kind.REMOVE} for kind in kinds),
        undone=kinds.count(Kind.UNDO),
        sittings=pauses + 1 if every else 0,
        at_work=worked,
        clip_length=clip_length,
    )


def worked_through(instants: Iterable[datetime]) -> tuple[Milliseconds, int]:
    """The time between instants in a row, pauses of five minutes or more left out, in ms; and how
    many such pauses there were."""
    ordered = sorted(instants)
    gaps = [(later - earlier) // A_MS for earlier, later in pairwise(ordered)]
    worked = sum(gap for gap in gaps if gap < A_BREAK)
    return Milliseconds(worked), sum(gap >= A_BREAK for gap in gaps)
