from __future__ import annotations

from annotator.domain.metrics.engagement import Engaged, Second
from annotator.domain.metrics.grid import grid
from annotator.screens.progress_grid import figure, table
from tests.screens.drawn import drawn_by_plotly

SP, SM, OB, FD, QC, EL, NE = Engaged
FOUND = grid(
    [Second(SM, SM)] * 9 + [Second(SP, SM)] * 4 + [Second(None, SM)] + [Second(SM, SM)] * 2
)


def test_every_stay_is_a_dot_in_its_cell_the_larger_the_longer() -> None:
    dots = drawn_by_plotly(figure(FOUND)).data[1]
    order = list(Engaged)
    assert [round(each) for each in dots.x] == [order.index(SM), order.index(SP), order.index(SM)]
    assert [round(each) for each in dots.y] == [order.index(SM)] * 3
    assert dots.marker.size[0] > dots.marker.size[1] > dots.marker.size[2]


def test_the_way_is_broken_where_somebody_could_not_be_seen() -> None:
    way = drawn_by_plotly(figure(FOUND)).data[0]
    assert [each is None for each in way.x] == [True, False, False, True, False]


def test_the_same_coding_is_always_drawn_the_same() -> None:
    assert figure(FOUND) == figure(FOUND)


def test_the_table_has_each_cell_with_its_time_and_stays_the_longest_first() -> None:
    assert table(FOUND) == [
        {"Infant / carer": "partner, calm / partner, calm", "Seconds": "11", "Stays": "2"},
        {"Infant / carer": "partner, with joy / partner, calm", "Seconds": "4", "Stays": "1"},
    ]
