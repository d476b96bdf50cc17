from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement.alignment import event_alignment
from annotator.domain.agreement.marked import Marked
from annotator.domain.agreement.pairs import close, of_the_longer
from annotator.domain.agreement.result import Undefined
from annotator.domain.agreement.time_unit import Pair
from tests.domain.agreement.coders import CODES, cases, clip, ex1, ms, pair_of, pairs


def test_the_worked_example(conformance: Path) -> None:
    (case,) = cases(conformance, "ex1_event_alignment").values()
    asked, expected = case["params"], case["expected"]
    found = event_alignment(pair_of(case), ms(asked["onset_tolerance_ms"]), asked["min_overlap"])
    assert found.cost == expected["cost"]
    assert [list(each) for each in found.pairs] == expected["pairs"]
    assert [list(row) for row in found.linked.table.counts] == expected["matrix"]
    assert found.kappa.value == pytest.approx(expected["kappa_ipf"], abs=1e-9)
    assert found.doubled.value == pytest.approx(expected["kappa_ipf_doubled"], abs=1e-9)


def every_chain(pair: Pair, tolerance: int, least: float) -> tuple[int, int, int]:
    """(cost, -agreed, time) of the best alignment, all of them tried."""
    near = close(pair.first, pair.second, tolerance)
    found = near.joined(of_the_longer(pair.first, pair.second, least), len(pair.second))
    links = list(zip(found.first.tolist(), found.second.tolist(), strict=True))
    best = [rank(pair, ())]
    for size in range(1, min(len(pair.first), len(pair.second)) + 1):
        for chosen in combinations(sorted(links), size):
            if all(a < c and b < d for (a, b), (c, d) in pairwise(chosen)):
                best.append(rank(pair, chosen))
    return min(best)


def rank(pair: Pair, chosen: tuple[tuple[int, int], ...]) -> tuple[int, int, int]:
    same = sum(int(pair.first.labels[i] == pair.second.labels[j]) for i, j in chosen)
    time = sum(abs(int(pair.first.onsets[i] - pair.second.onsets[j])) for i, j in chosen)
    alone = len(pair.first) + len(pair.second) - 2 * len(chosen)
    return alone + len(chosen) - same, -same, time


@given(pairs(within=40), st.integers(0, 8))
def test_it_is_the_best_of_all_alignments(pair: Pair, tolerance: int) -> None:
    short = Pair(
        pair.first.only(np.arange(min(4, len(pair.first)))),
        pair.second.only(np.arange(min(4, len(pair.second)))),
        pair.codable,
    )
    found = event_alignment(short, ms(tolerance), 0.8)
    assert rank(short, found.pairs) == every_chain(short, tolerance, 0.8)
    assert found.cost == rank(short, found.pairs)[0]


@given(pairs(), st.integers(0, 20))
def test_whoever_comes_first_changes_nothing(pair: Pair, tolerance: int) -> None:
    one, other = (event_alignment(each, ms(tolerance)) for each in (pair, pair.swapped))
    assert one.linked.table == other.linked.table.transposed
    assert sorted(one.pairs) == sorted((i, j) for j, i in other.pairs)


@given(pairs())
def test_a_coder_aligned_with_herself_costs_nothing(pair: Pair) -> None:
    found = event_alignment(Pair(pair.first, pair.first, pair.codable), ms(0))
    assert found.cost == 0
    assert found.pairs == tuple((at, at) for at in range(len(pair.first)))


@given(pairs())
def test_more_tolerance_never_costs_more(pair: Pair) -> None:
    costs = [event_alignment(pair, ms(each)).cost for each in range(0, 30, 6)]
    assert costs == sorted(costs, reverse=True)


def test_another_name_costs_less_than_missing_one_and_adding_one() -> None:
    one, other = Marked.of(CODES, [("ATT", 0, 9)]), Marked.of(CODES, [("RUP", 1, 9)])
    found = event_alignment(Pair(one, other, clip(0, 20)), ms(5))
    assert (found.cost, found.pairs) == (1, ((0, 0),))


def test_five_thousand_annotations_are_no_matter() -> None:
    spans = [(CODES[at % 3], at * 500, at * 500 + 400) for at in range(5_000)]
    track = Marked.of(CODES, spans)
    later = Marked(CODES, track.onsets + 90, track.offsets + 90, track.labels)
    found = event_alignment(Pair(track, later, clip(0, 2_600_000)), ms(1_000))
    assert found.kappa.value == 1.0
    assert len(found.pairs) == 5_000


def test_without_annotations_it_is_blank_and_says_so() -> None:
    nothing = Pair(Marked.of(CODES, []), Marked.of(CODES, []), ex1().codable)
    found = event_alignment(nothing, ms(1_000))
    assert found.kappa.undefined is Undefined.NOTHING_COMPARED
    assert found.pairs == ()


def test_at_one_cost_an_agreement_goes_before_two_other_names() -> None:
    one = Marked.of(CODES, [("ATT", 0, 2), ("RUP", 2, 4)])
    other = Marked.of(CODES, [("REP", 0, 2), ("ATT", 2, 4)])
    found = event_alignment(Pair(one, other, clip(0, 20)), ms(5))
    assert (found.cost, found.pairs) == (2, ((0, 1),))


def test_a_tie_falls_alike_whichever_way_round_the_coders_come() -> None:
    one = Marked.of(CODES, [("RUP", 2, 4), ("ATT", 10, 12), ("RUP", 18, 20)])
    other = Marked.of(CODES, [("REP", 0, 2), ("ATT", 4, 6)])
    pair = Pair(one, other, clip(0, 40))
    there, back = event_alignment(pair, ms(5)), event_alignment(pair.swapped, ms(5))
    assert there.linked.table == back.linked.table.transposed
