"""How sure a kappa is, from blocks of time or from clips: never from units taken as independent.

Units of time depend on their neighbours: an analytic interval for frames covers the truth in 11 %
of samples where it says 95 %. With few blocks a bootstrap's standard error is too small; that of
the jackknife leans to the safe side (Efron & Stein 1981; Bell & McCaffrey 2002).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
from scipy.stats import t as student

from annotator.domain.agreement.chance import kappas
from annotator.domain.agreement.marked import labels_at
from annotator.domain.agreement.result import Real, Undefined, Whole
from annotator.domain.agreement.time_unit import stretches_between
from annotator.domain.agreement.unlinked import unlinked_kappas

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.domain.agreement.time_unit import Pair

SHORTEST_BLOCK: Final = 60_000
BOUTS: Final = 4
FEWEST: Final = 8
REPLICATES: Final = 2_000
LEVEL: Final = 0.95
LONGEST_SHARE: Final = 0.5
Statistic: TypeAlias = "Callable[[Whole | Real], Real]"


class Way(StrEnum):
    """What was left out or drawn again, and how the ends were found."""

    BLOCKS = "blocks_jackknife_fisher_z_t"
    CLIPS = "clips_percentile"


@dataclass(frozen=True, slots=True)
class Sureness:
    """A kappa between two ends; `parts` is how many blocks or clips it rests on.

    `seed` and `replicates` are of drawn clips; blocks are left out one by one, without chance.
    """

    value: float | None
    lower: float | None
    upper: float | None
    error: float | None
    way: Way
    parts: int
    block_ms: int | None
    seed: int | None
    replicates: int | None
    level: float
    undefined: Undefined | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """How often, how sure, and from which seed; all of it is kept with the result."""

    seed: int
    replicates: int = REPLICATES
    level: float = LEVEL


def block_interval(pair: Pair, level: float = LEVEL) -> Sureness:
    """The interval of the exact kappa from blocks of max(60 s, 4 x median bout), at least 8.

    z_i = atanh κ without block i of b, z = atanh κ; se² = (b - 1) / b Σ (z_i - z)² / (1 - m / B);
    z ± t(b - 1) se is turned back by tanh. Blocks of length B cut bouts in two, so that neighbours
    depend on each other: if agreement lasts as long as a bout L, a block's variance is B E[L²]
    (1 - m / B) with m = E[L³] / 3 E[L²], and the divisor gives back what is lost. With fewer than 8
    blocks it is too short for an interval.
    """
    block = block_length(pair)
    tables = block_tables(pair, block)
    bouts = np.concatenate((pair.first.lengths, pair.second.lengths))
    across = carried_over(bouts, (pair.end - pair.begin) / len(tables))
    return _by_blocks(tables, kappas, _Said(block, level), across)


def event_block_interval(
    pair: Pair, met: Sequence[tuple[int, int]], level: float = LEVEL
) -> Sureness:
    """The interval of kappa over linked annotations, by the same blocks of time.

    `met` are places in the two codings; a pair belongs to the block of the first's onset, an
    annotation that met none to that of its own, so that no block cuts one in two. The statistic is
    `unlinked_kappa`, pairs once.
    """
    block = block_length(pair)
    return _by_blocks(event_tables(pair, met, block), unlinked_kappas, _Said(block, level))


def pooled_interval(
    tables: Whole, block: int, statistic: Statistic = kappas, across: float = 0.0
) -> Sureness:
    """The interval of a statistic of pooled tables (b, K, K) from the blocks of several clips.

    The rule is `block_interval`'s; `block` is the shortest asked for, and said with the result;
    `across` is what `carried_over` finds.
    """
    return _by_blocks(tables, statistic, _Said(block, LEVEL), across)


def cluster_interval(tables: Whole, drawing: Drawing, statistic: Statistic = kappas) -> Sureness:
    """The interval of a statistic pooled over clips, tables (clips, K, K), at least 8 clips.

    Clips are drawn with replacement; the ends are percentiles of the 2,000 values.
    """
    value = _pooled(tables, statistic)
    said = _Said(None, drawing.level, Way.CLIPS, drawing)
    if value is None:
        return said.blank(tables, value, _why(tables))
    if len(tables) < FEWEST:
        return said.blank(tables, value, Undefined.TOO_FEW_CLIPS)
    drawn = _drawn(tables, drawing, statistic)
    error = float(np.nanstd(drawn, ddof=1))
    if not error > 0:
        return said.blank(tables, value, Undefined.NO_VARIATION)
    tail = (1 - drawing.level) / 2
    low, high = (float(end) for end in np.nanquantile(drawn, (tail, 1 - tail)))
    return said.found(tables, value, (low, high), error)


def block_length(pair: Pair) -> int:
    """max(60 s, 4 x median bout) in whole ms."""
    bouts = np.concatenate((pair.first.lengths, pair.second.lengths))
    median = float(np.median(bouts)) if bouts.size else 0.0
    return max(SHORTEST_BLOCK, round(BOUTS * median))


def block_tables(pair: Pair, block: int) -> Whole:
    """Milliseconds of each code with each in equal blocks of at least `block` ms, (b, K+1, K+1).

    No code comes first in both. The pooled table is the sum over blocks.
    """
    cuts = block_cuts(pair, block)
    many = len(cuts) - 1
    starts, lengths = stretches_between(pair, (cuts,))
    size = len(pair.first.codes) + 1
    at = np.searchsorted(cuts, starts, side="right") - 1
    first, second = (labels_at(each, starts) + 1 for each in (pair.first, pair.second))
    cells = (at * size + first) * size + second
    counts = np.bincount(cells, weights=lengths, minlength=many * size * size)
    return np.rint(counts).astype(np.int64).reshape(many, size, size)


def event_tables(pair: Pair, met: Sequence[tuple[int, int]], block: int) -> Whole:
    """Links and unlinked annotations in each block of at least `block` ms, (b, K+1, K+1)."""
    first, second = pair.first, pair.second
    i, j = np.array(met, dtype=np.int64).reshape(-1, 2).T
    alone, other = np.delete(np.arange(len(first)), i), np.delete(np.arange(len(second)), j)
    size = len(first.codes) + 1
    nil = np.full(max(len(alone), len(other)), size - 1, dtype=np.int64)
    rows = np.concatenate((first.labels[i], first.labels[alone], nil[: len(other)]))
    columns = np.concatenate((second.labels[j], nil[: len(alone)], second.labels[other]))
    onsets = np.concatenate((first.onsets[i], first.onsets[alone], second.onsets[other]))
    cuts = block_cuts(pair, block)
    many = len(cuts) - 1
    at = np.clip(np.searchsorted(cuts, onsets, side="right") - 1, 0, many - 1)
    cells = np.bincount((at * size + rows) * size + columns, minlength=many * size * size)
    return cells.astype(np.int64).reshape(many, size, size)


def block_cuts(pair: Pair, block: int) -> Whole:
    """Where equal blocks of at least `block` ms begin, and where the last one ends, (b + 1,)."""
    span = pair.end - pair.begin
    many = max(span // block, 1)
    return pair.begin + np.arange(many + 1, dtype=np.int64) * span // many


def carried_over(bouts: Whole, block: float) -> float:
    """m / B: the share of a block's variance that bouts (n,) ms cut by its ends take along."""
    lengths = bouts.astype(np.float64)
    squares = float((lengths**2).sum())
    mean = float((lengths**3).sum()) / (3 * squares) if squares else 0.0
    return min(mean / block, LONGEST_SHARE) if block else 0.0


