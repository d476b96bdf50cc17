"""The test every clip goes through once it is prepared: is the frame shown the frame meant?

While a film is decoded from end to end a few of its pictures are kept with their neighbours, small
and grey. Afterwards what will be played is wound to each of these frames; what is found there has
to look like it, and no less than like the frame before or after.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, cast

import numpy as np

from annotator.domain.clip import Exactness
from annotator.media.film import opened
from annotator.media.reading import pictures_from
from annotator.media.upright import Upright

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

    from annotator.media.film import Film, Source
    from annotator.media.frame_table import FrameTable
    from annotator.media.upright import Size

ASKED: Final = 20
_WIDTH, _HEIGHT = 64, 36
_GOLDEN: Final = (5**0.5 - 1) / 2
# Mean difference of grey levels, of 255: a copy of a grainy picture stays below a third of it.
ALIKE: Final = 12.0
NOISE: Final = 0.2


@dataclass(frozen=True, slots=True)
class Samples:
    """The pictures kept on the way: which frames, and what they look like."""

    frames: frozenset[int]
    seen: dict[int, NDArray[Any]] = field(default_factory=dict, hash=False)

    @staticmethod
    def of(frame_count: int) -> Samples:
        """Twenty frames all over a film of so many, evenly spread and in no rhythm of its own."""
        spread = (int((n * _GOLDEN % 1) * frame_count) for n in range(1, ASKED + 1))
        return Samples(frozenset(spread))

    def told(self) -> dict[str, object]:
        """The samples as plain text, for another process to compare with."""
        seen = {str(n): b64encode(each.tobytes()).decode() for n, each in self.seen.items()}
        return {"frames": sorted(self.frames), "seen": seen}

    @staticmethod
    def from_told(told: Mapping[str, object]) -> Samples:
        """The samples as `told` told them."""
        seen = {
            int(n): np.frombuffer(b64decode(each), np.uint8).reshape(_HEIGHT, _WIDTH)
            for n, each in cast("Mapping[str, str]", told["seen"]).items()
        }
        return Samples(frozenset(cast("list[int]", told["frames"])), seen)

    def due(self, frame: int) -> bool:
        """Whether the frame of this number is one of them, or beside one."""
        return not self.frames.isdisjoint((frame - 1, frame, frame + 1))

    def see(self, upright: VideoFrame, frame: int) -> None:
        """Keep the picture if it is due."""
        if self.due(frame):
            self.seen[frame] = _small(upright)


def exactness(played: Source, table: FrameTable, samples: Samples, size: Size) -> Exactness:
    """How many of the frames are found where the table says they are, by winding to each.

    `played` is what the browser is given: the film, or its copy; `size` is what the kept pictures
    were made at.
    """
    asked = sorted(each for each in samples.frames if each < len(table))
    with opened(played) as film:
        found = ((each, next(_wound_to(film, table, each), None)) for each in asked)
        right = sum(
            picture is not None and _is_meant(_upright(picture, size), each, samples)
            for each, picture in found
        )
    return Exactness(right, len(asked))


def _upright(picture: VideoFrame, size: Size) -> NDArray[Any]:
    upright = Upright(size)
    return _small([*upright.feed(picture), *upright.flush()][0])


def _is_meant(found: NDArray[Any], frame: int, samples: Samples) -> bool:
    around = (each for each in (frame - 1, frame, frame + 1) if each in samples.seen)
    apart = {each: _apart(found, samples.seen[each]) for each in around}
    return frame in apart and apart[frame] <= min(ALIKE, min(apart.values()) + NOISE)


def _apart(one: NDArray[Any], other: NDArray[Any]) -> float:
    return float(np.abs(one.astype(np.int16) - other.astype(np.int16)).mean())


def _wound_to(film: Film, table: FrameTable, frame: int) -> Iterator[VideoFrame]:
    for picture, time in pictures_from(film, table.time(frame)):
        number = table.shown_at(time)
        if number == frame:
            yield picture
        if number is not None and number >= frame:
            return


def _small(picture: VideoFrame) -> NDArray[Any]:
    return picture.reformat(_WIDTH, _HEIGHT, format="gray", interpolation="AREA").to_ndarray()
