"""Redraws the sample clips from their timeline files, which are also their ground truth.

    python sample_data/draw.py [feeding|bedtime|practice/… …]

Nobody real was filmed: every picture is drawn and every voice is made of sines.
"""

from __future__ import annotations

import json
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
from brush import Picture
from scenes import picture_at, room_of
from score import Score, read
from voices import RATE, soundtrack

HERE = Path(__file__).resolve().parent
RATE_OF_FRAMES = 25
LARGE = {"crf": "24", "preset": "slow", "g": "25", "x264-params": "bframes=0"}
SMALL = {
    "crf": "33", "preset": "slow", "g": "30", "tune": "animation",
    "x264-params": "bframes=0:threads=1:ipratio=1.15",
}  # fmt: skip


def names() -> tuple[str, ...]:
    """Every clip there is a timeline for."""
    found = sorted((*HERE.glob("*/timeline.json"), *HERE.glob("practice/*/timeline.json")))
    return tuple(path.parent.relative_to(HERE).as_posix() for path in found)


def _pictures(film: Any, score: Score, options: dict[str, str]) -> None:
    """Every frame of the clip, encoded."""
    stream = film.add_stream("libx264", rate=RATE_OF_FRAMES)
    stream.width, stream.height, stream.pix_fmt = *score.size, "yuv420p"
    stream.options = options
    voice = film.add_stream("aac", rate=RATE, layout="mono")
    voice.bit_rate = 64_000 if score.size[0] > 1000 else 24_000
    room = room_of(score)
    for index in range(score.length * RATE_OF_FRAMES // 1000):
        drawn = picture_at(score, index * 1000 // RATE_OF_FRAMES, room)
        frame = av.VideoFrame.from_ndarray(drawn, format="bgr24")
        frame.pts, frame.time_base = index, Fraction(1, RATE_OF_FRAMES)
        film.mux(stream.encode(frame))
    film.mux(stream.encode(None))


def draw(name: str) -> Path:
    """Draws one clip: H.264 and AAC, readable from anywhere, with no date or place in it."""
    folder = HERE / name
    score = read(folder / "timeline.json")
    page = json.loads((folder / "timeline.json").read_text(encoding="utf-8"))
    options = dict(LARGE if score.size[0] > 1000 else SMALL)
    options["crf"] = str(page.get("crf", options["crf"]))  # a long clip may ask to be smaller
    clip = folder / "clip.mp4"
    with av.open(str(clip), "w", options={"movflags": "+faststart"}) as film:
        _pictures(film, score, options)
        voice = film.streams.audio[0]
        wave = soundtrack(score, page["seed"])
        for start in range(0, len(wave), 1024):
            part = np.ascontiguousarray(wave[start : start + 1024])[None, :]
            sound = av.AudioFrame.from_ndarray(part, format="s16", layout="mono")
            sound.sample_rate, sound.pts, sound.time_base = RATE, start, Fraction(1, RATE)
            film.mux(voice.encode(sound))
        film.mux(voice.encode(None))
    return clip


def sheet(name: str, every_ms: int = 6000) -> Picture:
    """A contact sheet of a clip, to look it over."""
    score = read(HERE / name / "timeline.json")
    room = room_of(score)
    small = [
        cv2.resize(picture_at(score, at, room), (426, 240), interpolation=cv2.INTER_AREA)
        for at in range(every_ms // 2, score.length, every_ms)
    ]
    small += [np.zeros_like(small[0])] * (-len(small) % 3)
    return np.vstack([np.hstack(small[row : row + 3]) for row in range(0, len(small), 3)]).astype(
        np.uint8
    )


if __name__ == "__main__":
    for wanted in sys.argv[1:] or names():
        print(draw(wanted))
