"""A meal with a spoon at a high chair."""

from __future__ import annotations

from brush import Brush, Picture, Place, Point, mix, paint
from figures import (
    carer_beside,
    infant_arms,
    peeking_hands,
    second_carer,
    second_hand,
    sitting_infant,
)
from people import arm, hand
from rooms import rounded
from stage import Stage

PARTNER: Point = (1086.0, 236.0)
BOWL: Point = (716.0, 566.0)
SPOON_HELD: Point = (668.0, 520.0)


def table(stage: Stage, room: Picture) -> None:
    """One picture of a meal at the high chair."""
    brush, infant = stage.brush, stage.infant
    second_carer(stage, PARTNER)
    lean, head = carer_beside(stage, (-14, 4))
    wriggle = stage("infant_wriggle") * stage.wave(430)
    away = infant.turn * 8
    place = Place(
        800 + away + wriggle * 4, 352 + 2 * stage.wave(3600), infant.turn * 9 + wriggle * 2, 1.2
    )
    sitting_infant(stage, place)
    _tray(stage)
    infant_arms(stage, place, (730, 522))
    second_hand(stage, PARTNER, (-66, 182), (848, 492))
    _spoon_hand(stage, lean, place)
    peeking_hands(brush, head, stage.home.carer, stage("peek"))


def _tray(stage: Stage) -> None:
    brush = stage.brush
    rounded(brush, (640, 548, 964, 592), 20, "#faf6ee")
    brush.polygon([(660, 592), (944, 592), (930, 606), (674, 606)], paint("#d8d0c0"))
    chair = stage.home.paint("chair", "#e7c07a")
    brush.shape([(690, 604), (914, 604), (926, 740), (678, 740)], mix(chair, paint("#3a2b2a"), 0.1))
    x, y = BOWL
    bowl: list[Point] = [(x - 56, y - 30), (x + 56, y - 30), (x + 38, y + 12), (x - 38, y + 12)]
    brush.shape(bowl, paint("#7fb0c9"))
    brush.oval((x, y - 30), (54, 13), stage.home.paint("food", "#e5a65a"))


def _spoon(brush: Brush, grip: Point, tip: Point, food: tuple[int, int, int] | None) -> None:
    brush.line([grip, tip], paint("#b9c4cc"), 8)
    brush.oval(tip, (19, 11), paint("#cbd5db"))
    if food is not None:
        brush.oval((tip[0], tip[1] - 5), (14, 8), food)


def _spoon_hand(stage: Stage, lean: float, head: Place) -> None:
    """The carer's near hand: with the spoon, with a cloth, on the infant's arm, or holding a phone."""
    brush, who = stage.brush, stage.home.carer
    spoon, wipe, touch, play = (stage(name) for name in ("spoon", "wipe", "touch", "tickle"))
    mouth = (778.0, 396.0)
    tip = (BOWL[0] + (mouth[0] - BOWL[0]) * spoon, BOWL[1] - 36 + (mouth[1] - BOWL[1] + 36) * spoon)
    tip = (tip[0] + 16 * play * stage.wave(300), tip[1] + 12 * play * stage.wave(370))
    grip = (tip[0] - 92, tip[1] + 34 - 14 * (1 - spoon))
    left = stage("fiddle")  # the spoon lies in the bowl, and the hand makes room
    grip = (grip[0] - 66 * left, grip[1] + 46 * left)
    x, y = grip
    if wipe > 0.02:
        swing = 16 * stage.wave(420)
        x, y = x + (776 + swing - x) * wipe, y + (404 - y) * wipe
    if touch > 0.02:
        x, y = x + (760 - x) * touch, y + (506 + 5 * stage.wave(1300) - y) * touch
    held = max(wipe, touch, left, stage("peek")) < 0.4
    if not held:
        _spoon(brush, (BOWL[0] - 74, BOWL[1] - 46), (BOWL[0], BOWL[1] - 32), None)
    if stage("peek") > 0.3:
        return
    shoulder = (484 + lean * 34, 474 + lean * 14)
    elbow = ((shoulder[0] + x) / 2 - 6, (shoulder[1] + y) / 2 + 58)
    arm(brush, shoulder, elbow, (x - 20, y + 4), (mix(who.top, who.top_shade, 0.5), 58))
    if held:
        _spoon(brush, grip, tip, stage.home.paint("food", "#e5a65a") if spoon > 0.25 else None)
    hand(brush, Place(x, y, -8, 1.25), who.skin)
    if wipe > 0.4:
        cloth: list[Point] = [(-34, -22), (26, -28), (40, 4), (30, 34), (-20, 30), (-40, 8)]
        brush.shape(cloth, paint("#f6efe4"), Place(x + 18, y - 2, 12 * stage.wave(420)))
        brush.line([(x - 4, y - 12), (x + 20, y + 2), (x + 38, y + 18)], paint("#dcd2c3"), 4)
