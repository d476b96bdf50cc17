"""Kappa over two lists of annotations laid side by side in their order, at the least cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.agreement.pairs import (
    Candidates,
    apart_ms,
    close,
    of_the_longer,
    second_goes_first,
)
from annotator.domain.agreement.unlinked import link_table, linked, unlinked_kappa

if TYPE_CHECKING:
    from annotator.domain.agreement.result import Coefficient, Parameter, Whole
    from annotator.domain.agreement.time_unit import Pair
    from annotator.domain.agreement.unlinked import Linked
    from annotator.domain.interval import Milliseconds

LEAST_OVERLAP: Final = 0.8
Chain = tuple[int, int, "Chain | None"]


@dataclass(frozen=True, slots=True)
class Aligned:
    """The best alignment: which met which, its cost, and kappa from the table it gives.

    `pairs` are places in the two codings; `doubled` counts each pair twice, as GSEQ does, so that
    the cells sum to the number of annotations.
    """

    linked: Linked
    doubled: Coefficient
    pairs: tuple[tuple[int, int], ...]
    cost: int

    @property
    def kappa(self) -> Coefficient:
        """Kappa with pairs counted once."""
        return self.linked.kappa


def event_alignment(
    pair: Pair, tolerance: Milliseconds, least_overlap: float = LEAST_OVERLAP
) -> Aligned:
    """GSEQ-style event alignment (Quera, Bakeman & Gnisci 2007).

    Two annotations may meet if their onsets are at most `tolerance` ms apart, or if they share
    `least_overlap` of the longer one. Order is kept. Same codes cost 0, other codes 1, and each
    annotation that meets none 1; among equals more agreement, then less time between onsets. The
    least cost is n + m less the heaviest chain of pairs rising in both: O(p log m) for p pairs.
    """
    turned = second_goes_first(pair.first, pair.second)
    at = pair.swapped if turned else pair
    found = _candidates(at, tolerance, least_overlap)
    chain = _heaviest_chain(found, _weights(at, found), len(at.second))
    kept = found.only(chain)
    if turned:
        kept = Candidates(kept.second, kept.first)
    return _aligned(pair, kept, {"onset_tolerance_ms": tolerance, "min_overlap": least_overlap})


def _aligned(pair: Pair, kept: Candidates, said: dict[str, Parameter]) -> Aligned:
    first, second = pair.first, pair.second
    labels = (first.labels, second.labels)
    once = link_table(first.codes, labels, kept, each=1)
    twice = link_table(first.codes, labels, kept, each=2)
    other = int((first.labels[kept.first] != second.labels[kept.second]).sum())
    return Aligned(
        linked(kept.first, kept.second, once, said | {"links_count": 1}),
        unlinked_kappa(twice, said | {"links_count": 2}),
        tuple(zip(kept.first.tolist(), kept.second.tolist(), strict=True)),
        cost=other + len(first) + len(second) - 2 * len(kept),
    )


def _candidates(pair: Pair, tolerance: Milliseconds, least_overlap: float) -> Candidates:
    first, second = pair.first, pair.second
    near = close(first, second, tolerance)
    return near.joined(of_the_longer(first, second, least_overlap), len(second))


def _weights(pair: Pair, found: Candidates) -> list[int]:
    # A pair saves two unpaired; a substitution gives one of them back. The rest breaks ties:
    # whole numbers so large that no sum of what comes later outweighs what comes first.
    same = (pair.first.labels[found.first] == pair.second.labels[found.second]).tolist()
    apart = np.abs(apart_ms(pair.first, pair.second, found)).tolist()
    most = min(len(pair.first), len(pair.second)) + 1
    agreed = most * (max(apart, default=0) + 1)
    saved = most * (agreed + 1)
    return [
        (2 * saved + agreed if alike else saved) - time
        for alike, time in zip(same, apart, strict=True)
    ]


def _heaviest_chain(found: Candidates, weights: list[int], columns: int) -> Whole:
    # Rows from top to bottom, in each the columns from right to left, so that no row is taken
    # twice; a Fenwick tree holds the heaviest chain that ends at or before a column.
    tree: list[tuple[int, Chain | None]] = [(0, None)] * (columns + 1)
    order = np.lexsort((-found.second, found.first)).tolist()
    column = found.second.tolist()
    for at in order:
        weight, before = _best_before(tree, column[at])
        grown = weight + weights[at]
        _raise_from(tree, column[at] + 1, (grown, (at, grown, before)))
    chain, places = _best_before(tree, columns)[1], []
    while chain is not None:
        places.append(chain[0])
        chain = chain[2]
    return np.array(places[::-1], dtype=np.int64)


def _best_before(tree: list[tuple[int, Chain | None]], column: int) -> tuple[int, Chain | None]:
    best: tuple[int, Chain | None] = (0, None)
    while column > 0:
        if tree[column][0] > best[0]:
            best = tree[column]
        column &= column - 1
    return best


def _raise_from(
    tree: list[tuple[int, Chain | None]], column: int, with_: tuple[int, Chain | None]
) -> None:
    while column < len(tree):
        if with_[0] > tree[column][0]:
            tree[column] = with_
        column += column & -column
