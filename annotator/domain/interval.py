"""Stretches of a clip in whole milliseconds, and the algebra of sets of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NewType

from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Milliseconds = NewType("Milliseconds", int)


@dataclass
class EmptyInterval(Refusal):
    """An onset that is not before its offset, or lies before the clip begins."""

    onset: Milliseconds
    offset: Milliseconds


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """A stretch of a clip, from its onset up to but not including its offset."""

    onset: Milliseconds
    offset: Milliseconds

    def __post_init__(self) -> None:
        if self.onset < 0 or self.offset <= self.onset:
            raise EmptyInterval(self.onset, self.offset)

    @property
    def length(self) -> Milliseconds:
        """How long the stretch lasts."""
        return Milliseconds(self.offset - self.onset)

    def contains(self, instant: Milliseconds) -> bool:
        """Whether the instant lies inside; the offset no longer does."""
        return self.onset <= instant < self.offset

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share at least a millisecond."""
        return self.onset < other.offset and other.onset < self.offset

    def intersection(self, other: Interval) -> Interval | None:
        """What the two share, or None."""
        onset, offset = max(self.onset, other.onset), min(self.offset, other.offset)
        return Interval(onset, offset) if onset < offset else None

    def padded(self, before: Milliseconds, after: Milliseconds, within: Interval) -> Interval:
        """This stretch with room before and after, never leaving `within`."""
        return Interval(
            Milliseconds(max(self.onset - before, within.onset)),
            Milliseconds(min(self.offset + after, within.offset)),
        )


@dataclass(frozen=True, slots=True)
class Stretches:
    """A set of time: sorted stretches that neither overlap nor touch."""

    parts: tuple[Interval, ...] = ()

    @staticmethod
    def of(intervals: Iterable[Interval]) -> Stretches:
        """The union of any intervals, in any order, overlapping or not."""
        return Stretches(_joined(sorted(intervals), gap=Milliseconds(0)))

    def __iter__(self) -> Iterator[Interval]:
        return iter(self.parts)

    def __len__(self) -> int:
        return len(self.parts)

    def __or__(self, other: Stretches) -> Stretches:
        return Stretches.of((*self.parts, *other.parts))

    def __and__(self, other: Stretches) -> Stretches:
        return Stretches.of(
            shared
            for mine in self.parts
            for theirs in other.parts
            if (shared := mine.intersection(theirs)) is not None
        )

    def __sub__(self, other: Stretches) -> Stretches:
        left = list(self.parts)
        for hole in other.parts:
            left = [piece for part in left for piece in _without(part, hole)]
        return Stretches(tuple(left))

    @property
    def total(self) -> Milliseconds:
        """How much time the set covers."""
        return Milliseconds(sum(part.length for part in self.parts))

    def bridged(self, gap: Milliseconds) -> Stretches:
        """The set with gaps no longer than `gap` filled."""
        return Stretches(_joined(self.parts, gap))

    def overlaps(self, interval: Interval) -> bool:
        """Whether any of the set lies in the interval."""
        return any(part.overlaps(interval) for part in self.parts)

    def within(self, interval: Interval) -> Stretches:
        """Only what lies in the interval."""
        return self & Stretches((interval,))


def _joined(ordered: Iterable[Interval], gap: Milliseconds) -> tuple[Interval, ...]:
    joined: list[Interval] = []
    for part in ordered:
        if joined and part.onset - joined[-1].offset <= gap:
            last = joined.pop()
            part = Interval(last.onset, max(last.offset, part.offset))  # noqa: PLW2901
        joined.append(part)
    return tuple(joined)


def _without(part: Interval, hole: Interval) -> tuple[Interval, ...]:
    if not part.overlaps(hole):
        return (part,)
    before = (Interval(part.onset, hole.onset),) if part.onset < hole.onset else ()
    after = (Interval(hole.offset, part.offset),) if hole.offset < part.offset else ()
    return (*before, *after)
