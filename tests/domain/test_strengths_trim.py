"""How far a window may be drawn: whatever is trimmed, what a family may see holds (rulings 1-3)."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, event, given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.strengths import (
    Choices,
    Item,
    Kind,
    NoConnection,
    Reason,
    Sequence,
    SequenceRefused,
    check,
)
from annotator.domain.strengths_trim import Bounds, allowed
from tests.builders import ms, the_scheme
from tests.domain.clips import LENGTH, LONGER, clean, clips, connection, proposed, repair, rupture

Clip = list[Annotation]
OF_ORDER = {Reason.FIRST_NOT_CONNECTION, Reason.LAST_NOT_CONNECTION}


def bounds_of(item: Item, *moments: Annotation) -> Bounds:
    found = allowed(item, moments, LENGTH)
    assert isinstance(found, Bounds)
    return found


def window(onset: int, offset: int) -> Interval:
    return Interval(ms(onset), ms(offset))


def dragged(draw: st.DataObject, bounds: Bounds) -> tuple[Interval, Milliseconds]:
    """Somewhere between and a little beyond what is allowed."""
    onset = draw.draw(st.integers(max(0, bounds.earliest.at - 50), bounds.begins_by.at + 50))
    offset = draw.draw(st.integers(onset + 1, max(onset + 1, bounds.latest.at + 50)))
    still = draw.draw(st.integers(onset, offset - 1))
    return window(onset, offset), ms(still)


@LONGER
@given(clips(), st.data())
def test_pr_03_whatever_is_trimmed_no_window_touches_what_families_do_not_see(
    moments: Clip, data: st.DataObject
) -> None:
    try:
        found = proposed(*moments)
    except NoConnection:
        assume(False)
    item = data.draw(st.sampled_from(found.items))
    drawn, still = dragged(data, bounds_of(item, *moments))
    trimmed = replace(item, window=drawn, still_ms=still)
    if bounds_of(item, *moments).against(drawn, still):
        event("stopped")
        return
    event(f"trimmed {item.kind}")
    moment = next(each for each in moments if each.id == item.annotation)
    own = moment.repairs if item.kind is Kind.REPAIR_STORY else None
    assert clean(moments, drawn, own)
    if item.kind is Kind.REPAIR_STORY:
        assert drawn.onset >= moment.onset - 3000
    try:
        check(Sequence((trimmed,)), moments, the_scheme(), LENGTH, Choices())
    except SequenceRefused as no:
        assert {each.reason for each in no.faults} <= OF_ORDER  # noqa: PT017


@LONGER
@given(clips())
def test_what_is_proposed_lies_within_its_own_bounds(moments: Clip) -> None:
    try:
        found = proposed(*moments)
    except NoConnection:
        return
    for item in found.items:
        assert bounds_of(item, *moments).against(item.window, item.still_ms) == ()


def test_pr_03_an_edge_stops_at_the_rupture_and_says_so() -> None:
    joy, miss = connection("a", 10_000, 18_000), rupture("r", 20_000, 24_000)
    (item,) = proposed(joy, miss).items
    bounds = bounds_of(item, joy, miss)
    assert (bounds.latest.at, bounds.latest.reason) == (20_000, Reason.OVERLAPS_RUPTURE)
    assert (bounds.earliest.at, bounds.earliest.reason) == (0, Reason.OUTSIDE_CLIP)
    assert bounds.against(window(10_000, 20_001), ms(12_000)) == (Reason.OVERLAPS_RUPTURE,)
    assert bounds.against(window(10_000, 20_000), ms(12_000)) == ()


def test_pr_04_a_story_is_drawn_neither_longer_before_nor_shorter_after() -> None:
    moments = (
        connection("a", 2000, 9000),
        rupture("r", 20_000, 26_000),
        repair("b", 25_000, 29_000, "r"),
        connection("c", 50_000, 58_000),
    )
    story = next(each for each in proposed(*moments).items if each.kind is Kind.REPAIR_STORY)
    bounds = bounds_of(story, *moments)
    assert (bounds.earliest.at, bounds.earliest.reason) == (22_000, Reason.STORY_TOO_EARLY)
    assert (bounds.ends_from.at, bounds.ends_from.reason) == (31_000, Reason.STORY_ENDS_TOO_SOON)
    assert bounds.against(window(22_000, 31_000), ms(28_000)) == (Reason.STILL_NOT_IN_WINDOW,)


def test_the_moment_itself_stays_in_the_window_and_the_length_in_5_to_20_s() -> None:
    joy = connection("a", 30_000, 38_000)
    (item,) = proposed(joy).items
    bounds = bounds_of(item, joy)
    assert bounds.against(window(38_000, 44_000), ms(39_000)) == (Reason.MOMENT_NOT_IN_WINDOW,)
    assert bounds.against(window(30_000, 34_000), ms(31_000)) == (Reason.TOO_SHORT,)
    assert bounds.against(window(30_000, 50_001), ms(31_000)) == (Reason.TOO_LONG,)


def test_a_window_in_a_rupture_marked_since_has_no_bounds_but_its_reasons() -> None:
    joy = connection("a", 30_000, 38_000)
    (item,) = proposed(joy).items
    assert allowed(item, (joy, rupture("r", 31_000, 32_000)), LENGTH) == (Reason.OVERLAPS_RUPTURE,)
    assert allowed(item, (), LENGTH) == (Reason.NOT_FOR_FAMILIES,)
