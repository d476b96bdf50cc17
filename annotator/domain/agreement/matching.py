"""The best one-to-one matching of two coders' annotations, whichever of them comes first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, min_weight_full_bipartite_matching

from annotator.domain.agreement.pairs import (
    Candidates,
    apart_ms,
    close,
    of_the_union,
    second_goes_first,
)
from annotator.domain.agreement.result import Real, Spread, Undefined, Whole, ratio
from annotator.domain.agreement.unlinked import link_table, linked

if TYPE_CHECKING:
    from annotator.domain.agreement.marked import Marked
    from annotator.domain.agreement.unlinked import Linked
    from annotator.domain.interval import Milliseconds

LEAST_UNION: Final = 0.5
DENSE_CELLS: Final = 40_000


@dataclass(frozen=True, slots=True)
class Matching:
    """Which annotation of the first coder is which of the second's.

    `pairs` are places in the two codings; `linked` has the table with its unlinked row and column;
    `onset` and `offset` are the second's less the first's, over pairs with one code: above zero
    the second coder is late.
    """

    linked: Linked
    pairs: tuple[tuple[int, int], ...]
    agreed: int
    first: int
    second: int
    onset: Spread
    offset: Spread

    @property
    def f1(self) -> float | None:
        """2 x agreed / (first + second); blank where neither marked anything."""
        return ratio(2 * self.agreed, self.first + self.second)

    @property
    def undefined(self) -> Undefined | None:
        """Why there is no F1."""
        return None if self.first + self.second else Undefined.NO_ANNOTATIONS


def matched(
    first: Marked, second: Marked, tolerance: Milliseconds, least_union: float | None = None
) -> Matching:
    """As many pairs of one code as can be, then as many of any code, then the closest in time.

    Two annotations may meet if their onsets are at most `tolerance` ms apart or, where
    `least_union` is given, if they share that part of what they cover together. It is an
    assignment problem (Kuhn 1955), solved on the pairs that may meet only.
    """
    turned = second_goes_first(first, second)
    one, other = (second, first) if turned else (first, second)
    found = close(one, other, tolerance)
    if least_union is not None:
        found = found.joined(of_the_union(one, other, least_union), len(other))
    kept = found.only(best_assignment(found, _costs(one, other, found), (len(one), len(other))))
    if turned:
        kept = Candidates(kept.second, kept.first)
    said = {"onset_tolerance_ms": tolerance, "min_union": least_union or 0.0}
    return _matching(first, second, kept, said)


def best_assignment(found: Candidates, costs: Real, sizes: tuple[int, int]) -> Whole:
    """The places of the pairs in the cheapest one-to-one choice; costs (p,) are below zero.

    Each group of pairs that hang together is solved by itself: at once where it is one pair, by
    `linear_sum_assignment` where it is small, by its sparse sister where it is large.
    """
    if not len(found):
        return np.zeros(0, dtype=np.int64)
    group = _groups(found, sizes)
    order = np.argsort(group, kind="stable")
    begins = np.flatnonzero(np.concatenate(([True], np.diff(group[order]) > 0)))
    ends = np.append(begins[1:], len(order))
    alone = order[begins[ends - begins == 1]]
    chosen = [alone[costs[alone] < 0]]
    for begin, end in zip(begins.tolist(), ends.tolist(), strict=True):
        if end - begin > 1:
            places = order[begin:end]
            chosen.append(places[_solved(found.only(places), costs[places])])
    return np.sort(np.concatenate(chosen))


def _matching(first: Marked, second: Marked, kept: Candidates, said: dict[str, float]) -> Matching:
    table = link_table(first.codes, (first.labels, second.labels), kept, each=1)
    same = np.flatnonzero(first.labels[kept.first] == second.labels[kept.second])
    agreed = kept.only(same)
    later = second.offsets[agreed.second] - first.offsets[agreed.first]
    return Matching(
        linked(kept.first, kept.second, table, said),
        tuple(sorted(zip(kept.first.tolist(), kept.second.tolist(), strict=True))),
        len(agreed),
        len(first),
        len(second),
        Spread.of(apart_ms(first, second, agreed)),
        Spread.of(later),
    )


def _costs(first: Marked, second: Marked, found: Candidates) -> Real:
    # Whole numbers, exact in a float below 2**53: a pair of one code, a pair, then its time.
    i, j = found.first, found.second
    time = np.abs(first.onsets[i] - second.onsets[j]) + np.abs(first.offsets[i] - second.offsets[j])
    most = min(len(first), len(second)) + 1
    pair = most * (int(time.max(initial=0)) + 1)
    if most * most * pair > 2**52:
        time, pair = np.zeros_like(time), most
    same = np.where(first.labels[i] == second.labels[j], most * pair, 0)
    return np.asarray(time - pair - same, dtype=np.float64)


def _groups(found: Candidates, sizes: tuple[int, int]) -> Whole:
    rows, columns = sizes
    links = (np.ones(len(found)), (found.first, rows + found.second))
    graph = coo_array(links, shape=(rows + columns, rows + columns))
    _, labels = connected_components(graph, directed=False)
    return np.asarray(labels[found.first], dtype=np.int64)


def _solved(found: Candidates, costs: Real) -> Whole:
    rows, i = np.unique(found.first, return_inverse=True)
    columns, j = np.unique(found.second, return_inverse=True)
    if len(rows) * len(columns) <= DENSE_CELLS:
        dense = np.zeros((len(rows), len(columns)))
        dense[i, j] = np.minimum(costs, 0)
        row, column = linear_sum_assignment(dense)
    else:
        row, column = _sparsely(i, j, costs, (len(rows), len(columns)))
    place = {key: at for at, key in enumerate(zip(i.tolist(), j.tolist(), strict=True))}
    pairs = zip(row.tolist(), column.tolist(), strict=True)
    picked = np.array([place[each] for each in pairs if each in place], dtype=np.int64)
    return np.asarray(picked[costs[picked] < 0], dtype=np.int64)


def _sparsely(i: Whole, j: Whole, costs: Real, sizes: tuple[int, int]) -> tuple[Whole, Whole]:
    # Every row may also stay alone, on a column of its own that costs nothing.
    rows, columns = sizes
    own = np.arange(rows)
    moved = np.concatenate((costs, np.zeros(rows))) - float(costs.min()) + 1.0
    at = (np.concatenate((i, own)), np.concatenate((j, columns + own)))
    graph = coo_array((moved, at), shape=(rows, columns + rows)).tocsr()
    row, column = min_weight_full_bipartite_matching(graph)
    return np.asarray(row, dtype=np.int64), np.asarray(column, dtype=np.int64)
