"""Movement: how much of the picture changes, on a grid, as the film goes by.

Two pictures are compared when they are at least 30 ms apart, so that what is filmed at 240 a second
does not hide in steps too small to count. Of each the brightness (luma) is looked at, 320 x 180
points of it, and averaged to 160 x 90 of the upright picture: what the sensor adds averages out.
A point that changed by less than 10 grey levels has not moved (a codec's keyframes change a resting
picture by less: media.md, section 4); the change of the others, averaged over each field's 5 x 5
points, divided by the time between the two and given for 40 ms, is the field's. It lasts from the
one picture to the other, and each sample is its mean over 40 ms of the film's own clock, so a film
of uneven rate is as even as any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

import av
import cv2
import numpy as np

from annotator.domain.movement import COLUMNS, RATE_HZ, ROWS
from annotator.media.clock import Clock
from annotator.media.film import opened
from annotator.media.movement_file import GridWriter
from annotator.media.orientation import Orientation, orientation_of
from annotator.media.pace import Pace
from annotator.media.reading import everything, whatever_decodes
from annotator.media.refusals import CutShort

if TYPE_CHECKING:
    from fractions import Fraction

    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

    from annotator.domain.clip import ClipFacts
    from annotator.media.film import Sink, Source
    from annotator.media.pace import Tell

SAMPLE_MS: Final = 1000 // RATE_HZ
STILL_BELOW: Final = 10
_EACH: Final = 5
_WIDE, _HIGH = COLUMNS * _EACH, ROWS * _EACH
# As many points each way are averaged to one: a whole number, which is quick.
_POINTS: Final = 2
_CLOSEST_MS: Final = 30.0
# Between two pictures further apart than this, anything may have happened.
_FARTHEST_MS: Final = 1000.0
_ENOUGH: Final = 0.5
# In these the first plane is brightness, a byte for each point.
_PLAIN: Final = frozenset(
    f"yuv{j}{kind}p" for j in ("", "j") for kind in ("420", "422", "444", "440", "411")
) | {"gray", "nv12", "nv21"}


def movement_of(source: Source, facts: ClipFacts, sink: Sink, tell: Tell | None = None) -> None:
    """The movement of a film that was prepared before it was kept; the rest of it is left alone."""
    with opened(source) as film:
        clock, maker = Clock(film), MovementMaker(sink, facts.length)
        pace, seen = Pace(facts.length / 1000, tell), False
        for packet in everything(film):
            if packet.stream is not film.picture:
                continue
            for frame in whatever_decodes(packet):
                if isinstance(frame, av.VideoFrame):
                    time, seen = clock.of(frame) * clock.base, True
                    maker.see(frame, time)
                    pace.at(float(time))
        if not seen:
            raise CutShort
        maker.close()


class MovementMaker:
    """Compares the pictures of a film of this length as they come, and writes what moved."""

    def __init__(self, sink: Sink, length_ms: int) -> None:
        self._file = GridWriter(sink)
        self._count = -(-length_ms // SAMPLE_MS)
        self._last: NDArray[np.uint8] | None = None
        self._kind: tuple[object, ...] = ()
        self._at = 0.0
        self._sum = np.zeros((ROWS, COLUMNS), np.float32)
        self._known = 0.0

    def see(self, frame: VideoFrame, time: Fraction) -> None:
        """Take the picture of this time, as it was decoded."""
        at = float(time) * 1000
        kind = (frame.width, frame.height, frame.format.name, orientation_of(frame))
        apart = at - self._at
        if kind == self._kind and self._last is not None and apart < _CLOSEST_MS:
            return
        small = upright_luma(frame, kind[3])
        if kind == self._kind and self._last is not None and apart <= _FARTHEST_MS:
            self._lasts(changed(self._last, small) * (SAMPLE_MS / apart), self._at, at)
        self._last, self._kind, self._at = small, kind, at

    def close(self) -> None:
        """The film is over: what is left of its length is not known."""
        while self._file.count < self._count:
            self._end_sample()
        self._file.close()

    def _lasts(self, grid: NDArray[np.float32], begins: float, ends: float) -> None:
        while self._file.count < self._count:
            sample_ends = float((self._file.count + 1) * SAMPLE_MS)
            here = min(ends, sample_ends) - max(begins, sample_ends - SAMPLE_MS)
            if here > 0:
                self._sum += grid * here
                self._known += here
            if ends < sample_ends:
                return
            self._end_sample()

    def _end_sample(self) -> None:
        known = self._known >= _ENOUGH * SAMPLE_MS
        self._file.write(self._sum / self._known if known else None)
        self._sum[:], self._known = 0.0, 0.0


def upright_luma(frame: VideoFrame, held: Orientation) -> NDArray[np.uint8]:
    """(90, 160): the brightness of the picture as it is seen."""
    size = (_HIGH, _WIDE) if held.lies else (_WIDE, _HIGH)
    points = _luma(frame, (size[0] * _POINTS, size[1] * _POINTS))
    small = np.asarray(cv2.resize(points, size, interpolation=cv2.INTER_AREA), np.uint8)
    if held.mirrored:
        small = small[:, ::-1]
    return np.ascontiguousarray(np.rot90(small, held.turned // 90))


def changed(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> NDArray[np.float32]:
    """(18, 32): the mean change of each field's points, those that changed too little as 0."""
    between = cv2.absdiff(one, other)
    _, moved = cv2.threshold(between, STILL_BELOW - 1, 0, cv2.THRESH_TOZERO)
    return np.asarray(
        cv2.resize(moved.astype(np.float32), (COLUMNS, ROWS), interpolation=cv2.INTER_AREA)
    )


def _luma(frame: VideoFrame, size: tuple[int, int]) -> NDArray[np.uint8]:
    """So many points of the picture's brightness, width and height, evenly spread over it."""
    if frame.format.name not in _PLAIN:
        # Ten bits, or colours of their own: brought to bytes on the way to a smaller picture.
        frame = frame.reformat(*size, format="gray", interpolation="FAST_BILINEAR")
    plane = frame.planes[0]
    # A plane is a buffer, whatever the stubs say.
    rows = np.frombuffer(cast("bytes", plane), np.uint8).reshape(plane.height, plane.line_size)
    points = cv2.resize(rows[:, : plane.width], size, interpolation=cv2.INTER_NEAREST)
    return np.asarray(points, np.uint8)
