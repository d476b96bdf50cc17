"""Every value has a name of its own and one spelling."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement.result import Undefined
from annotator.domain.packs.spelling import Value, spelt, values_of


@dataclass(frozen=True)
class Inner:
    code: str
    n: int

    @property
    def share(self) -> float | None:
        return self.n / 3 if self.n else None

    @property
    def many(self) -> tuple[int, ...]:
        return (1, 2)


@dataclass(frozen=True)
class Outer:
    rows: tuple[tuple[int, ...], ...]
    each: tuple[Inner, ...]
    named: tuple[tuple[str, Inner], ...]
    said: dict[str, float]


def test_a_record_is_told_value_by_value_with_what_it_works_out() -> None:
    record = Outer(((1, 2), (3, 4)), (Inner("a", 1),), (("x", Inner("b", 0)),), {"unit": 0.1})
    assert values_of(record, "r") == (
        Value("r.rows", "[[1,2],[3,4]]"),
        Value("r.each.a.code", "a"),
        Value("r.each.a.n", "1"),
        Value("r.each.a.share", "0.3333333333"),
        Value("r.named.x.code", "b"),
        Value("r.named.x.n", "0"),
        Value("r.named.x.share", ""),
        Value("r.said.unit", "0.1"),
    )


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, ""), (True, "yes"), (0, "0"), (-0.0, "0"), (1.0, "1"), (2 / 3, "0.6666666667"),
        (1e-12, "1e-12"), (Undefined.TOO_SHORT, "too_short"), ((1, None), "[1,]"), ("x", "x"),
    ],
)  # fmt: skip
def test_a_value_is_spelt_in_one_way(value: object, said: str) -> None:
    assert spelt(value) == said


def test_what_is_no_value_is_a_mistake() -> None:
    with pytest.raises(TypeError):
        spelt(object())


@given(st.floats(min_value=-1e300, max_value=1e300))
def test_ten_digits_are_kept_and_spelt_again_they_are_the_same(number: float) -> None:
    assert spelt(float(spelt(number))) == spelt(number)
    assert float(spelt(number)) == pytest.approx(number, rel=1e-9)
