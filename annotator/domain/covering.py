"""What of a picture is covered: boxes drawn by hand, from which frame on, and where they went.

Boxes are drawn at frames of a clip. From there they are followed, or held, until the next drawing
of the same box. Where a box was lost nobody knows what has to be covered: then all of it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

STAYS: Final = goes(Reach.STAYS)
SIDE: Final = 1000
SMALLEST: Final = 15
MOST_BOXES: Final = 4
MOST_KEYS: Final = 200
AROUND: Final = 12


class Blur(StrEnum):
    """What is made unrecognisable: nothing, all but a region, or what lies in boxes."""

    NONE = "none"
    OUTSIDE = "outside"
    BOXES = "boxes"


@dataclass
class NotABox(Refusal):
    """A box that leaves the picture or is too small, too many of them, or one of no frame."""


@dataclass(frozen=True, slots=True)
class Box:
    """A place in an upright picture, in thousandths of its width and height."""

    left: int = field(metadata=STAYS)
    top: int = field(metadata=STAYS)
    width: int = field(metadata=STAYS)
    height: int = field(metadata=STAYS)

    def __post_init__(self) -> None:
        inside = self.left >= 0 and self.top >= 0 and self.right <= SIDE and self.bottom <= SIDE
        if not inside or min(self.width, self.height) < SMALLEST:
            raise NotABox

    @property
    def right(self) -> int:
        """Where it ends on the right."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """Where it ends below."""
        return self.top + self.height

    def with_(self, other: Box) -> Box:
        """The smallest box around both."""
        left, top = min(self.left, other.left), min(self.top, other.top)
        right, bottom = max(self.right, other.right), max(self.bottom, other.bottom)
        return Box(left, top, right - left, bottom - top)

    def padded(self, by: int) -> Box:
        """The box with so much more on every side, as far as the picture goes."""
        left, top = max(0, self.left - by), max(0, self.top - by)
        right, bottom = min(SIDE, self.right + by), min(SIDE, self.bottom + by)
        return Box(left, top, right - left, bottom - top)


@dataclass(frozen=True, slots=True)
class Key:
    """A box as it was drawn at a frame; None where there is nothing for it to cover from here."""

    box: int = field(metadata=STAYS)
    frame: int = field(metadata=STAYS)
    at: Box | None = field(metadata=STAYS)


@dataclass(frozen=True, slots=True)
class Drawing:
    """The boxes of one moment as somebody draws them, who saw the `revision`th drawing before."""

    number: int = field(metadata=STAYS)
    revision: int = field(metadata=STAYS)
    keys: tuple[Key, ...] = field(metadata=STAYS)


# One frame: each box, or None for one with nothing to cover; None: nobody knows.
Cover = tuple[Box | None, ...] | None
Path = tuple[Cover, ...]


def check_keys(keys: Sequence[Key], frames: int) -> None:
    """Passes drawings of few enough boxes at frames of a clip of so many; else `NotABox`."""
    places = {(each.box, each.frame) for each in keys}
    known = all(0 <= each.box < MOST_BOXES and 0 <= each.frame < frames for each in keys)
    if not known or len(places) != len(keys) or len(keys) > MOST_KEYS:
        raise NotABox


def in_order(keys: Iterable[Key]) -> tuple[Key, ...]:
    """The drawings by frame, then by box."""
    return tuple(sorted(keys, key=lambda each: (each.frame, each.box)))


def held(keys: Iterable[Key], frames: range) -> Path:
    """Where each box is when it stays as it was drawn until it is drawn anew."""
    left, path = list(in_order(keys)), list[Cover]()
    boxes, now = sorted({each.box for each in left}), dict[int, Box | None]()
    for frame in frames:
        while left and left[0].frame <= frame:
            key = left.pop(0)
            now[key.box] = key.at
        path.append(tuple(now.get(each) for each in boxes) if now else None)
    return tuple(path)


def boxes_over(path: Sequence[Cover], at: int) -> tuple[Box, ...] | None:
    """What is covered at one frame of a path: each box where it is, was a frame before and will be
    a frame after, and a little more on every side; None for the whole picture.

    The little more is `AROUND` thousandths, and an eighth of the box's longer side.
    """
    here = path[at]
    if here is None:
        return None
    near = (*path[max(0, at - 1) : at], *path[at + 1 : at + 2])
    if any(each is None for each in near):
        return None
    found: list[Box] = []
    for number in range(max(len(each or ()) for each in (here, *near))):
        wide: Box | None = None
        for cover in (here, *near):
            box = cover[number] if cover is not None and number < len(cover) else None
            wide = box if wide is None else wide if box is None else wide.with_(box)
        if wide is not None:
            found.append(wide.padded(AROUND + max(wide.width, wide.height) // 8))
    return tuple(found)


def shown_over(path: Sequence[Cover], at: int, blur: Blur) -> tuple[Box, ...] | None:
    """The boxes that are covered at one frame, or that all but are; None for the whole picture."""
    if blur is Blur.BOXES:
        return boxes_over(path, at)
    here = path[at]
    return None if here is None else tuple(each for each in here if each is not None)


def path_to_document(path: Iterable[Cover]) -> list[object]:
    """The path as JSON holds it: for each frame null, or for each box null or its four sides."""
    return [None if cover is None else [_sides(each) for each in cover] for cover in path]


def path_from(document: object) -> Path:
    """The path as `path_to_document` wrote it; else `NotABox`."""
    if not isinstance(document, list):
        raise NotABox
    return tuple(None if each is None else _cover(each) for each in document)


def keys_to_document(keys: Iterable[Key]) -> list[object]:
    """The drawings as JSON holds them: for each its box, its frame, and null or its four sides."""
    return [[each.box, each.frame, _sides(each.at)] for each in keys]


def keys_from(document: object) -> tuple[Key, ...]:
    """The drawings as `keys_to_document` wrote them, or as a page tells them; else `NotABox`."""
    if not isinstance(document, list) or len(document) > MOST_KEYS:
        raise NotABox
    return tuple(map(_key, document))


def _key(document: object) -> Key:
    match document:
        case [int(box), int(frame), at]:
            return Key(box, frame, _box(at))
        case _:
            raise NotABox


def _cover(document: object) -> Cover:
    if not isinstance(document, list):
        raise NotABox
    return tuple(map(_box, document))


def _box(document: object) -> Box | None:
    match document:
        case None:
            return None
        case [int(left), int(top), int(width), int(height)]:
            return Box(left, top, width, height)
        case _:
            raise NotABox


def _sides(box: Box | None) -> list[int] | None:
    return None if box is None else [box.left, box.top, box.width, box.height]
