"""Movement measured on films whose movement is known."""

from __future__ import annotations

import io
from fractions import Fraction
from functools import cache

import av
import cv2
import numpy as np
import pytest

from annotator.domain.in_step import peaks
from annotator.domain.movement import Region, Regions, quietened
from annotator.media.movement import movement_of
from annotator.media.movement_file import summed
from annotator.media.prepare import Sinks, prepare
from annotator.media.probe import probe
from annotator.media.refusals import CutShort
from tests.media.films import TURNED_BACK, Reel, film, steady, uneven

SIZE = (320, 180)
HALVES = Regions(Region(0, 0, 500, 1000), Region(500, 0, 500, 1000))
FOLLOWS_S = 0.4


def goes(seed: int) -> np.ndarray:
    """Where a blob is, in points, 100 times a second: it starts and halts without a rhythm."""
    chance = np.random.default_rng(seed)
    push = np.where(chance.random(6000) < 0.012, chance.choice([-1.0, 1.0], 6000), 0.0)
    speed = np.convolve(push, np.hanning(60), "same")
    return 60 + 34 * np.sin(np.cumsum(speed) / 22)


PATH = goes(1)


def two_blobs(time: float) -> np.ndarray:
    """One blob left, one right that does the same 400 ms later."""
    picture = np.full((SIZE[1], SIZE[0], 3), 90, np.uint8)
    for middle, at in ((0, time), (160, time - FOLLOWS_S)):
        x = middle + PATH[max(0, int(at * 100))] + 20
        cv2.circle(picture, (round(x * 16), 90 * 16), 22 * 16, (220, 210, 200), -1, cv2.LINE_AA, 4)
    return picture


