from __future__ import annotations

import pytest
from hypothesis import given

from annotator.domain.annotation import Annotation
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.strengths import Reason
from annotator.domain.strengths_windows import (
    Clearance,
    Window,
    moment_window,
    story_window,
    tail_window,
)
from tests.builders import an_annotation, stretch
from tests.domain.clips import LENGTH, clean, clips, connection, repair, rupture

Answer = Interval | tuple[Reason, ...]


def shown(found: Window | tuple[Reason, ...]) -> Answer:
    return found.shown if isinstance(found, Window) else found


def around(moment: Annotation, *others: Annotation, length: int = LENGTH) -> Answer:
    return shown(moment_window(moment, Clearance.of((moment, *others), Milliseconds(length))))


def story(repairing: Annotation, *others: Annotation, length: int = LENGTH) -> Answer:
    clear = Clearance.of((repairing, *others), Milliseconds(length))
    episode = clear.episode_answered_by(repairing)
    assert episode is not None
    return shown(story_window(repairing, episode, clear))


def tail(repairing: Annotation, *others: Annotation, length: int = LENGTH) -> Answer:
    clear = Clearance.of((repairing, *others), Milliseconds(length))
    episode = clear.episode_answered_by(repairing)
    assert episode is not None
    return shown(tail_window(repairing, episode, clear))


A1 = connection("a1", 20_000, 28_000)
R1 = rupture("r1", 30_000, 38_000)
P1 = repair("p1", 36_000, 40_000, "r1")


def test_a_moment_has_two_seconds_before_and_after() -> None:
    assert around(A1) == stretch(18_000, 30_000)


@pytest.mark.parametrize(
    "in_the_way",
    [
        rupture("r1", 29_000, 33_000),
        rupture("r1", 29_000, 33_000, "external_interruption"),
        an_annotation("u1", "uncodable", 29_000, 33_000),
        an_annotation("s1", "safeguarding", 29_000, 33_000),
    ],
)
def test_padding_shrinks_before_anything_is_rejected(in_the_way: Annotation) -> None:
    assert around(A1, in_the_way) == stretch(18_000, 29_000)


def test_padding_ends_with_the_clip() -> None:
    assert around(connection("a1", 0, 8000), length=8500) == stretch(0, 8500)


def test_a_short_moment_is_widened_to_five_seconds() -> None:
    assert around(connection("a1", 20_000, 20_200)) == stretch(17_600, 22_600)
    assert around(connection("a1", 0, 200)) == stretch(0, 5000)
    assert around(connection("a1", 20_000, 21_000), rupture("r1", 21_000, 25_000)) == stretch(
        16_000, 21_000
    )


def test_an_instant_has_five_seconds_around_it() -> None:
    found = moment_window(
        an_annotation("w1", "mind_comment", 20_000, None), Clearance.of((), LENGTH)
    )
    assert isinstance(found, Window)
    assert found.shown.length == 5000
    assert found.shown.contains(Milliseconds(20_000))
    assert found.still_ms == 20_000


def test_where_there_are_no_five_clean_seconds_it_is_too_short() -> None:
    hemmed = (rupture("r1", 18_000, 19_000), rupture("r2", 23_900, 25_000))
    assert around(connection("a1", 20_000, 22_000), *hemmed) == (Reason.TOO_SHORT,)


def test_a_long_moment_is_shown_for_twenty_seconds_from_its_onset() -> None:
    assert around(connection("a1", 10_000, 60_000)) == stretch(10_000, 30_000)
    assert around(connection("a1", 10_000, 29_000)) == stretch(9500, 29_500)


def test_of_a_moment_that_meets_a_rupture_the_longest_clean_part_is_left() -> None:
    moment = connection("a1", 20_000, 40_000)
    found = moment_window(moment, Clearance.of((moment, rupture("r1", 24_000, 30_000)), LENGTH))
    assert isinstance(found, Window)
    assert found.shown == stretch(30_000, 42_000)
    assert found.cropped


def test_a_clean_part_under_five_seconds_is_not_enough() -> None:
    moment, cut = connection("a1", 20_000, 29_998), rupture("r1", 24_999, 25_000)
    assert around(moment, cut) == (Reason.OVERLAPS_RUPTURE,)
    assert isinstance(around(connection("a1", 20_000, 30_000), cut), Interval)


def test_it_says_everything_that_is_in_the_way() -> None:
    assert around(
        A1,
        rupture("r1", 20_000, 24_000),
        an_annotation("u1", "uncodable", 22_000, 25_000),
        an_annotation("s1", "safeguarding", 24_000, 28_000),
    ) == (Reason.OVERLAPS_RUPTURE, Reason.OVERLAPS_UNCODABLE, Reason.OVERLAPS_SAFEGUARDING)


