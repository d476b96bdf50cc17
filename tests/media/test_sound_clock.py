from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from annotator.media.sound_clock import InBins, OnTheClock
from annotator.media.sound_track import piece_of

RATE = 1000


class AsItIs:
    """Hands over what it was given one piece late, as filters do."""

    def __init__(self) -> None:
        self.held: list[np.ndarray] = []

    def through(self, frame):
        ready, self.held = self.held, [] if frame is None else [frame.to_ndarray()]
        return ready


def laid(*pieces: tuple[int, int]) -> dict[int, int]:
    """First samples and lengths as they were noted, of pieces given by beginning and length."""
    noted: dict[int, int] = {}
    clock = OnTheClock(RATE, lambda _: AsItIs(), lambda x, at: noted.update({at: x.shape[1]}))
    for begins, length in pieces:
        samples = np.zeros((1, length), np.float32)
        clock.hear(piece_of(samples, begins, RATE), Fraction(begins, RATE))
    clock.drain()
    clock.drain()
    assert clock.heard == bool(pieces)
    return noted


def test_pieces_follow_one_another_and_the_last_is_not_forgotten() -> None:
    assert laid((0, 100), (100, 50), (150, 10)) == {0: 100, 100: 50, 150: 10}


def test_a_clock_that_trembles_by_less_than_a_hundredth_is_evened() -> None:
    assert laid((0, 100), (104, 100), (197, 100)) == {0: 100, 100: 100, 200: 100}


def test_a_hole_stays_a_hole() -> None:
    assert laid((0, 100), (300, 100), (100, 50)) == {0: 100, 300: 100, 100: 50}


def test_nothing_is_heard_before_anything_was() -> None:
    assert laid() == {}


@pytest.mark.parametrize("mode", ["edge", "constant"])
def test_samples_fall_into_their_bins(mode: str) -> None:
    found = InBins(4, 3).split(np.array([5, 6, 7, 8, 9]), 2, mode)
    assert found is not None
    here, rows = found
    assert here == slice(0, 2)
    edge = 5 if mode == "edge" else 0
    last = 9 if mode == "edge" else 0
    assert rows.tolist() == [[edge, edge, 5, 6], [7, 8, 9, last]]


@pytest.mark.parametrize("first", [-20, 12])
def test_what_lies_outside_the_table_falls_into_none(first: int) -> None:
    assert InBins(4, 3).split(np.arange(5), first, "edge") is None


def test_what_lies_partly_outside_counts_as_far_as_it_lies_inside() -> None:
    found = InBins(4, 2).split(np.arange(20), -8, "edge")
    assert found is not None
    assert found[0] == slice(0, 2)
    assert found[1].tolist() == [[8, 9, 10, 11], [12, 13, 14, 15]]
