from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.applying import REPAIR, RUPTURE
from annotator.domain.episodes import ATTUNEMENT
from annotator.domain.metrics.kappa import one_against_rest, time_unit_kappa, tolerant_kappa
from tests.domain.metrics import golden

FIRST, SECOND = golden.units(golden.FIRST), golden.units(golden.SECOND)
Units = list[str | None]
unit = st.sampled_from(["", "a", "b", None])
pairs = st.lists(st.tuples(unit, unit), max_size=40)


def test_the_golden_vector() -> None:
    found = time_unit_kappa(FIRST, SECOND)
    assert found.n == 56
    assert found.observed == pytest.approx(0.8393, abs=5e-5)
    assert found.expected == pytest.approx(0.2889, abs=5e-5)
    assert found.value == pytest.approx(0.7740, abs=5e-5)


@pytest.mark.parametrize(
    ("code", "expected"), [(ATTUNEMENT, 0.850), (RUPTURE, 0.684), (REPAIR, 0.813)]
)
def test_the_golden_vector_code_by_code(code: str, expected: float) -> None:
    assert one_against_rest(FIRST, SECOND, code).value == pytest.approx(expected, abs=5e-4)


def test_the_golden_vector_with_a_second_of_tolerance_and_each_coder_as_reference() -> None:
    assert tolerant_kappa(FIRST, SECOND, 1).value == pytest.approx(0.924, abs=5e-4)
    assert tolerant_kappa(SECOND, FIRST, 1).value == pytest.approx(0.949, abs=5e-4)


def test_without_a_unit_or_with_one_code_throughout_it_is_blank() -> None:
    assert time_unit_kappa([], []).value is None
    assert time_unit_kappa([None], ["a"]).value is None
    assert time_unit_kappa(["a", "a"], ["a", "a"]).value is None


def test_rows_of_different_length_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="shorter"):
        time_unit_kappa(["a", "b"], ["a"])


@given(pairs)
def test_it_is_the_same_for_either_order_of_coders(
    pairs: list[tuple[str | None, str | None]],
) -> None:
    one, other = [a for a, _ in pairs], [b for _, b in pairs]
    there, back = time_unit_kappa(one, other).value, time_unit_kappa(other, one).value
    assert there == (None if back is None else pytest.approx(back))


@given(st.lists(unit, max_size=40))
def test_a_coder_agrees_wholly_with_herself(row: Units) -> None:
    assert time_unit_kappa(row, row).value in {None, 1.0}


@given(pairs)
def test_no_tolerance_is_plain_kappa(pairs: list[tuple[str | None, str | None]]) -> None:
    one, other = [a for a, _ in pairs], [b for _, b in pairs]
    assert tolerant_kappa(one, other, 0) == time_unit_kappa(one, other)
