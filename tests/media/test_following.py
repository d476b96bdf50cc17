"""Boxes are followed where they go; what cannot be followed is lost, and lost until drawn anew."""

from __future__ import annotations

import io
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
import pytest

from annotator.domain.covering import Blur, Box, Key, held
from annotator.domain.covering import Path as Ways
from annotator.domain.interval import Interval
from annotator.media.following import path_of
from annotator.media.probe import probe
from tests.builders import stretch

WIDTH, HEIGHT, FRAMES = 320, 240, 50
SIZE = (60, 72)


def place(frame: int) -> tuple[int, int]:
    return 30 + 4 * frame, 80 + round(25 * np.sin(frame / 7))


def moving(gone_from: int = FRAMES, back_at: int = FRAMES) -> bytes:
    """Something with features wanders over a plain wall; for a while something else is there."""
    random = np.random.default_rng(7)
    thing = random.integers(0, 255, (7, 6, 3), np.uint8)
    thing = cv2.resize(thing, SIZE, interpolation=cv2.INTER_CUBIC)
    wall = np.full((HEIGHT, WIDTH, 3), 128, np.uint8)
    wall = np.asarray(np.clip(wall + random.normal(0, 5, wall.shape), 0, 255), np.uint8)
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as container:
        stream: Any = container.add_stream("libx264", rate=25, options={"crf": "18"})
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        for frame in range(FRAMES):
            picture = wall.copy()
            if not gone_from <= frame < back_at:
                x, y = place(frame)
                picture[y : y + SIZE[1], x : x + SIZE[0]] = thing
            else:
                picture = np.asarray(random.integers(0, 255, wall.shape), np.uint8)
            made = av.VideoFrame.from_ndarray(picture, format="bgr24")
            made.pts, made.time_base = frame, Fraction(1, 25)
            container.mux(stream.encode(made))
        container.mux(stream.encode(None))
    return out.getvalue()


def box_at(frame: int) -> Box:
    x, y = place(frame)
    return Box(x * 1000 // WIDTH, y * 1000 // HEIGHT, SIZE[0] * 1000 // WIDTH,
               SIZE[1] * 1000 // HEIGHT)  # fmt: skip


def followed(content: bytes, *keys: Key, blur: Blur = Blur.BOXES, window: Interval) -> Ways:
    table = probe(io.BytesIO(content)).frames
    return path_of(io.BytesIO(content), table, window, (blur, keys))


WHOLE = stretch(0, 2000)


def test_a_box_stays_over_what_it_was_drawn_on() -> None:
    path = followed(moving(), Key(0, 0, box_at(0)), window=WHOLE)
    assert len(path) == FRAMES
    for frame, cover in enumerate(path):
        assert cover is not None
        assert cover[0] is not None
        wanted = box_at(frame)
        assert abs(cover[0].left - wanted.left) < 35, frame
        assert abs(cover[0].top - wanted.top) < 45, frame


def test_what_is_lost_stays_lost_until_it_is_drawn_anew() -> None:
    content = moving(gone_from=20, back_at=30)
    lost = followed(content, Key(0, 0, box_at(0)), window=WHOLE)
    assert all(each is not None for each in lost[:20])
    assert all(each is None for each in lost[21:])
    again = followed(content, Key(0, 0, box_at(0)), Key(0, 34, box_at(34)), window=WHOLE)
    assert all(each is None for each in again[21:34])
    assert again[34] == (box_at(34),)
    assert all(each is not None for each in again[34:])


def test_before_the_first_drawing_nobody_knows_what_to_cover() -> None:
    path = followed(moving(), Key(0, 10, box_at(10)), window=WHOLE)
    assert all(each is None for each in path[:10])
    assert path[10] == (box_at(10),)


def test_one_lost_box_of_two_covers_everything_and_one_said_to_be_gone_does_not() -> None:
    content = moving(gone_from=20)
    still = Key(1, 0, None)
    both = followed(content, Key(0, 0, box_at(0)), still, window=WHOLE)
    assert both[5] is not None
    assert both[5][1] is None
    assert both[-1] is None
    said = followed(content, Key(0, 0, box_at(0)), Key(0, 20, None), window=WHOLE)
    assert said[-1] == (None,)


def test_what_nothing_tells_from_its_surroundings_is_lost() -> None:
    blank = io.BytesIO()
    with av.open(blank, "w", format="mp4") as container:
        stream: Any = container.add_stream("libx264", rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        for n in range(5):
            made = av.VideoFrame.from_ndarray(np.full((64, 64, 3), 90, np.uint8), format="bgr24")
            made.pts, made.time_base = n, Fraction(1, 25)
            container.mux(stream.encode(made))
        container.mux(stream.encode(None))
    way = followed(blank.getvalue(), Key(0, 0, Box(300, 300, 300, 300)), window=stretch(0, 200))
    assert [each is None for each in way] == [False, True, True, True, True]


def test_a_region_is_held_and_drawings_outside_the_window_say_nothing() -> None:
    content, keys = moving(), (Key(0, 5, box_at(5)), Key(0, 40, box_at(40)))
    window = stretch(400, 1200)
    table = probe(io.BytesIO(content)).frames
    path = followed(content, *keys, blur=Blur.OUTSIDE, window=window)
    assert path == held((), table.within(window))
    whole = followed(content, *keys, blur=Blur.OUTSIDE, window=WHOLE)
    assert whole == held(keys, range(FRAMES))


@pytest.mark.parametrize("lost_at", [72])
def test_a_real_face_is_followed_and_lost_where_the_scene_is_another(
    conformance: Path, lost_at: int
) -> None:
    with (conformance / "clips" / "face_noface.mov").open("rb") as source:
        table = probe(source).frames
        window = stretch(2000, 3600)
        first = table.within(window)[0]
        drawn = Key(0, first, Box(330, 20, 260, 740))
        path = path_of(source, table, window, (Blur.BOXES, (drawn,)))
    cut = lost_at - first
    assert all(each is not None for each in path[: cut - 1])
    assert all(each is None for each in path[cut + 1 :])
