"""Joining pictures to one film: cards that are held, soft fades, and one encoder for all of it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import av
import numpy as np

from annotator.media.refusals import MediaFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

    from annotator.media.cut import Heard
    from annotator.media.upright import Size

    Shown = Iterator[tuple[VideoFrame, Fraction, Fraction]]

CARD_S: Final = Fraction(5, 2)
CARD_RATE: Final = 25
FADE_S: Final = Fraction(1, 2)
PAPER: Final = (250, 246, 239)


def card_picture(png: bytes, size: Size) -> NDArray[np.uint8]:
    """The card in the middle of a picture of this size, on its own ground, as yuv420p."""
    square = rgb_of(png, min(size.width, size.height))
    side = len(square)
    whole = np.empty((size.height, size.width, 3), np.uint8)
    whole[:] = square[0, 0]
    top, left = (size.height - side) // 2, (size.width - side) // 2
    whole[top : top + side, left : left + side] = square
    return _yuv(whole)


def paper(size: Size) -> NDArray[np.uint8]:
    """A picture of nothing but the ground that cards have, as yuv420p."""
    return _yuv(np.full((size.height, size.width, 3), PAPER, np.uint8))


def _yuv(whole: NDArray[np.uint8]) -> NDArray[np.uint8]:
    frame = av.VideoFrame.from_ndarray(whole, format="rgb24").reformat(format="yuv420p")
    return np.asarray(frame.to_ndarray(), np.uint8)


def rgb_of(png: bytes, height: int) -> NDArray[np.uint8]:
    """A picture of ours (PNG) as points in three colours, shrunk or grown to this height."""
    decoder = av.CodecContext.create("png", "r")
    try:
        found = [*decoder.decode(av.Packet(png)), *decoder.decode(None)]
    except av.error.FFmpegError:
        found = []
    if not found or not isinstance(found[0], av.VideoFrame):
        raise MediaFailed("reel", "a card that is no picture")
    width = max(2, round(found[0].width * height / found[0].height))
    return np.asarray(found[0].reformat(width, height, "rgb24").to_ndarray(), np.uint8)


def held(card: NDArray[np.uint8]) -> Shown:
    """The card for its time, coming out of its own ground and going back into it."""
    lasts = Fraction(1, CARD_RATE)
    for n in range(int(CARD_S * CARD_RATE)):
        time = n * lasts
        yield blended(card, card, strength(time, lasts, CARD_S)), time, lasts


def strength(time: Fraction, lasts: Fraction, whole: Fraction) -> float:
    """How much of a picture is there at a time of a part: it rises at first, and sinks at last."""
    return float(min(Fraction(1), (time + lasts) / FADE_S, (whole - time) / FADE_S))


def blended(picture: NDArray[np.uint8], card: NDArray[np.uint8], share: float) -> VideoFrame:
    """The picture (yuv420p) as far as its share goes, and the ground of the card behind it."""
    ground = np.empty_like(card)
    lines = len(card) * 2 // 3
    quarter = lines + (len(card) - lines) // 2
    for part in (slice(0, lines), slice(lines, quarter), slice(quarter, len(card))):
        ground[part] = card[part].flat[0]
    mixed = ground + (picture.astype(np.float32) - ground) * share
    return av.VideoFrame.from_ndarray(np.rint(mixed).astype(np.uint8), format="yuv420p")


def softened(heard: Heard) -> NDArray[np.float32]:
    """The same sound rising at first and sinking at last, as its pictures do."""
    samples = heard.samples.copy()
    length = min(int(FADE_S * heard.rate), samples.shape[1] // 2)
    ramp = np.linspace(0.0, 1.0, length, dtype=np.float32)
    samples[:, :length] *= ramp
    samples[:, samples.shape[1] - length :] *= ramp[::-1]
    return samples
