"""What waits for somebody who accepts: one list, of codings by who learns and of summaries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.journey.accepting import to_accept

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from annotator.domain.identity import ClipId, CoderId, HouseholdId, SessionId, VisitId
    from annotator.journey.ports import Desk


class Waits(StrEnum):
    """What it is that waits."""

    CODING = "coding"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits: of which clip, whose work it is, since when."""

    waits: Waits
    clip: ClipId
    household: HouseholdId
    whose: CoderId
    since: datetime
    session: SessionId | None = None
    visit: VisitId | None = None


def all_waiting(desk: Desk) -> tuple[Waiting, ...]:
    """Everything that waits, the longest first."""
    found = (*_codings(desk), *_summaries(desk))
    return tuple(sorted(found, key=lambda each: (each.since, each.clip)))


def _codings(desk: Desk) -> Iterator[Waiting]:
    for each in to_accept(desk):
        home, since = each.household, each.since
        yield Waiting(Waits.CODING, each.clip, home, each.coder, since, session=each.session)


def _summaries(desk: Desk) -> Iterator[Waiting]:
    for each in desk.accepting.asked_for():
        visit = desk.visits.get(each.visit)
        if visit is not None:
            home, since = visit.household, each.at
            yield Waiting(Waits.SUMMARY, visit.clip, home, each.by, since, visit=visit.id)
