"""Agreement at every tolerance from none to five seconds: is it about when, or about what?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.agreement.detection import detection
from annotator.domain.agreement.time_unit import units
from annotator.domain.agreement.tolerance import tolerant_kappas
from annotator.domain.interval import Milliseconds

if TYPE_CHECKING:
    from annotator.domain.agreement.detection import Detection
    from annotator.domain.agreement.marked import Marked
    from annotator.domain.agreement.time_unit import Pair
    from annotator.domain.agreement.tolerance import BothWays

LONGEST: Final = 5_000
STEP: Final = 500
UNIT: Final = 100


@dataclass(frozen=True, slots=True)
class Point:
    """What one tolerance gives: annotations found, and kappa over tenths of a second."""

    tolerance: Milliseconds
    found: Detection
    kappa: BothWays


def tolerance_curve(
    events: tuple[Marked, Marked], pair: Pair, step: int = STEP
) -> tuple[Point, ...]:
    """Points from 0 to 5 s. `events` are matched by their onsets, `pair` is compared in time.

    What is found never falls as the tolerance grows. Kappa is by units of 0.1 s (see
    `tolerant_kappa`), with each coder as the reference.
    """
    steps = [Milliseconds(at) for at in range(0, LONGEST + 1, step)]
    tolerated = tolerant_kappas(units(pair, UNIT), [at // UNIT for at in steps])
    return tuple(
        Point(at, detection(*events, at)[0], kappa)
        for at, kappa in zip(steps, tolerated, strict=True)
    )
