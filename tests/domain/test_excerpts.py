"""What may be in an excerpt, and what has to be looked at before it is made."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.consent import Purpose
from annotator.domain.covering import Blur, Box, Drawing, Key, NotABox
from annotator.domain.excerpts import (
    LONGEST_OPENING,
    MOST_MOMENTS,
    MOST_PADDING,
    PURPOSES,
    SHORTEST_MOMENT,
    Cards,
    DrawnSince,
    Excerpt,
    Joints,
    Moment,
    MomentIsNotShown,
    NoMomentChosen,
    NotForExcerpts,
    NotYetChecked,
    Options,
    Order,
    Picked,
    Sound,
    StillFollowing,
    TooManyMoments,
    check_chosen,
    window_of,
)
from annotator.domain.identity import AnnotationId, ClipId, CoderId, HouseholdId
from annotator.domain.interval import Interval
from tests.builders import an_annotation, ms, stretch
from tests.fakes.clock import NOON

CLIP = stretch(0, 60_000)
KEYS = (Key(0, 3, Box(1, 1, 50, 50)),)
PATH = ((Box(1, 1, 50, 50),),)


def picked(before: int = 0, after: int = 0) -> Picked:
    return Picked(AnnotationId("a1"), ms(before), ms(after))


def a_moment(number: int = 0, **more: object) -> Moment:
    moment = Moment(number, AnnotationId("a1"), "Shared gaze", stretch(2000, 9000))
    return replace(moment, **more)  # type: ignore[arg-type]


def an_excerpt(blur: Blur, *moments: Moment) -> Excerpt:
    options = Options(Purpose.SUPERVISION, blur=blur)
    return Excerpt("e" * 32, ClipId("c"), HouseholdId("h"), CoderId("k"), NOON, options, moments)


def spans(most: int = 60_000) -> st.SearchStrategy[Interval]:
    return st.tuples(st.integers(0, most - 1), st.integers(1, 20_000)).map(
        lambda each: stretch(each[0], min(most, each[0] + each[1]))
    )


def marks(family: str, found: list[Interval]) -> list[Annotation]:
    return [
        an_annotation(f"{family}{n}", family, each.onset, each.offset)
        for n, each in enumerate(found)
    ]


@given(
    spans(), st.lists(spans(), max_size=4), st.lists(spans(), max_size=4),
    st.integers(0, 20_000), st.integers(0, 20_000),
)  # fmt: skip
def test_a_window_holds_its_moment_and_nothing_that_is_never_shown(
    core: Interval, unread: list[Interval], kept: list[Interval], before: int, after: int
) -> None:
    mark = an_annotation(onset=core.onset, offset=core.offset)
    others = [*marks("uncodable", unread), *marks("safeguarding", kept)]
    if any(each.overlaps(core) for each in kept):
        with pytest.raises(MomentIsNotShown):
            window_of(mark, picked(before, after), others, CLIP)
        return
    window = window_of(mark, picked(before, after), others, CLIP)
    assert window.onset <= core.onset
    assert window.offset >= core.offset
    assert not any(each.overlaps(window) for each in kept)
    assert window.intersection(CLIP) == window
    for each in unread:
        shared = each.intersection(window)
        assert shared is None or shared.intersection(core) == shared
    assert core.onset - window.onset <= min(before, MOST_PADDING) + SHORTEST_MOMENT


def test_a_point_in_time_is_shown_long_enough_to_be_seen() -> None:
    point = an_annotation("a1", "infant_bid", 5000, None)
    window = window_of(point, picked(), (), CLIP)
    assert window.length >= SHORTEST_MOMENT
    assert window.contains(ms(5000))


def test_what_was_chosen_is_something_and_not_too_much() -> None:
    with pytest.raises(NoMomentChosen):
        check_chosen([])
    short = [stretch(n * 100, n * 100 + 50) for n in range(MOST_MOMENTS)]
    check_chosen(short)
    for much in ([*short, stretch(0, 9)], [stretch(0, 120_001)], [stretch(0, 119_000)] * 8):
        with pytest.raises(TooManyMoments):
            check_chosen(much)


def test_only_for_professional_purposes() -> None:
    assert set(PURPOSES).isdisjoint(
        {Purpose.RECORD, Purpose.SESSION_REVIEW, Purpose.CO_CARER_VIEWING,
         Purpose.TAKE_HOME_MEDIA, Purpose.TAKE_HOME_PAGE}
    )  # fmt: skip
    for purpose in set(Purpose) - set(PURPOSES):
        with pytest.raises(NotForExcerpts):
            Options(purpose)
    with pytest.raises(NotForExcerpts):
        Options(Purpose.TRAINING, "x" * (LONGEST_OPENING + 1))


def test_drawing_anew_takes_the_tick_back_and_the_way_is_open_again() -> None:
    moment = a_moment().drawn(Drawing(0, 0, KEYS), 100, Blur.BOXES).followed(PATH, 1).ticked(1)
    assert moment.is_checked
    again = moment.drawn(Drawing(0, 1, ()), 100, Blur.BOXES)
    assert (again.revision, again.path, again.is_checked) == (2, None, False)


def test_only_what_was_on_the_screen_is_ticked_and_drawn_upon() -> None:
    moment = a_moment(revision=3, path=PATH)
    for revision in (2, 4):
        with pytest.raises(DrawnSince):
            moment.ticked(revision)
        with pytest.raises(DrawnSince):
            moment.drawn(Drawing(0, revision, KEYS), 100, Blur.BOXES)
    with pytest.raises(StillFollowing):
        a_moment(revision=3).ticked(3)
    with pytest.raises(NotABox):
        moment.drawn(Drawing(0, 3, KEYS), 2, Blur.BOXES)


def test_a_path_of_older_drawings_is_forgotten() -> None:
    moment = a_moment(revision=2)
    assert moment.followed(PATH, 1) is moment
    assert moment.followed(PATH, 2).path == PATH


@pytest.mark.parametrize("blur", [Blur.BOXES, Blur.OUTSIDE])
def test_nothing_covered_is_made_before_every_moment_was_looked_at(blur: Blur) -> None:
    done = a_moment(path=PATH, checked=0)
    for left in (a_moment(1), a_moment(1, path=PATH), a_moment(1, path=PATH, checked=1),
                 a_moment(1, checked=0)):  # fmt: skip
        with pytest.raises(NotYetChecked) as no:
            an_excerpt(blur, done, left).check_ready()
        assert no.value.left == 1
    an_excerpt(blur, done, replace(done, number=1)).check_ready()


def test_where_nothing_is_covered_there_is_nothing_to_look_at() -> None:
    excerpt = an_excerpt(Blur.NONE, a_moment(), a_moment(1))
    excerpt.check_ready()
    assert (excerpt.unchecked, excerpt.length) == (0, 14_000)
    other = a_moment(1, name="Another")
    assert excerpt.with_moment(other).moments == (a_moment(), other)


OPTIONS = Options(Purpose.SUPERVISION, blur=Blur.BOXES)
LOOKED_AT = a_moment(0, keys=KEYS, revision=2, path=PATH, checked=2, drawn_for=Blur.BOXES)
UNDRAWN = a_moment(1, path=((None,),), checked=0)


def changed(**other: object) -> Excerpt:
    was = an_excerpt(Blur.BOXES, LOOKED_AT, UNDRAWN)
    return was.with_options(replace(OPTIONS, **other))  # type: ignore[arg-type]


def test_what_does_not_touch_the_covering_asks_for_no_look_again() -> None:
    now = changed(sound=Sound.MUTED, cards=Cards.NONE, joints=Joints.CUTS, opening="Two moments")
    assert now.moments == (LOOKED_AT, UNDRAWN)
    assert now.options == replace(
        OPTIONS, sound=Sound.MUTED, cards=Cards.NONE, joints=Joints.CUTS, opening="Two moments"
    )
    now.check_ready()


def test_what_was_drawn_to_be_covered_is_never_what_is_left_to_be_seen() -> None:
    drawn, undrawn = changed(blur=Blur.OUTSIDE).moments
    assert (drawn.keys, drawn.path, drawn.is_checked, drawn.revision) == ((), None, False, 3)
    # Where nothing is drawn all of the picture is covered either way, and was looked at so.
    assert undrawn is UNDRAWN
    # A page or a job that saw the former drawings comes too late.
    assert drawn.followed(PATH, 2) is drawn
    with pytest.raises(DrawnSince):
        drawn.ticked(2)


def test_uncovered_and_covered_again_it_is_as_it_was_looked_at() -> None:
    open_now = changed(blur=Blur.NONE)
    assert open_now.moments == (LOOKED_AT, UNDRAWN)
    open_now.check_ready()
    assert open_now.with_options(OPTIONS).moments == (LOOKED_AT, UNDRAWN)
    by_detour = open_now.with_options(replace(OPTIONS, blur=Blur.OUTSIDE))
    assert by_detour.moments[0].keys == ()
    assert by_detour.unchecked == 1


def test_what_it_is_for_and_its_order_stay_as_they_were_begun() -> None:
    now = changed(purpose=Purpose.PUBLICATION, order=Order.OWN)
    assert now.options == OPTIONS
