"""The film strip: small pictures at even distances, side by side in one JPEG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np

if TYPE_CHECKING:
    from fractions import Fraction

    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

    from annotator.media.upright import Size

TILE_WIDTH: Final = 160
COLUMNS: Final = 10
MOST_TILES: Final = 200
SHORTEST_STEP_MS: Final = 1000


@dataclass(frozen=True, slots=True)
class FilmStrip:
    """How the strip is laid out: tile i, row by row, is the picture on screen at i * every_ms."""

    every_ms: int
    width: int
    height: int
    columns: int
    count: int


class StripMaker:
    """Picks the pictures of the strip as the film goes by."""

    def __init__(self, length_ms: int, size: Size) -> None:
        self.every_ms = max(SHORTEST_STEP_MS, -(-length_ms // MOST_TILES))
        self.width = TILE_WIDTH
        self.height = max(2, round(TILE_WIDTH * size.height / size.width / 2) * 2)
        self._tiles: list[NDArray[Any]] = []

    def due(self, time: Fraction) -> bool:
        """Whether the strip is short of a picture for this time."""
        return len(self._tiles) <= MOST_TILES and time * 1000 >= len(self._tiles) * self.every_ms

    def see(self, upright: VideoFrame, time: Fraction) -> None:
        """Keep the picture if the strip is due one."""
        if not self.due(time):
            return
        small = upright.reformat(self.width, self.height, format="bgr24", interpolation="AREA")
        tile = small.to_ndarray()
        # A film may pause, or begin late: meanwhile the last picture stays, or the first is shown.
        meanwhile = self._tiles[-1] if self._tiles else tile
        missed = int(time * 1000) // self.every_ms - len(self._tiles)
        self._tiles += [*[meanwhile] * min(missed, MOST_TILES), tile]

    def layout(self) -> FilmStrip:
        """How the strip is laid out."""
        columns = min(COLUMNS, len(self._tiles))
        return FilmStrip(self.every_ms, self.width, self.height, columns, len(self._tiles))

    def sheet(self) -> bytes:
        """The strip as one JPEG."""
        columns = min(COLUMNS, len(self._tiles))
        rows = -(-len(self._tiles) // columns)
        whole = np.zeros((rows * self.height, columns * self.width, 3), np.uint8)
        for number, tile in enumerate(self._tiles):
            top, left = number // columns * self.height, number % columns * self.width
            whole[top : top + self.height, left : left + self.width] = tile
        return jpeg(whole, quality=80)


def jpeg(picture: NDArray[Any], quality: int) -> bytes:
    """The picture as a JPEG with nothing in it but the picture."""
    kept, encoded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not kept:
        raise RuntimeError
    return bytes(encoded)
