"""The film strip: small pictures at even distances, in two levels. The coarse one is one JPEG that
is drawn at once; the fine one is many, read one at a time where somebody looks closely."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np

if TYPE_CHECKING:
    from fractions import Fraction

    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

    from annotator.media.film import Sink
    from annotator.media.upright import Size

TILE_WIDTH: Final = 160
COLUMNS: Final = 10
MOST_TILES: Final = 200
SHORTEST_STEP_MS: Final = 1000
FINEST_STEP_MS: Final = 250
MOST_BETWEEN: Final = 24
ON_A_SHEET: Final = 60
_QUALITY: Final = 80


@dataclass(frozen=True, slots=True)
class FineStrip:
    """How the fine level is laid out: tile i is the picture on screen at i * every_ms.

    So many tiles on each sheet, row by row; sheet n is a JPEG and ends at byte ends[n] of the file
    of sheets, where the next one begins.
    """

    every_ms: int
    columns: int
    on_a_sheet: int
    count: int
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FilmStrip:
    """How the strip is laid out: tile i, row by row, is the picture on screen at i * every_ms.

    Strips made by Glimmer 0.1 have no fine level.
    """

    every_ms: int
    width: int
    height: int
    columns: int
    count: int
    fine: FineStrip | None = None


class StripMaker:
    """Picks the pictures of the strip as the film goes by; fine sheets are written as they fill."""

    def __init__(self, length_ms: int, size: Size, sheets: Sink | None = None) -> None:
        coarse = max(SHORTEST_STEP_MS, -(-length_ms // MOST_TILES))
        # Each coarse tile is one of the fine ones, so that no picture is made small twice.
        between = min(MOST_BETWEEN, coarse // FINEST_STEP_MS) if sheets is not None else 1
        self._every, self._between = -(-coarse // between), between
        self.every_ms = self._every * between
        self.width = TILE_WIDTH
        self.height = max(2, round(TILE_WIDTH * size.height / size.width / 2) * 2)
        self._most = MOST_TILES * between
        self._coarse: list[NDArray[Any]] = []
        self._sheets = _Sheets(sheets) if sheets is not None else None
        self._last: NDArray[Any] | None = None
        self._count = 0

    def due(self, time: Fraction) -> bool:
        """Whether the strip is short of a picture for this time."""
        return self._count <= self._most and time * 1000 >= self._count * self._every

    def see(self, upright: VideoFrame, time: Fraction) -> None:
        """Keep the picture if the strip is due one."""
        if not self.due(time):
            return
        small = upright.reformat(self.width, self.height, format="bgr24", interpolation="AREA")
        tile = small.to_ndarray()
        # A film may pause, or begin late: meanwhile the last picture stays, or the first is shown.
        meanwhile = tile if self._last is None else self._last
        for _ in range(min(int(time * 1000) // self._every - self._count, self._most)):
            self._keep(meanwhile)
        self._keep(tile)

    def _keep(self, tile: NDArray[Any]) -> None:
        if self._count % self._between == 0:
            self._coarse.append(tile)
        if self._sheets is not None:
            self._sheets.keep(tile)
        self._last = tile
        self._count += 1

    def layout(self) -> FilmStrip:
        """How the strip is laid out; said when everything has been seen."""
        count = len(self._coarse)
        fine = None
        if self._sheets is not None:
            ends = self._sheets.finished()
            columns = min(COLUMNS, self._count)
            fine = FineStrip(self._every, columns, ON_A_SHEET, self._count, ends)
        columns = min(COLUMNS, count)
        return FilmStrip(self.every_ms, self.width, self.height, columns, count, fine)

    def sheet(self) -> bytes:
        """The coarse strip as one JPEG."""
        return jpeg(laid_out(self._coarse), _QUALITY)


class _Sheets:
    """Writes the fine tiles, so many to a sheet, one JPEG after another."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._tiles: list[NDArray[Any]] = []
        self._ends: list[int] = []

    def keep(self, tile: NDArray[Any]) -> None:
        """One more."""
        self._tiles.append(tile)
        if len(self._tiles) == ON_A_SHEET:
            self._write()

    def finished(self) -> tuple[int, ...]:
        """Where each sheet ends, when what is left has been written."""
        if self._tiles:
            self._write()
        return tuple(self._ends)

    def _write(self) -> None:
        content = jpeg(laid_out(self._tiles), _QUALITY)
        self._sink.write(content)
        self._ends.append((self._ends[-1] if self._ends else 0) + len(content))
        self._tiles = []


def laid_out(tiles: list[NDArray[Any]]) -> NDArray[Any]:
    """Tiles of one size as one picture, row by row."""
    height, width = tiles[0].shape[:2]
    columns = min(COLUMNS, len(tiles))
    rows = -(-len(tiles) // columns)
    whole = np.zeros((rows * height, columns * width, 3), np.uint8)
    for number, tile in enumerate(tiles):
        top, left = number // columns * height, number % columns * width
        whole[top : top + height, left : left + width] = tile
    return whole


def jpeg(picture: NDArray[Any], quality: int) -> bytes:
    """The picture as a JPEG with nothing in it but the picture."""
    kept, encoded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not kept:
        raise RuntimeError
    return bytes(encoded)
