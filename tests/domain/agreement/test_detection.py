from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_bipartite_matching

from annotator.domain.agreement.detection import detection, most_pairs, timing
from annotator.domain.agreement.marked import Marked, merged
from annotator.domain.agreement.matching import matched
from annotator.domain.agreement.result import Undefined
from tests.domain.agreement.coders import CODES, cases, ex1, marked, ms, pair_of
from tests.domain.metrics import golden

onsets = st.lists(st.integers(0, 40), max_size=12).map(sorted)


def test_the_worked_example(conformance: Path) -> None:
    published = cases(conformance, "ex1_prf")
    assert len(published) == 2
    for case in published.values():
        pair, expected = pair_of(case), case["expected"]
        whole, each = detection(pair.first, pair.second, ms(case["params"]["onset_tolerance_ms"]))
        assert whole.found == expected["tp"] == sum(one.found for one in each)
        assert whole.precision == pytest.approx(expected["precision"], abs=1e-9)
        assert whole.recall == pytest.approx(expected["recall"], abs=1e-9)
        assert whole.f1 == pytest.approx(expected["f1"], abs=1e-9)


def test_the_golden_vector_of_the_metrics() -> None:
    one, other = (
        merged(
            Marked.of(
                [str(name) for name in coder],
                [(str(name), each.onset, each.offset) for name in coder for each in coder[name]],
            ),
            1_000,
        )
        for coder in (golden.FIRST, golden.SECOND)
    )
    whole, _ = detection(one, other, ms(2_000))
    assert (whole.found, whole.reference, whole.trainee) == (7, 8, 7)
    assert whole.f1 == pytest.approx(0.9333, abs=5e-5)
    assert (whole.missed, whole.extra) == (1, 0)
    assert whole.found / (whole.found + whole.missed + whole.extra) == 0.875


@given(onsets, onsets, st.integers(0, 9))
def test_no_other_way_finds_more_pairs(ones: list[int], others: list[int], near: int) -> None:
    if not ones or not others:
        assert most_pairs(ones, others, near) == 0
        return
    graph = csr_array([[int(abs(one - other) <= near) for other in others] for one in ones])
    best = int((maximum_bipartite_matching(graph) >= 0).sum())
    assert most_pairs(ones, others, near) == best


@given(marked(), marked(), st.integers(0, 9))
def test_exchanging_the_coders_exchanges_precision_and_recall(
    one: Marked, other: Marked, tolerance: int
) -> None:
    there, back = (detection(*each, ms(tolerance))[0] for each in ((one, other), (other, one)))
    assert there.f1 == back.f1
    assert (there.precision, there.recall) == (back.recall, back.precision)


@given(marked(), marked(), st.integers(0, 9))
def test_it_finds_what_the_best_matching_agrees_on(
    one: Marked, other: Marked, tolerance: int
) -> None:
    whole, _ = detection(one, other, ms(tolerance))
    assert whole.found == matched(one, other, ms(tolerance)).agreed


def test_a_trainee_who_is_late_reads_by_how_much_code_by_code() -> None:
    reference = Marked.of(CODES, [("RUP", 0, 4_000), ("RUP", 9_000, 12_000), ("ATT", 5_000, 9_000)])
    trainee = Marked.of(CODES, [("RUP", 600, 4_000), ("RUP", 9_600, 12_500), ("ATT", 4_900, 9_000)])
    found = {each.code: each for each in timing(reference, trainee, ms(2_000))}
    assert found["RUP"].onset.median == 600
    assert found["RUP"].offset.median == 250
    assert found["ATT"].onset.median == -100
    assert found["REP"].onset.undefined is Undefined.NO_PAIRS


def test_blank_says_why() -> None:
    empty = Marked.of(CODES, [])
    whole, each = detection(empty, empty, ms(1_000))
    assert (whole.f1, whole.undefined) == (None, Undefined.NO_ANNOTATIONS)
    assert {one.undefined for one in each} == {Undefined.CODE_NOT_USED}
    missed, _ = detection(ex1().first, empty, ms(1_000))
    assert (missed.precision, missed.recall, missed.f1) == (None, 0.0, 0.0)
