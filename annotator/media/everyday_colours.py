"""From a phone's bright colours (HLG, PQ) to those of an ordinary screen, through a table of ours.

PyAV's FFmpeg has no zscale, so the sum is done once here, for 33 x 33 x 33 colours, and `lut3d`
looks up the rest: ITU-R BT.2100 curves, a gentle shoulder for highlights, BT.2087 for the gamut.
The tables lie beside this module, since who reads a film may make no file and FFmpeg reads a table
from nowhere else; `make colours` writes them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

PQ: Final = 16
HLG: Final = 18
_HERE: Final = Path(__file__).parent / "cubes"
CUBES: Final = {PQ: _HERE / "pq.cube", HLG: _HERE / "hlg.cube"}
BRIGHT: Final = frozenset(CUBES)
_STEPS: Final = 33
_WHITE: Final = 203.0  # nits of paper white, ITU-R BT.2408
_TO_BT709: Final = np.array(
    [[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]]
)


def cube_for(frame: VideoFrame) -> str | None:
    """The file with the table for this picture's colours; None where none is needed."""
    curve = frame.color_trc
    return str(CUBES[curve]) if curve in CUBES else None


def cube(curve: int) -> str:
    """The table as text: red runs fastest."""
    axis = np.linspace(0.0, 1.0, _STEPS)
    blue, green, red = np.meshgrid(axis, axis, axis, indexing="ij")
    coded = np.stack([red, green, blue], axis=-1).reshape(-1, 3)
    rows = "\n".join("{:.5f} {:.5f} {:.5f}".format(*colour) for colour in shown(coded, curve))
    return f"LUT_3D_SIZE {_STEPS}\n{rows}\n"


def shown(coded: NDArray[np.float64], curve: int) -> NDArray[np.float64]:
    """Colours coded by PQ or HLG (BT.2020) as an ordinary screen (BT.709) codes them, 0 to 1."""
    nits = _from_pq(coded) if curve == PQ else _from_hlg(coded)
    linear = np.clip((nits / _WHITE) @ _TO_BT709.T, 0.0, None)
    # What is brighter than paper is bent down as a whole, so that hues stay what they were.
    brightest = np.maximum(linear.max(axis=-1, keepdims=True), 1e-6)
    linear *= _shoulder(brightest) / brightest
    coded_again: NDArray[np.float64] = np.clip(linear, 0.0, 1.0) ** (1 / 2.4)
    return coded_again


def _shoulder(bright: NDArray[np.float64]) -> NDArray[np.float64]:
    knee, peak = 0.75, 5.0
    over = np.clip((bright - knee) / (peak - knee), 0.0, 1.0)
    bent = knee + (1 - knee) * (1 - (1 - over) ** 4)
    return np.where(bright <= knee, bright, bent)


def _from_pq(coded: NDArray[np.float64]) -> NDArray[np.float64]:
    m1, m2, c1, c2, c3 = 0.1593017578125, 78.84375, 0.8359375, 18.8515625, 18.6875
    power = coded ** (1 / m2)
    nits: NDArray[np.float64] = 10_000 * (np.maximum(power - c1, 0) / (c2 - c3 * power)) ** (1 / m1)
    return nits


def _from_hlg(coded: NDArray[np.float64]) -> NDArray[np.float64]:
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.where(coded <= 0.5, coded**2 / 3, (np.exp((coded - c) / a) + b) / 12)
    luma = scene @ np.array([0.2627, 0.6780, 0.0593])
    nits: NDArray[np.float64] = 1000 * np.maximum(luma, 1e-6)[..., None] ** 0.2 * scene
    return nits


def write_cubes() -> None:
    """Both tables, where `cube_for` finds them."""
    for curve, place in CUBES.items():
        place.write_text(cube(curve), encoding="ascii", newline="\n")
