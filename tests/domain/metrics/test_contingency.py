from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.metrics.contingency import TwoByTwo

GOLDEN = TwoByTwo(a=6, b=2, c=20, d=80)
tables = st.builds(TwoByTwo, *[st.integers(0, 200)] * 4)


def test_the_golden_vector_number_by_number() -> None:
    assert GOLDEN.n == 108
    assert GOLDEN.odds_ratio == pytest.approx(12.0)
    assert GOLDEN.yules_q == pytest.approx(0.8462, abs=5e-5)
    assert GOLDEN.haldane_odds_ratio == pytest.approx(10.21, abs=5e-3)
    assert GOLDEN.expected == pytest.approx(1.926, abs=5e-4)
    assert GOLDEN.z_adjusted == pytest.approx(3.50, abs=5e-3)
    assert GOLDEN.too_few


def test_yules_q_is_the_figure_to_report() -> None:
    assert GOLDEN.value == GOLDEN.yules_q


def test_an_empty_cell_brings_haldanes_half() -> None:
    assert TwoByTwo(6, 0, 20, 80).odds_ratio == TwoByTwo(6, 0, 20, 80).haldane_odds_ratio
    assert TwoByTwo(6, 0, 20, 80).odds_ratio == pytest.approx((6.5 * 80.5) / (0.5 * 20.5))


def test_nothing_seen_is_blank_throughout() -> None:
    nothing = TwoByTwo(0, 0, 0, 0)
    assert nothing.value is None
    assert nothing.odds_ratio is None
    assert nothing.expected is None
    assert nothing.z_adjusted is None
    assert nothing.too_few


def test_a_margin_that_is_always_so_has_no_z() -> None:
    assert TwoByTwo(4, 0, 9, 0).z_adjusted is None


def test_enough_is_five_in_each_row_and_five_expected_in_each_cell() -> None:
    assert not TwoByTwo(5, 5, 5, 5).too_few
    assert TwoByTwo(2, 2, 50, 50).too_few
    assert TwoByTwo(4, 4, 6, 6).too_few


@given(tables)
def test_every_figure_is_a_number_in_its_range_or_blank(table: TwoByTwo) -> None:
    assert table.value is None or -1 <= table.value <= 1
    for figure in (table.odds_ratio, table.haldane_odds_ratio, table.expected):
        assert figure is None or figure >= 0
    assert table.z_adjusted is None or table.z_adjusted == table.z_adjusted


@given(tables)
def test_bid_and_response_may_change_places(table: TwoByTwo) -> None:
    turned = TwoByTwo(table.a, table.c, table.b, table.d)
    assert turned.yules_q == table.yules_q
    assert turned.expected == table.expected


def test_the_published_odds_of_seven() -> None:
    found = TwoByTwo(a=14, b=6, c=10, d=30)
    assert found.odds_ratio == pytest.approx(7)
    assert found.yules_q == pytest.approx(0.75)
    assert found.log_odds_ratio == pytest.approx(1.94591, abs=1e-5)


def test_the_odds_lie_between_their_ends_and_a_half_is_added_where_a_cell_is_empty() -> None:
    ends = GOLDEN.odds_between
    assert ends is not None
    reach = 1.959964 * (1 / 6 + 1 / 2 + 1 / 20 + 1 / 80) ** 0.5
    assert ends == pytest.approx((12 * exp(-reach), 12 * exp(reach)))
    empty, known = TwoByTwo(6, 0, 20, 80), TwoByTwo(6, 0, 20, 80).odds_ratio
    assert empty.odds_between is not None
    assert known is not None
    assert empty.odds_between[0] < known < empty.odds_between[1]
    assert TwoByTwo(0, 0, 0, 0).odds_between is None
    assert TwoByTwo(0, 0, 0, 0).log_odds_ratio is None
