"""The disorder of the best alignment that Mathet's gamma rests on, for two coders, exactly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from annotator.domain.agreement.marked import Marked, in_order
from annotator.domain.agreement.matching import best_assignment
from annotator.domain.agreement.pairs import Candidates, close
from annotator.domain.agreement.result import Real, Undefined

if TYPE_CHECKING:
    from annotator.domain.agreement.confidence import Drawing


@dataclass(frozen=True, slots=True)
class Disorder:
    """Mean dissimilarity of the best alignment; `denominator` is annotations per coder, mean."""

    value: float | None
    pairs: tuple[tuple[int, int], ...]
    denominator: float
    position: float
    category: float
    empty: float
    undefined: Undefined | None = None


@dataclass(frozen=True, slots=True)
class Gamma:
    """Agreement on where, how long and what at once, with the two disorders it compares."""

    value: float | None
    observed: float | None
    expected: float | None
    seed: int
    replicates: int
    undefined: Undefined | None = None


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts how much: a for position, b for the code, Δ∅ for an annotation left alone."""

    position: float = 1.0
    category: float = 1.0
    empty: float = 1.0


def disorder(first: Marked, second: Marked, weights: Weights | None = None) -> Disorder:
    """The least Σ (d of pairs, Δ∅ for each alone) / mean number of annotations per coder.

    d(u, v) = a Δ∅ ((|Δonset| + |Δoffset|) / (|u| + |v|))² + b Δ∅ [codes differ] (Mathet, Widlöcher
    & Métivier 2015). For two coders it is an assignment problem over pairs with d < 2 Δ∅. `gamma`
    compares it with what chance would give.
    """
    by = weights or Weights()
    mean = (len(first) + len(second)) / 2
    if not mean:
        why = Undefined.NO_ANNOTATIONS
        return Disorder(None, (), 0.0, by.position, by.category, by.empty, why)
    found = close(first, second, _reach(first, second, by))
    cost = _dissimilarity(first, second, found, by) - 2 * by.empty
    found, cost = found.only(np.flatnonzero(cost < 0)), cost[cost < 0]
    kept = best_assignment(found, cost, (len(first), len(second)))
    whole = by.empty * (len(first) + len(second)) + float(cost[kept].sum())
    pairs = zip(found.first[kept].tolist(), found.second[kept].tolist(), strict=True)
    return Disorder(whole / mean, tuple(pairs), mean, by.position, by.category, by.empty)


def gamma(first: Marked, second: Marked, drawing: Drawing, weights: Weights | None = None) -> Gamma:
    """1 - disorder / mean disorder of codings drawn by chance from what both coders did.

    Each drawn coder has a normal number of annotations, with normal gaps and lengths (means and
    deviations of both coders) and codes as often as both used them. It hangs on the seed: keep it.
    """
    observed = disorder(first, second, weights)
    if observed.value is None:
        return Gamma(None, None, None, drawing.seed, drawing.replicates, observed.undefined)
    both, chance = (first, second), np.random.default_rng(drawing.seed)
    drawn = [
        disorder(_drawn(both, chance), _drawn(both, chance), weights).value
        for _ in range(drawing.replicates)
    ]
    known = [each for each in drawn if each is not None]
    expected = float(np.mean(known)) if known else 0.0
    if not expected:
        why = Undefined.NO_VARIATION
        return Gamma(None, observed.value, expected, drawing.seed, drawing.replicates, why)
    value = 1 - observed.value / expected
    return Gamma(value, observed.value, expected, drawing.seed, drawing.replicates)


def _drawn(both: tuple[Marked, Marked], chance: np.random.Generator) -> Marked:
    counts = np.array([len(each) for each in both])
    lengths = np.concatenate([each.lengths for each in both])
    gaps = np.concatenate([each.onsets[1:] - each.offsets[:-1] for each in both])
    gaps = gaps if gaps.size else np.zeros(1)
    many = abs(round(chance.normal(counts.mean(), counts.std())))
    labels = chance.choice(np.concatenate([each.labels for each in both]), many)
    spans = np.maximum(np.abs(chance.normal(lengths.mean(), lengths.std(), many)), 1)
    onsets = np.cumsum(chance.normal(gaps.mean(), gaps.std(), many)) + np.cumsum(spans) - spans
    begin, span = np.rint(onsets).astype(np.int64), np.rint(spans).astype(np.int64)
    return in_order(both[0].codes, begin, begin + span, labels)


def _reach(first: Marked, second: Marked, by: Weights) -> int:
    # d < 2 Δ∅ bounds the onsets' difference by the two lengths together.
    longest = sum(int(each.lengths.max(initial=0)) for each in (first, second))
    return int(np.ceil(longest * np.sqrt(2 / by.position)))


def _dissimilarity(first: Marked, second: Marked, found: Candidates, by: Weights) -> Real:
    i, j = found.first, found.second
    apart = np.abs(first.onsets[i] - second.onsets[j]) + np.abs(
        first.offsets[i] - second.offsets[j]
    )
    length = np.maximum(first.lengths[i] + second.lengths[j], 1)
    other = first.labels[i] != second.labels[j]
    return np.asarray(
        by.empty * (by.position * (apart / length) ** 2 + by.category * other), dtype=np.float64
    )
