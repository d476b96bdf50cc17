"""Figures of several clips taken together; how sure they are is told by drawing clips again, since
what happens within one clip hangs together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.metrics.contingency import TwoByTwo
from annotator.domain.metrics.latencies import Latencies
from annotator.domain.metrics.measured import Blank
from annotator.domain.metrics.survival import Survival, survival
from annotator.domain.metrics.transitions import Transitions, counted, transitions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.agreement.result import Real, Whole

SEED: Final = 20_261_123
REPLICATES: Final = 2_000
FEWEST: Final = 8
LEVEL: Final = 0.95
Sequences = tuple[tuple[str, ...], ...]
Ends = tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Pooled:
    """Transitions over clips: the table, p(j | i), and its ends; (K, K) by `table.codes`.

    `share` is blank in a row nothing left; `ends` in every cell with fewer than 8 clips, and
    `blank` says so. `seed` and `replicates` are kept so that the same clips give the same ends.
    """

    table: Transitions
    clips: int
    share: tuple[tuple[float | None, ...], ...]
    ends: tuple[tuple[Ends, ...], ...]
    seed: int
    replicates: int
    blank: Blank | None


def pooled_transitions(
    clips: Sequence[Sequences], codes: Sequence[str], lag: int = 1, seed: int = SEED
) -> Pooled:
    """Counts summed over clips, never from one clip or one unbroken stretch to another.

    p(j | i) = x_ij / x_i+; ends at 95 % are percentiles over 2,000 draws of as many clips with
    replacement (cluster bootstrap, Davison & Hinkley 1997), draws without the row left out.
    """
    repeats = lag != 1
    tables = [counted(each, codes, lag) for each in clips]
    size = len(codes)
    counts = np.array(tables, dtype=np.int64).reshape(len(tables), size, size)
    whole = transitions([part for each in clips for part in each], codes, lag, repeats=repeats)
    share = _shares(counts.sum(axis=0)[None].astype(np.float64))[0]
    enough = len(clips) >= FEWEST
    ends = _ends(counts, seed) if enough else np.full((2, size, size), np.nan)
    return Pooled(
        whole,
        len(clips),
        tuple(tuple(None if np.isnan(p) else float(p) for p in row) for row in share),
        tuple(tuple(_pair(ends[:, i, j]) for j in range(size)) for i in range(size)),
        seed,
        REPLICATES if enough else 0,
        None if enough else Blank.TOO_FEW,
    )


@dataclass(frozen=True, slots=True)
class PooledOdds:
    """The tables of bids and answers of all clips summed, and Yule's Q between its ends."""

    table: TwoByTwo
    clips: int
    ends: Ends
    seed: int
    blank: Blank | None


def pooled_odds(tables: Sequence[TwoByTwo], seed: int = SEED) -> PooledOdds:
    """Cells summed over clips; ends of Q at 95 % by drawing clips again, blank below 8 clips."""
    cells = np.array([(t.a, t.b, t.c, t.d) for t in tables], dtype=np.int64).reshape(-1, 4)
    whole = TwoByTwo(*(int(cell) for cell in cells.sum(axis=0)))
    if len(tables) < FEWEST:
        return PooledOdds(whole, len(tables), None, seed, Blank.TOO_FEW)
    drawn = [TwoByTwo(*map(int, row)).yules_q for row in _times(len(tables), seed) @ cells]
    return PooledOdds(whole, len(tables), _percentiles(drawn), seed, None)


def median_ends(waits: Sequence[Latencies], seed: int = SEED) -> Ends:
    """The ends at 95 % of the Kaplan-Meier median of all clips, by drawing clips again.

    Blank below 8 clips, and where over a fortieth of the draws have no median: there is no upper
    end then.
    """
    if len(waits) < FEWEST:
        return None
    medians = [
        pooled_latencies([each for each, n in zip(waits, row, strict=True) for _ in range(n)])
        for row in _times(len(waits), seed).tolist()
    ]
    found = [each.survival_median for each in medians]
    if sum(each is None for each in found) > len(found) * (1 - LEVEL) / 2:
        return None
    return _percentiles(found)


def pooled_latencies(waits: Sequence[Latencies]) -> Latencies:
    """The waits of all clips as those of one."""
    return Latencies(
        tuple(sorted(time for each in waits for time in each.times)),
        tuple(sorted(time for each in waits for time in each.censored)),
    )


def pooled_survival(waits: Sequence[Latencies]) -> Survival:
    """The Kaplan-Meier curve of the waits of all clips together, in ms."""
    ended = [float(time) for each in waits for time in each.times]
    unseen = [float(time) for each in waits for time in each.censored]
    return survival([*ended, *unseen], [True] * len(ended) + [False] * len(unseen))


def _shares(counts: Real) -> Real:
    rows = counts.sum(axis=-1, keepdims=True)
    out = np.full(counts.shape, np.nan)
    return np.asarray(np.divide(counts, rows, out=out, where=rows > 0), dtype=np.float64)


def _ends(counts: Whole, seed: int) -> Real:
    drawn = _shares(np.tensordot(_times(len(counts), seed), counts, axes=1).astype(np.float64))
    tail = (1 - LEVEL) / 2
    ends = np.full((2, *drawn.shape[1:]), np.nan)
    for i, j in np.ndindex(drawn.shape[1:]):
        known = drawn[:, i, j][~np.isnan(drawn[:, i, j])]
        if known.size:
            ends[:, i, j] = np.quantile(known, (tail, 1 - tail))
    return np.asarray(ends, dtype=np.float64)


def _times(many: int, seed: int) -> Whole:
    """How often each clip is drawn in each draw, (replicates, clips)."""
    chance = np.random.default_rng(seed)
    drawn = chance.multinomial(many, np.full(many, 1 / many), size=REPLICATES)
    return np.asarray(drawn, dtype=np.int64)


def _percentiles(drawn: Sequence[float | None]) -> Ends:
    known = [each for each in drawn if each is not None]
    if not known:
        return None
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(np.array(known, dtype=np.float64), (tail, 1 - tail))
    return float(low), float(high)


def _pair(ends: Real) -> Ends:
    return None if np.isnan(ends).any() else (float(ends[0]), float(ends[1]))
