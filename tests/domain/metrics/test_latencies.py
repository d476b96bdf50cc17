from __future__ import annotations

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.episodes import episodes_of
from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.latencies import (
    Latencies,
    attempt_latencies,
    reconnection_latencies,
)
from tests.builders import an_annotation, ms
from tests.domain.metrics import golden


def a_repair(id: str, onset: int, offset: int, outcome: str) -> Annotation:
    values = {"outcome": outcome}
    return an_annotation(id, "repair", onset, offset, repairs="r1", values=values)


def test_the_golden_vector_was_tried_after_5_and_6_seconds() -> None:
    found = attempt_latencies(golden.EPISODES, golden.CODABLE)
    assert found.times == (5000, 6000)
    assert found.value == 5500
    assert found.n == 2


def test_the_golden_vector_reconnected_after_8_and_9_seconds() -> None:
    found = reconnection_latencies(golden.EPISODES, golden.CODABLE)
    assert found.times == (8000, 9000)
    assert found.value == 8500
    assert found.censored == (3000,)
    assert found.censored_share == pytest.approx(1 / 3)


def test_the_first_attempt_counts_whatever_came_of_it() -> None:
    episodes = episodes_of(
        [
            an_annotation("r1", "rupture", 1000, 9000),
            a_repair("p2", 6000, 8000, "full"),
            a_repair("p1", 3000, 4000, "not_yet"),
        ]
    )
    assert attempt_latencies(episodes, golden.CODABLE).times == (2000,)


def test_they_reconnect_with_the_first_full_repair_or_else_the_last_partial_one() -> None:
    rupture = an_annotation("r1", "rupture", 1000, 9000)
    early, late = a_repair("p1", 2000, 3000, "partial"), a_repair("p2", 4000, 5000, "partial")
    full, again = a_repair("p3", 6000, 7000, "full"), a_repair("p4", 8000, 9000, "full")

    def latency(*annotations: Annotation) -> tuple[Milliseconds, ...]:
        return reconnection_latencies(episodes_of(annotations), golden.CODABLE).times

    assert latency(rupture, early, late) == (4000,)
    assert latency(rupture, early, late, full, again) == (6000,)
    assert latency(rupture, a_repair("p1", 2000, 3000, "not_yet")) == ()


def test_without_an_end_there_is_no_median() -> None:
    assert Latencies(()).value is None
    assert Latencies(()).quartiles is None
    assert Latencies(()).censored_share is None
    assert Latencies(()).survival_median is None


def test_quartiles_need_two_times() -> None:
    assert Latencies((ms(1),)).quartiles is None
    assert Latencies((ms(1), ms(2), ms(3), ms(4), ms(5))).quartiles == (2, 4)


def test_the_survival_median_knows_of_waits_whose_end_nobody_saw() -> None:
    seen = (ms(1000), ms(2000), ms(3000), ms(4000))
    assert Latencies(seen).survival_median == 2000
    assert Latencies(seen, (ms(1500), ms(1500))).survival_median == 3000
    assert Latencies((ms(1000),), (ms(5000), ms(5000))).survival_median is None


def test_a_rupture_that_begins_out_of_sight_was_followed_for_no_time() -> None:
    hidden = episodes_of([an_annotation("r1", "rupture", 51_000, 53_000)])
    assert reconnection_latencies(hidden, golden.CODABLE).censored == (0,)


def test_an_external_interruption_has_no_latency() -> None:
    doorbell = episodes_of([an_annotation("r1", "rupture", 1000, 3000, "external_interruption")])
    assert attempt_latencies(doorbell, golden.CODABLE) == Latencies(())
