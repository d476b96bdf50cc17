from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

import pytest
from hypothesis import given

from annotator.domain.identity import CoderId, SessionId
from annotator.domain.interval import Stretches
from annotator.domain.practising.attempt import (
    Attempt,
    NotAtThisStage,
    NotToSkipYet,
    NotWatchedWhole,
    Stage,
)
from annotator.domain.practising.gold import Cover
from tests.builders import A_MINUTE, stretch
from tests.domain.practising.trainees import TEN, a_gold
from tests.strategies import stretches


def offered() -> Attempt:
    return Attempt(SessionId("s1"), CoderId("trainee"), a_gold().cover)


def test_an_attempt_goes_through_its_stages_in_their_order() -> None:
    attempt = offered()
    assert attempt.stage is Stage.NOT_BEGUN
    attempt = attempt.begin(TEN)
    assert attempt.stage is Stage.FIRST_VIEWING
    attempt = attempt.watch(stretch(0, A_MINUTE)).code(TEN)
    assert attempt.stage is Stage.CODING


def test_no_stage_is_left_out_and_none_is_gone_back_to() -> None:
    coding = offered().begin(TEN).skip(TEN, has_passed=True)
    steps: list[Callable[[], Attempt]] = [
        lambda: offered().code(TEN),
        lambda: offered().skip(TEN, has_passed=True),
        lambda: offered().watch(stretch(0, 10)),
        lambda: offered().begin(TEN).begin(TEN),
        lambda: coding.begin(TEN),
        lambda: coding.watch(stretch(0, 10)),
        lambda: coding.code(TEN),
    ]
    for step in steps:
        with pytest.raises(NotAtThisStage):
            step()


def test_coding_begins_once_ninety_five_percent_were_watched() -> None:
    watching = offered().begin(TEN)
    with pytest.raises(NotWatchedWhole) as refused:
        watching.watch(stretch(0, 56_999)).code(TEN)
    assert refused.value.facts() == {"watched_ms": 56_999, "length_ms": 60_000}
    assert watching.watch(stretch(0, 57_000)).code(TEN).stage is Stage.CODING


def test_the_same_seconds_watched_twice_count_once_and_what_lies_outside_does_not() -> None:
    watching = offered().begin(TEN)
    twice = watching.watch(stretch(0, 30_000)).watch(stretch(0, 30_000))
    assert twice.watched.total == 30_000
    beyond = twice.watch(stretch(30_000, 40_000)).watch(stretch(60_000, 600_000))
    assert not beyond.watched_whole
    in_pieces = twice.watch(stretch(45_000, 60_000)).watch(stretch(29_000, 45_000))
    assert in_pieces.watched_whole


@given(stretches(within=100))
def test_watched_time_never_exceeds_the_clip(played: Stretches) -> None:
    watching = offered().begin(TEN)
    for each in played:
        watching = watching.watch(stretch(each.onset * 1_000, each.offset * 1_000))
    assert watching.watched.total <= A_MINUTE


def test_the_first_viewing_is_skipped_only_by_those_who_have_passed_once() -> None:
    with pytest.raises(NotToSkipYet):
        offered().begin(TEN).skip(TEN, has_passed=False)
    skipped = offered().begin(TEN).skip(TEN, has_passed=True)
    assert skipped.skipped
    assert skipped.stage is Stage.CODING
    assert not offered().begin(TEN).watch(stretch(0, A_MINUTE)).code(TEN).skipped


def test_an_attempt_knows_its_gold_by_the_cover_only() -> None:
    assert Attempt.__annotations__["cover"] == Cover.__name__
    assert "gold" not in {each.name for each in fields(Attempt)}
