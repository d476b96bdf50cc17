"""An attempt: watched, coded blind, sealed, and found again after a crash."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import AttemptId, CoderId
from annotator.domain.interval import EmptyInterval, Milliseconds
from annotator.domain.operation import Operation
from annotator.domain.practising.attempt import (
    NotAtThisStage,
    NotToSkipYet,
    NotWatchedWhole,
    Stage,
)
from annotator.domain.practising.certifying import NoSecondTry
from annotator.journey.ports import Deed
from annotator.journey.practise import Practising
from annotator.journey.practise_attempts import NoSuchAttempt
from annotator.journey.practise_books import NotForPractice
from annotator.journey.tag import NoSuchSession
from annotator.journey.taking import Accepted, Refused
from tests.builders import add, an_annotation, remove, undo
from tests.fakes.records import MemoryRecords
from tests.journey.practice_set import (
    END,
    GOLD,
    START,
    a_gold_document,
    a_practice,
    coding,
    household_of,
    own,
    practised,
)
from tests.journey.world import World


def noted(world: World, deed: Deed) -> dict[str, str]:
    assert isinstance(world.records, MemoryRecords)
    return dict(next(on for each, _, _, on in reversed(world.records.state.deeds) if each is deed))


def test_an_attempt_goes_from_watching_to_coding_to_its_seal() -> None:
    world, (clip,) = a_practice()
    practising = world.practising
    attempt = practising.begin(clip)
    now = practising.attempt(attempt)
    assert (now.stage, now.session, now.watched) == (Stage.FIRST_VIEWING, None, 0)
    practising.watched(attempt, START, Milliseconds(30_000))
    with pytest.raises(NotWatchedWhole):
        practising.code(attempt)
    practising.watched(attempt, Milliseconds(29_000), END)
    session = practising.code(attempt)
    now = practising.attempt(attempt)
    assert (now.stage, now.session, now.watched, now.gone) == (Stage.CODING, session, END, False)
    world.tag(session, *own(attempt, GOLD))
    seal = practising.seal(attempt)
    assert practising.attempt(attempt).stage is Stage.SEALED
    assert noted(world, Deed.ATTEMPT_BEGUN)["attempt"] == attempt
    assert noted(world, Deed.ATTEMPT_SEALED) == {"attempt": attempt, "clip": clip, "seal": seal}


def test_there_is_nothing_to_code_in_before_the_clip_was_watched() -> None:
    world, (clip,) = a_practice()
    attempt = world.practising.begin(clip)
    with world.records.reading() as desk:
        kept = desk.practising.get(attempt)
    assert kept is not None
    with pytest.raises(NoSuchSession):
        world.tagging.session(kept.session)


def test_beginning_again_goes_on_with_the_attempt_that_is_open() -> None:
    world, (clip, other) = a_practice("qualifying", "practice")
    attempt, _ = coding(world, clip)
    assert world.practising.begin(clip) == attempt
    assert world.practising.begin(other) != attempt


def test_a_qualifying_clip_is_never_attempted_twice() -> None:
    world, (clip,) = a_practice("qualifying")
    practised(world, clip)
    with pytest.raises(NoSecondTry):
        world.practising.begin(clip)
    world.practising.keep_gold(clip, a_gold_document(kind="qualifying", level=2))
    with pytest.raises(NoSecondTry):
        world.practising.begin(clip)
    world.identities.coder = CoderId("another")
    world.practising.begin(clip)


def test_after_a_crash_an_attempt_goes_on_where_it_was() -> None:
    world, (clip,) = a_practice()
    attempt = world.practising.begin(clip)
    world.practising.watched(attempt, START, END)
    again = Practising(world.records, world.clock, world.identities, world.schemes)
    session = again.code(attempt)
    world.tag(session, *own(attempt, GOLD[:1]))
    again = Practising(world.records, world.clock, world.identities, world.schemes)
    assert again.begin(clip) == attempt
    assert again.attempt(attempt).session == session
    assert len(world.tagging.session(session).annotations) == 1
    again.seal(attempt)
    assert again.reveal(attempt).saw.part == 1


def test_the_first_viewing_is_skipped_only_by_those_who_have_passed() -> None:
    world, (clip, other) = a_practice("practice", "practice")
    practised(world, clip, ())
    attempt = world.practising.begin(other)
    assert not world.practising.attempt(attempt).may_skip
    with pytest.raises(NotToSkipYet):
        world.practising.skip(attempt)
    practised(world, clip)
    assert world.practising.attempt(attempt).may_skip
    assert world.practising.skip(attempt)
    world.identities.coder = CoderId("another")
    with pytest.raises(NotToSkipYet):
        world.practising.skip(world.practising.begin(other))


def test_what_was_sealed_is_coded_no_more_and_not_undone_either() -> None:
    world, (clip,) = a_practice()
    attempt, session = coding(world, clip)
    (mark,) = own(attempt, GOLD[:1])
    world.tag(session, mark)
    before = world.tagging.session(session)
    world.practising.seal(attempt)
    late: list[Operation] = [
        add(an_annotation("late"), "l1"),
        remove(mark.id, 1, "l3"),
        undo(mark.id, 1, "op-1", "l4"),
    ]
    for _ in range(2):  # sent again it is answered the same
        for result in world.take(session, *late).results:
            assert isinstance(result, Refused)
            assert result.refusal == "AttemptSealed"
    after = world.tagging.session(session)
    assert (after.annotations, after.revision) == (before.annotations, before.revision)


def test_what_was_taken_before_the_seal_is_answered_as_it_was() -> None:
    world, (clip,) = a_practice()
    attempt, session = coding(world, clip)
    world.take(session, add(an_annotation("mine"), "o1"))
    world.practising.seal(attempt)
    (result,) = world.take(session, add(an_annotation("mine"), "o1")).results
    assert isinstance(result, Accepted)


def test_nothing_goes_on_with_a_sealed_attempt() -> None:
    world, (clip,) = a_practice()
    attempt = practised(world, clip)
    practising = world.practising
    for step in (practising.seal, practising.code, practising.skip):
        with pytest.raises(NotAtThisStage):
            step(attempt)
    with pytest.raises(NotAtThisStage):
        practising.watched(attempt, START, END)


def test_nothing_is_sealed_before_coding_began_and_nothing_watched_once_it_has() -> None:
    world, (clip,) = a_practice()
    attempt = world.practising.begin(clip)
    with pytest.raises(NotAtThisStage):
        world.practising.seal(attempt)
    with pytest.raises(EmptyInterval):
        world.practising.watched(attempt, END, START)
    world.practising.watched(attempt, START, END)
    world.practising.code(attempt)
    with pytest.raises(NotAtThisStage):
        world.practising.watched(attempt, START, END)


def test_an_attempt_is_ones_own_and_anothers_is_as_if_it_were_not() -> None:
    world, (clip,) = a_practice()
    attempt, _ = coding(world, clip)
    world.identities.coder = CoderId("another")
    practising = world.practising
    steps = (practising.attempt, practising.code, practising.skip, practising.seal)
    for step in (*steps, practising.reveal, practising.verdict):
        for id in (attempt, AttemptId("none")):
            with pytest.raises(NoSuchAttempt):
                step(id)
    with pytest.raises(NoSuchAttempt):
        practising.watched(attempt, START, END)
    assert practising.looked_at_again() == {}


def test_an_attempt_is_blind_to_everybody_else_and_no_part_of_care() -> None:
    world, (clip,) = a_practice()
    world.identities.coder = CoderId("clinician")
    world.permit(world.consents.dyads(household_of(world, clip))[0], Purpose.SUPERVISION)
    care = world.a_coding(clip, an_annotation("care"))
    world.identities.coder = CoderId("trainee")
    _, session = coding(world, clip)
    assert world.tagging.others(session) == ()
    assert world.tagging.others(care) == ()
    with pytest.raises(NoSuchSession):
        world.tagging.other(session, care)
    assert [each.id for each in world.tagging.sessions(clip)] == [care]
    assert world.tagging.begin(clip, CoderId("trainee")) != session


def test_a_therapists_own_attempt_is_not_her_coding_of_the_family() -> None:
    world, (clip,) = a_practice()
    _, session = coding(world, clip)
    coder = world.identities.coder
    ordinary = world.tagging.begin(clip, coder)
    assert ordinary != session
    assert world.tagging.begin(clip, coder) == ordinary


def test_withdrawn_an_open_attempt_says_so_and_goes_no_further() -> None:
    world, (clip, other) = a_practice("practice", "practice")
    watching = world.practising.begin(other)
    attempt, session = coding(world, clip)
    world.tag(session, *own(attempt, GOLD))
    world.consents.withdraw(household_of(world, clip), Purpose.TRAINING, "mother")
    for id in (attempt, watching):
        now = world.practising.attempt(id)
        assert (now.gone, now.about, now.length) == (True, None, None)
    for step in (world.practising.code, world.practising.skip, world.practising.seal):
        with pytest.raises(NotForPractice):
            step(attempt)
    with pytest.raises(NoSuchSession):
        world.tagging.session(session)


def test_what_ran_out_shuts_an_attempt_until_the_family_permits_it_anew() -> None:
    world, (clip,) = a_practice()
    attempt, session = coding(world, clip)
    dyad = world.consents.dyads(household_of(world, clip))[0]
    world.clock.pass_by(timedelta(days=400))
    world.permit(dyad, Purpose.RECORD)
    assert world.practising.attempt(attempt).gone
    for look in (world.tagging.session, world.tagging.history, world.tagging.revision):
        with pytest.raises(NotPermitted):
            look(session)
    with pytest.raises(NotPermitted):
        world.take(session, add(an_annotation("mine"), "o1"))
    world.permit(dyad, Purpose.TRAINING)
    assert not world.practising.attempt(attempt).gone
    world.practising.seal(attempt)


def test_a_gold_kept_anew_does_not_touch_an_attempt_under_way() -> None:
    world, (clip,) = a_practice()
    attempt, session = coding(world, clip)
    world.practising.keep_gold(clip, a_gold_document(GOLD[1:], level=2))
    world.tag(session, *own(attempt, GOLD))
    world.practising.seal(attempt)
    assert world.practising.reveal(attempt).saw.whole == len(GOLD)


def test_after_twenty_minutes_at_work_a_break_is_suggested() -> None:
    world, (clip,) = a_practice()
    attempt, session = coding(world, clip)
    for n in range(21):
        assert not world.practising.attempt(attempt).break_suggested or n > 19
        world.clock.pass_by(timedelta(minutes=1))
        world.take(session, add(an_annotation(f"m{n}"), f"o{n}"))
    assert world.practising.attempt(attempt).break_suggested
    world.practising.seal(attempt)
    assert world.practising.attempt(world.practising.begin(clip)).break_suggested
    world.clock.pass_by(timedelta(minutes=6))
    assert not world.practising.attempt(attempt).break_suggested


def test_who_left_it_open_for_an_hour_was_not_at_work() -> None:
    world, (clip,) = a_practice()
    attempt, _ = coding(world, clip)
    world.clock.pass_by(timedelta(hours=1))
    assert not world.practising.attempt(attempt).break_suggested


def test_the_seal_is_kept_whole_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    world, (clip,) = a_practice()
    attempt, session = coding(world, clip)

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr("tests.fakes.records.Practising.keep_document", broken)
        with pytest.raises(ZeroDivisionError):
            world.practising.seal(attempt)
    assert world.practising.attempt(attempt).stage is Stage.CODING
    (result,) = world.take(session, add(replace(GOLD[0]), "o1")).results
    assert isinstance(result, Accepted)
