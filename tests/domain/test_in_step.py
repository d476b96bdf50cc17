from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.in_step import Windows, correlations, in_step, peaks

SMALL = Windows(length=25, step=5, lag=10)
MINUTE = 1500


def moves(seed: int, count: int = MINUTE) -> np.ndarray:
    """Bursts of movement that come and go without a rhythm, as people's do."""
    chance = np.random.default_rng(seed)
    hits = np.where(chance.random(count + 20) < 0.02, chance.gamma(2.0, 1.0, count + 20), 0.0)
    return np.convolve(hits, np.hanning(21), "valid") + chance.random(count) * 0.2


def naive(one: np.ndarray, other: np.ndarray, windows: Windows) -> np.ndarray:
    """The definition, word for word."""
    rows = []
    for s in range(0, len(one) - windows.length + 1, windows.step):
        row = []
        for k in range(-windows.lag, windows.lag + 1):
            a, b = one[s : s + windows.length], other[max(0, s + k) : s + k + windows.length]
            whole = s + k >= 0 and len(b) == windows.length
            row.append(np.corrcoef(a, b)[0, 1] if whole else np.nan)
        rows.append(row)
    return np.array(rows)


@pytest.mark.parametrize("offset", [0.0, 1e4])
def test_it_is_what_corrcoef_says_to_the_twelfth_place(offset: float) -> None:
    chance = np.random.default_rng(7)
    one, other = (np.cumsum(chance.normal(size=400)) % 5 + chance.normal(size=400) for _ in "ab")
    found = correlations(one + offset, other, SMALL)
    wanted = naive(one, other, SMALL)
    np.testing.assert_array_equal(np.isnan(found), np.isnan(wanted))
    assert np.nanmax(np.abs(found - wanted)) < (1e-12 if offset == 0 else 1e-9)


def test_one_that_follows_the_other_is_found_at_its_shift() -> None:
    one = moves(1)
    other = np.roll(one, 10) * 3 + np.random.default_rng(2).random(MINUTE) * 0.2
    found = peaks(one, other)
    known = ~np.isnan(found.r)
    busy = known & (found.r > 0.9)
    assert busy.mean() > 0.7
    assert np.median(found.shift[busy]) == 10
    assert np.median(peaks(other, one).shift[busy]) == -10


def test_two_that_follow_are_in_step_and_two_strangers_are_so_only_by_chance() -> None:
    one = moves(3, 4 * MINUTE)
    follows = np.roll(one, 10)
    assert np.nanmean(in_step(one, follows) > 0) > 0.8
    by_chance = [np.nanmean(in_step(one, moves(seed, 4 * MINUTE)) > 0) for seed in range(4, 12)]
    assert 0.02 < np.mean(by_chance) < 0.08


def test_one_resting_while_the_other_moves_is_not_in_step() -> None:
    wave = np.repeat(np.tile([1.0, 0.0], 15), 50) + np.random.default_rng(5).random(1500) * 0.01
    turns = correlations(wave, 1 - wave, Windows(lag=0))
    assert np.nanmin(turns) < -0.9
    assert (np.nan_to_num(in_step(wave, 1 - wave, Windows(lag=0))) == 0).all()


@pytest.mark.parametrize("still", [np.zeros(MINUTE), np.full(MINUTE, 3.0), np.full(MINUTE, np.nan)])
def test_where_one_rests_throughout_nothing_is_said(still: np.ndarray) -> None:
    assert np.isnan(in_step(moves(1), still)).all()
    assert np.isnan(in_step(still, still)).all()


def test_a_window_at_rest_says_nothing_and_its_neighbours_do() -> None:
    one = moves(1)
    one[500:800] = 0.0
    found = peaks(one, np.roll(moves(1), 4)).r
    inside = range(500 // 10, (800 - 125) // 10)
    assert np.isnan(found[list(inside)]).all()
    assert not np.isnan(found[:30]).any()


def test_what_is_not_known_blanks_every_window_it_touches_and_no_other() -> None:
    one, other = moves(1), moves(2)
    one[700] = np.nan
    found = correlations(one, other, Windows(lag=0))[:, 0]
    begins = Windows().begins(MINUTE)
    touched = (begins <= 700) & (begins + 125 > 700)
    assert np.isnan(found[touched]).all()
    assert not np.isnan(found[~touched]).any()


@pytest.mark.parametrize("count", [0, 1, 2, 124, 125, 126, 300])
def test_a_clip_too_short_to_compare_with_itself_says_nothing(count: int) -> None:
    found = in_step(moves(1)[:count], moves(2)[:count])
    assert len(found) == len(Windows().begins(count))
    assert np.isnan(found).all()


lines = st.lists(
    st.floats(0, 1, width=32) | st.just(0.0) | st.just(float("nan")), min_size=0, max_size=120
)


@settings(max_examples=60, deadline=None)
@given(lines, lines, st.floats(0.5, 20))
def test_r_is_between_minus_one_and_one_and_knows_no_scale(
    one: list[float], other: list[float], times: float
) -> None:
    many = min(len(one), len(other))
    a, b = np.array(one[:many]), np.array(other[:many])
    found = correlations(a, b, SMALL)
    known = found[~np.isnan(found)]
    assert (np.abs(known) <= 1).all()
    again = correlations(a * times, b, SMALL)
    both = ~np.isnan(found) & ~np.isnan(again)
    np.testing.assert_allclose(found[both], again[both], atol=1e-6)
    turned = correlations(b, a, Windows(SMALL.length, SMALL.step, 0))
    straight = correlations(a, b, Windows(SMALL.length, SMALL.step, 0))
    np.testing.assert_allclose(turned, straight, atol=1e-9)
