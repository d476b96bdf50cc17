"""The people of the drawn clips, and what their faces can do."""

from __future__ import annotations

import math
from dataclasses import dataclass

from brush import Brush, Colour, Place, Point, mix, paint
from hair import back_of, beard, front_of, infants_hair
from household import Grown, Small

BLUSH, MOUTH = paint("#ec9c8e"), paint("#8c3f3a")
INK, WHITE, TEAR = paint("#3a2b2a"), paint("#fffaf2"), paint("#8fc7e8")


@dataclass(frozen=True)
class Face:
    """What a face does at one instant; each runs from 0 to 1 unless said."""

    look: Point = (0.0, 0.0)  # where the eyes point, -1..1 right and down
    turn: float = 0.0  # the head to its left (-1) or right (1)
    smile: float = 0.3  # -1 (unhappy) .. 1
    mouth: float = 0.0  # open
    lids: float = 1.0  # 1 open, 0 closed
    brow: float = 0.3  # raised
    cross: float = 0.0  # brows drawn down and together
    tears: float = 0.0


def _eye(brush: Brush, at: Place, centre: Point, face: Face, size: float) -> None:
    x, y = centre
    if face.lids < 0.25:
        curve = [(x - size, y), (x, y + size * 0.55), (x + size, y)]
        brush.line(curve, INK, 3 * at.scale, at)
        brush.line([(x + size * 0.9, y), (x + size * 1.25, y + size * 0.15)], INK, 2 * at.scale, at)
        return
    tall = size * (0.35 + 0.75 * face.lids)
    brush.oval(centre, (size, tall), WHITE, at)
    px, py = x + face.look[0] * size * 0.38, y + face.look[1] * tall * 0.36
    brush.oval((px, py), (size * 0.62, min(tall * 0.92, size * 0.68)), paint("#4b352c"), at)
    brush.oval((px, py), (size * 0.34, min(tall * 0.6, size * 0.36)), paint("#1f1512"), at)
    brush.oval((px - size * 0.2, py - tall * 0.26), (size * 0.18, size * 0.18), WHITE, at)
    lid = [
        (x - size * 1.05, y - tall * 0.35),
        (x, y - tall * 1.04),
        (x + size * 1.1, y - tall * 0.3),
    ]
    brush.line(lid, INK, 3 * at.scale, at)


def _mouth(brush: Brush, at: Place, centre: Point, face: Face, size: tuple[float, Colour]) -> None:
    (x, y), (width, lip) = centre, size
    lift = face.smile * width * 0.42
    wide = width * (1 + 0.18 * max(face.smile, 0) - 0.35 * face.mouth)
    corners = [(x - wide, y - lift * 0.7), (x, y + lift * 0.55), (x + wide, y - lift * 0.7)]
    if face.mouth > 0.08:
        low = width * (0.25 + 1.05 * face.mouth)
        outline = [
            corners[0],
            (x, y - lift * 0.1 - low * 0.25),
            corners[2],
            (x, y + low + lift * 0.3),
        ]
        brush.shape(outline, MOUTH, at)
        brush.oval((x, y + low * 0.62), (wide * 0.5, low * 0.28), paint("#d9776c"), at)
        return
    brush.line(corners, lip, 4.2 * at.scale, at)


def _brows(
    brush: Brush, at: Place, eyes: tuple[Point, Point], face: Face, drawn: tuple[float, Colour]
) -> None:
    size, colour = drawn
    worry = max(-face.smile, 0.0) * (1 - face.cross)
    for side, (x, y) in zip((-1, 1), eyes, strict=True):
        top = y - size * (1.75 + 0.55 * face.brow)
        inner = top - size * 0.32 * worry
        curve = [
            (x - side * size * 0.95, inner + size * (0.1 + 0.95 * face.cross)),
            (x + side * size * 0.1, top - size * 0.32),
            (x + side * size * 1.1, top + size * (0.12 + 0.25 * worry)),
        ]
        brush.line(curve, colour, 3.4 * at.scale, at)


def _glasses(brush: Brush, at: Place, eyes: tuple[Point, Point]) -> None:
    for x, y in eyes:
        ring = [(x + 23 * math.cos(a / 3), y + 21 * math.sin(a / 3)) for a in range(19)]
        brush.line(ring, INK, 3 * at.scale, at)
    brush.line([(eyes[0][0] + 23, eyes[0][1] - 2), (eyes[1][0] - 23, eyes[1][1] - 2)], INK, 3, at)


