"""Loudness against the signals of ITU-R BS.1770-4 and EBU Tech 3341, and against FFmpeg's own."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest

from annotator.domain.hearing import loudness
from annotator.media.loudness import Power

RATE = 48_000
LENGTH = 5


def frames(samples: np.ndarray, rate: int = RATE) -> list[av.AudioFrame]:
    """The sound (one row a channel) in pieces, as a decoder hands them over."""
    made = []
    for at in range(0, samples.shape[1], 1024):
        piece = np.ascontiguousarray(samples[:, at : at + 1024].astype(np.float32))
        layout = "mono" if len(samples) == 1 else "stereo"
        frame = av.AudioFrame.from_ndarray(piece, format="fltp", layout=layout)
        frame.sample_rate, frame.time_base, frame.pts = rate, Fraction(1, rate), at
        made.append(frame)
    return made


def heard(samples: np.ndarray, rate: int = RATE) -> np.ndarray:
    power = Power(samples.shape[1] * 1000 // rate)
    for frame in frames(samples, rate):
        assert frame.pts is not None
        power.hear(frame, Fraction(frame.pts, rate))
    return power.table()


def sine(hz: float, dbfs: float, channels: int, rate: int = RATE) -> np.ndarray:
    at = np.arange(LENGTH * rate) / rate
    return np.tile(np.sin(2 * np.pi * hz * at) * 10 ** (dbfs / 20), (channels, 1))


def lufs(power: np.ndarray) -> float:
    return float(-0.691 + 10 * np.log10(power[100:400].mean()))


def test_a_full_sine_of_997_hz_in_one_channel_is_three_below() -> None:
    # ITU-R BS.1770-4, annex 1: -3.01 LKFS.
    assert lufs(heard(sine(997, 0, 1))) == pytest.approx(-3.01, abs=0.02)


@pytest.mark.parametrize("dbfs", [-23, -33, -40])
def test_the_signals_of_tech_3341_are_as_loud_as_it_says(dbfs: int) -> None:
    # EBU Tech 3341, test cases 1 and 2: a stereo sine of 1 kHz, within 0.1 LU.
    power = heard(sine(1000, dbfs, 2))
    assert lufs(power) == pytest.approx(dbfs, abs=0.1)
    assert set(loudness(power)[5:45]) == {dbfs}


@pytest.mark.parametrize("rate", [8000, 44_100])
def test_it_is_as_loud_at_another_rate(rate: int) -> None:
    assert lufs(heard(sine(1000, -23, 2, rate), rate)) == pytest.approx(-23, abs=0.1)


def test_a_rumble_is_weighted_down() -> None:
    assert lufs(heard(sine(25, -23, 2))) == pytest.approx(-34, abs=0.5)  # 11 LU below one of 1 kHz


def test_it_agrees_with_ffmpegs_own_meter_on_a_noise_that_swells() -> None:
    chance = np.random.default_rng(5)
    swell = 10 ** (np.linspace(-50, -20, LENGTH * RATE) / 20)
    noise = chance.uniform(-1, 1, (2, LENGTH * RATE)) * swell
    graph = av.filter.Graph()
    first = graph.add_abuffer(
        sample_rate=RATE, format="fltp", layout="stereo", time_base=Fraction(1, RATE)
    )
    meter = graph.add("ebur128", "metadata=1")
    graph.link_nodes(first, meter, graph.add("abuffersink")).configure()
    told: list[float] = []
    for frame in [*frames(noise), None]:
        graph.push(frame)
        while True:
            try:
                told.append(float(graph.pull().metadata["lavfi.r128.M"]))
            except (BlockingIOError, EOFError):
                break
    # Theirs lies behind its time: the piece from t on tells of the 400 ms before its own end.
    ours = loudness(heard(noise))
    theirs = [told[at + 2] for at in range(2, 45)]
    middle = [float(ours[at]) for at in range(2, 45)]
    assert np.abs(np.array(middle) - np.array(theirs)).max() < 1.2


def test_what_a_damaged_film_calls_infinite_does_not_ring_on() -> None:
    samples = sine(1000, -23, 1)
    samples[0, 1000:1010] = np.nan
    samples[0, 2000] = np.inf
    power = heard(samples)
    assert np.isfinite(power).all()
    assert lufs(power) == pytest.approx(-26, abs=0.2)


def test_a_hole_in_the_sound_is_silent_and_what_follows_is_where_it_was() -> None:
    power = Power(3000)
    for second in (0, 2):
        for frame in frames(sine(1000, -20, 1)[:, :RATE]):
            assert frame.pts is not None
            power.hear(frame, Fraction(frame.pts, RATE) + second)
    table = power.table()
    assert table[10:95].min() > 1e-4
    assert table[110:195].max() < 1e-9
    assert table[205:295].min() > 1e-4
