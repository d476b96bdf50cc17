"""A feed in an armchair, from the bottle or at the breast."""

from __future__ import annotations

import math

from brush import Brush, Picture, Place, Point, mix, paint
from figures import phone_in_hand
from people import arm, grown_back, grown_head, hand, infant_head
from stage import Stage

BODY: list[Point] = [
    (432, 760), (440, 520), (482, 408), (560, 364), (640, 364), (722, 404), (768, 520), (790, 760),
]  # fmt: skip
WRAPPED: list[Point] = [
    (500, 520), (560, 486), (680, 492), (800, 524), (872, 566), (868, 616), (790, 640), (640, 640), (530, 604),
]  # fmt: skip
PIVOT: Point = (520.0, 500.0)


def armchair_arms(stage: Stage) -> None:
    """The chair's two arms, before everybody."""
    for x in (236, 974):
        stage.brush.shape(
            [
                (x - 74, 740),
                (x - 84, 520),
                (x - 40, 450),
                (x + 40, 450),
                (x + 84, 520),
                (x + 74, 740),
            ],
            stage.home.paint("chair_arm", "#8fbeab"),
        )
        stage.brush.oval((x, 492), (52, 34), stage.home.paint("chair_top", "#9ac7b5"))


def feeding(stage: Stage, room: Picture) -> None:
    """One picture of a feed in the armchair."""
    brush, carer, home = stage.brush, stage.carer, stage.home
    breath = 3 * stage.wave(3800)
    lean = stage("carer_lean")
    talk = 2.2 * carer.mouth
    head = Place(
        600 + carer.turn * 22 - lean * 26,
        226 + breath * 0.5 + lean * 30 - talk,
        carer.turn * 7 - lean * 5,
    )
    top_shade = home.carer.top_shade
    grown_back(brush, head, home.carer)
    brush.shape([(x, y + breath) for x, y in BODY], home.carer.top)
    if home.carer.style != "scarf":
        neck: list[Point] = [(574, 300), (632, 300), (640, 384), (604, 398), (566, 384)]
        brush.shape(neck, home.carer.skin_shade)
    brush.line([(556, 372 + breath), (604, 404 + breath), (648, 370 + breath)], top_shade, 8)
    grown_head(brush, head, carer, home.carer)
    arm(brush, (482, 440 + breath), (420, 560), (520, 610), (top_shade, 74))
    _infant(stage, breath)
    lift = stage("lift")
    arm(
        brush,
        (520, 612),
        (620 - 30 * lift, 640),
        (748 - 110 * lift, 610 + 22 * lift),
        (top_shade, 70),
    )
    hand(brush, Place(790 - 108 * lift, 596 + 26 * lift, -10, 1.35), home.carer.skin)
    _feeding_hand(stage, breath)
    armchair_arms(stage)


def _lifted(point: Point, lift: float) -> Point:
    """Where a point of the lying infant is when the infant is held up to the shoulder."""
    a = math.radians(52 * lift)
    x, y = point[0] - PIVOT[0], point[1] - PIVOT[1]
    return (
        PIVOT[0] + x * math.cos(a) - y * math.sin(a) - 6 * lift,
        PIVOT[1] + (x * math.sin(a) + y * math.cos(a)) * (1 - 0.28 * lift) - 96 * lift,
    )


def _infant(stage: Stage, breath: float) -> None:
    brush, infant, lift = stage.brush, stage.infant, stage("lift")
    _wrapped(stage, breath, stage("infant_wriggle") * stage.wave(520), lift)
    away, reach = max(-infant.turn, 0), stage("infant_reach")
    tilt = -16 + infant.turn * 9 + 1.6 * stage.wave(5100) + 16 * lift
    arch = stage("infant_arch")
    x, y = 512 - away * 10 - arch * 16, 452 + breath * 0.6 + arch * 10
    latch = stage("bottle") if stage.home.feed == "breast" else 0.0
    x, y = x + 52 * latch - 22 * lift, y - 34 * latch - 96 * lift
    infant_head(brush, Place(x, y, tilt - arch * 14, 1.12), infant, stage.home.infant)
    if latch > 0.02:
        _muslin(stage, (x, y), latch)
    if reach > 0.02:
        own = stage.home.infant.cloth
        sleeve = paint("#9fd0e2") if own is None else mix(own, paint("#ffffff"), 0.2)
        wrist = (590 + 6 * math.sin(stage.at / 260), 500 - reach * 108)
        arm(brush, (596, 532), (622, 520 - reach * 34), wrist, (sleeve, 30))
        hand(brush, Place(wrist[0], wrist[1] - 12, -80, 0.62), stage.home.infant.skin)


