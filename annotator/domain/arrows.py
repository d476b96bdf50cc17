"""An arrow drawn over a still: from where, to where, in thousandths of the picture."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from annotator.domain.errors import Refusal
from annotator.domain.reach import Reach, goes

STAYS: Final = goes(Reach.STAYS)
SIDE: Final = range(1001)
SHORTEST: Final = 20


@dataclass
class NotAnArrow(Refusal):
    """An arrow that leaves the picture, or is too short to point anywhere."""


class Part(StrEnum):
    """A ninth of the picture, as a person says where something is."""

    UPPER_LEFT = "upper_left"
    UPPER = "upper"
    UPPER_RIGHT = "upper_right"
    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"
    LOWER_LEFT = "lower_left"
    LOWER = "lower"
    LOWER_RIGHT = "lower_right"


PARTS: Final = tuple(Part)


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a picture: thousandths of its width from the left, of its height from above."""

    x: int = field(metadata=STAYS)
    y: int = field(metadata=STAYS)

    @property
    def part(self) -> Part:
        """Which ninth of the picture it lies in."""
        column, row = (min(2, each * 3 // 1000) for each in (self.x, self.y))
        return PARTS[3 * row + column]


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow over one frame of a clip: frame by number, from its tail to its head."""

    frame: int = field(metadata=STAYS)
    tail: Point = field(metadata=STAYS)
    head: Point = field(metadata=STAYS)


def check_arrow(arrow: Arrow, frames: int) -> None:
    """Passes an arrow over one of so many frames that lies in its picture and is long enough to
    point; else `NotAnArrow`."""
    ends = (arrow.tail.x, arrow.tail.y, arrow.head.x, arrow.head.y)
    wide, high = arrow.head.x - arrow.tail.x, arrow.head.y - arrow.tail.y
    inside = all(each in SIDE for each in ends) and 0 <= arrow.frame < frames
    if not inside or wide * wide + high * high < SHORTEST * SHORTEST:
        raise NotAnArrow
