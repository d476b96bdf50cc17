"""What is said, written under the picture: the voices themselves have no words."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
from brush import Picture
from PIL import Image, ImageDraw, ImageFont
from score import Score

FONT = Path(__file__).resolve().parents[1] / "annotator/paper/fonts/NunitoSans_600SemiBold.ttf"
LINGERS_MS = 900


def said_at(score: Score, at: int) -> str:
    """The words of whoever speaks now or has just spoken."""
    spoken = [
        each for each in score.sounds if each.says and each.onset <= at < each.offset + LINGERS_MS
    ]
    return spoken[-1].says if spoken else ""


@lru_cache(maxsize=64)
def _line(words: str, size: int) -> Image.Image:
    font = ImageFont.truetype(str(FONT), size)
    left, _, right, _ = font.getbbox(words)
    pad = size // 2
    strip = Image.new("RGBA", (round(right - left) + 2 * pad, round(size * 1.7)))
    pen = ImageDraw.Draw(strip)
    pen.rounded_rectangle((0, 0, strip.width - 1, strip.height - 1), size // 2, (36, 30, 38, 205))
    pen.text((pad - left, size * 0.22), words, font=font, fill=(255, 250, 240, 255))
    return strip


def write(picture: Picture, score: Score, at: int) -> None:
    """The words over the lower edge of the picture, if there are any."""
    words = said_at(score, at)
    if not words:
        return
    strip = np.asarray(_line(words, picture.shape[0] // 19))
    high, wide = strip.shape[:2]
    y0, x0 = picture.shape[0] - high - picture.shape[0] // 40, (picture.shape[1] - wide) // 2
    part = picture[y0 : y0 + high, x0 : x0 + wide]
    share = strip[..., 3:4] / 255.0
    part[:] = (part * (1 - share) + strip[..., 2::-1] * share).astype(np.uint8)
