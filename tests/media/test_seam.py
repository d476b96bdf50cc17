"""Sound of one film after another: each sample once, holes are silence, overlaps are left out."""

from __future__ import annotations

import io
from contextlib import ExitStack
from fractions import Fraction

import numpy as np
import pytest

from annotator.media.film import opened
from annotator.media.reading import everything
from annotator.media.seam import SeamedSound
from tests.media.recordings import RATE, Split, part


def heard(places: list[tuple[bytes, Fraction, Fraction | None]]) -> tuple[list[int], np.ndarray]:
    """Where each piece begins, and all of them in a row; of films given with shift and end."""
    begins: list[int] = []
    pieces: list[np.ndarray] = []
    with ExitStack() as stack:
        films = [stack.enter_context(opened(io.BytesIO(each))) for each, _, _ in places]
        seamed = SeamedSound(films)
        for film, (_, shift, until) in zip(films, places, strict=True):
            seamed.begin(film, shift, until, Fraction(10))
            for packet in everything(film):
                found = [*seamed.heard(packet)] if packet.stream is film.sound else []
                begins += [each.pts or 0 for each in found]
                pieces += [each.to_ndarray() for each in found]
            rest = [*seamed.end()]
            begins += [each.pts or 0 for each in rest]
            pieces += [each.to_ndarray() for each in rest]
    lengths = [each.shape[1] for each in pieces]
    assert begins == [sum(lengths[:at]) for at in range(len(lengths))], "a hole or an overlap"
    return begins, np.concatenate(pieces, axis=1)


ONE = part(0, 30)


def test_what_overlaps_the_film_before_is_left_out() -> None:
    _, whole = heard([(ONE, Fraction(0), Fraction(1, 2)), (ONE, Fraction(1, 2), None)])
    assert abs(whole.shape[1] - RATE * 3 // 2) <= 2048
    early = np.abs(whole[0, RATE // 2 - 200 : RATE // 2 + 200])
    assert early.max() > 0.1


def test_what_is_missing_between_two_is_silence_of_that_length() -> None:
    _, whole = heard([(ONE, Fraction(0), Fraction(1)), (ONE, Fraction(3), None)])
    assert abs(whole.shape[1] - 4 * RATE) <= 2048
    assert np.abs(whole[0, RATE + 2100 : 3 * RATE - 100]).max() < 1e-4


def test_a_film_without_sound_is_silence_as_long_as_it_lasts() -> None:
    silent = part(30, 30, Split(sound=None))
    films = [(ONE, Fraction(0), Fraction(1)), (silent, Fraction(1), Fraction(2))]
    _, whole = heard([*films, (ONE, Fraction(2), None)])
    assert abs(whole.shape[1] - 3 * RATE) <= 2048
    assert np.abs(whole[0, RATE + 2100 : 2 * RATE - 100]).max() < 1e-4


@pytest.mark.parametrize(("layouts", "channels"), [(("mono", "mono"), 1), (("mono", "stereo"), 2)])
def test_one_film_in_stereo_makes_all_of_it_stereo(layouts: tuple[str, str], channels: int) -> None:
    films = [part(0, 15, Split(layout=each)) for each in layouts]
    _, whole = heard([(films[0], Fraction(0), Fraction(1, 2)), (films[1], Fraction(1, 2), None)])
    assert whole.shape[0] == channels
    for row in whole:
        assert np.abs(row[: RATE // 3]).max() > 0.05