def test_padding_keeps_out_of_an_attempt_that_came_to_nothing() -> None:
    attempt = repair("p1", 10_000, 19_000, None, "not_yet")
    assert around(A1, attempt) == stretch(19_000, 30_000)
    assert around(connection("a1", 20_000, 21_000), attempt, rupture("r1", 21_500, 23_000)) == (
        stretch(16_500, 21_500)
    )


def test_past_the_clip_there_is_nothing_to_show() -> None:
    assert around(connection("a1", 20_000, 28_000), length=20_000) == (Reason.OUTSIDE_CLIP,)
    assert around(connection("a1", 20_000, 28_000), length=22_000) == (Reason.OUTSIDE_CLIP,)


def test_pr_04_a_story_begins_3_s_before_the_repair_and_ends_2_s_after_reconnection() -> None:
    assert story(P1, R1) == stretch(33_000, 42_000)


def test_a_story_goes_on_until_the_rupture_is_over_too() -> None:
    assert story(P1, rupture("r1", 30_000, 41_000)) == stretch(33_000, 43_000)


def test_another_rupture_before_it_shortens_the_lead() -> None:
    late = repair("p1", 44_000, 47_000, "r1")
    assert story(late, R1, rupture("r2", 40_000, 43_000)) == stretch(43_000, 49_000)


def test_another_rupture_inside_it_forbids_the_story() -> None:
    assert story(P1, R1, rupture("r2", 41_999, 44_000)) == (Reason.OVERLAPS_RUPTURE,)
    assert story(P1, R1, rupture("r2", 42_000, 44_000)) == stretch(33_000, 42_000)


@pytest.mark.parametrize("family", ["uncodable", "safeguarding"])
def test_a_story_keeps_clear_of_what_is_hidden(family: str) -> None:
    hidden = an_annotation("x1", family, 41_000, 44_000)
    assert not isinstance(story(P1, R1, hidden), Interval)


def test_a_story_needs_its_two_seconds_before_the_clip_ends() -> None:
    assert story(P1, R1, length=42_000) == stretch(33_000, 42_000)
    assert story(P1, R1, length=41_999) == (Reason.STORY_ENDS_TOO_SOON,)


def test_of_a_long_repair_the_last_twenty_seconds_are_told() -> None:
    assert story(repair("p1", 36_000, 66_000, "r1"), R1) == stretch(48_000, 68_000)


def test_a_story_whose_rupture_goes_on_long_after_the_repair_is_too_long() -> None:
    assert story(P1, rupture("r1", 30_000, 70_000)) == (Reason.TOO_LONG,)


def test_a_very_short_story_is_widened_or_too_short() -> None:
    quick, before = repair("p1", 38_500, 39_000, "r1"), rupture("r2", 38_200, 38_400)
    assert story(quick, R1, before) == stretch(38_400, 43_400)
    assert story(quick, R1, before, rupture("r3", 43_000, 44_000)) == (Reason.TOO_SHORT,)


def test_a_tail_has_up_to_five_seconds_in_step_and_at_least_two() -> None:
    assert tail(P1, R1) == stretch(40_000, 45_000)
    assert tail(P1, rupture("r1", 30_000, 41_000)) == stretch(41_000, 46_000)
    assert tail(P1, R1, rupture("r2", 42_000, 44_000)) == stretch(40_000, 42_000)
    assert tail(P1, R1, rupture("r2", 41_999, 44_000)) == (Reason.OVERLAPS_RUPTURE,)
    assert tail(P1, R1, rupture("r2", 39_000, 40_001)) == (Reason.OVERLAPS_RUPTURE,)
    assert tail(P1, R1, length=41_000) == (Reason.TOO_SHORT,)


@given(clips())
def test_every_window_that_is_offered_is_clean(moments: list[Annotation]) -> None:
    clear = Clearance.of(moments, LENGTH)
    for moment in moments:
        found = moment_window(moment, clear)
        if isinstance(found, Window):
            assert clean(moments, found.shown)
            assert 5000 <= found.shown.length <= 20_000
        episode = clear.episode_answered_by(moment)
        if episode is None:
            continue
        told, after = story_window(moment, episode, clear), tail_window(moment, episode, clear)
        if isinstance(told, Window):
            assert clean(moments, told.shown, own=moment.repairs)
            assert told.shown.onset >= moment.onset - 3000
        if isinstance(after, Window):
            assert clean(moments, after.shown)
