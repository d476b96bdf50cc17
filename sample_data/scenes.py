"""The two rooms, and the two people in them at any instant."""

from __future__ import annotations

import math

import numpy as np
from brush import Brush, Picture, Place, Point, mix, paint
from people import (
    BABY,
    SKIN,
    TOP,
    TOP_SHADE,
    Face,
    arm,
    blink,
    carer_back,
    carer_head,
    hand,
    infant_head,
)  # fmt: skip
from score import Score

WIDTH, HEIGHT = 1280, 720


def blank(top: str, bottom: str) -> Picture:
    """A wall that shades softly from top to bottom."""
    share = np.linspace(0, 1, HEIGHT)[:, None, None]
    one, other = np.array(paint(top)[::-1]), np.array(paint(bottom)[::-1])
    column = one + (other - one) * share
    return np.ascontiguousarray(np.broadcast_to(column, (HEIGHT, WIDTH, 3)).astype(np.uint8))


def rounded(
    brush: Brush, box: tuple[float, float, float, float], radius: float, hexed: str
) -> None:
    """A box with round corners."""
    x0, y0, x1, y1 = box
    corners = ((x1 - radius, y0 + radius, -90), (x1 - radius, y1 - radius, 0),
               (x0 + radius, y1 - radius, 90), (x0 + radius, y0 + radius, 180))  # fmt: skip
    points: list[Point] = []
    for cx, cy, start in corners:
        for step in range(7):
            a = math.radians(start + step * 15)
            points.append((cx + radius * math.cos(a), cy + radius * math.sin(a)))
    brush.polygon(points, paint(hexed))


def feeding_room() -> Picture:
    """Morning light, a window, an armchair."""
    picture = blank("#f4e7d3", "#ecd6bd")
    brush = Brush(picture)
    brush.polygon([(0, 628), (1280, 628), (1280, 720), (0, 720)], paint("#c39a74"))
    brush.polygon([(0, 622), (1280, 622), (1280, 632), (0, 632)], paint("#fbf3e6"))
    rounded(brush, (70, 60, 350, 380), 14, "#fffaf0")
    rounded(brush, (86, 76, 334, 364), 8, "#d3ebf2")
    brush.oval((280, 140), (34, 34), paint("#ffe9a8"))
    brush.glow((280, 140), 120, paint("#fff3cf"), 0.7)
    brush.shape(
        [(86, 330), (150, 292), (220, 318), (290, 286), (334, 320), (334, 364), (86, 364)],
        paint("#a9cf9c"),
    )
    brush.polygon([(204, 76), (216, 76), (216, 364), (204, 364)], paint("#fffaf0"))
    brush.polygon([(86, 214), (334, 214), (334, 226), (86, 226)], paint("#fffaf0"))
    for left, right, inner in ((44, 108, 78), (376, 312, 342)):
        drape: list[Point] = [
            (left, 46),
            (right, 46),
            (right, 150),
            (inner, 260),
            (right - 8, 420),
            (left, 424),
        ]
        brush.polygon(drape, paint("#e8b0a0"))
    brush.polygon([(34, 38), (386, 38), (386, 52), (34, 52)], paint("#a9805c"))
    rounded(brush, (1010, 110, 1180, 240), 8, "#b58b62")
    rounded(brush, (1022, 122, 1168, 228), 4, "#fdf6e8")
    brush.shape(
        [(1095, 204), (1066, 170), (1078, 148), (1095, 160), (1112, 148), (1124, 170)],
        paint("#eda48d"),
    )
    brush.line([(1110, 640), (1110, 420)], paint("#8f6a4b"), 10)
    brush.polygon([(1050, 420), (1170, 420), (1146, 320), (1074, 320)], paint("#fff0cf"))
    brush.glow((1110, 400), 190, paint("#ffe8b5"), 0.5)
    brush.oval((1110, 644), (52, 12), paint("#8f6a4b"))
    brush.shape(
        [(230, 700), (250, 330), (330, 236), (600, 200), (880, 236), (960, 330), (985, 700)],
        paint("#86b5a2"),
    )
    brush.shape(
        [(300, 690), (320, 380), (420, 300), (610, 280), (800, 300), (890, 380), (905, 690)],
        paint("#79a894"),
    )
    return picture


def armchair_arms(brush: Brush) -> None:
    """The chair's two arms, before everybody."""
    for x in (236, 974):
        brush.shape(
            [
                (x - 74, 740),
                (x - 84, 520),
                (x - 40, 450),
                (x + 40, 450),
                (x + 84, 520),
                (x + 74, 740),
            ],
            paint("#8fbeab"),
        )
        brush.oval((x, 492), (52, 34), paint("#9ac7b5"))


