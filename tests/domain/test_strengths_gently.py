"""Going gently: shorter, and still within every rule."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from annotator.domain.annotation import Annotation
from annotator.domain.interval import Milliseconds
from annotator.domain.strengths import Choices, Kind, NoConnection, Sequence, check, propose
from annotator.domain.strengths_gently import GENTLE, gently
from tests.builders import stretch, the_scheme
from tests.domain.clips import LENGTH, LONGER, clips, connection, proposed, repair, rupture

MOMENTS = (
    connection("a1", 5000, 14_000, starred=True),
    rupture("r1", 30_000, 38_000),
    repair("p1", 36_000, 46_000, "r1"),
    connection("a2", 60_000, 70_000),
)


def test_a_long_moment_is_eight_seconds_around_its_still() -> None:
    first, story, last = proposed(*MOMENTS).items
    assert gently(first, MOMENTS[0]).window == stretch(5500, 13_500)
    assert gently(last, MOMENTS[3]).window.length == GENTLE
    told = gently(story, MOMENTS[2])
    assert told.window.offset == story.window.offset
    assert told.window == stretch(40_000, 48_000)


def test_a_short_moment_stays_as_it_is() -> None:
    first = proposed(*MOMENTS).items[0]
    short = replace(first, window=stretch(5000, 12_000), still_ms=Milliseconds(8000))
    assert gently(short, MOMENTS[0]) is short


@LONGER
@given(clips())
def test_what_goes_gently_may_still_be_shown(moments: list[Annotation]) -> None:
    choices = Choices(clips=2, gently=True)
    try:
        found = propose(moments, the_scheme(), LENGTH, choices)
    except NoConnection:
        return
    by_id = {each.id: each for each in moments}
    items = tuple(gently(each, by_id[each.annotation]) for each in found.items)
    check(Sequence(items), moments, the_scheme(), LENGTH, choices)
    for each in items:
        assert each.kind is Kind.REPAIR_STORY or each.window.length <= GENTLE
