"""How a film was held: the turn, and the mirroring, that its display matrix asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

import numpy as np
from av.sidedata.sidedata import SideDataContainer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from av.video.frame import VideoFrame

Step = tuple[str, dict[str, str]]
_MATRIX: Final = "DISPLAYMATRIX"
# It takes a picture, whatever PyAV's stubs say.
_brought_by: Final = cast("Callable[[VideoFrame], Mapping[str, object]]", SideDataContainer)
# After mirroring left to right, counter-clockwise.
_STEPS: Final[dict[tuple[int, bool], list[Step]]] = {
    (0, False): [],
    (90, False): [("transpose", {"dir": "cclock"})],
    (180, False): [("hflip", {}), ("vflip", {})],
    (270, False): [("transpose", {"dir": "clock"})],
    (0, True): [("hflip", {})],
    (90, True): [("transpose", {"dir": "clock_flip"})],
    (180, True): [("vflip", {})],
    (270, True): [("transpose", {"dir": "cclock_flip"})],
}


@dataclass(frozen=True, slots=True)
class Orientation:
    """Mirrored left to right or not, then turned counter-clockwise by 0, 90, 180 or 270 degrees."""

    turned: int = 0
    mirrored: bool = False

    @property
    def lies(self) -> bool:
        """Whether width and height change places."""
        return self.turned % 180 != 0

    @property
    def steps(self) -> list[Step]:
        """The filters that set the picture upright."""
        return _STEPS[self.turned, self.mirrored]


def orientation_of(frame: VideoFrame) -> Orientation:
    """What the picture's display matrix asks for, to the nearest quarter turn.

    The matrix [a b; c d] takes a point (x, y), y downwards, to (a x + c y, b x + d y)
    (ISO/IEC 14496-12, 8.2.2.3). Where its determinant is below zero the picture is mirrored first.
    """
    found = _beside(frame)
    if found is None:
        return Orientation(int(frame.rotation) % 360)
    # Side data is a buffer, whatever PyAV's stubs say.
    numbers = np.frombuffer(cast("bytes", found), dtype=np.int32)
    a, b, _, c, d = numbers.astype(np.float64)[:5]
    mirrored = bool(a * d - b * c < 0)
    if mirrored:
        a, b = -a, -b
    turn = round(float(np.degrees(np.arctan2(-b, a))) / 90) % 4
    return Orientation(90 * turn, mirrored)


def _beside(frame: VideoFrame) -> object | None:
    """The matrix as it came with the picture.

    `frame.side_data` would tie the two in a ring, which only the collector undoes: a film's
    pictures would pile up by the hundred. And where a picture brings something PyAV 18 has no
    name for, such as EXIF, nothing of what it brings can be had but its turn.
    """
    try:
        return _brought_by(frame).get(_MATRIX)
    except ValueError:
        return None
