from __future__ import annotations

import json
from fractions import Fraction

import av
import numpy as np
import pytest

from annotator.media.sound import Peaks
from annotator.media.sound_track import piece_of
from tests.media.films import tone

RATE = 48_000


def peaks_of(samples: np.ndarray, begins: int, length_ms: int, rate: int = RATE) -> np.ndarray:
    peaks = Peaks(length_ms)
    for at in range(0, len(samples), 1000):
        piece = piece_of(np.ascontiguousarray(samples[None, at : at + 1000]), begins + at, rate)
        peaks.hear(piece, Fraction(begins + at, rate))
    document = json.loads(peaks.to_json())
    assert document["rate_hz"] == 100
    return np.array(document["peaks"]).reshape(-1, 2)


def test_a_second_of_tone_is_a_hundred_high_rows_and_a_rest_a_hundred_flat_ones() -> None:
    rows = peaks_of(tone(3.0, RATE), 0, 3000)
    assert len(rows) == 300
    assert (rows[1:98, 1] > 50).all()
    assert (rows[1:98, 0] < -50).all()
    assert (np.abs(rows[104:198]) < 4).all()
    assert (rows[203:298, 1] > 50).all()


@pytest.mark.parametrize("late_ms", [7, 250, 1000])
def test_sound_that_begins_late_is_drawn_late(late_ms: int) -> None:
    rows = peaks_of(tone(0.9, RATE), RATE * late_ms // 1000, 3000)
    loud = np.flatnonzero(rows[:, 1] > 20)
    assert abs(loud[0] - late_ms / 10) <= 1
    assert abs(loud[-1] - (late_ms + 900) / 10) <= 2


def test_a_hole_in_the_sound_is_a_hole_in_the_drawing() -> None:
    peaks = Peaks(3000)
    loud = np.full((1, 4800), 0.5, np.float32)
    for at in (0, 2):
        peaks.hear(piece_of(loud, at * RATE, RATE), Fraction(at))
    rows = np.array(json.loads(peaks.to_json())["peaks"]).reshape(-1, 2)
    assert rows[2:8, 1].min() > 30
    assert rows[20:195].max() <= 0
    assert rows[203:208, 1].min() > 30


def test_what_lies_outside_the_film_is_not_drawn() -> None:
    assert len(peaks_of(tone(3.0, RATE), -RATE, 1000)) == 100


def test_silence_of_a_film_without_sound_has_no_rows_at_all() -> None:
    assert json.loads(Peaks(5000).to_json()) == {"rate_hz": 0, "peaks": []}


@pytest.mark.parametrize("layout", ["mono", "stereo"])
def test_loud_sound_fits_a_byte(layout: str) -> None:
    frame = av.AudioFrame.from_ndarray(
        np.tile(np.array([32767, -32768], np.int16), 4000)[None, :], format="s16", layout=layout
    )
    frame.sample_rate, frame.pts, frame.time_base = 8000, 0, Fraction(1, 8000)
    peaks = Peaks(1000)
    peaks.hear(frame, Fraction(0))
    rows = json.loads(peaks.to_json())["peaks"]
    assert (min(rows), max(rows)) >= (-128, 0)
    assert max(rows) <= 127
