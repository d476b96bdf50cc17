"""A card of the reel: a square picture with words on one ground."""

from __future__ import annotations

import cv2
import numpy as np

from annotator.paper.reel_card import POINTS, reel_card


def test_it_is_a_square_with_words_in_the_middle_of_one_ground() -> None:
    png = np.frombuffer(reel_card("Moments with Ava", "en", "ltr"), np.uint8)
    picture = cv2.imdecode(png, cv2.IMREAD_GRAYSCALE)
    assert picture is not None
    assert picture.shape == (POINTS, POINTS)
    written = np.argwhere(np.abs(picture.astype(int) - int(picture[0, 0])) > 60)
    assert len(written) > 500
    assert written.min() > 60
    assert written.max() < POINTS - 60


def test_what_is_written_is_set_as_words() -> None:
    assert reel_card('#panic() $x$ "', "en", "ltr")[:4] == b"\x89PNG"
