"""F1 and kappa over double-coded clips, by kind and month, each with its interval and its n.

From 8 clips on whole clips are drawn again; with fewer, blocks of time are left out one by one,
over all the clips together; with fewer than 8 blocks it is too short for an interval.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.agreement.chance import kappas
from annotator.domain.agreement.confidence import (
    FEWEST,
    Drawing,
    carried_over,
    cluster_interval,
    pooled_interval,
)
from annotator.domain.agreement.result import Real, Undefined, Whole
from annotator.domain.interval import Milliseconds
from annotator.domain.reliability.doubled import EXTRA, FOUND, KINDS, MISSED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from annotator.domain.agreement.confidence import Sureness
    from annotator.domain.reliability.doubled import Doubled

DRAWN_BY: Final = 20_101
"""The seed of the clips drawn again; the same everywhere, and said with each result."""


class Measure(StrEnum):
    """What is measured: events found again within 2 s, or seconds that bear the same name."""

    F1 = "f1"
    KAPPA = "kappa"


@dataclass(frozen=True, slots=True)
class Resting:
    """What a figure rests on; `marks` are both coders' events, `found` the pairs among them."""

    clips: int
    found: int
    marks: int
    seconds: int
    codable: Milliseconds


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: of which kind (None: all together), how sure, and what it rests on."""

    measure: Measure
    kind: str | None
    sure: Sureness
    rests: Resting


@dataclass(frozen=True, slots=True)
class Monthly:
    """The figures of the clips somebody began to code in one month; `month` is its first day."""

    month: date
    figures: tuple[Figure, ...]


def by_month(clips: Sequence[Doubled]) -> tuple[Monthly, ...]:
    """Month by month, oldest first; a month without a double-coded clip is not there."""
    found: defaultdict[date, list[Doubled]] = defaultdict(list)
    for each in clips:
        found[each.on.replace(day=1)].append(each)
    return tuple(Monthly(month, figures(found[month])) for month in sorted(found))


def figures(clips: Sequence[Doubled]) -> tuple[Figure, ...]:
    """F1 and kappa over all kinds, then of each, pooled over these clips."""
    return tuple(
        Figure(measure, kind, _sure(clips, measure, kind), _rests(clips, kind))
        for measure in Measure
        for kind in (None, *KINDS)
    )


def pooled_kappa(clips: Sequence[Doubled]) -> float | None:
    """Cohen's kappa of 1-s units over these clips, added up; None where it is undefined."""
    if not clips:
        return None
    value = float(kappas(np.sum([each.seconds.sum(axis=0) for each in clips], axis=0)))
    return None if np.isnan(value) else value


def f1s(tables: Whole | Real) -> Real:
    """F1 = 2a / (2a + b + c) of tables [[a, b], [c, 0]], shape (…, 2, 2) → (…); NaN of nothing."""
    both = 2.0 * tables[..., 0, 0]
    whole = both + tables[..., 0, 1] + tables[..., 1, 0]
    out = np.full(whole.shape, np.nan)
    return np.asarray(np.divide(both, whole, out=out, where=whole > 0), dtype=np.float64)


def _sure(clips: Sequence[Doubled], measure: Measure, kind: str | None) -> Sureness:
    each = [_tables(one, measure, kind) for one in clips]
    statistic = f1s if measure is Measure.F1 else kappas
    if len(clips) >= FEWEST:
        whole = np.stack([blocks.sum(axis=0) for blocks in each])
        return _said(cluster_interval(whole, Drawing(DRAWN_BY), statistic), whole, measure, kind)
    blocks = np.concatenate(each)
    across = 0.0 if measure is Measure.F1 else _across(clips, len(blocks))
    shortest = min(one.block for one in clips)
    return _said(pooled_interval(blocks, shortest, statistic, across), blocks, measure, kind)


def _across(clips: Sequence[Doubled], blocks: int) -> float:
    mean = sum(one.codable for one in clips) / blocks
    return carried_over(np.concatenate([one.bouts for one in clips]), mean)


def _tables(of: Doubled, measure: Measure, kind: str | None) -> Whole:
    if measure is Measure.F1:
        return _found_again(of.events if kind is None else _only(of.events, kind))
    return of.seconds if kind is None else against_rest(of.seconds, 1 + KINDS.index(kind))


def _only(events: Whole, kind: str) -> Whole:
    at = KINDS.index(kind)
    return events[:, at : at + 1]


def _found_again(events: Whole) -> Whole:
    counts = events.sum(axis=1)
    tables = np.zeros((len(counts), 2, 2), dtype=np.int64)
    tables[:, 0, 0], tables[:, 0, 1], tables[:, 1, 0] = counts.T[[FOUND, MISSED, EXTRA]]
    return tables


def against_rest(tables: Whole, at: int) -> Whole:
    """One code of many tables against everything else, (b, K, K) → (b, 2, 2)."""
    both = tables[:, at, at]
    first, second = tables[:, at].sum(axis=1) - both, tables[:, :, at].sum(axis=1) - both
    neither = tables.sum(axis=(1, 2)) - both - first - second
    return np.stack((both, first, second, neither), axis=1).reshape(-1, 2, 2)


def _said(sure: Sureness, tables: Whole, measure: Measure, kind: str | None) -> Sureness:
    """Why there is no value, in the words of what was measured."""
    if sure.value is not None:
        return sure
    total = tables.sum(axis=0)
    used = int(total.sum()) - (int(total[1, 1]) if kind is not None else 0)
    if measure is Measure.F1:
        why = Undefined.NO_ANNOTATIONS if kind is None else Undefined.CODE_NOT_USED
        return replace(sure, undefined=why)
    if kind is not None and not used and total.sum():
        return replace(sure, undefined=Undefined.CODE_NOT_USED)
    return sure


def _rests(clips: Sequence[Doubled], kind: str | None) -> Resting:
    events = [one.events if kind is None else _only(one.events, kind) for one in clips]
    found, missed, extra = (int(sum(one[:, :, at].sum() for one in events)) for at in range(3))
    return Resting(
        clips=len(clips),
        found=found,
        marks=2 * found + missed + extra,
        seconds=int(sum(one.seconds.sum() for one in clips)),
        codable=Milliseconds(sum(one.codable for one in clips)),
    )