def faces(score: Score, at: int) -> tuple[Face, Face]:
    """The two faces at an instant."""
    c_turn, c_right, c_down = score.look("carer", at)
    i_turn, i_right, i_down = score.look("infant", at)
    carer = Face(
        (c_right, c_down), c_turn, score.number("carer_smile", at), score.mouth("carer", at),
        score.number("carer_lids", at) * blink(at, 4300, 900), score.number("carer_brow", at),
    )  # fmt: skip
    suck = score.number("suck", at)
    pull = suck * (0.16 + 0.1 * math.sin(2 * math.pi * at / 780))
    infant = Face(
        (i_right, i_down), i_turn, score.number("infant_smile", at), max(score.mouth("infant", at), pull),
        score.number("infant_lids", at) * blink(at, 5200, 2600), score.number("infant_brow", at),
    )  # fmt: skip
    return carer, infant


def feeding(score: Score, at: int, room: Picture) -> Picture:
    """One picture of the feeding clip."""
    picture = room.copy()
    brush = Brush(picture)
    carer, infant = faces(score, at)
    breath = 3 * math.sin(2 * math.pi * at / 3800)
    lean = score.number("carer_lean", at)
    talk = 2.2 * carer.mouth
    head = Place(
        600 + carer.turn * 22 - lean * 26,
        226 + breath * 0.5 + lean * 30 - talk,
        carer.turn * 7 - lean * 5,
    )
    carer_back(brush, head)
    body: list[Point] = [
        (432, 760),
        (440, 520),
        (482, 408),
        (560, 364),
        (640, 364),
        (722, 404),
        (768, 520),
        (790, 760),
    ]
    brush.shape([(x, y + breath) for x, y in body], TOP)
    brush.shape([(574, 300), (632, 300), (640, 384), (604, 398), (566, 384)], paint("#e2b48e"))
    brush.line([(556, 372 + breath), (604, 404 + breath), (648, 370 + breath)], TOP_SHADE, 8)
    carer_head(brush, head, carer)
    reach = score.number("infant_reach", at)
    arm(brush, (482, 440 + breath), (420, 560), (520, 610), (TOP_SHADE, 74))
    _wrapped(brush, breath, score.number("infant_wriggle", at) * math.sin(2 * math.pi * at / 520))
    away = max(-infant.turn, 0)
    tilt = -16 + infant.turn * 9 + 1.6 * math.sin(2 * math.pi * at / 5100)
    infant_head(brush, Place(512 - away * 10, 452 + breath * 0.6, tilt, 1.12), infant)
    if reach > 0.02:
        wrist = (590 + 6 * math.sin(at / 260), 500 - reach * 108)
        arm(brush, (596, 532), (622, 520 - reach * 34), wrist, (paint("#9fd0e2"), 30))
        hand(brush, Place(wrist[0], wrist[1] - 12, -80, 0.62), BABY)
    arm(brush, (520, 612), (620, 640), (748, 610), (TOP_SHADE, 70))
    hand(brush, Place(790, 596, -10, 1.35), SKIN)
    _feeding_hand(brush, score, at, breath)
    armchair_arms(brush)
    return picture


def _wrapped(brush: Brush, breath: float, wriggle: float) -> None:
    shape: list[Point] = [
        (500, 520),
        (560, 486),
        (680, 492),
        (800, 524),
        (872, 566),
        (868, 616),
        (790, 640),
        (640, 640),
        (530, 604),
    ]
    moved = [(x, y + breath * 0.5 + wriggle * 5 * math.sin(x / 60)) for x, y in shape]
    brush.shape(moved, paint("#a8d5e5"))
    brush.line(
        [(moved[1][0] + 4, moved[1][1] + 14), (650, 560 + wriggle * 3), (800, 588)],
        paint("#8fc2d6"),
        6,
    )
    for x, y in ((640, 530), (720, 552), (790, 580), (690, 600), (600, 576)):
        brush.oval((x, y + breath * 0.5), (7, 7), paint("#e9f6fa"))


