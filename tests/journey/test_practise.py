"""What is revealed of an attempt, where one stands, and what outlives the clip."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.consent import Purpose
from annotator.domain.identity import CodeId, CoderId
from annotator.domain.interval import Milliseconds
from annotator.domain.migration import Mark
from annotator.domain.practising.attempt import NotAtThisStage
from annotator.domain.practising.certifying import State
from annotator.domain.practising.gold import ClipSet
from annotator.domain.practising.quiz import NearMiss
from annotator.domain.practising.sealed import SealBroken
from annotator.domain.practising.thresholds import Thresholds
from annotator.journey.practise import NumbersDiffer
from annotator.journey.practise_attempts import NoSuchAttempt
from annotator.journey.practise_books import NotForPractice
from tests.fakes.records import MemoryRecords
from tests.journey.practice_set import (
    GAZE,
    GOLD,
    LEAD,
    a_practice,
    coding,
    household_of,
    practised,
)
from tests.journey.world import World

MIXED_UP = tuple(
    replace(each, code=CodeId("shared_joy")) if each == GAZE else each for each in GOLD
)


def state_of(world: World) -> MemoryRecords:
    assert isinstance(world.records, MemoryRecords)
    return world.records


def test_nothing_is_revealed_before_the_seal() -> None:
    world, (clip,) = a_practice()
    attempt = world.practising.begin(clip)
    with pytest.raises(NotAtThisStage):
        world.practising.reveal(attempt)
    attempt, _ = coding(world, clip)
    with pytest.raises(NotAtThisStage):
        world.practising.reveal(attempt)
    with pytest.raises(NotAtThisStage):
        world.practising.verdict(attempt)
    world.practising.seal(attempt)
    assert world.practising.reveal(attempt).saw.whole == len(GOLD)


def test_another_persons_attempt_is_revealed_to_nobody() -> None:
    world, (clip,) = a_practice()
    attempt = practised(world, clip)
    world.identities.coder = CoderId("another")
    with pytest.raises(NoSuchAttempt):
        world.practising.reveal(attempt)


def test_what_was_found_is_shown_first_and_then_each_difference() -> None:
    world, (clip,) = a_practice()
    shown = world.practising.reveal(practised(world, clip, MIXED_UP[:-1]))
    assert [each.kind.value for each in shown.shown] == ["matched"] * 3 + ["other_name", "missed"]
    assert (shown.saw.part, shown.named.part, shown.timed.part) == (4, 3, 4)
    assert shown.shown[-1].rationale == "why quiet"


def test_three_consecutive_passes_certify_and_a_failed_one_begins_anew() -> None:
    world, clips = a_practice(*["qualifying"] * 6)
    assert world.practising.standing().state is State.NOT_BEGUN
    practised(world, clips[0])
    practised(world, clips[1])
    assert world.practising.standing().passes == 2
    failed = practised(world, clips[2], GOLD[:1])
    assert not world.practising.verdict(failed).passed
    assert world.practising.standing().passes == 0
    for clip in clips[3:]:
        practised(world, clip)
    standing = world.practising.standing()
    assert standing.state is State.CERTIFIED
    assert standing.certificate is not None
    assert len(standing.certificate.seals) == 3
    assert world.practising.recomputed() == standing
    world.identities.coder = CoderId("another")
    assert world.practising.standing().state is State.NOT_BEGUN


def test_a_certificate_runs_out() -> None:
    world, clips = a_practice(*["qualifying"] * 3)
    for clip in clips:
        practised(world, clip)
    world.clock.pass_by(timedelta(days=366))
    assert world.practising.standing().state is State.EXPIRED


def test_what_a_service_asks_for_decides() -> None:
    world, clips = a_practice(*["qualifying"] * 2)
    for clip in clips:
        practised(world, clip)
    assert world.practising.standing().state is State.ON_THE_WAY
    world.practising.set_thresholds(Thresholds(consecutive=2))
    assert world.practising.standing().state is State.CERTIFIED


def test_practice_clips_bring_no_certificate() -> None:
    world, clips = a_practice(*["practice"] * 3)
    for clip in clips:
        practised(world, clip)
    assert world.practising.standing().state is State.NOT_BEGUN


@pytest.mark.parametrize("purpose", [Purpose.TRAINING, Purpose.RECORD])
def test_after_a_withdrawal_numbers_and_a_tombstone_remain(purpose: Purpose) -> None:
    world, clips = a_practice(*["qualifying"] * 3)
    attempts = [practised(world, clip) for clip in clips]
    standing, progress = world.practising.standing(), world.practising.progress()
    assert world.practising.looked_at_again() == dict(enumerate(attempts, 1))
    world.consents.withdraw(household_of(world, clips[0]), purpose, "mother")
    for attempt in attempts:
        with pytest.raises(NotForPractice):
            world.practising.reveal(attempt)
        assert world.practising.attempt(attempt).gone
        assert world.practising.verdict(attempt).passed
    assert world.practising.standing() == standing == world.practising.recomputed()
    assert world.practising.progress() == progress
    assert world.practising.looked_at_again() == {}
    assert set(state_of(world).state.attempts) == set(attempts)
    state = state_of(world).state
    assert (state.golds, state.sealed) == ({}, {})
    assert not [each for each in state.heads.values() if each.practised]
    assert "why cue" not in repr(state)


def test_a_withdrawal_leaves_other_families_and_the_care_of_this_one_alone() -> None:
    world, (clip,) = a_practice()
    other = world.a_household("Heron", Purpose.RECORD, Purpose.TRAINING)
    theirs = world.a_ready_clip(other)
    world.identities.coder = CoderId("clinician")
    care = world.a_coding(clip, GAZE)
    from tests.journey.practice_set import a_gold_document

    world.practising.keep_gold(theirs, a_gold_document())
    attempt = practised(world, theirs)
    world.consents.withdraw(household_of(world, clip), Purpose.TRAINING, "mother")
    assert world.practising.reveal(attempt).saw.part == len(GOLD)
    assert len(world.tagging.session(care).annotations) == 1


def test_a_deleted_clip_takes_gold_and_coding_along_and_the_numbers_stay() -> None:
    world, (clip,) = a_practice()
    attempt = practised(world, clip)
    progress = world.practising.progress()
    world.clips.delete(clip)
    assert world.practising.progress() == progress
    assert world.practising.attempt(attempt).gone
    with pytest.raises(NotForPractice):
        world.practising.reveal(attempt)
    state = state_of(world).state
    assert (state.golds, state.sealed) == ({}, {})


def test_while_a_permit_has_run_out_nothing_is_revealed_and_the_numbers_stay() -> None:
    world, (clip,) = a_practice()
    attempt = practised(world, clip)
    dyad = world.consents.dyads(household_of(world, clip))[0]
    world.clock.pass_by(timedelta(days=400))
    with pytest.raises(NotForPractice):
        world.practising.reveal(attempt)
    assert len(world.practising.progress()) == 1
    assert world.practising.confusions() == ()
    for purpose in (Purpose.RECORD, Purpose.TRAINING):
        world.permit(dyad, purpose)
    assert world.practising.reveal(attempt).saw.part == len(GOLD)


def test_progress_has_a_point_for_each_sealed_attempt_in_order() -> None:
    world, (clip, other) = a_practice("practice", "qualifying")
    practised(world, clip, GOLD[:2])
    practised(world, clip)
    practised(world, other)
    coding(world, clip)
    points = world.practising.progress()
    assert [each.clip for each in points] == [clip, clip, other]
    assert [each.saw.part for each in points] == [2, 5, 5]


def test_names_that_are_mixed_up_again_are_told_and_lead_to_the_next_clip() -> None:
    world, (clip, other) = a_practice("practice", "practice")
    practised(world, clip, MIXED_UP)
    assert world.practising.confusions() == ()
    practised(world, clip, MIXED_UP)
    (mixed,) = world.practising.confusions()
    assert (mixed.gold.code, mixed.own.code, mixed.count) == ("shared_gaze", "shared_joy", 2)
    proposed = world.practising.next_clip()
    assert proposed is not None
    assert proposed.cover.clip == other


def test_a_qualifying_or_a_withdrawn_clip_is_never_proposed() -> None:
    world, (clip, _) = a_practice("practice", "qualifying")
    practised(world, clip)
    proposed = world.practising.next_clip()
    assert proposed is not None
    assert proposed.cover.about.set is ClipSet.PRACTICE
    world.consents.withdraw(household_of(world, clip), Purpose.TRAINING, "mother")
    assert world.practising.next_clip() is None


def test_a_changed_coding_breaks_its_seal() -> None:
    world, (clip,) = a_practice()
    attempt = practised(world, clip, GOLD[:2])
    with world.records.writing() as desk:
        document = json.loads(json.dumps(desk.practising.documents(CoderId("trainee"))[attempt]))
        document["coding"]["annotations"][0]["code"] = "shared_joy"
        state_of(world)
        desk.state.sealed[attempt] = document  # type: ignore[attr-defined]
    for look in (lambda: world.practising.reveal(attempt), world.practising.recomputed):
        with pytest.raises(SealBroken):
            look()


def test_another_attempts_document_is_not_taken_for_this_one() -> None:
    world, (clip,) = a_practice()
    first, second = practised(world, clip, GOLD[:2]), practised(world, clip)
    with world.records.writing() as desk:
        sealed = desk.state.sealed  # type: ignore[attr-defined]
        sealed[first] = sealed[second]
    with pytest.raises(SealBroken):
        world.practising.recomputed()


def test_changed_numbers_are_noticed_when_all_is_worked_out_again() -> None:
    world, (clip,) = a_practice("qualifying")
    attempt = practised(world, clip, GOLD[:1])
    with world.records.writing() as desk:
        kept = desk.practising.get(attempt)
        assert kept is not None
        assert kept.numbers is not None
        numbers = json.loads(kept.numbers)
        numbers["figures"] |= {"found": 5, "marked": 5}
        desk.practising.change(replace(kept, numbers=json.dumps(numbers)))
    assert world.practising.verdict(attempt).rules[0].met
    with pytest.raises(NumbersDiffer):
        world.practising.recomputed()


def test_a_moment_that_must_be_seen_and_was_missed_stands_against_passing() -> None:
    world, (clip,) = a_practice("qualifying")
    attempt = practised(world, clip, [each for each in GOLD if each.id in {"gaze", LEAD.id}])
    assert not world.practising.verdict(attempt).passed


def test_a_quiz_asks_of_sealed_practice_clips_and_their_near_misses_alone() -> None:
    world, (practice, other, asked) = a_practice("practice", "practice", "qualifying")
    lead = Mark(LEAD.family, LEAD.code)
    near = tuple(
        NearMiss(clip, Milliseconds(54_000), lead, "nobody leads")
        for clip in (practice, other, asked)
    )
    assert world.practising.quiz(1, near) == ()
    for clip in (practice, asked):
        practised(world, clip)
    questions = world.practising.quiz(1, near)
    assert {each.clip for each in questions} == {practice}
    assert [each.why for each in questions if each.answer is None] == ["nobody leads"]
    assert len(questions) == len(GOLD) + 1
    assert world.practising.quiz(1, near) == questions
    world.identities.coder = CoderId("another")
    assert world.practising.quiz(1, near) == ()


def test_a_quiz_asks_nothing_of_a_clip_that_was_withdrawn() -> None:
    world, (clip,) = a_practice()
    practised(world, clip)
    assert world.practising.quiz(1)
    world.consents.withdraw(household_of(world, clip), Purpose.TRAINING, "mother")
    assert world.practising.quiz(1) == ()


def test_a_quiz_is_of_practice_clips_one_has_sealed_and_of_no_other() -> None:
    world, (clip, other, qualifying) = a_practice("practice", "practice", "qualifying")
    assert world.practising.quiz(1) == ()
    practised(world, clip)
    practised(world, qualifying)
    asked = world.practising.quiz(1)
    assert {each.clip for each in asked} == {clip}
    assert world.practising.quiz(1) == asked
    practised(world, other)
    world.clock.pass_by(timedelta(days=400))
    assert world.practising.quiz(1) == ()
