"""Hair, scarves and beards, drawn behind and before a face."""

from __future__ import annotations

import math

from brush import Brush, Place, Point, mix, paint
from household import Grown, Small

LONG: list[Point] = [
    (0, -112), (62, -98), (96, -40), (98, 40), (84, 112), (40, 132), (-40, 132), (-84, 112),
    (-98, 40), (-96, -40), (-62, -98),
]  # fmt: skip
SHORT: list[Point] = [
    (0, -112), (60, -98), (90, -44), (86, 6), (60, 30), (-60, 30), (-86, 6), (-90, -44), (-60, -98),
]  # fmt: skip
FRINGE: list[Point] = [
    (-84, -18), (-74, -72), (-36, -104), (14, -106), (60, -90), (84, -46), (86, -10), (70, -40),
    (34, -66), (0, -72), (-36, -58), (-66, -34),
]  # fmt: skip
CROP: list[Point] = [
    (-82, -6), (-82, -60), (-44, -104), (10, -112), (58, -98), (84, -54), (82, -6), (72, -44),
    (40, -62), (0, -66), (-40, -60), (-72, -40),
]  # fmt: skip
SCARF: list[Point] = [
    (0, -118), (70, -100), (104, -36), (102, 44), (92, 110), (110, 190), (-110, 190), (-92, 110),
    (-102, 44), (-104, -36), (-70, -100),
]  # fmt: skip
ROUND: list[Point] = [
    (0, -92), (56, -78), (82, -30), (80, 26), (54, 76), (0, 100), (-54, 76), (-80, 26), (-82, -30),
    (-56, -78),
]  # fmt: skip


def back_of(brush: Brush, at: Place, who: Grown) -> None:
    """What is seen behind the head."""
    if who.style == "curls":
        for step in range(15):
            a = math.radians(150 + step * 240 / 14)
            brush.oval((92 * math.cos(a), -14 + 88 * math.sin(a)), (38, 36), who.hair, at)
        return
    if who.style == "scarf":
        brush.shape(SCARF, who.hair, at)
        return
    brush.shape(SHORT if who.style == "short" else LONG, who.hair, at)
    if who.style == "bun":
        brush.oval((6, -132), (40, 36), who.hair, at)
        brush.line([(-18, -146), (4, -156), (28, -146)], who.hair_light, 4, at)


def front_of(brush: Brush, at: Place, who: Grown) -> None:
    """What falls over the forehead, or is wound about the face."""
    if who.style == "scarf":
        _scarf(brush, at, who)
    elif who.style == "curls":
        for x, y, r in ((-62, -62, 30), (-30, -84, 32), (6, -90, 32), (40, -80, 31), (68, -56, 28)):
            brush.oval((x, y), (r, r * 0.86), who.hair, at)
            brush.line([(x - 12, y - 6), (x, y - 13), (x + 12, y - 5)], who.hair_light, 3, at)
    elif who.style == "short":
        brush.shape(CROP, who.hair, at)
        brush.line([(-46, -82), (-10, -96), (34, -88)], who.hair_light, 4, at)
    else:
        brush.shape(FRINGE, who.hair, at)
        brush.line([(-52, -78), (-14, -96), (30, -92)], who.hair_light, 4, at)


def _scarf(brush: Brush, at: Place, who: Grown) -> None:
    """A band of cloth above the brow, and its folds beside the face."""
    band: list[Point] = [
        (-84, -16), (-80, -66), (-46, -104), (0, -114), (46, -104), (80, -66), (84, -16), (68, -50),
        (36, -70), (0, -76), (-36, -70), (-68, -50),
    ]  # fmt: skip
    brush.shape(band, who.hair, at)
    for side in (-1, 1):
        fold = [(side * 76, -36), (side * 86, 20), (side * 62, 78), (side * 20, 104)]
        brush.line(fold, who.hair, 22 * at.scale, at)
        brush.line([(side * 92, -30), (side * 96, 40), (side * 70, 110)], who.hair_light, 4, at)


def beard(brush: Brush, at: Place, who: Grown, slide: float) -> None:
    """A short full beard about the mouth."""
    jaw: list[Point] = [
        (-76, 14), (-62, 44), (-34, 46), (slide, 38), (34, 46), (62, 44), (76, 14), (70, 56), (46, 88),
        (0, 108), (-46, 88), (-70, 56),
    ]  # fmt: skip
    brush.shape(jaw, who.hair, at)
    brush.oval((slide * 1.15, 60), (27, 15), mix(who.skin, who.hair, 0.2), at)


def infants_hair(brush: Brush, at: Place, who: Small) -> None:
    """What hair an infant has."""
    if who.style == "curls":
        for x, y in ((-44, -44), (-22, -57), (2, -62), (26, -56), (46, -43), (-8, -48), (16, -47)):
            brush.oval((x, y), (15, 13), who.hair, at)
            brush.line([(x - 6, y - 2), (x, y - 6), (x + 6, y - 2)], mix(who.hair, paint("#ffffff"), 0.18), 2, at)  # fmt: skip
    elif who.style == "tuft":
        cap: list[Point] = [(-56, -34), (-40, -62), (0, -74), (40, -62), (56, -34), (26, -50), (4, -42), (-22, -52)]  # fmt: skip
        brush.shape(cap, who.hair, at)
        brush.line([(0, -66), (8, -80), (20, -82)], who.hair, 7, at)
    elif who.style == "down":
        for x in (-30, -12, 6, 24):
            brush.line([(x - 6, -54), (x, -61), (x + 10, -60)], who.hair, 4, at)
    else:
        brush.line([(-14, -62), (-4, -50), (10, -52), (12, -64), (2, -70)], who.hair, 6, at)
        brush.line([(-30, -56), (-20, -62), (-8, -63)], who.hair, 5, at)
