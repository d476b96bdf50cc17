"""A soft brush: smooth filled shapes and lines with sub-pixel edges, drawn by OpenCV."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.uint8]
Point = tuple[float, float]
Line = npt.NDArray[np.float64]
Outline = list[Point] | Line
Colour = tuple[int, int, int]  # red, green, blue
SHIFT = 4


def paint(hexed: str) -> Colour:
    """A colour from its usual six hexadecimal digits."""
    return (int(hexed[1:3], 16), int(hexed[3:5], 16), int(hexed[5:7], 16))


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """The colour `share` of the way from one to the other."""
    return tuple(round(a + (b - a) * share) for a, b in zip(one, other, strict=True))  # type: ignore[return-value]


def _bgr(colour: Colour) -> tuple[int, int, int]:
    return colour[2], colour[1], colour[0]


def _fixed(points: Outline) -> npt.NDArray[np.int32]:
    return np.round(np.asarray(points) * (1 << SHIFT)).astype(np.int32)


def smooth(points: Outline, *, closed: bool = True, steps: int = 10) -> Line:
    """A Catmull-Rom curve through the points."""
    through = np.asarray(points, dtype=float)
    if closed:
        p0, p1, p2, p3 = (np.roll(through, 1 - shift, axis=0) for shift in range(4))
    else:
        padded = np.concatenate([through[:1], through, through[-1:]])
        p0, p1, p2, p3 = (padded[shift : len(through) - 1 + shift] for shift in range(4))
    t = (np.arange(steps) / steps)[None, :, None]
    p0, p1, p2, p3 = (each[:, None, :] for each in (p0, p1, p2, p3))
    curve = 0.5 * (
        2 * p1
        + (p2 - p0) * t
        + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t
        + (3 * p1 - p0 - 3 * p2 + p3) * t**3
    )
    found = curve.reshape(-1, 2)
    return found if closed else np.concatenate([found, through[-1:]])


@dataclass(frozen=True)
class Place:
    """Where a shape's own coordinates lie in the picture: moved, turned (degrees) and scaled."""

    x: float
    y: float
    turn: float = 0.0
    scale: float = 1.0

    def __call__(self, point: Point) -> Point:
        angle = math.radians(self.turn)
        px, py = point[0] * self.scale, point[1] * self.scale
        return (
            self.x + px * math.cos(angle) - py * math.sin(angle),
            self.y + px * math.sin(angle) + py * math.cos(angle),
        )

    def all(self, points: Outline) -> Line:
        """Many points at once."""
        angle = math.radians(self.turn)
        moved = np.asarray(points, dtype=float) * self.scale
        px, py = moved[:, 0], moved[:, 1]
        return np.stack(
            (
                self.x + px * math.cos(angle) - py * math.sin(angle),
                self.y + px * math.sin(angle) + py * math.cos(angle),
            ),
            axis=1,
        )


ANGLES = np.linspace(0, 2 * math.pi, 40, endpoint=False)
RING = np.stack((np.cos(ANGLES), np.sin(ANGLES)), axis=1)


class Brush:
    """Draws on one picture."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture

    def shape(self, points: Outline, colour: Colour, at: Place | None = None) -> None:
        """A filled smooth outline through the points."""
        self.polygon(smooth(points), colour, at)

    def polygon(self, points: Outline, colour: Colour, at: Place | None = None) -> None:
        """A filled outline with straight edges."""
        placed = at.all(points) if at else points
        cv2.fillPoly(self.picture, [_fixed(placed)], _bgr(colour), cv2.LINE_AA, SHIFT)

    def oval(self, centre: Point, radii: Point, colour: Colour, at: Place | None = None) -> None:
        """A filled ellipse."""
        self.polygon(RING * np.array(radii) + np.array(centre), colour, at)

    def line(self, points: Outline, colour: Colour, width: float, at: Place | None = None) -> None:
        """A smooth stroke with round ends."""
        if len(points) > 2:
            points = smooth(points, closed=False)
        placed = at.all(points) if at else points
        thick = max(1, round(width))
        cv2.polylines(
            self.picture, [_fixed(placed)], isClosed=False, color=_bgr(colour), thickness=thick,
            lineType=cv2.LINE_AA, shift=SHIFT,
        )  # fmt: skip
        for end in (placed[0], placed[-1]):
            radius = round(width / 2 * (1 << SHIFT))
            centre = _fixed([(end[0], end[1])])[0]
            cv2.circle(
                self.picture, (int(centre[0]), int(centre[1])), radius, _bgr(colour), -1,
                cv2.LINE_AA, SHIFT,
            )  # fmt: skip

    def glow(self, centre: Point, radius: float, colour: Colour, strength: float) -> None:
        """A soft round light or blush laid over what is there."""
        x0, x1 = int(centre[0] - radius), int(centre[0] + radius) + 1
        y0, y1 = int(centre[1] - radius), int(centre[1] + radius) + 1
        x0, y0 = max(x0, 0), max(y0, 0)
        part = self.picture[y0:y1, x0:x1]
        if part.size == 0:
            return
        rows, columns = np.mgrid[y0 : y0 + part.shape[0], x0 : x0 + part.shape[1]]
        distance = np.hypot(columns - centre[0], rows - centre[1]) / radius
        share = (np.clip(1 - distance, 0, 1) ** 1.5 * strength)[..., None]
        part[:] = (part * (1 - share) + np.array(_bgr(colour)) * share).astype(np.uint8)
