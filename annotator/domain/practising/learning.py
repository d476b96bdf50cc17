"""Learning: how attempts follow one another, and which names go on being mixed up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.agreement.chance import cohen_kappa
from annotator.domain.agreement.result import Counted
from annotator.domain.agreement.time_unit import with_none
from annotator.domain.migration import Mark
from annotator.domain.practising.examined import FAMILIES, added, figures_of
from annotator.domain.practising.pairing import Kind
from annotator.domain.practising.reveal import reveal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from annotator.domain.agreement.result import Undefined
    from annotator.domain.identity import ClipId
    from annotator.domain.practising.gold import ClipSet
    from annotator.domain.practising.opened import Opened
    from annotator.domain.practising.reveal import Bar, Reveal

LATELY: Final = 5
PERSISTS: Final = 2


@dataclass(frozen=True, slots=True)
class Value:
    """A figure with what it rests on; blank with the reason where there is none."""

    value: float | None
    n: int
    undefined: Undefined | None


@dataclass(frozen=True, slots=True)
class Point:
    """One attempt on the way: its bars, its event F1 and its kappa over 1-s units."""

    at: datetime
    clip: ClipId
    set: ClipSet
    level: int
    saw: Bar
    named: Bar
    timed: Bar
    event_f1: Value
    kappa: Value


@dataclass(frozen=True, slots=True)
class Confusion:
    """What the gold calls one thing and the coder another: how often, in how many attempts."""

    gold: Mark
    own: Mark
    count: int
    attempts: int


def progress(done: Iterable[Opened]) -> tuple[Point, ...]:
    """One point for each sealed attempt, in the order of sealing."""
    points = (_point(each) for each in done)
    return tuple(sorted(points, key=lambda each: (each.at, each.clip)))


def confusions(done: Iterable[Reveal], lately: int = LATELY) -> tuple[Confusion, ...]:
    """The pairs of names mixed up in at least two of the last attempts, most often first.

    Names the gold allows are not mixed up, nor is a mark without a code: it has no name yet.
    """
    last = sorted(done, key=lambda each: (each.sealed.times.sealed_at, each.sealed.seal))[-lately:]
    counts: Counter[tuple[Mark, Mark]] = Counter()
    attempts: Counter[tuple[Mark, Mark]] = Counter()
    for each in last:
        mixed = _mixed_up(each)
        counts.update(mixed)
        attempts.update(set(mixed))
    found = (
        Confusion(*names, count, attempts[names])
        for names, count in counts.items()
        if attempts[names] >= PERSISTS
    )
    return tuple(sorted(found, key=_most_first))


def _mixed_up(done: Reveal) -> list[tuple[Mark, Mark]]:
    return [
        (
            Mark(each.moment.annotation.family, each.moment.annotation.code),
            Mark(each.mark.family, each.mark.code),
        )
        for each in done.of(Kind.OTHER_NAME)
        if each.moment is not None and each.mark is not None and each.mark.code is not None
    ]


def _most_first(each: Confusion) -> tuple[int, int, tuple[str, ...]]:
    names = (each.gold.family, each.gold.code or "", each.own.family, each.own.code or "")
    return -each.count, -each.attempts, names


def _point(done: Opened) -> Point:
    shown, figures = reveal(done), figures_of(done)
    events = figures.events
    kappa = cohen_kappa(with_none(FAMILIES, added((figures,)), Counted.UNITS))
    return Point(
        figures.sealed_at,
        figures.clip,
        figures.set,
        done.gold.about.level,
        shown.saw,
        shown.named,
        shown.timed,
        Value(events.f1, events.denominator, events.undefined),
        Value(kappa.value, kappa.denominator, kappa.undefined),
    )
