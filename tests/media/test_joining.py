"""Cards, fades and what is blended, by themselves."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from annotator.media.cut import Heard
from annotator.media.joining import (
    CARD_RATE,
    CARD_S,
    FADE_S,
    blended,
    card_picture,
    held,
    rgb_of,
    softened,
    strength,
)
from annotator.media.refusals import MediaFailed
from annotator.media.upright import Size
from annotator.paper.reel_card import reel_card
from annotator.paper.reel_mark import reel_mark

SIZE = Size(320, 180)


def test_a_card_stands_in_the_middle_on_its_own_ground() -> None:
    card = card_picture(reel_card("Words", "en", "ltr"), SIZE)
    assert card.shape == (270, 320)
    assert int(card[0, 0]) == int(card[179, 319]) == int(card[90, 10])
    assert card[60:120, 120:200].min() < 100


def test_a_card_is_held_and_comes_out_of_its_ground() -> None:
    card = card_picture(reel_card("Words", "en", "ltr"), SIZE)
    shown = list(held(card))
    assert sum(lasts for _, _, lasts in shown) == Fraction(int(CARD_S * CARD_RATE), CARD_RATE)
    darkest = [int(np.asarray(each.to_ndarray()).min()) for each, _, _ in shown]
    assert darkest[0] > darkest[len(darkest) // 2]
    assert darkest[-1] > darkest[len(darkest) // 2]


def test_a_part_is_whole_between_its_fades_and_nothing_at_its_very_ends() -> None:
    whole, short = Fraction(4), Fraction(1, 30)
    assert strength(Fraction(2), short, whole) == 1
    assert strength(Fraction(0), short, whole) == pytest.approx(float(short / FADE_S))
    assert strength(whole, short, whole) == 0


def test_blending_goes_from_the_ground_to_the_picture() -> None:
    card = card_picture(reel_card("", "en", "ltr"), SIZE)
    picture = np.full_like(card, 40)
    assert np.array_equal(blended(picture, card, 1.0).to_ndarray(), picture)
    nothing = np.asarray(blended(picture, card, 0.0).to_ndarray())
    assert (nothing[:180] == card[0, 0]).all()


def test_sound_rises_and_sinks_with_its_pictures() -> None:
    heard = softened(Heard(np.ones((1, 48_000), np.float32), 48_000))
    assert heard[0, 0] == heard[0, -1] == 0
    assert heard[0, 24_000] == 1


def test_a_mark_keeps_its_shape_and_what_is_no_picture_is_refused() -> None:
    strip = rgb_of(reel_mark("For supervision only"), 24)
    assert strip.shape[0] == 24
    assert strip.shape[1] > 100
    with pytest.raises(MediaFailed):
        rgb_of(b"no picture", 24)
