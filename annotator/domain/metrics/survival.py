"""How long it takes until something happens, where some were not watched to the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.stats import norm

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Step:
    """The share still waiting after a time, its ends, and who was at risk; None where blank."""

    time: float
    share: float
    lower: float | None
    upper: float | None
    at_risk: int
    events: int


@dataclass(frozen=True, slots=True)
class Survival:
    """The Kaplan-Meier curve, one step for each time at which something happened."""

    steps: tuple[Step, ...]
    waits: int
    level: float

    @property
    def median(self) -> float | None:
        """The first time at which the share is at most a half; None where it never is."""
        return next((step.time for step in self.steps if step.share <= 0.5), None)


def survival(waits: Sequence[float], happened: Sequence[bool], level: float = 0.95) -> Survival:
    """S(t) = Π (1 - d_i / n_i) over times t_i <= t (Kaplan & Meier 1958).

    `waits` and `happened` are (n,): how long each was watched, and whether it ended in what was
    waited for. Greenwood's Σ d / (n (n - d)) gives the ends on the log-minus-log scale:
    S^exp(±z sqrt(Σ) / ln S); they are blank once nobody is left.
    """
    lengths, seen = np.array(waits, dtype=np.float64), np.array(happened, dtype=np.bool_)
    if lengths.shape != seen.shape:
        raise ValueError((lengths.shape, seen.shape))
    times = np.unique(lengths[seen])
    ordered, ends = np.sort(lengths), np.sort(lengths[seen])
    at_risk = len(lengths) - np.searchsorted(ordered, times)
    events = np.searchsorted(ends, times, side="right") - np.searchsorted(ends, times)
    share = np.cumprod(1 - events / at_risk)
    left = at_risk - events
    terms = np.divide(events, at_risk * left, out=np.zeros(len(times)), where=left > 0)
    width = float(norm.ppf(0.5 + level / 2)) * np.sqrt(np.cumsum(terms))
    rows = zip(times, share, width, at_risk, events, strict=True)
    return Survival(tuple(_step(*row) for row in rows), len(lengths), level)


def _step(time: float, share: float, width: float, at_risk: int, events: int) -> Step:
    lower = upper = None
    if 0 < share < 1:
        lower, upper = (float(share ** np.exp(sign * width / np.log(share))) for sign in (-1, 1))
    return Step(float(time), float(share), lower, upper, int(at_risk), int(events))
