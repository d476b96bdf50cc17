"""Which name of one coder met which of the other's, in events and in time, with what is behind."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.metrics.precedence import PRECEDENCE
from annotator.domain.migration import Mark

if TYPE_CHECKING:
    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import FamilyId
    from annotator.domain.reviewing.differences import Beside, Difference


@dataclass(frozen=True, slots=True)
class EventCell:
    """How often the first's name (row) met the second's (column); None: the other marked nothing.

    `behind` are the moments themselves, by onset. A cell of one name holds the early and late ones
    too: its name was the same.
    """

    first: Mark | None
    second: Mark | None
    behind: tuple[Difference, ...]

    @property
    def n(self) -> int:
        """How many."""
        return len(self.behind)


@dataclass(frozen=True, slots=True)
class TimeCell:
    """How long the first's track said one family while the second's said another, or none."""

    first: FamilyId | None
    second: FamilyId | None
    behind: tuple[Interval, ...]

    @property
    def ms(self) -> Milliseconds:
        """How much time."""
        return Milliseconds(sum(each.length for each in self.behind))


@dataclass(frozen=True, slots=True)
class Confusions:
    """Both matrices: only the cells with something behind them.

    `names` are the rows and columns of events, `families` those of time; nothing (None) comes
    last. The cells of `time` add up to `codable`.
    """

    names: tuple[Mark | None, ...]
    events: tuple[EventCell, ...]
    families: tuple[FamilyId | None, ...]
    time: tuple[TimeCell, ...]
    codable: Milliseconds

    def event(self, first: Mark | None, second: Mark | None) -> EventCell:
        """The cell of two names; empty where they never met."""
        found = (each for each in self.events if (each.first, each.second) == (first, second))
        return next(found, EventCell(first, second, ()))

    def at(self, first: FamilyId | None, second: FamilyId | None) -> TimeCell:
        """The cell of two families; empty where they never met."""
        found = (each for each in self.time if (each.first, each.second) == (first, second))
        return next(found, TimeCell(first, second, ()))


def confusions(found: Beside) -> Confusions:
    """What two codings made of the same moments, and of the same time."""
    events: defaultdict[tuple[Mark | None, Mark | None], list[Difference]] = defaultdict(list)
    for each in found.differences:
        events[_name(each.first), _name(each.second)].append(each)
    time: defaultdict[tuple[FamilyId | None, FamilyId | None], list[Interval]] = defaultdict(list)
    for part in found.parts:
        time[part.first, part.second].append(part.interval)
    used = {name for pair in events for name in pair if name is not None}
    return Confusions(
        (*sorted(used, key=_order), None),
        tuple(EventCell(*pair, tuple(behind)) for pair, behind in events.items()),
        (*PRECEDENCE[::-1], None),
        tuple(TimeCell(*pair, tuple(behind)) for pair, behind in time.items()),
        found.codable.total,
    )


def _name(mark: Annotation | None) -> Mark | None:
    return None if mark is None else Mark(mark.family, mark.code)


def _order(name: Mark) -> tuple[int, str, str]:
    place = PRECEDENCE[::-1].index(name.family) if name.family in PRECEDENCE else len(PRECEDENCE)
    return place, name.family, name.code or ""
