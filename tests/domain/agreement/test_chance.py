from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement.chance import (
    cohen_kappa,
    gwet_ac1,
    independent_interval,
    kappas,
    nominal_alpha,
    pabak,
    per_code,
    scott_pi,
)
from annotator.domain.agreement.result import Counted, Table, Undefined
from tests.domain.agreement.coders import cases, tables

COEFFICIENTS = {
    "kappa": cohen_kappa,
    "scott_pi": scott_pi,
    "alpha": nominal_alpha,
    "pabak": pabak,
    "ac1": gwet_ac1,
}


def table(counts: list[list[int]]) -> Table:
    return Table.of("abcde"[: len(counts)], np.array(counts, dtype=np.int64), Counted.UNITS)


def test_every_published_table_gives_the_published_numbers(conformance: Path) -> None:
    published = [each for each in cases(conformance).values() if each["kind"] == "table"]
    assert len(published) == 10
    for case in published:
        found = table(case["input"]["table"])
        for measure, expected in case["expected"].items():
            near = case["tolerance"]
            near = near[measure] if isinstance(near, dict) else near
            if measure == "kappa_ci_t":
                interval = independent_interval(found)
                assert interval is not None
                assert interval[1:] == pytest.approx(tuple(expected), abs=near), case["id"]
            elif measure in {"po", "kappa_max"}:
                kappa = cohen_kappa(found)
                value = kappa.observed if measure == "po" else kappa.highest
                assert value == pytest.approx(expected, abs=near), case["id"]
            else:
                value = COEFFICIENTS[measure](found).value
                assert value == pytest.approx(expected, abs=near), (case["id"], measure)


def test_the_paradox_common_code_high_agreement_and_low_kappa_stand_side_by_side() -> None:
    found = table([[80, 7], [8, 5]])
    assert cohen_kappa(found).observed == pytest.approx(0.85)
    assert cohen_kappa(found).value == pytest.approx(0.3144, abs=5e-5)
    assert gwet_ac1(found).value == pytest.approx(0.808, abs=5e-4)
    common = per_code(found)[0]
    assert common.prevalence_index == pytest.approx(0.75)
    assert common.bias_index == pytest.approx(-0.01)
    assert common.positive == pytest.approx(160 / 175)


def test_by_hand() -> None:
    # x = [[3, 1], [2, 4]]: p_o 7/10, r 4 6, c 5 5; kappa p_e 50/100, pi (9/20)² + (11/20)².
    found = table([[3, 1], [2, 4]])
    kappa, pi = cohen_kappa(found), scott_pi(found)
    assert (kappa.observed, kappa.expected, kappa.value) == pytest.approx((0.7, 0.5, 0.4))
    assert kappa.highest == pytest.approx((0.9 - 0.5) / 0.5)
    assert pi.expected == pytest.approx(202 / 400)
    assert nominal_alpha(found).expected == pytest.approx((9 * 8 + 11 * 10) / (20 * 19))
    assert pabak(found).value == pytest.approx(0.4)
    assert gwet_ac1(found).expected == pytest.approx(2 * 0.45 * 0.55)
    assert kappa.denominator == 10


@pytest.mark.parametrize("name", COEFFICIENTS)
@given(counts=tables())
def test_who_comes_first_changes_nothing(name: str, counts: list[list[int]]) -> None:
    found = table(counts)
    one, other = COEFFICIENTS[name](found), COEFFICIENTS[name](found.transposed)
    assert one.value == (None if other.value is None else pytest.approx(other.value))
    assert one.undefined == other.undefined


@pytest.mark.parametrize("name", COEFFICIENTS)
@given(counts=tables(), order=st.permutations([0, 1, 2]))
def test_the_order_of_codes_changes_nothing(
    name: str, counts: list[list[int]], order: list[int]
) -> None:
    found, shuffled = table(counts), table(np.array(counts)[np.ix_(order, order)].tolist())
    one, other = COEFFICIENTS[name](found), COEFFICIENTS[name](shuffled)
    assert one.value == (None if other.value is None else pytest.approx(other.value))


@pytest.mark.parametrize("name", COEFFICIENTS)
@given(diagonal=st.lists(st.integers(0, 9), min_size=2, max_size=4))
def test_full_agreement_is_one_or_says_why_not(name: str, diagonal: list[int]) -> None:
    found = COEFFICIENTS[name](table(np.diag(diagonal).tolist()))
    assert found.value == pytest.approx(1.0) if found.undefined is None else found.value is None


@pytest.mark.parametrize("name", COEFFICIENTS)
@given(counts=tables())
def test_none_is_above_one_or_below_minus_one_and_blank_has_a_reason(
    name: str, counts: list[list[int]]
) -> None:
    found = COEFFICIENTS[name](table(counts))
    assert (found.value is None) == (found.undefined is not None)
    assert found.value is None or -1 - 1e-9 <= found.value <= 1 + 1e-9


@given(tables())
def test_kappa_is_the_fraction_it_is_defined_as(counts: list[list[int]]) -> None:
    n = sum(map(sum, counts))
    found = cohen_kappa(table(counts)).value
    if not n:
        assert found is None
        return
    observed = Fraction(sum(counts[at][at] for at in range(3)), n)
    margins = [(sum(counts[at]), sum(row[at] for row in counts)) for at in range(3)]
    expected = Fraction(sum(row * column for row, column in margins), n * n)
    if expected == 1:
        assert found is None
    else:
        assert found == pytest.approx(float((observed - expected) / (1 - expected)))


@given(tables())
def test_many_tables_at_once_give_what_each_gives_alone(counts: list[list[int]]) -> None:
    alone = cohen_kappa(table(counts)).value
    (found,) = kappas(np.array([counts]))
    assert np.isnan(found) if alone is None else found == pytest.approx(alone)


@given(tables())
def test_the_highest_kappa_the_margins_allow_is_no_less_than_kappa(
    counts: list[list[int]],
) -> None:
    found = cohen_kappa(table(counts))
    if found.value is not None and found.highest is not None:
        assert found.highest >= found.value - 1e-12


def test_blank_says_why() -> None:
    assert cohen_kappa(table([[0, 0], [0, 0]])).undefined is Undefined.NOTHING_COMPARED
    throughout = cohen_kappa(table([[9, 0], [0, 0]]))
    assert throughout.undefined is Undefined.ONE_CODE_THROUGHOUT
    assert (throughout.value, throughout.observed) == (None, 1.0)
    assert gwet_ac1(table([[9, 0], [0, 0]])).value == 1.0
    assert gwet_ac1(table([[9]])).undefined is Undefined.ONE_CATEGORY
    assert pabak(table([[9]])).undefined is Undefined.ONE_CATEGORY
    assert independent_interval(table([[9, 0], [0, 0]])) is None
