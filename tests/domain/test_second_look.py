"""Two films on one clock: the map is exact both ways, and bad stretches are refused."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.second_look import (
    MeetingStays,
    OneClock,
    Played,
    PlayedAtOnce,
    PlayedNowhere,
    PlayedOutside,
    of_the_family,
    require_stays,
)
from tests.builders import A_DAY, a_clip, ms, stretch

MEETING, CLIP = 600, 100


def played(onset: int, offset: int, begins: int = 0) -> Played:
    return Played(ms(onset), ms(offset), ms(begins))


def clock(*parts: Played) -> OneClock:
    return OneClock.of(ms(MEETING), ms(CLIP), parts)


@st.composite
def clocks(draw: st.DrawFn) -> OneClock:
    edges = sorted(draw(st.sets(st.integers(0, MEETING), min_size=0, max_size=8)))
    parts = []
    for onset, end in list(pairwise(edges))[::2]:
        offset = min(end, onset + CLIP)
        parts.append(played(onset, offset, draw(st.integers(0, CLIP - (offset - onset)))))
    return clock(*draw(st.permutations(parts)))


@given(clocks(), st.integers(0, MEETING - 1))
def test_what_is_on_the_screen_is_found_again_at_its_time(one: OneClock, at: int) -> None:
    there = one.clip_at(ms(at))
    assert there is None or at in one.meeting_at(there)


@given(clocks(), st.integers(0, CLIP - 1))
def test_every_time_the_clip_is_seen_it_is_at_that_instant(one: OneClock, at: int) -> None:
    times = one.meeting_at(ms(at))
    assert [one.clip_at(each) for each in times] == [at] * len(times)
    assert list(times) == sorted(set(times))


@given(clocks(), st.integers(0, MEETING - 2))
def test_within_a_stretch_time_runs_on_at_its_own_speed(one: OneClock, at: int) -> None:
    now, then = one.clip_at(ms(at)), one.clip_at(ms(at + 1))
    covered = [each for each in one.played if each.onset <= at and at + 1 < each.offset]
    assert not covered or (now is not None and then == now + 1)


@given(clocks(), st.integers(0, CLIP - 1), st.integers(1, CLIP))
def test_a_moment_is_seen_exactly_where_its_instants_are(
    one: OneClock, onset: int, long: int
) -> None:
    window = stretch(onset, min(CLIP, onset + long))
    seen = {at for part in one.seen(window) for at in range(part.onset, part.offset)}
    instants = range(window.onset, window.offset)
    assert seen == {at for each in instants for at in one.meeting_at(ms(each))}


def test_a_clip_watched_twice_is_seen_twice() -> None:
    twice = clock(played(200, 230, 10), played(50, 90))
    assert twice.meeting_at(ms(20)) == (70, 210)
    assert twice.seen(stretch(35, 60)) == (stretch(85, 90), stretch(225, 230))
    assert [twice.clip_at(ms(at)) for at in (49, 50, 89, 90, 200)] == [None, 0, 39, None, 10]


@pytest.mark.parametrize(
    ("parts", "refused"),
    [
        ([(-1, 5, 0)], PlayedNowhere),
        ([(5, 5, 0)], PlayedNowhere),
        ([(5, 4, 0)], PlayedNowhere),
        ([(0, 5, -1)], PlayedNowhere),
        ([(590, 601, 0)], PlayedOutside),
        ([(0, 11, 90)], PlayedOutside),
        ([(0, 10, 0), (9, 12, 0)], PlayedAtOnce),
        ([(9, 12, 0), (0, 10, 0)], PlayedAtOnce),
    ],
)
def test_a_stretch_that_cannot_have_been_is_refused(
    parts: list[tuple[int, int, int]], refused: type[Refusal]
) -> None:
    with pytest.raises(refused):
        clock(*(played(*each) for each in parts))


def test_stretches_may_touch_and_reach_both_ends() -> None:
    assert len(clock(played(0, 100), played(100, 200), played(500, 600)).played) == 3


def card(*, meeting: bool) -> ClipCard:
    return ClipCard(A_DAY, Context.PLAY, meeting=meeting)


def test_a_meetings_film_needs_supervision_and_goes_nowhere_else() -> None:
    for purpose in Purpose:
        assert require_stays(card(meeting=False), purpose) == (purpose,)
    kept = {Purpose.RECORD, Purpose.SUPERVISION, Purpose.TEAM_CARE}
    for purpose in kept:
        assert set(require_stays(card(meeting=True), purpose)) == {purpose, Purpose.SUPERVISION}
    for purpose in set(Purpose) - kept:
        with pytest.raises(MeetingStays):
            require_stays(card(meeting=True), purpose)


def test_no_meeting_is_among_the_clips_of_a_family() -> None:
    clip = a_clip()
    assert of_the_family((clip, replace(clip, card=card(meeting=True)))) == (clip,)
