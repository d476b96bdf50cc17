"""The visible mark: one light line on a dark strip, as wide as its words."""

from __future__ import annotations

import cv2
import numpy as np

from annotator.paper.reel_mark import reel_mark


def test_it_is_light_on_dark_and_as_wide_as_its_words() -> None:
    short, long = (
        cv2.imdecode(np.frombuffer(reel_mark(each), np.uint8), cv2.IMREAD_GRAYSCALE)
        for each in ("For training only", "For training only. Not to be passed on. 1a2b3c4d")
    )
    assert short is not None
    assert long is not None
    assert short.shape[0] == long.shape[0] == 48
    assert long.shape[1] > 2 * short.shape[1]
    assert short[0, 0] < 60
    assert short.max() > 200


def test_what_is_written_is_set_as_words() -> None:
    assert reel_mark('#panic() $x$ "')[:4] == b"\x89PNG"