@cache
def blobs(
    times: tuple[Fraction, ...], rotation: int = 0, *, mirrored: bool = False, still: bool = False
) -> bytes:
    out = io.BytesIO()
    with av.open(out, "w", format="mp4", options={"video_track_timescale": "90000"}) as container:
        stream = container.add_stream("libx264", rate=25, options={"preset": "ultrafast"})
        stream.width, stream.height = SIZE if rotation % 180 == 0 else SIZE[::-1]
        stream.pix_fmt = "yuv420p"
        stream.codec_context.time_base = Fraction(1, 90_000)
        if rotation or mirrored:
            stream.set_display_rotation(rotation, hflip=mirrored)
        for time in times:
            picture = two_blobs(0.0 if still else float(time))
            if rotation:
                picture = cv2.rotate(picture, TURNED_BACK[rotation])
            if mirrored:
                picture = cv2.flip(picture, 1)
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="bgr24")
            frame.pts, frame.time_base = int(time * 90_000), Fraction(1, 90_000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return out.getvalue()


def moved(content: bytes, regions: Regions = HALVES) -> np.ndarray:
    facts, file = probe(io.BytesIO(content)).facts, io.BytesIO()
    movement_of(io.BytesIO(content), facts, file)
    file.seek(0)
    return summed(file, regions.weights())


def follows(content: bytes) -> float:
    """By how many ms the right follows the left, where they are surely in step."""
    left, right = (quietened(each) for each in moved(content))
    found = peaks(left, right)
    sure = found.r > 0.8
    assert sure.sum() > 20
    return float(np.median(found.shift[sure])) * 40


HALF_A_MINUTE = steady(750, rate=25)


def test_one_that_follows_the_other_by_400_ms_is_found_to() -> None:
    assert follows(blobs(HALF_A_MINUTE)) == pytest.approx(400, abs=40)


@pytest.mark.thorough
@pytest.mark.parametrize("rate", [24, 30, 60])
def test_the_rate_of_the_film_makes_no_difference(rate: int) -> None:
    times = steady(rate * 20, rate=rate)
    assert follows(blobs(times)) == pytest.approx(400, abs=40)


def test_a_film_of_uneven_rate_is_as_even_as_any() -> None:
    times = uneven(520)
    assert follows(blobs(times)) == pytest.approx(400, abs=40)
    even, odd = moved(blobs(steady(400, rate=25)))[0, :350], moved(blobs(times))[0, :350]
    assert np.nanmean(odd) == pytest.approx(np.nanmean(even), rel=0.2)
    assert np.corrcoef(np.nan_to_num(even), np.nan_to_num(odd))[0, 1] > 0.8


@pytest.mark.thorough
def test_what_is_filmed_12_times_a_second_moves_as_much_as_at_25() -> None:
    seldom, often = (moved(blobs(steady(rate * 8, rate=rate)))[0] for rate in (12, 25))
    assert np.nanmean(seldom) == pytest.approx(np.nanmean(often), rel=0.3)


@pytest.mark.thorough
def test_what_is_filmed_240_times_a_second_moves_as_much_as_at_30() -> None:
    slow, fast = (moved(blobs(steady(rate * 4, rate=rate)))[0] for rate in (30, 240))
    assert np.nanmean(fast) == pytest.approx(np.nanmean(slow), rel=0.25)


@pytest.mark.parametrize(
    ("rotation", "mirrored"), [(90, False), (180, False), (270, False), (0, True)]
)
def test_regions_fit_the_picture_as_it_is_seen(rotation: int, mirrored: bool) -> None:
    times = steady(200, rate=25)
    upright, turned = moved(blobs(times)), moved(blobs(times, rotation, mirrored=mirrored))
    assert np.nanmean(upright[0]) > 0.2
    assert abs(np.corrcoef(*np.nan_to_num(upright))[0, 1]) < 0.3
    assert np.corrcoef(np.nan_to_num(upright[0]), np.nan_to_num(turned[0]))[0, 1] > 0.95
    assert np.nanmean(turned, axis=1) == pytest.approx(np.nanmean(upright, axis=1), rel=0.1)


def test_a_field_knows_where_in_the_picture_something_moves() -> None:
    above = Regions(Region(0, 0, 500, 300), Region(0, 300, 500, 400))
    nothing, blob = moved(blobs(steady(100, rate=25)), above)
    assert np.nanmax(nothing) == 0
    assert np.nanmax(blob) > 1


def test_where_nothing_moves_keyframes_do_not_either() -> None:
    still = moved(blobs(steady(100, rate=25), still=True))
    assert np.nanmax(still) == 0
    assert np.isnan(still).mean() < 0.05


def test_one_picture_and_a_hole_say_nothing_rather_than_rest() -> None:
    assert np.isnan(moved(blobs(steady(1, rate=25)))).all()
    times = (*steady(25, rate=25), *steady(25, rate=25, start=Fraction(4)))
    line = moved(blobs(times))[0]
    assert np.isnan(line[26:99]).all()
    assert not np.isnan(line[2:24]).any()
    assert not np.isnan(line[102:123]).any()


@pytest.mark.thorough
@pytest.mark.parametrize(
    "reel",
    [
        Reel(sound=None),
        Reel(codec="libx265", pixels="yuv420p10le"),
        Reel(times=steady(60, start=Fraction(3, 4))),
        Reel(wrapping="avi", codec="mpeg4", base=Fraction(1, 30)),
        Reel(size=(322, 242), sar=(4, 3)),
    ],
    ids=["silent", "ten bits", "late", "avi", "odd"],
)
def test_preparing_makes_the_same_as_measuring_alone(reel: Reel) -> None:
    content = film(reel.on_whole_ticks())
    facts = probe(io.BytesIO(content)).facts
    alone, within = io.BytesIO(), io.BytesIO()
    movement_of(io.BytesIO(content), facts, alone)
    frames, strip, picture, sound = (io.BytesIO() for _ in range(4))
    prepare(io.BytesIO(content), facts, Sinks(frames, strip, picture, sound, movement=within))
    assert within.getvalue() == alone.getvalue()
    within.seek(0)
    lines = summed(within, HALVES.weights())
    assert lines.shape == (2, -(-facts.length // 40))
    assert np.nanmax(lines) > 0


def test_a_film_without_a_picture_that_decodes_is_refused() -> None:
    content = film(Reel())
    facts = probe(io.BytesIO(content)).facts
    broken = bytearray(content)
    start = broken.index(b"mdat") + 4
    broken[start : start + 40_000] = bytes(40_000)
    with pytest.raises(CutShort):
        movement_of(io.BytesIO(bytes(broken)), facts, io.BytesIO())
