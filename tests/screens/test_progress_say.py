from __future__ import annotations

from collections.abc import Mapping

import pytest

from annotator import words
from annotator.domain.metrics.measured import Blank, Measured, Unit
from annotator.screens import progress_say
from tests.screens.over_time import calm_clip, full_clip, golden_clip


def figures() -> Mapping[str, Measured]:
    overview = golden_clip().overview
    assert overview is not None
    return overview.figures


@pytest.mark.parametrize(
    ("key", "value", "counted"),
    [
        ("attuned", "41 %", "23 s of 56 s"),
        ("ruptures", "3.21 / min", "3 in 56 s"),
        ("repaired_10", "100 %", "2 of 2; 1 not seen to the end"),
        ("attempt", "5.5 s", "2 of 3; 1 not seen to the end"),
        ("attunement_median", "9.0 s", "n = 3"),
    ],
)
def test_a_figure_is_told_with_what_it_was_counted_from(key: str, value: str, counted: str) -> None:
    found = figures()[key]
    assert (progress_say.value(found), progress_say.counted(found)) == (value, counted)


def test_a_blank_is_called_blank_and_says_why() -> None:
    found = calm_clip().overview.figures["repaired_10"]  # type: ignore[union-attr]
    assert progress_say.value(found) == "blank"
    assert progress_say.why(found) == "no rupture was marked"
    assert progress_say.why(figures()["attuned"]) == ""


def test_ends_are_told_in_the_figures_own_unit() -> None:
    assert progress_say.between(figures()["attempt"]) == "5.2 s to 5.8 s"
    assert progress_say.between(figures()["attuned"]) == ""


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        (Unit.SHARE, "25 %"),
        (Unit.PER_100, "0.2"),
        (Unit.BITS, "0.25 bits"),
        (Unit.INDEX, "0.25"),
        (Unit.RATIO, "0.25"),
        (Unit.MS, "0.0 s"),
    ],
)
def test_a_number_is_read_in_its_unit(unit: Unit, said: str) -> None:
    assert progress_say.number(0.25, unit) == said


def test_there_is_a_word_for_every_figure_and_every_reason() -> None:
    overview = full_clip().overview
    assert overview is not None
    assert set(words.screens("progress_figures")) == set(overview.figures)
    assert set(words.screens("progress_blanks")) == {each.value for each in Blank}
