"""Two cameras of one moment on one clock, and what their sounds say of how they lie."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.two_cameras import (
    FARTHEST_MS,
    Heard,
    Laid,
    LaidTooFar,
    proposed_nudge,
    together,
)
from tests.builders import ms

RATE = 100


@given(st.integers(-9000, 9000), st.integers(0, 7999))
def test_the_second_film_is_at_the_first_ones_time_and_the_nudge(nudge: int, at: int) -> None:
    there = together(nudge, ms(8000), ms(6000)).clip_at(ms(at))
    assert there == (at + nudge if 0 <= at + nudge < 6000 else None)


def test_films_that_never_meet_show_nothing_together() -> None:
    assert together(9000, ms(8000), ms(6000)).played == ()
    assert together(-8000, ms(8000), ms(6000)).played == ()


def test_two_films_are_never_farther_apart_than_a_clip_is_long() -> None:
    assert Laid(FARTHEST_MS, Heard.SECOND).nudge_ms == FARTHEST_MS
    with pytest.raises(LaidTooFar):
        Laid(-FARTHEST_MS - 1)


def a_room(seconds: int, seed: int) -> Any:
    """How loud a room is, a hundred times a second: knocks and words at odd times."""
    chance = np.random.default_rng(seed)
    loud = np.full(seconds * RATE, 3.0)
    for at in chance.integers(0, len(loud) - 60, seconds * 2):
        loud[at : at + 50] += 60 * chance.random() * np.exp(-np.arange(50) / 12)
    return loud


def peaks(loud: Any, gain: float, noise: int) -> list[int]:
    chance = np.random.default_rng(noise)
    high = np.clip(loud * gain + chance.random(len(loud)) * 2, 0, 127).astype(int)
    return np.stack([-high, high], axis=1).reshape(-1).tolist()


@pytest.mark.parametrize("later_s", [-7.4, -1.24, 0.0, 0.35, 12.0])
def test_two_microphones_in_one_room_tell_how_their_films_lie(later_s: float) -> None:
    room, shift = a_room(90, 1), round(later_s * RATE)
    first = room[max(0, -shift) : 60 * RATE]
    second = room[max(0, shift) :]
    told = proposed_nudge(RATE, peaks(first, 1.0, 2), peaks(second, 0.4, 3))
    assert told is not None
    # A film that began later stands at an earlier time of its own.
    assert abs(told + later_s * 1000) <= 10


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (a_room(40, 1), a_room(40, 2)),
        (a_room(40, 1), np.full(4000, 3.0)),
        (a_room(40, 1), np.zeros(0)),
        (a_room(2, 1), a_room(2, 1)),
    ],
    ids=["other rooms", "only hum", "nothing", "too short"],
)
def test_where_the_sounds_do_not_say_nothing_is_proposed(first: Any, second: Any) -> None:
    assert proposed_nudge(RATE, peaks(first, 1, 4), peaks(second, 1, 5)) is None


def test_a_beat_that_repeats_says_nothing_of_which_beat_it_was() -> None:
    beat = np.tile(np.r_[np.full(20, 90.0), np.full(80, 3.0)], 40)
    assert proposed_nudge(RATE, peaks(beat, 1, 6), peaks(beat[300:], 1, 7)) is None


def test_a_film_without_sound_has_nothing_to_say() -> None:
    assert proposed_nudge(0, [], []) is None
    silent = [0, 0] * 1000
    assert proposed_nudge(RATE, silent, silent) is None
