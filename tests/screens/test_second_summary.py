"""Which part of a film is played for a moment."""

from __future__ import annotations

import pytest

from annotator.screens.second_summary import window_of
from tests.builders import an_annotation, ms, stretch


@pytest.mark.parametrize(
    ("onset", "offset", "window"),
    [
        (10_000, 14_000, (8000, 16_000)),
        (500, 4000, (0, 6000)),
        (57_000, 60_000, (55_000, 60_000)),
        (10_000, None, (8000, 15_000)),
        (59_500, None, (57_500, 60_000)),
    ],
)
def test_a_moment_is_played_with_two_seconds_around_and_never_beyond_the_film(
    onset: int, offset: int | None, window: tuple[int, int]
) -> None:
    mark = an_annotation("m", "step", onset, offset)
    assert window_of(mark, ms(60_000)) == stretch(*window)