def _feeding_hand(brush: Brush, score: Score, at: int, breath: float) -> None:
    phone, bottle = score.number("phone", at), score.number("bottle", at)
    stroke = score.number("stroke", at)
    near, low = (664.0, 546.0), (730.0, 600.0)
    x, y = low[0] + (near[0] - low[0]) * bottle, low[1] + (near[1] - low[1]) * bottle
    if phone > 0.02:
        x, y = x + (872 - x) * phone, y + (400 - y) * phone
    if stroke > 0.02:
        sway = 26 * math.sin(2 * math.pi * at / 1900)
        x, y = x + (604 + sway - x) * stroke, y + (512 - y) * stroke
    bottle_at = Place(
        low[0] + (near[0] - low[0]) * bottle, low[1] + (near[1] - low[1]) * bottle, 205
    )
    if stroke < 0.5:
        brush.shape(
            [(-12, -24), (78, -26), (92, -10), (92, 10), (78, 26), (-12, 24)],
            paint("#fdfbf4"),
            bottle_at,
        )
        brush.shape([(0, -20), (70, -20), (78, 0), (70, 20), (0, 20)], paint("#fff6dd"), bottle_at)
        brush.shape([(84, -24), (100, -22), (100, 22), (84, 24)], paint("#7fb0d6"), bottle_at)
        brush.shape(
            [(100, -14), (118, -7), (130, -5), (130, 5), (118, 7), (100, 14)],
            paint("#efc9a0"),
            bottle_at,
        )
    elbow = (828 - 30 * phone, 500 + breath)
    arm(brush, (738, 430 + breath), elbow, (x + 34, y + 6), (TOP, 62))
    if phone > 0.4:
        where = Place(x - 16, y - 40, 14)
        brush.shape(
            [(-30, -54), (30, -54), (34, 0), (30, 54), (-30, 54), (-34, 0)], paint("#3b4250"), where
        )
        brush.shape(
            [(-22, -42), (22, -42), (25, 0), (22, 42), (-22, 42), (-25, 0)], paint("#bcd8ea"), where
        )
    hand(brush, Place(x + 8, y, 190, 1.3), SKIN)


def bedtime_room() -> Picture:
    """Evening blue, a lamp, a cot, a mobile of stars."""
    picture = blank("#4c5677", "#6d6a86")
    brush = Brush(picture)
    brush.polygon([(0, 640), (1280, 640), (1280, 720), (0, 720)], paint("#6a5260"))
    rounded(brush, (920, 60, 1160, 300), 14, "#d9cdbf")
    rounded(brush, (934, 74, 1146, 286), 8, "#2e3a5c")
    brush.oval((1086, 128), (30, 30), paint("#fdf1c7"))
    brush.oval((1098, 120), (26, 26), paint("#2e3a5c"))
    for x, y in ((970, 120), (1010, 210), (1060, 240), (985, 250), (1120, 220)):
        brush.oval((x, y), (3.4, 3.4), paint("#fdf1c7"))
    brush.polygon([(1034, 74), (1046, 74), (1046, 286), (1034, 286)], paint("#d9cdbf"))
    brush.glow((150, 330), 420, paint("#ffdf9e"), 0.62)
    rounded(brush, (84, 470, 216, 650), 10, "#8a6450")
    brush.line([(150, 470), (150, 400)], paint("#7a5a48"), 10)
    brush.polygon([(92, 404), (208, 404), (184, 300), (116, 300)], paint("#ffeec2"))
    brush.glow((150, 360), 150, paint("#fff1c9"), 0.75)
    brush.polygon([(560, 372), (1240, 372), (1240, 392), (560, 392)], paint("#e9d8c2"))
    for x in range(580, 1240, 62):
        brush.polygon([(x, 392), (x + 13, 392), (x + 13, 600), (x, 600)], paint("#d9c6ad"))
    brush.shape(
        [(548, 560), (700, 520), (1000, 514), (1252, 548), (1256, 660), (548, 664)],
        paint("#f3ece2"),
    )
    brush.oval((704, 540), (118, 38), paint("#fbf7f0"))
    return picture


def mobile(brush: Brush, at: int) -> None:
    """Three stars over the cot, slowly turning."""
    brush.line([(860, 0), (860, 84)], paint("#d9cdbf"), 4)
    for k, hexed in enumerate(("#f2c879", "#e9a79b", "#9fc7c2")):
        angle = at / 4200 + k * 2.09
        x, y = 860 + 86 * math.cos(angle), 100 + 14 * math.sin(angle)
        brush.line([(860, 84), (x, y)], paint("#d9cdbf"), 3)
        brush.line([(x, y), (x, y + 62)], paint("#d9cdbf"), 2)
        star: list[Point] = []
        for step in range(10):
            radius, a = (20 if step % 2 == 0 else 9.5), -math.pi / 2 + step * math.pi / 5
            star.append((x + radius * math.cos(a), y + 80 + radius * math.sin(a)))
        brush.polygon(star, paint(hexed))


def cot_front(brush: Brush) -> None:
    """The near rail, low enough to see over."""
    for x in range(560, 1250, 62):
        brush.polygon([(x, 634), (x + 14, 634), (x + 14, 720), (x, 720)], paint("#f0e1cc"))
    rounded(brush, (540, 616, 1262, 642), 12, "#f7ebd9")


