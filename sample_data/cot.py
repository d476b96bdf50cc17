"""Going to sleep in a cot."""

from __future__ import annotations

import math

from brush import Brush, Picture, Place, Point, mix, paint
from figures import carer_beside, peeking_hands, phone_in_hand, second_carer, second_hand
from people import arm, hand, infant_head
from rooms import cot_back, rounded
from stage import Stage

PARTNER: Point = (1030.0, 236.0)
BAG: list[Point] = [
    (744, 516), (820, 488), (940, 494), (1080, 520), (1150, 556), (1140, 606), (1040, 626), (860, 624), (760, 590),
]  # fmt: skip


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


def bedtime(stage: Stage, room: Picture) -> None:
    """One picture of a bedtime at the cot."""
    brush = stage.brush
    mobile(brush, stage.at)
    if stage("partner") > 0.01:
        second_carer(stage, PARTNER)
        cot_back(brush)
    lean, head = carer_beside(stage)
    breath, wriggle = 3 * stage.wave(4200), stage("infant_wriggle") * stage.wave(480)
    _sleeping_bag(stage, breath, wriggle)
    infant, arch = stage.infant, stage("infant_arch")
    # Past the side the whole head rolls over: to the wall, and the face is seen no more in full.
    rolled = max(infant.turn - 0.95, 0.0) * 60
    place = Place(
        704 + rolled * 0.6 + arch * 12,
        488 + breath * 0.4 + wriggle * 3 - arch * 6,
        -20 + infant.turn * 12 + rolled + arch * 16,
        1.12,
    )
    _arms(stage)
    infant_head(brush, place, infant, stage.home.infant)
    _hand_at_mouth(stage, place)
    second_hand(stage, PARTNER, (-62, 178), (858, 546))
    _bedtime_hand(stage, lean)
    peeking_hands(brush, head, stage.home.carer, stage("peek"))
    cot_front(brush)


def _sleeve(stage: Stage) -> tuple[int, int, int]:
    own = stage.home.infant.cloth
    return paint("#f4e3b2") if own is None else mix(own, paint("#ffffff"), 0.25)


def _arms(stage: Stage) -> None:
    reach = stage("infant_reach")
    if reach < 0.02:
        return
    for side in (-1, 1):
        wrist = (
            760 + side * 44 - reach * 60,
            520 - reach * 116 + 8 * math.sin(stage.at / 240 + side),
        )
        elbow = (768 + side * 40, 500 - reach * 30)
        arm(stage.brush, (782 + side * 20, 534), elbow, wrist, (_sleeve(stage), 28))
        hand(stage.brush, Place(wrist[0], wrist[1] - 10, -95, 0.6), stage.home.infant.skin)


def _hand_at_mouth(stage: Stage, head: Place) -> None:
    thumb = stage("thumb")
    if thumb < 0.02:
        return
    mouth = head((8 + 14 * stage.infant.turn, 46))
    x, y = 800 + (mouth[0] - 800) * thumb, 560 + (mouth[1] + 2 - 560) * thumb
    arm(stage.brush, (808, 548), (800, 580 - 10 * thumb), (x + 10, y + 8), (_sleeve(stage), 28))
    hand(stage.brush, Place(x, y, 215, 0.6), stage.home.infant.skin)


def _sleeping_bag(stage: Stage, breath: float, wriggle: float) -> None:
    brush = stage.brush
    cloth, fold, dot = stage.cloth("#f0d48a", "#dfbd6c", "#fbf0cc")
    moved = [(x, y + breath * 0.8 + wriggle * 6 * math.sin(x / 70)) for x, y in BAG]
    brush.shape(moved, cloth)
    brush.line([(800, 520 + breath), (930, 552 + wriggle * 4), (1090, 570)], fold, 6)
    for x, y in ((860, 536), (940, 580), (1020, 552), (1080, 586), (880, 590)):
        brush.oval((x, y + breath * 0.8), (8, 8), dot)


def _clothes(stage: Stage, hand_at: Point) -> Point:
    """Small clothes being folded at the other side; where the hand is then."""
    share = stage("clothes")
    x = hand_at[0] + (286 - hand_at[0]) * share + 12 * stage.wave(900) * share
    y = hand_at[1] + (560 - hand_at[1]) * share + 8 * stage.wave(1400) * share
    shirt: list[Point] = [
        (-54, -30), (-22, -40), (0, -30), (22, -40), (54, -30), (48, -2), (28, -8), (28, 44), (-28, 44), (-28, -8),
        (-48, -2),
    ]  # fmt: skip
    stage.brush.polygon(shirt, paint("#f1d9a6"), Place(x - 44, y - 10, 6 * stage.wave(900), 1.15))
    return x, y


def _bedtime_hand(stage: Stage, lean: float) -> None:
    brush, who = stage.brush, stage.home.carer
    touch, stroke, phone = stage("touch"), stage("stroke"), stage("phone")
    x, y = 560.0, 612.0
    x, y = x + (884 - x) * touch, y + (566 - y) * touch
    y += 5 * touch * stage.wave(1200)
    x += 30 * stroke * stage.wave(2000)
    tickle = stage("tickle")
    x, y = x + 26 * tickle * stage.wave(330), y + 16 * tickle * stage.wave(210)
    if phone > 0.02:
        x, y = x + (330 - x) * phone, y + (480 - y) * phone
    if stage("peek") > 0.3:
        return
    shoulder = (492 + lean * 34, 470 + lean * 14)
    elbow = ((shoulder[0] + x) / 2 + 6 - 40 * touch, (shoulder[1] + y) / 2 + 52 + 70 * touch)
    if stage("clothes") > 0.05:
        x, y = _clothes(stage, (x, y))
        elbow = ((shoulder[0] + x) / 2 + 20, (shoulder[1] + y) / 2 + 60)
    arm(brush, shoulder, elbow, (x - 20, y), (mix(who.top, who.top_shade, 0.5), 58))
    phone_in_hand(brush, Place(x + 4, y - 46, -12), phone, ("#333a48", "#cfe6f2"))
    hand(brush, Place(x + 6, y, 12, 1.3), who.skin)
