"""The sealed file of a clip's movement: written as the film goes by, summed without it.

Eight bytes: `GLMV`, the version (1), the columns (32), the rows (18), the samples a second (25).
Then one zlib stream of 576 bytes for every sample, row by row from the top left of the upright
picture; sample n is of the time from 40 n to 40 (n + 1) ms. A byte q below 255 stands for
255 (q / 254)^2 grey levels of change in 40 ms; 255 in every field: nothing is known of this time.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.movement import COLUMNS, RATE_HZ, ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from annotator.media.film import Sink, Source

FIELDS: Final = COLUMNS * ROWS
UNKNOWN: Final = 255
_HEAD: Final = struct.pack("<4sBBBB", b"GLMV", 1, COLUMNS, ROWS, RATE_HZ)
_MEANS: Final = 255.0 * (np.arange(256) / 254.0) ** 2
_PIECE: Final = 1 << 16
_AT_ONCE: Final = 2048
# Where nearly every field changes at once, the camera or the light moved, and nobody in particular.
EVERYWHERE: Final = 0.85
_MOVES: Final = int(np.searchsorted(_MEANS, 0.5))


class NotMovement(ValueError):  # noqa: N818 - reads as what it says
    """A file of something else, or of another version."""


class GridWriter:
    """Writes samples one after the other; `close` ends the file."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._packing = zlib.compressobj(1)
        self.count = 0
        sink.write(_HEAD)

    def write(self, grid: NDArray[np.float32] | None) -> None:
        """One sample: (18, 32) grey levels of change in 40 ms, from 0 to 255; None: not known."""
        if grid is None:
            said = np.full(FIELDS, UNKNOWN, np.uint8)
        else:
            shares = np.sqrt(np.clip(grid.reshape(-1), 0.0, 255.0) / 255.0)
            said = np.rint(shares * 254.0).astype(np.uint8)
        self.count += 1
        self._put(self._packing.compress(said.tobytes()))

    def close(self) -> None:
        """What was still held back is written."""
        self._put(self._packing.flush())

    def _put(self, packed: bytes) -> None:
        if packed:
            self._sink.write(packed)


def summed(source: Source, weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """(k, samples): for each of (k, 576) weights, how much moves there, in grey levels of change.

    NaN where nothing is known, and where nearly the whole picture changes at once.
    """
    found = [_summed(each, weights) for each in _samples(source)]
    return np.concatenate([np.empty((len(weights), 0)), *found], axis=1)


def _summed(said: NDArray[np.uint8], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    sums = weights @ _MEANS[said].T
    unknown = said[:, 0] == UNKNOWN
    moves = (said >= _MOVES).mean(axis=1) >= EVERYWHERE
    sums[:, unknown | moves] = np.nan
    return np.asarray(sums, np.float64)


def _samples(source: Source) -> Iterator[NDArray[np.uint8]]:
    """(n, 576) at a time, so that two hours of film need little room."""
    if source.read(len(_HEAD)) != _HEAD:
        raise NotMovement
    unpacking, left = zlib.decompressobj(), b""
    while not unpacking.eof:
        piece = unpacking.unconsumed_tail or source.read(_PIECE)
        if not piece:
            raise NotMovement
        left += unpacking.decompress(piece, _AT_ONCE * FIELDS)
        whole = len(left) // FIELDS * FIELDS
        if whole:
            yield np.frombuffer(left[:whole], np.uint8).reshape(-1, FIELDS)
        left = left[whole:]
