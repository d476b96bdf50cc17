from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from annotator.domain.agreement.confidence import Drawing
from annotator.domain.agreement.gamma import Weights, disorder, gamma
from annotator.domain.agreement.marked import Marked
from annotator.domain.agreement.result import Undefined
from tests.domain.agreement.coders import CODES, cases, ex1, marked, pair_of

FINE = 10**9  # the published units are in fractions; d knows only ratios of lengths


def of_units(units: list[dict[str, Any]]) -> float:
    codes = sorted({each["category"] for each in units})
    one, other = (
        Marked.of(
            codes,
            [
                (each["category"], round(each["start"] * FINE), round(each["end"] * FINE))
                for each in units
                if each["annotator"] == who
            ],
        )
        for who in sorted({each["annotator"] for each in units})
    )
    found = disorder(one, other).value
    assert found is not None
    return found


def test_the_worked_example(conformance: Path) -> None:
    (case,) = cases(conformance, "ex1_gamma").values()
    pair, expected = pair_of(case), case["expected"]
    one = disorder(pair.first, pair.second).value
    three = disorder(pair.first, pair.second, Weights(position=3.0)).value
    assert one == pytest.approx(expected["observed_disorder_a1_b1"], abs=1e-6)
    assert three == pytest.approx(expected["observed_disorder_a3_b1"], abs=1e-6)


def test_the_published_continuum_and_every_drawn_one(conformance: Path) -> None:
    (case,) = cases(conformance, "gamma_fixture").values()
    units, expected = case["input"]["units"], case["expected"]
    observed = of_units(units)
    assert observed == pytest.approx(expected["observed_disorder"], abs=1e-6)
    gamma = 1 - observed / expected["expected_disorder_given"]
    assert gamma == pytest.approx(expected["gamma_given_expected"], abs=1e-6)
    for each in case["input"]["sampled_continua"]:
        assert of_units(each["units"]) == pytest.approx(each["bestAlignmentDisorder"], abs=1e-6)


@given(marked(), marked())
def test_who_comes_first_changes_nothing(one: Marked, other: Marked) -> None:
    there, back = disorder(one, other).value, disorder(other, one).value
    assert there == (None if back is None else pytest.approx(back))


@given(marked())
def test_a_coder_has_no_disorder_with_herself(found: Marked) -> None:
    assert disorder(found, found).value == (pytest.approx(0.0) if len(found) else None)


def test_without_annotations_it_is_blank_and_says_so() -> None:
    empty = Marked.of(CODES, [])
    assert disorder(empty, empty).undefined is Undefined.NO_ANNOTATIONS
    assert disorder(ex1().first, empty).value == 2.0


@pytest.mark.parametrize(("position", "low", "high"), [(1.0, 0.74, 0.78), (3.0, 0.64, 0.68)])
@pytest.mark.parametrize("seed", range(3))
def test_gamma_of_the_worked_example_lies_where_the_published_one_does(
    position: float, low: float, high: float, seed: int
) -> None:
    pair = ex1()
    drawing = Drawing(seed, replicates=200)
    found = gamma(pair.first, pair.second, drawing, Weights(position=position))
    assert found.value is not None
    assert low <= found.value <= high
    assert found == gamma(pair.first, pair.second, drawing, Weights(position=position))
    assert (found.seed, found.replicates) == (seed, 200)


def test_gamma_is_one_with_oneself_and_blank_without_annotations() -> None:
    first, empty = ex1().first, Marked.of(CODES, [])
    assert gamma(first, first, Drawing(1, 50)).value == pytest.approx(1.0)
    assert gamma(empty, empty, Drawing(1, 50)).undefined is Undefined.NO_ANNOTATIONS
