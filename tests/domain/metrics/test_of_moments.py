from __future__ import annotations

import pytest

from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.coded import Coded
from annotator.domain.metrics.measured import Blank, Measured
from annotator.domain.metrics.of_moments import of_moments
from tests.builders import an_annotation
from tests.domain.metrics.clips import golden_coding

MINUTE = Milliseconds(60_000)


def figures(coded: Coded) -> dict[str, Measured]:
    return {each.key: each for each in of_moments(coded)}


@pytest.mark.parametrize(
    ("key", "value", "part", "whole", "censored"),
    [
        ("attuned", 0.4107, 23_000, 56_000, 0),
        ("ruptures", 3.214, 3, 56_000, 0),
        ("repaired_5", 0.5, 1, 2, 1),
        ("repaired_10", 1.0, 2, 2, 1),
        ("repaired_30", 1.0, 2, 2, 1),
        ("repaired_full_10", 0.5, 1, 2, 1),
        ("attempt", 5500, 2, 3, 1),
        ("reconnection", 8500, 2, 3, 1),
        ("reconnection_km", 8000, 2, 3, 1),
    ],
)
def test_the_golden_vector_with_its_workings(
    key: str, value: float, part: int, whole: int, censored: int
) -> None:
    found = figures(golden_coding())[key]
    assert found.value == pytest.approx(value, rel=2e-4)
    assert (found.part, found.whole, found.censored) == (part, whole, censored)


def test_full_only_is_a_figure_of_its_own() -> None:
    found = figures(golden_coding())
    assert found["repaired_10"].value == 1.0
    assert found["repaired_full_10"].value == 0.5


def test_a_rate_lies_between_its_exact_ends_and_a_median_between_its_quartiles() -> None:
    found = figures(golden_coding())
    low, high = found["ruptures"].lower, found["ruptures"].upper
    assert low == pytest.approx(0.6187 * 60 / 56, abs=1e-3)
    assert high == pytest.approx(8.7673 * 60 / 56, abs=1e-3)
    assert (found["attempt"].lower, found["attempt"].upper) == (5250, 5750)


def test_without_a_rupture_repair_is_blank_and_not_nought() -> None:
    found = figures(Coded((), MINUTE))
    assert found["ruptures"].value == 0
    for key in ("repaired_10", "attempt", "reconnection", "attempt_km"):
        assert (found[key].value, found[key].blank) == (None, Blank.NO_RUPTURE)
    assert found["attunement_mean"].blank is Blank.NO_MOMENT


def test_a_rupture_that_could_not_be_followed_says_so() -> None:
    found = figures(Coded((an_annotation("r", "rupture", 57_000, 60_000),), MINUTE))
    assert found["repaired_10"].blank is Blank.NONE_FOLLOWED
    assert found["repaired_10"].censored == 1
    assert found["reconnection"].blank is Blank.NONE_ENDED


def test_external_interruptions_are_in_no_figure() -> None:
    bell = an_annotation("r", "rupture", 1000, 9000, "external_interruption")
    found = figures(Coded((bell,), MINUTE))
    assert found["ruptures"].part == 0
    assert found["rupture_share"].value == 0
    assert found["repaired_10"].blank is Blank.NO_RUPTURE


def test_without_codable_time_shares_and_rates_are_blank() -> None:
    hidden = an_annotation("u", "uncodable", 0, 60_000)
    found = figures(Coded((hidden, an_annotation()), MINUTE))
    for key in ("attuned", "ruptures", "rupture_share", "attunement_rate"):
        assert found[key].blank is Blank.NOTHING_CODABLE


def test_a_gap_needs_two_moments() -> None:
    found = figures(Coded((an_annotation(),), MINUTE))
    assert found["attunement_gap"].blank is Blank.ONE_MOMENT
    assert found["attunement_first"].value == 2000
