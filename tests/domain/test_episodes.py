from __future__ import annotations

import pytest

from annotator.domain.episodes import (
    ATTUNEMENT,
    Outcome,
    episodes_of,
    outcome_of,
    stretches_of,
    trusted,
)
from annotator.domain.identity import CodeId
from tests.builders import an_annotation, stretch

RUPTURE = an_annotation("r1", "rupture", 1000, 5000, "missed_cue")


def a_repair(id: str = "p1", onset: int = 3000, outcome: str | None = "full", to: str = "r1"):
    values = {"outcome": outcome} if outcome else {}
    return an_annotation(id, "repair", onset, onset + 2000, repairs=to, values=values)


def test_an_episode_holds_the_repairs_that_answer_its_rupture_in_order() -> None:
    (episode,) = episodes_of([a_repair("p2", 9000), a_repair("p1", 3000), RUPTURE])
    assert episode.rupture == "r1"
    assert episode.stretch == stretch(1000, 5000)
    assert [attempt.annotation for attempt in episode.attempts] == ["p1", "p2"]


def test_a_repair_that_begins_before_the_rupture_answers_nothing() -> None:
    (episode,) = episodes_of([RUPTURE, a_repair(onset=1000), a_repair("p2", 500)])
    assert episode.attempts == ()


def test_a_repair_that_names_no_rupture_is_in_no_episode() -> None:
    unlinked = an_annotation("p1", "repair", 3000, 5000)
    (episode,) = episodes_of([RUPTURE, unlinked, a_repair("p2", to="somewhere else")])
    assert episode.attempts == ()


def test_episodes_stand_in_the_order_of_their_ruptures() -> None:
    later = an_annotation("r0", "rupture", 8000, 9000)
    assert [each.rupture for each in episodes_of([later, RUPTURE])] == ["r1", "r0"]


@pytest.mark.parametrize(
    ("outcome", "repaired"), [("full", True), ("partial", True), ("not_yet", False), (None, False)]
)
def test_repaired_is_full_or_partial(outcome: str | None, repaired: bool) -> None:
    (episode,) = episodes_of([RUPTURE, a_repair(outcome=outcome)])
    assert episode.repaired is repaired


def test_an_external_interruption_is_an_episode_that_does_not_count() -> None:
    (counted,) = episodes_of([RUPTURE])
    (doorbell,) = episodes_of([an_annotation("r1", "rupture", 0, 2000, "external_interruption")])
    assert counted.counts
    assert not doorbell.counts


def test_a_scheme_may_leave_other_codes_out_of_the_figures() -> None:
    (episode,) = episodes_of([RUPTURE], uncounted={CodeId("missed_cue")})
    assert not episode.counts


def test_without_an_attempt_there_is_neither_attempt_nor_reconnection() -> None:
    (episode,) = episodes_of([RUPTURE])
    assert episode.first_attempt is None
    assert episode.reconnection is None


def test_an_outcome_nobody_knows_is_no_outcome() -> None:
    assert outcome_of(a_repair(outcome="partial")) is Outcome.PARTIAL
    assert outcome_of(a_repair(outcome=None)) is None
    assert outcome_of(a_repair(outcome="who knows")) is None


def test_what_the_coder_was_not_sure_of_is_left_out_of_figures() -> None:
    sure, live, unsure = (an_annotation(str(c), confidence=c) for c in (3, 2, 1))
    assert trusted([sure, live, unsure]) == (sure, live)


def test_the_time_of_a_family_is_the_union_of_its_stretches() -> None:
    moments = [
        an_annotation("a1", onset=0, offset=3000),
        an_annotation("a2", onset=2000, offset=4000),
        RUPTURE,
        an_annotation("b1", "infant_bid", 100, None),
    ]
    assert stretches_of(moments, ATTUNEMENT).parts == (stretch(0, 4000),)
