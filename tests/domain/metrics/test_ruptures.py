from __future__ import annotations

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.episodes import FULL_ONLY, episodes_of
from annotator.domain.interval import Milliseconds, Stretches
from annotator.domain.metrics.attuned import codable_time
from annotator.domain.metrics.ruptures import RepairRate, repair_rate, rupture_rate
from tests.builders import an_annotation, stretch
from tests.domain.metrics import golden

TEN = Milliseconds(10_000)


def rate(*annotations: Annotation, codable: Stretches = golden.CODABLE) -> RepairRate:
    return repair_rate(episodes_of(annotations), TEN, codable)


def test_the_golden_vector_has_three_ruptures_in_56_seconds() -> None:
    found = rupture_rate(golden.EPISODES, golden.CODABLE)
    assert (found.count, found.observed) == (3, 56_000)
    assert found.value == pytest.approx(3.214, abs=5e-4)


def test_the_golden_vector_was_repaired_twice_of_twice_with_one_censored() -> None:
    found = repair_rate(golden.EPISODES, TEN, golden.CODABLE)
    assert found == RepairRate(TEN, repaired=2, followed=2, censored=1)
    assert found.value == 1.0


def test_the_golden_vector_was_repaired_fully_once_of_twice() -> None:
    assert repair_rate(golden.EPISODES, TEN, golden.CODABLE, FULL_ONLY).value == 0.5


@pytest.mark.parametrize(("within", "expected"), [(5000, 0.5), (6000, 1.0), (30_000, 1.0)])
def test_the_window_can_be_another(within: int, expected: float) -> None:
    found = repair_rate(golden.EPISODES, Milliseconds(within), golden.CODABLE)
    assert found.value == expected


def test_an_uncodable_stretch_inside_the_window_censors_an_unrepaired_rupture() -> None:
    before = an_annotation("r1", "rupture", 41_000, 43_000)
    after = an_annotation("r1", "rupture", 39_000, 43_000)
    assert rate(before).censored == 1
    assert rate(after) == RepairRate(TEN, repaired=0, followed=1, censored=0)


def test_the_window_may_end_exactly_with_the_clip() -> None:
    whole = codable_time(Milliseconds(60_000))
    assert rate(an_annotation("r1", "rupture", 50_000, 52_000), codable=whole).followed == 1
    assert rate(an_annotation("r1", "rupture", 50_001, 52_000), codable=whole).censored == 1


def test_a_repair_after_the_window_is_followed_but_too_late() -> None:
    rupture = an_annotation("r1", "rupture", 1000, 3000)
    late = an_annotation("p1", "repair", 11_001, 13_000, repairs="r1", values={"outcome": "full"})
    assert rate(rupture, late) == RepairRate(TEN, repaired=0, followed=1, censored=0)


@pytest.mark.parametrize("outcome", [{}, {"outcome": "not_yet"}])
def test_an_attempt_that_came_to_nothing_repairs_nothing(outcome: dict[str, str]) -> None:
    rupture = an_annotation("r1", "rupture", 1000, 3000)
    attempt = an_annotation("p1", "repair", 2000, 4000, repairs="r1", values=outcome)
    assert rate(rupture, attempt).repaired == 0


def test_an_external_interruption_is_in_no_figure() -> None:
    doorbell = episodes_of([an_annotation("r1", "rupture", 1000, 3000, "external_interruption")])
    assert rupture_rate(doorbell, golden.CODABLE).count == 0
    assert repair_rate(doorbell, TEN, golden.CODABLE).value is None


def test_ruptures_at_most_a_second_apart_are_one() -> None:
    def count(onset: int) -> int:
        two = (
            an_annotation("r1", "rupture", 1000, 3000),
            an_annotation("r2", "rupture", onset, 8000),
        )
        return rupture_rate(episodes_of(two), golden.CODABLE).count

    assert (count(2000), count(4000), count(4001)) == (1, 1, 2)


def test_what_lies_wholly_in_uncodable_time_is_not_counted() -> None:
    hidden = episodes_of([an_annotation("r1", "rupture", 50_500, 53_000)])
    assert rupture_rate(hidden, golden.CODABLE).count == 0


def test_without_codable_time_the_rate_is_blank() -> None:
    nothing = codable_time(Milliseconds(60_000), Stretches((stretch(0, 60_000),)))
    assert rupture_rate(golden.EPISODES, nothing).value is None
