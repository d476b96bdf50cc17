from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from annotator.domain.reliability.bars import Bars
from annotator.domain.reliability.drift import Drift, line_of
from annotator.domain.reliability.figures import by_month
from annotator.domain.reliability.rates import rate_agreement
from annotator.screens.progress_ink import LIGHT
from annotator.screens.reliability_figures import (
    MOST,
    PANELS,
    SIGNS,
    by_months,
    rates_table,
    rolling,
    table,
)
from tests.domain.reliability.clips import EX1, a_double, with_kappa
from tests.screens.drawn import drawn_by_plotly

A_CLIP = 480_000


def long_clip(n: int) -> Any:
    """Eight minutes of the worked example, begun in the n-th month of the year."""
    ones, others = (
        [(k, a + 60_000 * m, b + 60_000 * m) for m in range(8) for k, a, b in side[m % 3 :]]
        for side in EX1
    )
    return replace(a_double(ones, others, length=A_CLIP, clip=f"c{n}"), on=date(2026, n, 3))


def test_there_is_a_panel_for_each_kind_and_measure_with_n_beneath_every_point() -> None:
    drawn = drawn_by_plotly(by_months(by_month([long_clip(1), long_clip(2)])))
    texts = [each.text for each in drawn.data if each.mode == "text"]
    assert len(texts) == 2 * len(PANELS)
    assert all(len(each) == 2 for each in texts)
    assert texts[0][0].startswith("1 · ")
    assert texts[1][0].startswith("1 · 8")


def test_a_point_without_an_interval_is_open_and_has_no_band() -> None:
    short = replace(a_double(*EX1, clip="short"), on=date(2026, 3, 1))
    drawn = drawn_by_plotly(by_months(by_month([long_clip(1), long_clip(2), short])))
    points = next(each for each in drawn.data if each.mode == "lines+markers")
    assert [each == LIGHT.paper for each in points.marker.color] == [False, False, True]
    band = next(each for each in drawn.data if each.fill == "toself")
    assert set(band.x) == {"Jan<br>2026", "Feb<br>2026"}


def test_months_stand_in_their_order_and_the_figure_has_the_last_twelve() -> None:
    clips = [replace(with_kappa(0.8, n), on=date(2025 + n // 12, n % 12 + 1, 1)) for n in range(15)]
    months = by_month(clips)
    drawn = drawn_by_plotly(by_months(months))
    assert len(drawn.layout.xaxis.categoryarray) == MOST
    assert drawn.layout.xaxis.categoryarray[0] == "Apr<br>2025"
    assert len(table(months)) == 15 * len(PANELS)


def test_the_line_names_its_two_bars_and_has_n_at_every_point() -> None:
    line = line_of([with_kappa(0.7, n) for n in range(6)], Bars())
    drawn = drawn_by_plotly(rolling(line, Bars()))
    (points,) = drawn.data
    assert list(points.text) == ["n 1", "n 2", "n 3", "n 4", "n 5", "n 5"]
    assert [each == LIGHT.paper for each in points.marker.color] == [True] * 4 + [False] * 2
    assert [each.text for each in drawn.layout.annotations] == [
        "below 0.65: look again", "below 0.60: practise first",
    ]  # fmt: skip


def test_a_negative_kappa_is_not_cut_off() -> None:
    line = line_of([with_kappa(-0.4, n) for n in range(5)], Bars())
    drawn = drawn_by_plotly(rolling(line, Bars()))
    assert drawn.layout.yaxis.range[0] < -0.4


def test_the_table_says_why_where_a_figure_or_its_ends_are_missing() -> None:
    rows = table(by_month([a_double([("rupture", 0, 5_000)], [("rupture", 1_000, 5_000)])]))
    assert [row["Kind"] for row in rows][-1] == "Finding each other"
    assert rows[-1]["F1, ± 2 s"] == "Neither of the two used this code here."
    assert rows[0]["κ, 1 s"].endswith("(too short for an interval)")
    assert rows[0]["Marks that met"] == "2 of 2"


def test_where_both_agree_throughout_an_interval_is_not_called_too_short() -> None:
    ones = long_clip(1)
    same = replace(ones, seconds=ones.seconds * np.eye(4, dtype=np.int64))
    rows = table(by_month([same]))
    assert rows[0]["κ, 1 s"] == "1.00 (differs in too few places for an interval)"


def test_rates_of_several_references_say_so() -> None:
    rows = rates_table(rate_agreement([], []))
    assert {row["ICC(3,1)"] for row in rows} == {"Several references: not one pair of coders"}
    assert {row["ICC(2,1)"] for row in rows} == {"These are too few clips for this figure."}


def test_every_state_has_a_shape_of_its_own_or_a_word() -> None:
    assert set(SIGNS) == set(Drift)
    telling = [SIGNS[each][0] for each in (Drift.STEADY, Drift.LOOK_AGAIN, Drift.PRACTISE_FIRST)]
    assert len(set(telling)) == 3