def _muslin(stage: Stage, head: Point, latch: float) -> None:
    """At the breast a cloth hangs over it, and the infant's mouth is hidden there."""
    x, y = head
    fall = (1 - latch) * 60
    cloth: list[Point] = [
        (x + 34, y - 84 + fall), (x + 96, y - 92 + fall), (x + 118, y + 8), (x + 96, y + 78), (x + 36, y + 82),
        (x + 4, y + 54), (x + 10, y + 34), (x + 52, y + 22), (x + 64, y - 20 + fall * 0.3),
    ]  # fmt: skip
    stage.brush.shape(cloth, paint("#f7f1e6"))
    stage.brush.line([(x + 86, y - 60 + fall), (x + 98, y), (x + 84, y + 60)], paint("#e3dac9"), 4)


def _wrapped(stage: Stage, breath: float, wriggle: float, lift: float) -> None:
    cloth, fold, dot = stage.cloth("#a8d5e5", "#8fc2d6", "#e9f6fa")
    brush = stage.brush
    moved = [
        _lifted((x, y + breath * 0.5 + wriggle * 5 * math.sin(x / 60)), lift) for x, y in WRAPPED
    ]
    brush.shape(moved, cloth)
    crease = [(650.0, 560 + wriggle * 3), (800.0, 588.0)]
    brush.line(
        [(moved[1][0] + 4, moved[1][1] + 14), *(_lifted(each, lift) for each in crease)], fold, 6
    )
    for x, y in ((640, 530), (720, 552), (790, 580), (690, 600), (600, 576)):
        brush.oval(_lifted((x, y + breath * 0.5), lift), (7, 7), dot)


def _bottle(brush: Brush, at: Place) -> None:
    brush.shape(
        [(-12, -24), (78, -26), (92, -10), (92, 10), (78, 26), (-12, 24)], paint("#fdfbf4"), at
    )
    brush.shape([(0, -20), (70, -20), (78, 0), (70, 20), (0, 20)], paint("#fff6dd"), at)
    brush.shape([(84, -24), (100, -22), (100, 22), (84, 24)], paint("#7fb0d6"), at)
    teat: list[Point] = [(100, -14), (118, -7), (130, -5), (130, 5), (118, 7), (100, 14)]
    brush.shape(teat, paint("#efc9a0"), at)


def _feeding_hand(stage: Stage, breath: float) -> None:
    brush = stage.brush
    phone, bottle, stroke = stage("phone"), stage("bottle"), stage("stroke")
    near, low = (664.0, 546.0), (730.0, 600.0)
    if stage.home.feed == "breast":
        near, low = (700.0, 560.0), (724.0, 584.0)
    x, y = low[0] + (near[0] - low[0]) * bottle, low[1] + (near[1] - low[1]) * bottle
    held = Place(x, y, 205)
    if phone > 0.02:
        x, y = x + (872 - x) * phone, y + (400 - y) * phone
    if stroke > 0.02:
        sway = 26 * stage.wave(1900)
        x, y = x + (604 + sway - x) * stroke, y + (512 - y) * stroke
    if stroke < 0.5 and stage.home.feed == "bottle" and stage("lift") < 0.3:
        _bottle(brush, held)
    elbow = (828 - 30 * phone, 500 + breath)
    arm(brush, (738, 430 + breath), elbow, (x + 34, y + 6), (stage.home.carer.top, 62))
    phone_in_hand(brush, Place(x - 16, y - 40, 14), phone, ("#3b4250", "#bcd8ea"))
    hand(brush, Place(x + 8, y, 190, 1.3), stage.home.carer.skin)
