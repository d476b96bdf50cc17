"""How loud a film is and where it is quiet, by its own noise."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.hearing import BIN_MS, LEAST_QUIET, loudness, quiet
from tests.builders import ms

NOISE, VOICE = -58.0, -22.0
Part = tuple[int, float]


def power(*parts: Part) -> np.ndarray:
    """So many ms at so many LUFS, one after the other."""
    each = [np.full(length // BIN_MS, 10 ** ((lufs + 0.691) / 10)) for length, lufs in parts]
    return np.concatenate(each).astype(np.float32)


def stretches(*parts: Part) -> list[tuple[int, int]]:
    found = quiet(power(*parts), ms(sum(length for length, _ in parts)))
    return [(each.onset, each.offset) for each in found.stretches]


def test_an_even_sound_is_as_loud_as_it_is_at_every_tenth_of_a_second() -> None:
    assert loudness(power((1050, -23.0))).tolist() == [-23] * 11


def test_loudness_is_the_mean_of_the_four_tenths_around() -> None:
    told = loudness(power((1000, VOICE), (1000, -70.0)))
    assert told[5] == VOICE
    assert told[9] == -24  # five eighths of the 400 ms: 2 dB less
    assert told[10] == -26  # three eighths: 4.3 dB less
    assert told[15] == -70


def test_silence_is_no_quieter_than_seventy_below() -> None:
    assert loudness(np.zeros(100, np.float32)).tolist() == [-70] * 10


def test_quiet_begins_where_a_voice_ends_and_ends_where_it_begins() -> None:
    found = stretches((3000, NOISE), (2000, VOICE), (1000, NOISE), (1000, VOICE), (3000, NOISE))
    assert len(found) == 3
    for edge, meant in zip(np.ravel(found), (0, 3000, 5000, 6000, 7000, 10_000), strict=True):
        assert abs(edge - meant) <= 30


def test_a_pause_shorter_than_half_a_second_is_no_quiet() -> None:
    assert stretches((2000, NOISE), (500, VOICE), (450, NOISE), (500, VOICE)) == [(0, 1980)]


def test_a_knock_ends_no_quiet() -> None:
    assert stretches((2000, NOISE), (40, VOICE), (2000, NOISE), (1000, VOICE)) == [(0, 4020)]


def test_quiet_is_measured_by_the_films_own_noise() -> None:
    faint, plain = -52.0, -40.0
    assert stretches((5000, -65.0), (1000, faint), (2000, -65.0)) == [(0, 4990), (6010, 8000)]
    assert stretches((5000, -50.0), (1000, faint), (2000, -50.0)) == [(0, 8000)]
    assert len(stretches((5000, -50.0), (1000, plain), (2000, -50.0))) == 2


def test_a_film_of_crying_alone_has_no_quiet() -> None:
    assert stretches((60_000, -18.0)) == []
    assert stretches((20_000, -18.0), (1000, NOISE), (20_000, -18.0)) == [(20_020, 20_980)]


def test_what_has_no_sound_at_all_is_quiet_throughout_and_nothing_has_nothing() -> None:
    assert stretches((3000, -200.0)) == [(0, 3000)]
    assert quiet(np.empty(0, np.float32), ms(0)).stretches == ()


@given(st.lists(st.integers(0, 7), min_size=1, max_size=400), st.integers(1, 9))
def test_quiet_stretches_ascend_lie_in_the_film_and_are_long_enough(
    levels: list[int], short: int
) -> None:
    made = power(*((50, -75.0 + 10 * each) for each in levels))
    length = ms(len(levels) * 50 - short)
    found = quiet(made, length).stretches
    assert all(a.offset < b.onset for a, b in pairwise(found))
    assert all(each.onset >= 0 and each.offset <= length for each in found)
    assert all(each.length >= LEAST_QUIET - short for each in found)


@given(st.lists(st.floats(-60, -40), min_size=20, max_size=100))
def test_a_film_six_decibels_louder_has_the_same_quiet(levels: list[float]) -> None:
    once = quiet(power(*((100, each) for each in levels)), ms(100 * len(levels)))
    louder = quiet(power(*((100, each + 6) for each in levels)), ms(100 * len(levels)))
    if once.below < -42:
        assert louder.stretches == once.stretches
        assert louder.below == pytest.approx(once.below + 6, abs=0.01)
