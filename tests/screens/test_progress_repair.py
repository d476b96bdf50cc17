from __future__ import annotations

import pytest

from annotator.domain.metrics.survival import survival
from annotator.screens.progress_repair import figure, table
from tests.screens.drawn import drawn_by_plotly

# The published case, in ms: S(4.1) = .486, the median 4.1 s.
WAITS = [800, 1200, 1200, 2500, 3000, 3000, 4100, 5600, 7200, 9000, 9500, 12_000]
SEEN = [True, True, True, True, False, True, True, False, True, True, False, True]
UNSEEN = [wait / 1000 for wait, seen in zip(WAITS, SEEN, strict=True) if not seen]
FOUND = survival(WAITS, SEEN)


def test_the_curve_steps_down_at_each_repair_from_all_of_them() -> None:
    curve = [
        each for each in drawn_by_plotly(figure(FOUND, UNSEEN)).data if each.line.shape == "hv"
    ][-1]
    assert (curve.x[0], curve.y[0]) == (0, 1)
    assert curve.y[list(curve.x).index(4.1)] == pytest.approx(0.486111, abs=1e-6)


def test_the_band_lies_around_the_curve() -> None:
    upper, lower = drawn_by_plotly(figure(FOUND, UNSEEN)).data[:2]
    at = list(upper.x).index(4.1)
    assert (lower.y[at], upper.y[at]) == pytest.approx((0.191877, 0.729672), abs=1e-6)
    assert lower.fill == "tonexty"


def test_waits_nobody_saw_the_end_of_are_marked_on_the_curve() -> None:
    marks = next(
        each for each in drawn_by_plotly(figure(FOUND, UNSEEN)).data if each.mode == "markers"
    )
    assert list(marks.x) == UNSEEN
    assert marks.y[0] == pytest.approx(0.583333, abs=1e-6)


def test_beneath_the_time_stands_how_many_were_left() -> None:
    labels = dict(
        each.split("<br>") for each in drawn_by_plotly(figure(FOUND, UNSEEN)).layout.xaxis.ticktext
    )
    assert labels["0"] == "12 left"
    assert labels["5"] == "5 left"
    assert labels["10"] == "1 left"


def test_the_median_is_named_and_where_there_is_none_nothing_is() -> None:
    assert drawn_by_plotly(figure(FOUND, UNSEEN)).layout.annotations[0].text == "median 4.1 s"
    open_ = survival([1000.0, 2000.0, 3000.0], [True, False, False])
    assert len(drawn_by_plotly(figure(open_, [2.0, 3.0])).layout.annotations) == 0


def test_without_a_band_none_is_drawn() -> None:
    one = survival([1000.0], [True])
    assert not any(each.fill for each in drawn_by_plotly(figure(one, [])).data)


def test_the_table_tells_every_step() -> None:
    rows = table(FOUND)
    assert len(rows) == 8
    told = next(row for row in rows if row["After (s)"] == "4.1")
    assert told == {
        "After (s)": "4.1",
        "Still open": "49%",
        "95 % band": "19% to 73%",
        "At risk": "6",
        "Ended": "1",
    }
    assert rows[-1]["95 % band"] == "blank"
