"""Following drawn boxes through a moment with OpenCV's tracker (MIL, which needs no model file).

The tracker itself never says that it has lost what it follows. So what is in the box is compared at
each frame with what was drawn, and with what was in it a little while ago: once it is like neither,
has nothing in it to be told by, or leaves the picture, the box is lost until it is drawn anew, and
nobody knows what has to be covered. Nothing here finds or knows a face. Chance is part of the
tracker: a path is found once, and what is shown to be looked at is what is covered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np

from annotator.domain.covering import SIDE, SMALLEST, Blur, Box, held, in_order
from annotator.media.cut import pictures_in
from annotator.media.film import first_picture, opened
from annotator.media.upright import Upright, fitted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from annotator.domain.covering import Cover, Key, Path
    from annotator.domain.interval import Interval
    from annotator.media.film import Source
    from annotator.media.frame_table import FrameTable

    Picture = NDArray[np.uint8]

LINES: Final = 240
LIKE: Final = 0.45
PLAIN: Final = 4.0
_PATCH: Final = 24


def path_of(
    source: Source, table: FrameTable, window: Interval, drawn: tuple[Blur, Sequence[Key]]
) -> Path:
    """Where the boxes are at each frame of the window; None at frames where nobody knows.

    `drawn` is what is to be covered, and the boxes as they were drawn. A region to be kept stays
    where it was drawn; boxes are followed. Drawings outside the window say nothing of it.
    """
    frames = table.within(window)
    blur, keys = drawn
    here = [each for each in in_order(keys) if each.frame in frames]
    if blur is not Blur.BOXES or all(each.at is None for each in here):
        return held(here, frames)
    boxes = sorted({each.box for each in here})
    followers = [Follower({k.frame: k.at for k in here if k.box == each}) for each in boxes]
    path: list[Cover] = []
    for frame, picture in zip(frames, _pictures(source, table, frames), strict=True):
        path.append(_cover([each.at(frame, picture) for each in followers]))
    return tuple(path)


LOST: Final = "lost"
NOT_BEGUN: Final = "not_begun"


class Follower:
    """One box through the frames of a moment, one after another."""

    def __init__(self, keys: dict[int, Box | None]) -> None:
        self._keys = keys
        self._tracker: Any = None
        self._drawn: Picture | None = None
        self._lately: Picture | None = None
        self._last: Box | str | None = NOT_BEGUN

    def at(self, frame: int, picture: Picture) -> Box | str | None:
        """Where it is: None where there is nothing to cover, else a box, `LOST` or `NOT_BEGUN`."""
        if frame in self._keys:
            self._last = self._keys[frame]
            self._tracker = None
            if self._last is not None:
                self._begin(picture, self._last)
        elif self._tracker is not None:
            self._last = self._followed(picture)
        return self._last

    def _begin(self, picture: Picture, box: Box) -> None:
        self._drawn = self._lately = _patch(picture, box)
        self._tracker = _tracker()
        try:
            self._tracker.init(picture, _rectangle(picture, box))
        except cv2.error:
            self._lose()

    def _followed(self, picture: Picture) -> Box | str:
        try:
            found, rectangle = self._tracker.update(picture)
        except cv2.error:
            return self._lose()
        box = _box(picture, rectangle) if found else None
        if box is None:
            return self._lose()
        patch = _patch(picture, box)
        if max(_alike(patch, self._drawn), _alike(patch, self._lately)) < LIKE:
            return self._lose()
        self._lately = patch
        return box

    def _lose(self) -> str:
        self._tracker = None
        self._last = LOST
        return LOST


def _tracker() -> Any:  # noqa: ANN401 - OpenCV says nothing of its types
    make = vars(cv2)["TrackerMIL_create"]
    return make()


def _cover(places: Sequence[Box | str | None]) -> Cover:
    """What of one frame is covered; None where a box is lost or none has begun."""
    if LOST in places or all(each == NOT_BEGUN for each in places):
        return None
    return tuple(each if isinstance(each, Box) else None for each in places)


def _pictures(source: Source, table: FrameTable, frames: range) -> Iterator[Picture]:
    """The frames upright and small, in three colours."""
    with opened(source) as film:
        size = fitted(first_picture(film), film.picture.sample_aspect_ratio, LINES)
    with opened(source) as film:
        upright = Upright(size)
        for each in pictures_in(film, table, frames):
            yield from map(_colours, upright.feed(each))
        yield from map(_colours, upright.flush())


def _colours(frame: Any) -> Picture:  # noqa: ANN401 - a VideoFrame of PyAV
    return np.ascontiguousarray(frame.to_ndarray(format="bgr24"))


def _rectangle(picture: Picture, box: Box) -> tuple[int, int, int, int]:
    high, wide = picture.shape[:2]
    left, top = box.left * wide // SIDE, box.top * high // SIDE
    return left, top, max(4, box.width * wide // SIDE), max(4, box.height * high // SIDE)


def _box(picture: Picture, rectangle: Sequence[int]) -> Box | None:
    """A place found in points, in thousandths; None where half of it has left the picture."""
    high, wide = picture.shape[:2]
    left, top, width, height = rectangle
    inside = (max(0, left), max(0, top), min(wide, left + width), min(high, top + height))
    across, down = inside[2] - inside[0], inside[3] - inside[1]
    if across * 2 < width or down * 2 < height:
        return None
    x, y = inside[0] * SIDE // wide, inside[1] * SIDE // high
    right, bottom = -(-inside[2] * SIDE // wide), -(-inside[3] * SIDE // high)
    x, y = min(x, SIDE - SMALLEST), min(y, SIDE - SMALLEST)
    return Box(x, y, max(SMALLEST, right - x), max(SMALLEST, bottom - y))


def _patch(picture: Picture, box: Box) -> Picture:
    left, top, width, height = _rectangle(picture, box)
    part = picture[top : top + height, left : left + width]
    grey = cv2.cvtColor(part, cv2.COLOR_BGR2GRAY)
    return np.asarray(cv2.resize(grey, (_PATCH, _PATCH), interpolation=cv2.INTER_AREA), np.uint8)


def _alike(one: Picture, other: Picture | None) -> float:
    """How far two patches go up and down together: Pearson's r over their points, 0 where one of
    them is plain."""
    if other is None:
        return 0.0
    a, b = (each.astype(np.float64) - each.mean() for each in (one, other))
    if min(float(a.std()), float(b.std())) < PLAIN:
        return 0.0
    return float((a * b).sum() / np.sqrt((a * a).sum() * (b * b).sum()))
