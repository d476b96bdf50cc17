from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement import matching
from annotator.domain.agreement.marked import Marked
from annotator.domain.agreement.matching import Matching, best_assignment, matched
from annotator.domain.agreement.pairs import Candidates, close
from annotator.domain.agreement.result import Undefined
from tests.domain.agreement.coders import CODES, ex1, marked, ms


def rank(one: Marked, other: Marked, pairs: tuple[tuple[int, int], ...]) -> tuple[int, int, int]:
    same = sum(int(one.labels[i] == other.labels[j]) for i, j in pairs)
    time = sum(
        abs(int(one.onsets[i] - other.onsets[j])) + abs(int(one.offsets[i] - other.offsets[j]))
        for i, j in pairs
    )
    return -same, -len(pairs), time


def best_of_all(one: Marked, other: Marked, tolerance: int) -> tuple[int, int, int]:
    """Every one-to-one choice tried."""
    near = close(one, other, tolerance)
    links = set(zip(near.first.tolist(), near.second.tolist(), strict=True))
    places = [*range(len(other)), *[None] * len(one)]
    found = []
    for chosen in set(permutations(places, len(one))):
        pairs = tuple((i, j) for i, j in enumerate(chosen) if j is not None and (i, j) in links)
        found.append(rank(one, other, pairs))
    return min(found)


@given(marked(within=30, most=4), marked(within=30, most=4), st.integers(0, 9))
def test_it_is_the_best_of_all_matchings(one: Marked, other: Marked, tolerance: int) -> None:
    found = matched(one, other, ms(tolerance))
    assert rank(one, other, found.pairs) == best_of_all(one, other, tolerance)
    assert found.agreed == -rank(one, other, found.pairs)[0]


@given(marked(), marked(), st.integers(0, 9))
def test_whoever_comes_first_changes_nothing(one: Marked, other: Marked, tolerance: int) -> None:
    there, back = matched(one, other, ms(tolerance)), matched(other, one, ms(tolerance))
    assert there.linked.table == back.linked.table.transposed
    assert there.f1 == back.f1
    assert there.onset.median == (None if back.onset.median is None else -back.onset.median)
    assert sorted(there.pairs) == sorted((i, j) for j, i in back.pairs)


@given(marked(), marked())
def test_more_tolerance_never_finds_fewer_agreements(one: Marked, other: Marked) -> None:
    agreed = [matched(one, other, ms(each)).agreed for each in range(0, 30, 5)]
    assert agreed == sorted(agreed)


@given(marked(most=12), marked(most=12), st.integers(0, 30))
def test_small_and_large_groups_are_solved_alike(
    one: Marked, other: Marked, tolerance: int
) -> None:
    dense = matched(one, other, ms(tolerance))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matching, "DENSE_CELLS", 0)
        sparse = matched(one, other, ms(tolerance))
    assert rank(one, other, dense.pairs) == rank(one, other, sparse.pairs)


@given(marked())
def test_a_coder_matched_with_herself_agrees_wholly(found: Marked) -> None:
    same = matched(found, found, ms(0))
    assert same.agreed == len(found)
    assert same.f1 == (1.0 if len(found) else None)


def test_an_early_grab_does_not_cost_a_pair() -> None:
    # The closest first (6 with 5) would leave 0 and 10 alone; the best leaves none.
    one, other = (
        Marked.of(CODES, [("ATT", 0, 3), ("ATT", 6, 9)]),
        Marked.of(CODES, [("ATT", 5, 8), ("ATT", 11, 14)]),
    )
    assert matched(one, other, ms(5)).pairs == ((0, 0), (1, 1))


def test_one_code_goes_before_another_that_is_closer() -> None:
    one = Marked.of(CODES, [("ATT", 10, 13)])
    other = Marked.of(CODES, [("RUP", 10, 13), ("ATT", 14, 17)])
    assert matched(one, other, ms(5)).pairs == ((0, 1),)
    assert matched(one, other, ms(3)).pairs == ((0, 0),)
    assert matched(one, other, ms(3)).agreed == 0


def test_what_overlaps_enough_may_meet_though_it_began_elsewhere() -> None:
    one, other = Marked.of(CODES, [("ATT", 0, 100)]), Marked.of(CODES, [("ATT", 40, 100)])
    assert matched(one, other, ms(5)).pairs == ()
    assert matched(one, other, ms(5), least_union=0.6).pairs == ((0, 0),)
    assert matched(one, other, ms(5), least_union=0.61).pairs == ()


def test_above_nought_the_second_coder_is_late() -> None:
    one = Marked.of(CODES, [("ATT", 0, 5_000), ("RUP", 9_000, 12_000)])
    other = Marked.of(CODES, [("ATT", 600, 5_000), ("RUP", 9_800, 11_000)])
    found = matched(one, other, ms(1_000))
    assert (found.onset.median, found.offset.median, found.onset.denominator) == (700, -500, 2)


def test_five_thousand_annotations_that_all_hang_together() -> None:
    onsets = np.arange(5_000) * 700
    one = Marked(("a",), onsets, onsets + 600, np.zeros(5_000, dtype=np.int64))
    other = Marked(("a",), onsets + 120, onsets + 700, np.zeros(5_000, dtype=np.int64))
    found = matched(one, other, ms(2_000))
    assert found.agreed == 5_000
    assert found.onset.median == 120


def test_costs_of_nothing_choose_nothing() -> None:
    none = Candidates(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
    assert best_assignment(none, np.zeros(0), (3, 3)).size == 0


def test_blank_says_why() -> None:
    empty = Marked.of(CODES, [])
    found: Matching = matched(empty, empty, ms(1_000))
    assert (found.f1, found.undefined) == (None, Undefined.NO_ANNOTATIONS)
    assert matched(ex1().first, empty, ms(1_000)).f1 == 0.0
    assert matched(ex1().first, empty, ms(1_000)).onset.undefined is Undefined.NO_PAIRS
