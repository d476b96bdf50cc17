"""What several scenes share: a carer beside the infant, an infant who sits, a second carer, small things."""

from __future__ import annotations

import math

from brush import Brush, Place, Point, mix, paint
from household import Grown
from people import arm, grown_back, grown_head, hand, infant_head
from stage import Stage

BESIDE: list[Point] = [
    (210, 760), (232, 560), (282, 448), (356, 404), (440, 404), (512, 452), (548, 570), (560, 760),
]  # fmt: skip
NECK: list[Point] = [(372, 336), (428, 336), (438, 420), (402, 434), (364, 420)]
PHONE: list[Point] = [(-30, -54), (30, -54), (34, 0), (30, 54), (-30, 54), (-34, 0)]
SCREEN: list[Point] = [(-22, -42), (22, -42), (25, 0), (22, 42), (-22, 42), (-25, 0)]
TORSO: list[Point] = [
    (-46, 46), (-70, 74), (-84, 150), (-80, 230), (80, 230), (84, 150), (70, 74), (46, 46), (0, 60),
]  # fmt: skip


def phone_in_hand(brush: Brush, at: Place, shown: float, colours: tuple[str, str]) -> None:
    """A phone, once it is more than half way up."""
    if shown > 0.4:
        brush.shape(PHONE, paint(colours[0]), at)
        brush.shape(SCREEN, paint(colours[1]), at)


def carer_beside(stage: Stage, shift: Point = (0.0, 0.0)) -> tuple[float, Place]:
    """The carer at the left, turned towards the infant at the right; how far leaning, and the head."""
    carer, who, brush = stage.carer, stage.home.carer, stage.brush
    breath = 3 * stage.wave(4200)
    lean = stage("carer_lean")
    dx, dy = shift
    head = Place(
        400 + lean * 62 + carer.turn * 14 + dx,
        262 + lean * 34 + breath * 0.5 - 2 * carer.mouth + dy,
        carer.turn * 7 + lean * 5,
    )
    grown_back(brush, head, who)
    brush.shape([(x + lean * 30 + dx, y + breath + lean * 12 + dy) for x, y in BESIDE], who.top)
    if who.style != "scarf":
        brush.shape([(x + lean * 48 + dx, y + lean * 22 + dy) for x, y in NECK], who.skin_shade)
    grown_head(brush, head, carer, who)
    return lean, head


def peeking_hands(brush: Brush, head: Place, who: Grown, peek: float) -> None:
    """Both hands before the eyes, or coming up to them."""
    if peek < 0.02:
        return
    for side in (-1, 1):
        x, y = head((side * (34 + 60 * (1 - peek)), 6 + 170 * (1 - peek)))
        low = head((side * 120, 250))
        arm(brush, low, ((low[0] + x) / 2 + side * 16, (low[1] + y) / 2 + 30), (x + side * 8, y + 34), (who.top_shade, 50))  # fmt: skip
        brush.oval((x, y - 4), (39, 42), who.skin)
        for finger in (-1, 0, 1):
            brush.line([(x + finger * 13, y - 6), (x + finger * 15, y - 38)], who.skin, 14)
            brush.line([(x + finger * 13 + 7, y - 8), (x + finger * 14 + 7, y - 34)], who.skin_shade, 2)  # fmt: skip


def sitting_infant(stage: Stage, head: Place) -> None:
    """An infant who sits up: the body, then the head; the arms come with `infant_arms`."""
    brush = stage.brush
    cloth, fold, dot = stage.cloth("#f0d48a", "#dfbd6c", "#fbf0cc")
    breath = 2 * stage.wave(3600)
    arch = stage("infant_arch")
    body = Place(head.x - arch * 10, head.y - 6 + breath, head.turn * 0.3)
    brush.shape(TORSO, cloth, body)
    brush.line([(-30, 66), (0, 80), (30, 66)], fold, 6, body)
    for x, y in ((-36, 110), (24, 124), (-10, 152), (44, 172), (-52, 176)):
        brush.oval((x, y), (7, 7), dot, body)
    shifted = Place(head.x + arch * 14, head.y + arch * 6, head.turn + arch * 13, head.scale)
    infant_head(brush, shifted, stage.infant, stage.home.infant)


