"""What is kept of a film's sound beside the film: a small document, and a file of finer levels.

The document, as JSON (`version` 2): `rate_hz` and `peaks`, the coarse outline, lowest and highest
in turn; `levels`, where each finer outline lies in the file, as signed bytes in the same order;
`loudness`, in LUFS; `quiet`, the quiet stretches in ms and the level they stay below. A film
without sound has `rate_hz` 0 and nothing else in it.

Films prepared by Glimmer 0.1 have a document without a version: `rate_hz` 100, `peaks`, and no
file. It is read all their lives; what it does not tell is not known of them.
"""

from __future__ import annotations

import json
from array import array
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.hearing import LOUDNESS_MS, loudness, quiet
from annotator.domain.micro import Sound
from annotator.media.loudness import Power
from annotator.media.sound_levels import COARSE_HZ, FINE_HZ, MIDDLE_HZ, Level, Outline

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from fractions import Fraction

    import numpy as np
    from av.audio.frame import AudioFrame
    from numpy.typing import NDArray

    from annotator.domain.interval import Milliseconds

VERSION: Final = 2
_NOTHING: Final = {
    "version": VERSION,
    "rate_hz": 0,
    "peaks": [],
    "levels": [],
    "loudness": {"rate_hz": 0, "lufs": []},
    "quiet": {"below": None, "stretches": []},
}


@dataclass(frozen=True, slots=True)
class Kept:
    """The document, and the file of finer levels it speaks of."""

    document: bytes
    levels: bytes


class Hearing:
    """Hears a film once, piece by piece."""

    def __init__(self, length: Milliseconds) -> None:
        self._length = length
        self._outline, self._power = Outline(length), Power(length)

    @property
    def heard(self) -> bool:
        """Whether there was anything to hear."""
        return self._outline.heard

    def hear(self, frame: AudioFrame, time: Fraction) -> None:
        """Take a piece of sound that begins at this time."""
        self._outline.hear(frame, time)
        self._power.hear(frame, time)

    def kept(self) -> Kept:
        """What is to be kept of it."""
        coarse = self._outline.level(COARSE_HZ)
        if not self.heard:
            return Kept(_written(_NOTHING), b"")
        finer = [(each, self._outline.level(each)) for each in (MIDDLE_HZ, FINE_HZ)]
        levels, content = [], b""
        for rate_hz, table in finer:
            levels.append(asdict(Level(rate_hz, len(content), len(table))))
            content += table.tobytes()
        return Kept(_written({**self._told(), "peaks": _flat(coarse), "levels": levels}), content)

    def _told(self) -> Mapping[str, object]:
        power = self._power.table()
        found = quiet(power, self._length)
        stretches = [[each.onset, each.offset] for each in found.stretches]
        return {
            "version": VERSION,
            "rate_hz": COARSE_HZ,
            "loudness": {"rate_hz": 1000 // LOUDNESS_MS, "lufs": loudness(power).tolist()},
            "quiet": {"below": round(found.below, 1), "stretches": stretches},
        }


def outline_of(document: bytes, levels: Callable[[int, int], bytes]) -> Sound:
    """The outline by hundredths of a second, from a document of either kind.

    `levels(at, length)` reads the file of finer levels; it is not asked for where there is none.
    """
    told = json.loads(document)
    for each in told.get("levels", ()):
        if each["rate_hz"] == MIDDLE_HZ:
            return Sound(MIDDLE_HZ, array("b", levels(each["at"], 2 * each["count"])))
    return Sound(told["rate_hz"], tuple(told["peaks"]))


def _flat(table: NDArray[np.int8]) -> list[int]:
    return [int(each) for each in table.reshape(-1)]


def _written(document: Mapping[str, object]) -> bytes:
    return json.dumps(document, separators=(",", ":")).encode()
