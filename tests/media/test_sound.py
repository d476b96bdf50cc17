from __future__ import annotations

import io
from fractions import Fraction

import numpy as np
import pytest

from annotator.media.film import opened
from annotator.media.sound import EvenSound
from annotator.media.sound_track import piece_of
from tests.media.films import Reel, film, tone

RATE = 48_000


def evened(pieces: list[tuple[int, np.ndarray]], channels: int = 1) -> np.ndarray:
    """What comes of these pieces, each given by its first sample; one row a channel."""
    even = made()
    ready = []
    for begins, samples in pieces:
        shaped = np.ascontiguousarray(np.tile(samples.astype(np.float32), (channels, 1)))
        ready += even.feed(piece_of(shaped, begins, RATE))
    ready += even.feed(None)
    return np.concatenate([each.to_ndarray() for each in ready], axis=1)


def made() -> EvenSound:
    with opened(io.BytesIO(film(Reel()))) as found:
        assert found.sound is not None
        return EvenSound(found.sound, RATE)


def test_what_is_even_stays_as_it_is() -> None:
    samples = tone(1.0, RATE)
    assert (
        np.abs(evened([(0, samples[:24_000]), (24_000, samples[24_000:])]) - samples).max() < 1e-5
    )


def test_a_hole_is_filled_with_silence() -> None:
    loud = np.full(RATE // 2, 0.5)
    filled = evened([(0, loud), (RATE, loud)])
    assert filled.shape[1] == pytest.approx(RATE * 3 / 2, abs=64)
    assert np.abs(filled[:, RATE // 2 + 500 : RATE - 500]).max() < 0.01
    assert filled[:, RATE + 500 : -500].min() > 0.4


@pytest.mark.parametrize("channels", [1, 2])
def test_however_many_channels_come_those_of_the_film_go_on(channels: int) -> None:
    assert evened([(0, tone(0.5, RATE))], channels).shape[0] == 1


def test_a_film_may_change_its_channels_on_the_way() -> None:
    even = made()
    ready = []
    for number, channels in enumerate((1, 2, 1)):
        samples = np.full((channels, RATE // 4), 0.3, np.float32)
        ready += even.feed(piece_of(samples, number * RATE // 4, RATE))
    ready += even.feed(None)
    assert {each.layout.nb_channels for each in ready} == {1}
    assert sum(each.samples for each in ready) == pytest.approx(RATE * 3 / 4, abs=64)
    assert ready[0].time_base == Fraction(1, RATE)
