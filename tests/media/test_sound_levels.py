from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest

from annotator.media.sound_levels import Outline
from annotator.media.sound_track import piece_of
from tests.media.films import tone

RATE = 48_000


def outline(samples: np.ndarray, begins: int, length_ms: int) -> Outline:
    made = Outline(length_ms)
    for at in range(0, len(samples), 1000):
        piece = piece_of(np.ascontiguousarray(samples[None, at : at + 1000]), begins + at, RATE)
        made.hear(piece, Fraction(begins + at, RATE))
    return made


@pytest.mark.parametrize("rate_hz", [10, 100, 1000])
def test_a_second_of_tone_is_high_and_a_second_of_rest_is_flat(rate_hz: int) -> None:
    rows = outline(tone(3.0, RATE), 0, 3000).level(rate_hz)
    assert rows.shape == (3 * rate_hz, 2)
    loud = rows[:, 1].reshape(3, -1).astype(int)
    low = rows[:, 0].reshape(3, -1).astype(int)
    for second in (0, 2):
        # In a thousandth there is less than half a wave, so of ten only the farthest counts.
        parts = loud[second][1:-1] - low[second][1:-1]
        assert (parts > 20).all()
        assert loud[second].max() > 60
        assert low[second].min() < -60
    assert np.abs(loud[1][rate_hz // 10 :]).max() < 4


def test_each_level_is_the_outline_of_the_one_below_it() -> None:
    made = outline(tone(2.9, RATE), 500, 2955)
    fine, middle, coarse = (made.level(each) for each in (1000, 100, 10))
    assert (len(fine), len(middle), len(coarse)) == (2955, 296, 30)
    for finer, coarser in ((fine, middle), (middle, coarse)):
        whole = np.pad(finer, ((0, -len(finer) % 10), (0, 0))).reshape(-1, 10, 2)
        assert (whole[:, :, 0].min(axis=1) == coarser[:, 0]).all()
        assert (whole[:, :, 1].max(axis=1) == coarser[:, 1]).all()


@pytest.mark.parametrize("late_ms", [7, 250, 1000])
def test_sound_that_begins_late_is_drawn_late(late_ms: int) -> None:
    rows = outline(tone(0.9, RATE), RATE * late_ms // 1000, 3000).level(1000)
    loud = np.flatnonzero(rows[:, 1] > 20)
    assert abs(loud[0] - late_ms) <= 2
    assert abs(loud[-1] - (late_ms + 900)) <= 3


def test_a_hole_in_the_sound_is_a_hole_in_the_drawing() -> None:
    made = Outline(3000)
    loud = np.full((1, 4800), 0.5, np.float32)
    for at in (0, 2):
        made.hear(piece_of(loud, at * RATE, RATE), Fraction(at))
    rows = made.level(100)
    assert rows[2:8, 1].min() > 30
    assert rows[20:195].max() <= 0
    assert rows[203:208, 1].min() > 30


def test_what_lies_outside_the_film_is_not_drawn() -> None:
    made = outline(tone(3.0, RATE), -RATE, 1000)
    assert len(made.level(100)) == 100
    assert made.heard


def test_loud_sound_fits_a_byte() -> None:
    frame = av.AudioFrame.from_ndarray(
        np.tile(np.array([32767, -32768], np.int16), 4000)[None, :], format="s16", layout="mono"
    )
    frame.sample_rate, frame.pts, frame.time_base = 8000, 0, Fraction(1, 8000)
    made = Outline(1000)
    made.hear(frame, Fraction(0))
    rows = made.level(100).astype(int)
    assert rows.min() == -128
    assert rows.max() == 127