def _by_blocks(tables: Whole, statistic: Statistic, said: _Said, across: float = 0.0) -> Sureness:
    value = _pooled(tables, statistic)
    if value is None:
        return said.blank(tables, value, _why(tables))
    if len(tables) < FEWEST:
        return said.blank(tables, value, Undefined.TOO_SHORT)
    left = statistic(tables.sum(axis=0) - tables)
    if not (np.abs(left) < 1).all() or abs(value) >= 1:
        return said.blank(tables, value, Undefined.NO_VARIATION)
    many, centre = len(tables), float(np.arctanh(value))
    away = (many - 1) / many * float(((np.arctanh(left) - centre) ** 2).sum())
    error = float(np.sqrt(away / (1 - across)))
    if not error > 0:
        return said.blank(tables, value, Undefined.NO_VARIATION)
    reach = float(student.ppf(0.5 + said.level / 2, many - 1)) * error
    low, high = (float(np.tanh(centre + side * reach)) for side in (-1, 1))
    return said.found(tables, value, (low, high), error * (1 - value**2))


def _drawn(tables: Whole, drawing: Drawing, statistic: Statistic) -> Real:
    chance = np.random.default_rng(drawing.seed)
    many = len(tables)
    times = chance.multinomial(many, np.full(many, 1 / many), size=drawing.replicates)
    flat = tables.reshape(many, -1).astype(np.float64)
    return statistic((times @ flat).reshape(drawing.replicates, *tables.shape[1:]))


def _why(tables: Whole) -> Undefined:
    return Undefined.ONE_CODE_THROUGHOUT if tables.sum() else Undefined.NOTHING_COMPARED


def _pooled(tables: Whole, statistic: Statistic) -> float | None:
    value = float(statistic(tables.sum(axis=0)))
    return None if np.isnan(value) else value


@dataclass(frozen=True, slots=True)
class _Said:
    block: int | None
    level: float
    way: Way = Way.BLOCKS
    drawing: Drawing | None = None

    def found(
        self, tables: Whole, value: float, ends: tuple[float, float], error: float
    ) -> Sureness:
        blank = self.blank(tables, value, None)
        return replace(blank, lower=ends[0], upper=ends[1], error=error)

    def blank(self, tables: Whole, value: float | None, why: Undefined | None) -> Sureness:
        drawn = self.drawing
        return Sureness(
            value,
            lower=None,
            upper=None,
            error=None,
            way=self.way,
            parts=len(tables),
            block_ms=self.block,
            seed=drawn.seed if drawn else None,
            replicates=drawn.replicates if drawn else None,
            level=self.level,
            undefined=why,
        )
