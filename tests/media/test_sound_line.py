"""Sound laid end to end: not a sample missing, doubled or moved."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from annotator.media.sound_line import SoundLine

RATE = 8000


@given(st.lists(st.integers(1, 90_000), min_size=1, max_size=5), st.booleans())
def test_stretches_that_touch_leave_no_gap(lasts: list[int], heard: bool) -> None:
    line, at = SoundLine(RATE, 1), Fraction(0)
    given_ = []
    for n, ticks in enumerate(lasts):
        ends = at + Fraction(ticks, 90_000)
        count = int(ends * RATE) - int(at * RATE)
        samples = np.full((1, count + 3), n + 1, np.float32) if heard else None
        line.lay(at, ends, samples)
        given_ += [float(n + 1) if heard else 0.0] * count
        at = ends
    expected, found = 0, []
    for piece in line.until(at):
        assert piece.pts == expected
        found += piece.to_ndarray()[0].tolist()
        expected += piece.samples
    assert found == given_


def test_it_hands_out_only_as_far_as_asked_and_too_little_is_filled_with_silence() -> None:
    line = SoundLine(RATE, 2)
    line.lay(Fraction(0), Fraction(1), np.ones((2, RATE // 2), np.float32))
    early = line.until(Fraction(1, 4))
    assert sum(each.samples for each in early) < RATE // 2
    late = line.until(Fraction(2))
    whole = np.concatenate([each.to_ndarray() for each in (*early, *late)], axis=1)
    assert whole.shape == (2, RATE)
    assert whole[:, : RATE // 2].min() == 1
    assert np.abs(whole[:, RATE // 2 :]).max() == 0
