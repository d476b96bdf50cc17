"""Whatever a phone, a camera or a program hands over: every picture upright, at its own time."""

from __future__ import annotations

import io
from fractions import Fraction

import numpy as np
import pytest

from annotator.domain.clip import Treatment, treatment
from annotator.media.probe import probe
from annotator.media.self_test import exactness
from tests.media.films import decoded, film, loud_at, number_on, reading
from tests.media.matrix import MATRIX
from tests.media.test_prepare import Made

pytestmark = pytest.mark.thorough
A_FRAME = 0.04


def test_there_are_sixty_kinds_and_more() -> None:
    assert len(set(MATRIX.values())) == len(MATRIX) >= 60


@pytest.mark.parametrize("name", MATRIX)
def test_a_film_of_this_kind_is_prepared_to_the_frame(name: str) -> None:
    reel = MATRIX[name].on_whole_ticks()
    made = Made(film(reel))
    times, pictures = decoded(made.copy)
    assert [number_on(each) for each in pictures] == list(range(len(reel.times)))
    table = made.prepared.frames
    assert max(abs(t - table.time(i)) for i, t in enumerate(times)) <= Fraction(1, 90_000)
    upright = reel.size if reel.rotation % 180 == 0 else reel.size[::-1]
    assert (made.facts.width, made.facts.height) == upright
    assert made.facts.mirrored == reel.mirrored
    assert made.facts.interlaced == reel.interlaced or made.facts.video_codec == "dvvideo"
    assert made.facts.frame_count == len(reel.times)


@pytest.mark.parametrize("name", MATRIX)
def test_every_frame_tried_in_what_is_played_of_it_is_the_frame_meant(name: str) -> None:
    content = film(MATRIX[name].on_whole_ticks())
    facts = probe(io.BytesIO(content)).facts
    made = Made(content, copied=treatment(facts) is not Treatment.PLAY_AS_IS)
    played = io.BytesIO(content if made.working is None else made.copy)
    prepared = made.prepared
    assert exactness(played, prepared.frames, prepared.samples, prepared.seen_at).holds


@pytest.mark.parametrize("name", [name for name, reel in MATRIX.items() if reel.sound])
def test_its_sound_stays_with_the_picture_to_a_frame(name: str) -> None:
    reel = MATRIX[name].on_whole_ticks()
    made = Made(film(reel))
    with reading(made.copy) as container:
        loud = loud_at(container)
    meant = reel.sound_from + float(made.prepared.frames.time(0) - reel.times[0])
    piece = 1024 / 44_100
    assert loud[0] == pytest.approx(meant, abs=A_FRAME + piece)


@pytest.mark.parametrize("name", [name for name, reel in MATRIX.items() if reel.tags])
def test_bright_colours_are_brought_down_to_an_ordinary_screens(name: str) -> None:
    made = Made(film(MATRIX[name].on_whole_ticks()))
    assert made.facts.bright
    assert treatment(made.facts) is Treatment.CONVERT
    with reading(made.copy) as container:
        first = next(container.decode(container.streams.video[0]))
    assert (first.color_primaries, first.color_trc, first.colorspace) == (1, 1, 1)
    assert int(np.ptp(first.to_ndarray(format="gray"))) > 60
