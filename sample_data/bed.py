"""A story in a wide bed."""

from __future__ import annotations

from brush import Brush, Picture, Place, Point, mix, paint
from figures import carer_beside, infant_arms, peeking_hands, phone_in_hand, sitting_infant
from people import arm, hand
from stage import Stage


def bed(stage: Stage, room: Picture) -> None:
    """One picture of a story in bed."""
    brush, infant = stage.brush, stage.infant
    lean, head = carer_beside(stage, (16, -6))
    wriggle = stage("infant_wriggle") * stage.wave(480)
    sunk = stage("infant_arch") * 10 + (1 - stage("infant_lids")) * 16
    place = Place(
        716 + infant.turn * 9 + wriggle * 4 - stage("dim") * 14,
        362 + 2 * stage.wave(3800) + sunk,
        infant.turn * 9 - stage("dim") * 9 + wriggle * 2,
        1.2,
    )
    sitting_infant(stage, place)
    _blanket(stage)
    book = stage("book")
    if book > 0.02:
        _book(stage, book)
    else:
        _closed_book(brush)
    infant_arms(stage, place, (648, 532))
    _carers_hands(stage, lean)
    peeking_hands(brush, head, stage.home.carer, stage("peek"))


def _blanket(stage: Stage) -> None:
    own = stage.home.paint("blanket", "#7f9fbf")
    breath = 2 * stage.wave(4200)
    fold: list[Point] = [
        (120, 760), (140, 600), (300, 556), (520, 560 + breath), (740, 548 + breath), (960, 566), (1060, 620),
        (1080, 760),
    ]  # fmt: skip
    stage.brush.shape(fold, own)
    hem: list[Point] = [(140, 606), (300, 566), (520, 570 + breath), (740, 558 + breath), (960, 576), (1050, 624)]  # fmt: skip
    stage.brush.line(hem, mix(own, paint("#ffffff"), 0.5), 14)
    for x, y in ((250, 650), (400, 690), (560, 640), (700, 694), (850, 646), (980, 690)):
        stage.brush.oval((x, y), (10, 10), mix(own, paint("#ffffff"), 0.35))


def _book(stage: Stage, book: float) -> None:
    """An open picture book between the two; `page` turns its leaf."""
    brush = stage.brush
    at = Place(578, 578 + (1 - book) * 150, -2)
    brush.polygon([(-136, -66), (0, -52), (136, -66), (140, 62), (0, 78), (-140, 62)], paint("#b5654e"), at)  # fmt: skip
    brush.polygon([(-126, -62), (0, -48), (0, 66), (-130, 52)], paint("#fdf8ec"), at)
    brush.polygon([(126, -62), (0, -48), (0, 66), (130, 52)], paint("#f6efdf"), at)
    brush.oval((-66, -4), (30, 26), paint("#f0c25e"), at)
    brush.oval((-40, -24), (14, 13), paint("#f0c25e"), at)
    brush.shape([(34, 34), (44, -14), (66, -30), (88, -14), (98, 34)], paint("#7fae8b"), at)
    brush.oval((66, -34), (17, 15), paint("#d98873"), at)
    turned = stage("page")
    if 0.03 < turned < 0.97:
        reach = 126 * (1 - 2 * turned)
        brush.polygon([(0, -48), (reach, -96), (reach, 22), (0, 66)], paint("#fffdf6"), at)


def _closed_book(brush: Brush) -> None:
    brush.polygon([(500, 640), (612, 628), (622, 668), (508, 684)], paint("#b5654e"))
    brush.polygon([(506, 682), (622, 666), (622, 674), (508, 690)], paint("#fdf8ec"))


def _carers_hands(stage: Stage, lean: float) -> None:
    """The near hand: at the book, pointing in it, on the child, or round a phone."""
    brush, who = stage.brush, stage.home.carer
    book, point, touch, phone = (stage(name) for name in ("book", "point", "touch", "phone"))
    x, y = 470.0, 640.0
    x, y = x + (474 - x) * book, y + (590 - y) * book
    x, y = x + (548 + 8 * stage.wave(1200) - x) * point, y + (556 - y) * point
    x, y = x + (700 - x) * touch, y + (516 + 6 * stage.wave(1500) - y) * touch
    x, y = x + 24 * stage("tickle") * stage.wave(320), y + 14 * stage("tickle") * stage.wave(230)
    x, y = x + (330 - x) * phone, y + (500 - y) * phone
    shoulder = (508 + lean * 34, 466 + lean * 14)
    elbow = ((shoulder[0] + x) / 2 + 4 - 20 * touch, (shoulder[1] + y) / 2 + 56 + 26 * touch)
    arm(brush, shoulder, elbow, (x - 18, y), (mix(who.top, who.top_shade, 0.5), 58))
    phone_in_hand(brush, Place(x + 4, y - 46, -12), phone, ("#2c323e", "#d5ecf6"))
    hand(brush, Place(x + 6, y, 8, 1.25), who.skin)