def infant_arms(stage: Stage, head: Place, busy: Point) -> None:
    """The sitting infant's two arms: at rest, reaching to the carer, at the mouth, or at something."""
    brush = stage.brush
    cloth, fold, _ = stage.cloth("#f0d48a", "#dfbd6c", "#fbf0cc")
    reach, thumb, fiddle, arch = (
        stage(name) for name in ("infant_reach", "thumb", "fiddle", "infant_arch")
    )
    flap = stage("infant_wriggle") * stage.wave(420)
    for side in (-1, 1):
        shoulder = (head.x + side * 58, head.y + 84)
        x, y = head.x + side * 84 + side * arch * 30, head.y + 176 + 16 * flap * side - arch * 40
        if side < 0:
            x, y = _towards((x, y), (head.x - 138, head.y + 2 + 6 * stage.wave(1600)), reach)
            x, y = _towards((x, y), (busy[0] + 9 * stage.wave(1300), busy[1] + 4 * stage.wave(900)), fiddle)  # fmt: skip
        else:
            x, y = _towards((x, y), (head.x - 44, head.y + 92 + 5 * stage.wave(1500)), reach)
            x, y = _towards((x, y), (head.x + 16, head.y + 52), thumb)
        elbow = ((shoulder[0] + x) / 2 + side * 16, (shoulder[1] + y) / 2 + 22 * (1 - reach))
        arm(brush, shoulder, elbow, (x, y), (mix(cloth, fold, 0.5), 32))
        turn = math.degrees(math.atan2(y - elbow[1], x - elbow[0]))
        hand(brush, Place(x, y, turn, 0.66), stage.home.infant.skin)


def _towards(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def second_carer(stage: Stage, place: Point) -> None:
    """Another carer, who comes in from the right; the hand is drawn later, over what it touches."""
    shown = stage("partner")
    if shown < 0.01:
        return
    brush, who, face = stage.brush, stage.home.partner, stage.partner
    x, y = _second_head(stage, place)
    lean, breath = stage("partner_lean"), 3 * stage.wave(4000, 1.0)
    head = Place(x, y, face.turn * 7 - lean * 5, 0.96)
    grown_back(brush, head, who)
    body = Place(x + lean * 22, y - 262, 0)
    brush.shape([(400 - px, py + breath) for px, py in BESIDE], who.top, body)
    brush.shape([(400 - px, py) for px, py in NECK], who.skin_shade, body)
    grown_head(brush, head, face, who)


def second_hand(stage: Stage, place: Point, shoulder: Point, touching: Point) -> None:
    """The second carer's hand, on its way to where it is wanted."""
    touch = stage("partner_touch")
    if touch < 0.01:
        return
    who = stage.home.partner
    x, y = _second_head(stage, place)
    stroke = 14 * stage.wave(1900) * touch
    wx, wy = _towards((x - 110, y + 290), (touching[0] + stroke, touching[1]), touch)
    start = (x + shoulder[0], y + shoulder[1])
    elbow = ((start[0] + wx) / 2 + 14, (start[1] + wy) / 2 + 34)
    arm(stage.brush, start, elbow, (wx + 18, wy), (who.top_shade, 54))
    hand(stage.brush, Place(wx, wy, 190, 1.25), who.skin)


def _second_head(stage: Stage, place: Point) -> Point:
    lean = stage("partner_lean")
    breath = 3 * stage.wave(4000, 1.0)
    return (
        place[0] + (1 - stage("partner")) * 420 - lean * 46 + stage.partner.turn * 10,
        place[1] + lean * 30 + breath * 0.4 - 2 * stage.partner.mouth,
    )
