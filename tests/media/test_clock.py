from __future__ import annotations

import io
from fractions import Fraction
from itertools import pairwise

import pytest

from annotator.media.clock import Clock, sound_origin
from annotator.media.film import opened
from tests.media.films import Reel, film, steady


def times_of(reel: Reel) -> list[float]:
    with opened(io.BytesIO(film(reel))) as found:
        clock = Clock(found)
        frames = found.container.decode(found.picture)
        return [float(clock.of(frame) * clock.base) for frame in frames]


def test_an_old_container_whose_times_jump_about_is_read_by_its_decoding_times() -> None:
    reel = Reel(wrapping="avi", b_frames=2, sound=None).on_whole_ticks()
    with opened(io.BytesIO(film(reel))) as found:
        stated = [frame.pts or 0 for frame in found.container.decode(found.picture)]
    assert stated != sorted(stated), "the guard would be needless"
    assert times_of(reel) == pytest.approx([float(t) for t in steady(60)])


@pytest.mark.parametrize("wrapping", ["mpegts", "mpeg"])
def test_a_broadcasters_time_of_day_is_no_part_of_a_film(wrapping: str) -> None:
    codec = "libx264" if wrapping == "mpegts" else "mpeg2video"
    sound = "aac" if wrapping == "mpegts" else "mp2"
    times = steady(30, start=Fraction(3600))
    reel = Reel(wrapping=wrapping, codec=codec, sound=sound, sound_from=3600.0, times=times)
    reel = reel.on_whole_ticks()
    first = times_of(reel)[0]
    assert 0 <= first < 0.05
    with opened(io.BytesIO(film(reel))) as found:
        assert sound_origin(found) > 3590


def test_a_late_beginning_is_kept() -> None:
    assert times_of(Reel(times=steady(10, start=Fraction(3, 4))))[0] == 0.75


@pytest.mark.parametrize("b_frames", [0, 2])
def test_no_picture_is_shown_at_or_before_the_one_before_it(b_frames: int) -> None:
    for wrapping in ("mp4", "avi", "mpegts", "matroska"):
        times = times_of(Reel(wrapping=wrapping, b_frames=b_frames, sound=None).on_whole_ticks())
        assert all(a < b for a, b in pairwise(times))
        assert len(times) == 60
