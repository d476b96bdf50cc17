from __future__ import annotations

from annotator.screens.progress_small import GROUPS, _notes, figure, table
from tests.screens.drawn import drawn_by_plotly
from tests.screens.over_time import calm_clip, full_clip, golden_clip

CLIPS = (golden_clip(), calm_clip())


def test_every_figure_there_is_stands_in_one_group() -> None:
    overview = full_clip().overview
    assert overview is not None
    placed = [key for keys in GROUPS.values() for key in keys]
    assert sorted(placed) == sorted(overview.figures)


def test_time_in_step_and_matched_time_never_share_a_group() -> None:
    assert not any({"attuned", "matched"} <= set(keys) for keys in GROUPS.values())


def test_one_point_for_each_clip_by_the_shape_of_its_situation() -> None:
    drawn = drawn_by_plotly(figure(["attuned", "ruptures"], CLIPS))
    feed, bedtime = drawn.data[0], drawn.data[1]
    assert (feed.name, bedtime.name) == ("Feed", "Bedtime")
    assert feed.marker.symbol != bedtime.marker.symbol
    assert (list(feed.x), list(bedtime.x)) == ([0], [1])
    assert round(feed.y[0], 4) == 0.4107


def test_beneath_each_point_stands_what_it_was_counted_from_and_what_was_not_seen() -> None:
    drawn = drawn_by_plotly(figure(["repaired_10"], CLIPS))
    assert drawn.layout.xaxis.ticktext[0] == "3 Nov<br>2 of 2<br>+ 1 unseen"


def test_a_blank_is_no_point_but_the_word_and_why() -> None:
    drawn = drawn_by_plotly(figure(["attuned", "repaired_10"], CLIPS))
    assert [each.y[0] for each in drawn.data][-1] is None
    said = [each for each in drawn.layout.annotations if "no rupture was marked" in each.text]
    assert [(each.x, each.xref) for each in said] == [(1, "x2")]


def test_a_time_is_drawn_in_seconds_between_its_quartiles() -> None:
    (feed,) = drawn_by_plotly(figure(["attempt"], CLIPS[:1])).data
    assert list(feed.y) == [5.5]
    assert list(feed.error_y.array) == [0.25]
    assert list(feed.error_y.arrayminus) == [0.25]


def test_with_many_clips_the_days_stand_upright_alone() -> None:
    drawn = drawn_by_plotly(figure(["attuned"], [golden_clip()] * 8))
    assert drawn.layout.xaxis.tickangle == -90
    assert drawn.layout.xaxis.ticktext[0] == "3 Nov"


def test_the_table_has_value_ends_counts_and_reasons_of_every_figure() -> None:
    rows = {row["What"]: row for row in table(GROUPS["moments"], CLIPS)}
    assert len(rows) == len(GROUPS["moments"])
    told = rows["Repaired within 10 s"]
    assert told["Feed, 3 Nov 2026"] == "100 % · 2 of 2; 1 not seen to the end"
    assert told["Bedtime, 10 Nov 2026"] == "blank: no rupture was marked · 0 of 0"
    assert "0.66 / min to 9.39 / min" in rows["Ruptures a minute"]["Feed, 3 Nov 2026"]


def test_what_is_blank_in_every_clip_is_named_by_its_reason() -> None:
    said, more, *_ = _notes(["matched", "co_regulating", "mind_other"], CLIPS)
    assert "the track is not coded: Matched seconds, strictly; Co-regulating seconds." in said
    assert "nobody counted the utterances: Comments" in more


def test_where_over_a_fifth_were_not_seen_the_curves_median_is_pointed_to() -> None:
    assert any("Kaplan-Meier" in each for each in _notes([], CLIPS[:1]))
    assert not any("Kaplan-Meier" in each for each in _notes([], CLIPS[1:]))
