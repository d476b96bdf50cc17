from __future__ import annotations

from annotator.journey.flag_books import Flags, flags_in
from tests.builders import an_annotation


def test_only_marks_for_safeguarding_and_flags_for_the_supervisor_are_counted() -> None:
    flag = an_annotation("a", "review_flag", 1000, None)
    danger = an_annotation("b", "safeguarding")
    assert flags_in([flag, danger, danger, an_annotation("c"), None]) == Flags(2, 1)
    assert flags_in([]) == Flags()


def test_what_is_taken_away_is_below_nothing() -> None:
    assert Flags(1, 0) - Flags(0, 2) == Flags(1, -2)
