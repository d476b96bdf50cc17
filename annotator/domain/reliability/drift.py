"""Whether somebody's coding drifts: kappa over the last few double-coded clips."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.practising.certifying import EXACT_TO
from annotator.domain.reliability.figures import pooled_kappa

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from annotator.domain.reliability.bars import Bars
    from annotator.domain.reliability.doubled import Doubled


class Drift(StrEnum):
    """What the line says: nothing yet, steady, look again (amber), practise first (red)."""

    TOO_FEW = "too_few"
    NOT_SAID = "not_said"
    STEADY = "steady"
    LOOK_AGAIN = "look_again"
    PRACTISE_FIRST = "practise_first"


@dataclass(frozen=True, slots=True)
class Point:
    """The rolling kappa after one more clip: over how many clips, and from which day."""

    on: date
    clips: int
    kappa: float | None


@dataclass(frozen=True, slots=True)
class Line:
    """The line of one coder, oldest first, and what it says now.

    `before` is the kappa of the clips before the last few: `window` clips ago, or the first that
    rested on as many, where there are not that many. `drop` = before - now.
    """

    points: tuple[Point, ...]
    drift: Drift
    now: float | None = None
    before: float | None = None

    @property
    def drop(self) -> float | None:
        """How far it fell; None where there is nothing before."""
        return None if self.now is None or self.before is None else self.before - self.now


def line_of(clips: Sequence[Doubled], bars: Bars) -> Line:
    """Kappa of 1-s units pooled over the last `window` double-coded clips, after each of them.

    Nothing is said before there are as many.
    """
    taken = sorted(clips, key=lambda each: (each.on, each.clip))
    points = tuple(
        Point(taken[end - 1].on, min(end, bars.window), pooled_kappa(taken[:end][-bars.window :]))
        for end in range(1, len(taken) + 1)
    )
    if len(taken) < bars.window:
        return Line(points, Drift.TOO_FEW)
    now, before = points[-1].kappa, None
    if len(taken) > bars.window:
        before = points[max(bars.window, len(taken) - bars.window) - 1].kappa
    return Line(points, _says(now, before, bars), now, before)


def _says(now: float | None, before: float | None, bars: Bars) -> Drift:
    if now is None:
        return Drift.NOT_SAID
    if round(now, EXACT_TO) < bars.practise_first:
        return Drift.PRACTISE_FIRST
    fell = before is not None and round(before - now, EXACT_TO) >= bars.drop
    return Drift.LOOK_AGAIN if fell or round(now, EXACT_TO) < bars.look_again else Drift.STEADY
