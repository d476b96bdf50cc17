from __future__ import annotations

from annotator.screens.progress_strips import figure, table
from tests.screens.drawn import drawn_by_plotly
from tests.screens.over_time import calm_clip, golden_clip

CLIPS = (golden_clip(), calm_clip())


def test_each_kind_is_told_by_pattern_and_word_as_well_as_colour() -> None:
    drawn = drawn_by_plotly(figure(CLIPS))
    kinds = drawn.data[:3]
    assert [each.name for each in kinds] == ["In step", "Out of step", "Repair"]
    assert len({each.marker.pattern.shape for each in kinds}) == 3


def test_moments_lie_where_they_were_in_the_strip_of_their_clip() -> None:
    out = drawn_by_plotly(figure(CLIPS)).data[1]
    assert list(out.base) == [12, 33, 57]
    assert list(out.x) == [8, 9, 3]
    assert {round(each) for each in out.y} == {0}


def test_time_nobody_could_code_is_drawn_and_named() -> None:
    hidden = drawn_by_plotly(figure(CLIPS)).data[3]
    assert (hidden.name, list(hidden.base), list(hidden.x)) == ("Cannot be coded", [50], [4])


def test_all_clips_share_an_axis_with_the_first_filmed_on_top() -> None:
    drawn = drawn_by_plotly(figure(CLIPS))
    assert tuple(drawn.layout.xaxis.range) == (0, 60)
    assert drawn.layout.yaxis.range[0] > drawn.layout.yaxis.range[1]
    assert list(drawn.layout.yaxis.ticktext) == ["Feed<br>3 Nov", "Bedtime<br>10 Nov"]


def test_a_kind_that_never_came_still_has_its_word_in_the_key() -> None:
    drawn = drawn_by_plotly(figure((calm_clip(),)))
    assert [each.name for each in drawn.data][1] == "Out of step"
    assert list(drawn.data[1].x) == [None]


def test_the_table_tells_the_same_in_the_order_they_came() -> None:
    rows = table(CLIPS)
    assert rows[0] == {"Clip": "Feed, 3 Nov", "What": "In step", "From": "0:02", "To": "0:12"}
    assert [row["From"] for row in rows if row["What"] == "Cannot be coded"] == ["0:50"]
    assert rows[-1]["Clip"] == "Bedtime, 10 Nov"
