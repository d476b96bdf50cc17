from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.dispersion import Dispersion
from tests.builders import ms

GOLDEN = Dispersion((ms(30_000), ms(15_000), ms(10_000), ms(5000)))
cells = st.lists(st.integers(0, 10_000).map(Milliseconds), max_size=8).map(tuple)


def test_the_golden_vector() -> None:
    assert GOLDEN.whole == 60_000
    assert GOLDEN.value == pytest.approx(0.8704, abs=5e-5)
    assert GOLDEN.entropy == pytest.approx(1.730, abs=5e-4)


def test_all_time_in_one_cell_is_not_dispersed_and_even_time_wholly_so() -> None:
    assert Dispersion((ms(9), ms(0), ms(0))).value == 0
    assert Dispersion((ms(9), ms(9), ms(9))).value == pytest.approx(1)
    assert Dispersion((ms(9), ms(0))).entropy == 0
    assert Dispersion((ms(9), ms(9))).entropy == 1


def test_without_time_or_with_one_cell_it_is_blank() -> None:
    assert Dispersion((ms(0), ms(0))).value is None
    assert Dispersion((ms(0), ms(0))).entropy is None
    assert Dispersion((ms(5),)).value is None
    assert Dispersion(()).value is None


@given(cells)
def test_it_lies_between_nought_and_one_whatever_the_order(cells: tuple[Milliseconds, ...]) -> None:
    found, turned = Dispersion(cells).value, Dispersion(tuple(reversed(cells))).value
    assert found is None or -1e-9 <= found <= 1 + 1e-9
    assert found == (None if turned is None else pytest.approx(turned))
