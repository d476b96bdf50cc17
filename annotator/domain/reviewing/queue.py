"""What waits for whoever reviews, in the order in which it should not have to wait."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from annotator.domain.identity import ClipId, CoderId, HouseholdId


class Why(StrEnum):
    """Why something waits; in the order of the queue."""

    SAFEGUARDING = "safeguarding"
    GATE_OPENED = "gate_opened"
    EXPOSURE_OPENED = "exposure_opened"
    CONSENT_ENDING = "consent_ending"
    DRIFT_RED = "drift_red"
    DRIFT_AMBER = "drift_amber"
    ACCEPTANCE = "acceptance"
    SUMMARY = "summary"
    MENTION = "mention"
    ASKED = "asked"
    CODED_TWICE = "coded_twice"
    CHANGED_SINCE = "changed_since"


# What is routine waits together: the longest first, whatever it is.
RANKS: Final[Mapping[Why, int]] = {
    Why.SAFEGUARDING: 0,
    Why.GATE_OPENED: 1,
    Why.EXPOSURE_OPENED: 1,
    Why.CONSENT_ENDING: 2,
    Why.DRIFT_RED: 3,
    Why.DRIFT_AMBER: 4,
    Why.ACCEPTANCE: 5,
    Why.SUMMARY: 5,
    Why.MENTION: 5,
    Why.ASKED: 5,
    Why.CODED_TWICE: 5,
    Why.CHANGED_SINCE: 5,
}


# What nobody can do away with by doing it: it waits until it was seen. Everything else waits until
# it is compared, accepted, answered or practised.
TICKED: Final = frozenset(
    {
        Why.SAFEGUARDING,
        Why.GATE_OPENED,
        Why.EXPOSURE_OPENED,
        Why.CONSENT_ENDING,
        Why.ASKED,
    }
)


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody has seen one thing of the queue as it then stood; no word of it is kept."""

    by: CoderId
    thing: str
    stand: str
    at: datetime
    household: HouseholdId
    clip: ClipId | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits: why, since when, whose family and clip it is about, and the way in.

    `on` is the day it began, and for what ends the day it ends. `coder` is whose coding it is
    about, for the policy, which is asked about each. `path` with `where` is the address of the
    screen that opens it. `facts` fill the words: counts, days and names of colleagues; never a
    person of a family, never a note. `stand` is how it stands now: what was seen at another is
    not seen. `seen` are the ticks of it as it stands, oldest first.
    """

    why: Why
    on: date
    path: str
    where: Mapping[str, str] = field(default_factory=dict, hash=False)
    household: HouseholdId | None = None
    clip: ClipId | None = None
    coder: CoderId | None = None
    facts: Mapping[str, str | int] = field(default_factory=dict, hash=False)
    stand: str = ""
    seen: tuple[Seen, ...] = ()

    @property
    def key(self) -> str:
        """What it goes by."""
        return "-".join((self.why, self.path, *(self.where[name] for name in sorted(self.where))))


def with_ticks(waiting: Iterable[Waiting], ticks: Iterable[Seen]) -> tuple[Waiting, ...]:
    """Each with the ticks of it as it stands; a tick of how it stood before counts for nothing."""
    known: dict[tuple[str, str], tuple[Seen, ...]] = {}
    for each in ticks:
        of = each.thing, each.stand
        known[of] = (*known.get(of, ()), each)
    return tuple(
        replace(each, seen=known.get((each.key, each.stand), ())) if each.why in TICKED else each
        for each in waiting
    )


def ordered(waiting: Iterable[Waiting]) -> tuple[Waiting, ...]:
    """By what it is, then by what waits longest or ends soonest; each thing once."""
    once = {each.key: each for each in waiting}
    return tuple(sorted(once.values(), key=lambda each: (RANKS[each.why], each.on, each.key)))
