from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement.alpha import Scale, alpha
from annotator.domain.agreement.chance import nominal_alpha
from annotator.domain.agreement.result import Undefined
from annotator.domain.agreement.time_unit import tabled
from tests.domain.agreement.coders import cases

value = st.one_of(st.none(), st.integers(0, 3))
rows = st.lists(st.tuples(value, value, value), min_size=1, max_size=12)


def test_every_published_matrix_gives_the_published_number(conformance: Path) -> None:
    published = [
        each for each in cases(conformance).values() if each["kind"] == "reliability_matrix"
    ]
    assert len(published) == 2
    for case in published:
        for measure, expected in case["expected"].items():
            found = alpha(case["input"]["coders_by_units"], Scale(measure.removeprefix("alpha_")))
            assert found.value == pytest.approx(expected, abs=case["tolerance"]), measure


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=20))
def test_with_two_coders_and_nothing_missing_it_is_that_of_the_table(
    units: list[tuple[int, int]],
) -> None:
    given_ = np.array(units, dtype=np.int64).T
    table = nominal_alpha(tabled(("a", "b", "c", "d"), given_[0], given_[1]))
    found = alpha(given_.astype(float))
    assert found.value == (None if table.value is None else pytest.approx(table.value))
    assert found.denominator == 2 * table.denominator


@pytest.mark.parametrize("scale", Scale)
@given(units=rows, order=st.permutations([0, 1, 2]))
def test_the_order_of_coders_and_units_changes_nothing(
    scale: Scale, units: list[tuple[int | None, ...]], order: list[int]
) -> None:
    coders = list(zip(*units, strict=True))
    shuffled = [coders[at][::-1] for at in order]
    one, other = alpha(coders, scale).value, alpha(shuffled, scale).value
    assert one == (None if other is None else pytest.approx(other))


@pytest.mark.parametrize("scale", Scale)
@given(units=st.lists(st.integers(0, 3), min_size=1, max_size=9))
def test_coders_who_agree_wholly_have_one_or_a_reason(scale: Scale, units: list[int]) -> None:
    found = alpha([units, units], scale)
    assert (found.value == 1.0) == (len(set(units)) > 1)
    assert (found.undefined is Undefined.ONE_CODE_THROUGHOUT) == (len(set(units)) == 1)


@given(rows)
def test_numbered_codes_may_have_any_numbers(units: list[tuple[int | None, ...]]) -> None:
    coders = list(zip(*units, strict=True))
    renamed = [[None if one is None else (7 - one) * 10 for one in coder] for coder in coders]
    one, other = alpha(coders).value, alpha(renamed).value
    assert one == (None if other is None else pytest.approx(other))


def test_a_unit_only_one_coder_valued_says_nothing() -> None:
    found = alpha([[1, 2, 3], [None, 2, 1]])
    assert found.denominator == 4
    assert alpha([[1, None], [None, 2]]).undefined is Undefined.NOTHING_COMPARED
    assert alpha([[None], [None]]).undefined is Undefined.NOTHING_COMPARED