def bedtime(score: Score, at: int, room: Picture) -> Picture:
    """One picture of the bedtime clip."""
    picture = room.copy()
    brush = Brush(picture)
    carer, infant = faces(score, at)
    mobile(brush, at)
    breath = 3 * math.sin(2 * math.pi * at / 4200)
    lean = score.number("carer_lean", at)
    head = Place(
        400 + lean * 62 + carer.turn * 14,
        262 + lean * 34 + breath * 0.5 - 2 * carer.mouth,
        carer.turn * 7 + lean * 5,
    )
    carer_back(brush, head)
    body: list[Point] = [
        (210, 760),
        (232, 560),
        (282, 448),
        (356, 404),
        (440, 404),
        (512, 452),
        (548, 570),
        (560, 760),
    ]
    brush.shape([(x + lean * 30, y + breath + lean * 12) for x, y in body], TOP)
    neck: list[Point] = [(372, 336), (428, 336), (438, 420), (402, 434), (364, 420)]
    brush.shape([(x + lean * 48, y + lean * 22) for x, y in neck], paint("#e2b48e"))
    carer_head(brush, head, carer)
    wriggle = score.number("infant_wriggle", at) * math.sin(2 * math.pi * at / 480)
    _sleeping_bag(brush, breath, wriggle)
    reach = score.number("infant_reach", at)
    for side in (-1, 1):
        if reach > 0.02:
            wrist = (
                760 + side * 44 - reach * 60,
                520 - reach * 116 + 8 * math.sin(at / 240 + side),
            )
            arm(
                brush,
                (782 + side * 20, 534),
                (768 + side * 40, 500 - reach * 30),
                wrist,
                (paint("#f4e3b2"), 28),
            )
            hand(brush, Place(wrist[0], wrist[1] - 10, -95, 0.6), BABY)
    infant_head(
        brush, Place(704, 488 + breath * 0.4 + wriggle * 3, -20 + infant.turn * 12, 1.12), infant
    )
    _bedtime_hand(brush, score, at, lean)
    cot_front(brush)
    dim = score.number("dim", at)
    if dim > 0.01:
        picture[:] = (
            picture * (1 - 0.34 * dim) + np.array(paint("#2b2f4d")[::-1]) * 0.34 * dim
        ).astype(np.uint8)
    return picture


def _sleeping_bag(brush: Brush, breath: float, wriggle: float) -> None:
    shape: list[Point] = [
        (744, 516),
        (820, 488),
        (940, 494),
        (1080, 520),
        (1150, 556),
        (1140, 606),
        (1040, 626),
        (860, 624),
        (760, 590),
    ]
    moved = [(x, y + breath * 0.8 + wriggle * 6 * math.sin(x / 70)) for x, y in shape]
    brush.shape(moved, paint("#f0d48a"))
    brush.line([(800, 520 + breath), (930, 552 + wriggle * 4), (1090, 570)], paint("#dfbd6c"), 6)
    for x, y in ((860, 536), (940, 580), (1020, 552), (1080, 586), (880, 590)):
        brush.oval((x, y + breath * 0.8), (8, 8), paint("#fbf0cc"))


def _bedtime_hand(brush: Brush, score: Score, at: int, lean: float) -> None:
    touch, stroke, phone = (score.number(name, at) for name in ("touch", "stroke", "phone"))
    x, y = 560.0, 612.0
    x, y = x + (884 - x) * touch, y + (566 - y) * touch
    y += 5 * touch * math.sin(2 * math.pi * at / 1200)
    x += 30 * stroke * math.sin(2 * math.pi * at / 2000)
    if phone > 0.02:
        x, y = x + (330 - x) * phone, y + (480 - y) * phone
    shoulder = (492 + lean * 34, 470 + lean * 14)
    elbow = ((shoulder[0] + x) / 2 + 6 - 40 * touch, (shoulder[1] + y) / 2 + 52 + 70 * touch)
    arm(brush, shoulder, elbow, (x - 20, y), (mix(TOP, TOP_SHADE, 0.5), 58))
    if phone > 0.4:
        where = Place(x + 4, y - 46, -12)
        brush.shape(
            [(-30, -54), (30, -54), (34, 0), (30, 54), (-30, 54), (-34, 0)], paint("#333a48"), where
        )
        brush.shape(
            [(-22, -42), (22, -42), (25, 0), (22, 42), (-22, 42), (-25, 0)], paint("#cfe6f2"), where
        )
    hand(brush, Place(x + 6, y, 12, 1.3), SKIN)
