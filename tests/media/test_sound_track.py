from __future__ import annotations

import io
from fractions import Fraction

import av
import numpy as np
import pytest

from annotator.media.film import opened
from annotator.media.reading import sound_from
from annotator.media.sound_track import EvenedSound, piece_of, rate_for
from tests.media.films import Reel, film, loud_at, reading, steady


@pytest.mark.parametrize("channels", [1, 2])
def test_a_piece_of_sound_knows_its_place(channels: int) -> None:
    piece = piece_of(np.zeros((channels, 480), np.float32), 4800, 48_000)
    assert (piece.samples, piece.time, piece.sample_rate) == (480, 0.1, 48_000)
    assert piece.layout.nb_channels == channels


def test_a_rate_no_browser_has_becomes_one_it_has() -> None:
    amr = film(Reel(wrapping="3gp", codec="h263", size=(352, 288)).on_whole_ticks())
    with opened(io.BytesIO(amr)) as found:
        assert found.sound is not None
        assert rate_for(found.sound) == 48_000


def test_holes_are_filled_so_that_later_sound_is_not_early() -> None:
    content = film(Reel(wrapping="mov", sound="pcm_s16le", times=steady(90)))
    out = io.BytesIO()
    with opened(io.BytesIO(content)) as found, av.open(out, "w", format="mp4") as target:
        assert found.sound is not None
        track = EvenedSound(found.sound)
        track.begin(target)
        for frame in sound_from(found, Fraction(0)):
            if frame.time is None or not 0.3 < frame.time < 1.7:
                for packet in track.taken(None, [frame]):
                    target.mux(packet)
        for packet in track.last():
            target.mux(packet)
    with reading(out.getvalue()) as container:
        loud = loud_at(container)
    assert [t for t in loud if 0.4 < t < 1.9] == []
    assert min(t for t in loud if t > 1) == pytest.approx(2.0, abs=0.05)
