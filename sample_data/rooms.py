"""The four rooms, before anybody is in them."""

from __future__ import annotations

import math

import numpy as np
from brush import Brush, Picture, Point, mix, paint
from household import Household

WIDTH, HEIGHT = 1280, 720


def blank(home: Household, top: str, bottom: str) -> Picture:
    """A wall that shades softly from top to bottom."""
    share = np.linspace(0, 1, HEIGHT)[:, None, None]
    one = np.array(home.paint("wall", top)[::-1])
    other = np.array(home.paint("wall_low", bottom)[::-1])
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


def feeding_room(home: Household) -> Picture:
    """Morning light, a window, an armchair."""
    picture = blank(home, "#f4e7d3", "#ecd6bd")
    brush = Brush(picture)
    brush.polygon([(0, 628), (1280, 628), (1280, 720), (0, 720)], home.paint("floor", "#c39a74"))
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
        brush.polygon(drape, home.paint("curtain", "#e8b0a0"))
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
        home.paint("chair", "#86b5a2"),
    )
    brush.shape(
        [(300, 690), (320, 380), (420, 300), (610, 280), (800, 300), (890, 380), (905, 690)],
        home.paint("chair_seat", "#79a894"),
    )
    return picture


def bedtime_room(home: Household) -> Picture:
    """Evening blue, a lamp, a cot, a mobile of stars."""
    picture = blank(home, "#4c5677", "#6d6a86")
    brush = Brush(picture)
    brush.polygon([(0, 640), (1280, 640), (1280, 720), (0, 720)], home.paint("floor", "#6a5260"))
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
    cot_back(brush)
    return picture


def cot_back(brush: Brush) -> None:
    """The cot's far rail, its mattress and pillow."""
    brush.polygon([(560, 372), (1240, 372), (1240, 392), (560, 392)], paint("#e9d8c2"))
    for x in range(580, 1240, 62):
        brush.polygon([(x, 392), (x + 13, 392), (x + 13, 600), (x, 600)], paint("#d9c6ad"))
    brush.shape(
        [(548, 560), (700, 520), (1000, 514), (1252, 548), (1256, 660), (548, 664)],
        paint("#f3ece2"),
    )
    brush.oval((704, 540), (118, 38), paint("#fbf7f0"))


def table_room(home: Household) -> Picture:
    """A kitchen at noon: a shelf, a window, the high chair's back."""
    picture = blank(home, "#eef0e2", "#dfe3cf")
    brush = Brush(picture)
    brush.polygon([(0, 640), (1280, 640), (1280, 720), (0, 720)], home.paint("floor", "#b98f6d"))
    rounded(brush, (70, 60, 250, 330), 12, "#fffaf0")
    rounded(brush, (84, 74, 236, 316), 8, "#cfe8f0")
    brush.polygon([(155, 74), (165, 74), (165, 316), (155, 316)], paint("#fffaf0"))
    rounded(brush, (560, 110, 1010, 126), 4, "#a9805c")
    for x, w, h, hexed in (
        (590, 46, 64, "#d98f6a"),
        (650, 40, 48, "#7fa7b8"),
        (884, 54, 40, "#e4c46f"),
    ):
        rounded(brush, (x, 110 - h, x + w, 110), 8, hexed)
    brush.shape([(960, 110), (946, 66), (962, 40), (978, 66), (966, 110)], paint("#8fb27d"))
    brush.shape([(964, 110), (990, 72), (1006, 74), (984, 110)], paint("#7ba06b"))
    chair = home.paint("chair", "#e7c07a")
    brush.shape(
        [(668, 660), (652, 330), (700, 236), (800, 214), (900, 236), (948, 330), (932, 660)], chair
    )
    brush.shape(
        [(694, 650), (684, 340), (718, 264), (800, 246), (882, 264), (916, 340), (906, 650)],
        mix(chair, paint("#ffffff"), 0.42),
    )
    return picture


def bed_room(home: Household) -> Picture:
    """A bedroom in the evening: a lamp, a picture, the head of a wide bed."""
    picture = blank(home, "#5b5f83", "#7a7390")
    brush = Brush(picture)
    rounded(brush, (88, 70, 272, 220), 8, "#b9a48c")
    rounded(brush, (100, 82, 260, 208), 4, "#efe6d6")
    brush.shape([(110, 204), (150, 140), (184, 172), (214, 128), (254, 204)], paint("#8fae9a"))
    brush.oval((222, 112), (13, 13), paint("#f3cf83"))
    brush.glow((1150, 330), 420, paint("#ffdf9e"), 0.6)
    rounded(brush, (1080, 470, 1220, 660), 10, "#8a6450")
    brush.line([(1150, 470), (1150, 400)], paint("#7a5a48"), 10)
    brush.polygon([(1092, 404), (1208, 404), (1184, 300), (1116, 300)], paint("#ffeec2"))
    brush.glow((1150, 360), 150, paint("#fff1c9"), 0.75)
    board = home.paint("chair", "#a8765a")
    rounded_shape: list[Point] = [
        (150, 720), (150, 380), (180, 300), (330, 262), (600, 250), (880, 262), (1020, 300), (1046, 380), (1046, 720),
    ]  # fmt: skip
    brush.shape(rounded_shape, board)
    brush.shape(
        [(210, 560), (220, 420), (330, 380), (480, 376), (600, 410), (604, 560)], paint("#efe9f2")
    )
    brush.shape(
        [(612, 560), (620, 410), (720, 376), (880, 380), (970, 420), (980, 560)], paint("#f7f2ea")
    )
    return picture
