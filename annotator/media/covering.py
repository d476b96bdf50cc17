"""Covering part of a picture so that nothing of what was there can be found out again.

A covered point takes its colour from a picture of the whole that is `CELLS` cells along its short
side, each cell the mean of its points, in steps of `STEP` of 256, and smoothed between cells. What
is finer than a cell, a face's features among them, is not in it and cannot be brought back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from annotator.domain.covering import SIDE, Blur

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from annotator.domain.covering import Box
    from annotator.media.upright import Size

    Plane = NDArray[np.uint8]

CELLS: Final = 9
STEP: Final = 8


def covered(
    picture: Plane, size: Size, blur: Blur, boxes: Sequence[Box] | None
) -> NDArray[np.uint8]:
    """The picture (yuv420p, 3/2 of its height in lines), covered.

    In the boxes, or in all but the boxes; without any known boxes (None) the whole of it.
    """
    if blur is Blur.NONE:
        return picture
    made = picture.copy()
    soft = [_soft(each, size) for each in planes(picture, size)]
    for plane, smooth in zip(planes(made, size), soft, strict=True):
        mask = _mask(smooth.shape, blur, boxes)
        plane[mask] = smooth[mask]
    return made


def planes(picture: Plane, size: Size) -> tuple[Plane, Plane, Plane]:
    """Luma and the two halves of colour, as views into the picture."""
    high, wide = size.height, size.width
    quarter = high * wide // 4
    flat = picture.reshape(-1)
    luma = flat[: high * wide].reshape(high, wide)
    colour = [
        flat[start : start + quarter].reshape(high // 2, wide // 2)
        for start in (high * wide, high * wide + quarter)
    ]
    return luma, colour[0], colour[1]


def _soft(plane: Plane, size: Size) -> Plane:
    short = min(size.width, size.height)
    cells = (max(1, round(size.width * CELLS / short)), max(1, round(size.height * CELLS / short)))
    small = cv2.resize(plane, cells, interpolation=cv2.INTER_AREA)
    steps = (small // STEP * STEP + STEP // 2).astype(np.uint8)
    high, wide = plane.shape
    return np.asarray(cv2.resize(steps, (wide, high), interpolation=cv2.INTER_LINEAR), np.uint8)


def _mask(shape: tuple[int, ...], blur: Blur, boxes: Sequence[Box] | None) -> NDArray[np.bool_]:
    """Where a plane is covered."""
    if boxes is None:
        return np.ones(shape, np.bool_)
    inside = np.zeros(shape, np.bool_)
    for box in boxes:
        inside[_span(box.top, box.bottom, shape[0]), _span(box.left, box.right, shape[1])] = True
    return inside if blur is Blur.BOXES else ~inside


def _span(first: int, last: int, length: int) -> slice:
    # A point of colour covers two by two of luma, so both begin and end on the same even line.
    return slice(first * length // SIDE & ~1, -(-last * length // SIDE) + 1 & ~1)
