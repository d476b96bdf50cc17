"""What is heard together with a picture is heard together with it in everything made of the film.

A white picture and a beep begin at one instant; in the copy, and in a moment cut from it, they are
never more than a picture apart.
"""

from __future__ import annotations

import io
from fractions import Fraction

import pytest

from annotator.domain.interval import Interval
from annotator.media.cut import cut
from tests.builders import ms
from tests.media.flashes import Flashes, apart, flashing
from tests.media.test_prepare import Made

LATE, HALF = Fraction(3, 4), Fraction(1, 2)
KINDS = {
    "aac": Flashes(),
    "mp3": Flashes(sound="libmp3lame"),
    "ac-3": Flashes(wrapping="mpegts", sound="ac3", fps=25),
    "opus": Flashes(wrapping="webm", codec="libvpx", sound="libopus"),
    "pcm": Flashes(wrapping="mov", sound="pcm_s16le"),
    "mp2": Flashes(wrapping="mpeg", codec="mpeg2video", sound="mp2"),
    "aac, matroska": Flashes(wrapping="matroska", b_frames=2),
    "mp3, avi": Flashes(wrapping="avi", sound="libmp3lame"),
    "aac, begins late": Flashes(late=LATE),
    "pcm, begins late": Flashes(wrapping="mov", sound="pcm_s16le", late=LATE),
    "opus, begins late": Flashes(wrapping="webm", codec="libvpx", sound="libopus", late=LATE),
    "aac, sound late": Flashes(sound_late=HALF),
    "mp3, sound late": Flashes(sound="libmp3lame", sound_late=HALF, wrapping="mov"),
    "ac-3, sound late": Flashes(wrapping="matroska", sound="ac3", sound_late=HALF),
    "aac, begins within": Flashes(hidden=HALF),
    "aac, begins within, b-frames": Flashes(hidden=HALF, b_frames=2, wrapping="mov"),
    "mp3, begins within": Flashes(sound="libmp3lame", hidden=HALF),
    "pcm, begins within": Flashes(wrapping="mov", sound="pcm_s16le", hidden=HALF),
    "ac-3, begins within": Flashes(wrapping="mp4", sound="ac3", hidden=HALF),
    "opus, begins within": Flashes(sound="libopus", hidden=HALF),
}


FIRST = ("aac", "mp3", "ac-3", "opus", "pcm", "aac, begins within")
ALL = [each if each in FIRST else pytest.param(each, marks=pytest.mark.thorough) for each in KINDS]
# A copy counts in ticks of 1/90000 s, and sound in samples.
ROUNDING = 1e-4


@pytest.mark.thorough
@pytest.mark.parametrize("name", ALL)
def test_a_flash_and_its_beep_are_within_a_picture_in_the_copy(name: str) -> None:
    kind = KINDS[name]
    found = apart(Made(flashing(kind)).copy)
    assert len(found) == len(kind.at)
    assert max(map(abs, found)) <= 1 / kind.fps + ROUNDING, found


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["aac", "opus", "mp3, sound late", "aac, begins within, b-frames"])
def test_they_are_so_in_a_moment_cut_from_the_copy_too(name: str) -> None:
    kind = KINDS[name]
    made = Made(flashing(kind))
    moment = io.BytesIO()
    begins = round((kind.at[1] + kind.late - kind.hidden - Fraction(3, 10)) * 1000)
    window = Interval(ms(begins), ms(begins + 1400))
    cut(io.BytesIO(made.copy), made.prepared.frames, window, moment)
    found = apart(moment.getvalue())
    assert len(found) == 2
    assert max(map(abs, found)) <= 1 / kind.fps + ROUNDING, found


@pytest.mark.parametrize("name", ["aac", "pcm, begins late", "ac-3, sound late"])
def test_the_drawn_sound_stands_under_the_drawn_picture(name: str) -> None:
    kind = KINDS[name]
    made = Made(flashing(kind))
    document = made.heard
    quiet_ends = [each[1] for each in document["quiet"]["stretches"]][: len(kind.at)]
    for ended, flash in zip(quiet_ends, kind.at, strict=True):
        meant = float(flash + kind.late - kind.hidden) * 1000
        assert abs(ended - meant) <= 1000 / kind.fps