def _tears(brush: Brush, at: Place, eyes: tuple[Point, Point], much: float) -> None:
    for x, y in eyes:
        for step, drop in enumerate((0.35, 0.8)):
            if much > drop - 0.3:
                low = y + 16 + 17 * step * much
                brush.shape(
                    [(x, low - 9), (x + 6, low + 3), (x, low + 9), (x - 6, low + 3)], TEAR, at
                )


def grown_back(brush: Brush, at: Place, who: Grown) -> None:
    """The hair behind the head."""
    back_of(brush, at, who)


def grown_head(brush: Brush, at: Place, face: Face, who: Grown) -> None:
    """A grown person's face, and the hair that falls over it."""
    slide = face.turn * 17
    outline: list[Point] = [
        (0, -88), (52, -76), (78, -30), (76, 22), (52, 70), (0, 94), (-52, 70), (-76, 22), (-78, -30),
        (-52, -76),
    ]  # fmt: skip
    brush.shape(outline, who.skin, at)
    for side in (-1, 1):
        centre = at((slide * 1.1 + side * 44, 36))
        brush.glow(centre, 27 * at.scale, BLUSH, 0.42 + 0.2 * max(face.smile, 0))
    if who.beard:
        beard(brush, at, who, slide)
    eyes = ((slide - 31, 2.0), (slide + 31, 2.0))
    for eye in eyes:
        _eye(brush, at, eye, face, 14)
    _brows(brush, at, eyes, face, (14, who.brow))
    brush.line(
        [(slide * 1.35 - 3, 26), (slide * 1.35 + 5, 31), (slide * 1.35 - 2, 35)],
        who.skin_shade,
        4,
        at,
    )
    _mouth(brush, at, (slide * 1.15, 58), face, (who.mouth, who.lip))
    if who.glasses:
        _glasses(brush, at, eyes)
    front_of(brush, at, who)


def infant_head(brush: Brush, at: Place, face: Face, who: Small) -> None:
    """An infant's round face."""
    slide = face.turn * 19
    brush.oval((-66 + slide * 0.25, 8), (13, 16), who.skin_shade, at)
    brush.oval((66 + slide * 0.25, 8), (13, 16), who.skin_shade, at)
    brush.oval((0, 0), (68, 64), who.skin, at)
    for side in (-1, 1):
        centre = at((slide * 1.1 + side * 40, 24))
        brush.glow(centre, 22 * at.scale, BLUSH, 0.5 + 0.2 * max(face.smile, 0) + 0.3 * face.tears)
    eyes = ((slide - 25, 0.0), (slide + 25, 0.0))
    for eye in eyes:
        _eye(brush, at, eye, face, 11.5)
    _brows(brush, at, eyes, face, (11.5, who.brow))
    brush.oval((slide * 1.35, 16), (5, 4), who.skin_shade, at)
    _mouth(brush, at, (slide * 1.15, 36), face, (who.mouth, who.lip))
    if face.tears > 0.05:
        _tears(brush, at, eyes, face.tears)
    infants_hair(brush, at, who)


def arm(
    brush: Brush, shoulder: Point, elbow: Point, wrist: Point, look: tuple[Colour, float]
) -> None:
    """A sleeve from shoulder to wrist, thick and soft."""
    colour, width = look
    brush.line([shoulder, elbow, wrist], mix(colour, paint("#000000"), 0.08), width + 3)
    brush.line([shoulder, elbow, wrist], colour, width)


def hand(brush: Brush, at: Place, colour: Colour) -> None:
    """A small mitten of a hand with a thumb."""
    shape: list[Point] = [(-20, -12), (4, -18), (22, -8), (24, 8), (6, 18), (-20, 12)]
    brush.shape(shape, colour, at)
    brush.line([(-4, -14), (8, -24), (14, -22)], colour, 11, at)


def blink(at_ms: int, every: int, phase: int) -> float:
    """How open the lids are, for eyes that blink now and then."""
    within = (at_ms + phase) % every
    return abs(math.cos(math.pi * within / 160)) if within < 160 else 1.0
