"""The library: what may be practised on today, its golds, and what it takes to pass."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from annotator.domain.clip import ClipState
from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import ClipId, CoderId, PersonId
from annotator.domain.practising.gold_document import NotAGold
from annotator.domain.practising.thresholds import OutOfBounds, Thresholds
from annotator.domain.reach import Reach
from annotator.journey.consent import Given
from annotator.journey.ports import Deed
from annotator.journey.practise_books import NotForPractice
from annotator.journey.practise_library import NotOfThisFilm, PracticeClip
from annotator.journey.schemes import SchemeGone
from tests.builders import an_annotation
from tests.fakes.records import MemoryRecords
from tests.journey.practice_set import (
    GAZE,
    GOLD,
    a_gold_document,
    a_practice,
    coding,
    household_of,
    practised,
)
from tests.journey.world import World


def deeds(world: World) -> list[Deed]:
    assert isinstance(world.records, MemoryRecords)
    return [deed for deed, *_ in world.records.state.deeds]


def test_the_library_shows_a_clip_by_its_cover_only() -> None:
    world, (clip,) = a_practice()
    (shown,) = world.practising.library()
    assert (shown.id, shown.length, shown.attempts, shown.open) == (clip, 60_000, 0, None)
    assert (shown.about.level, shown.about.content_notes) == (1, ("crying",))
    assert shown.may_begin
    for told in ("Wren", "Ava", "Mama", "2026", "scheme authors", "shared_gaze", "why"):
        assert told not in repr(shown)


def test_each_field_of_the_library_says_how_far_it_may_travel() -> None:
    reach = {each.name: each.metadata["reach"] for each in fields(PracticeClip)}
    assert reach.pop("household") is Reach.STAYS
    assert set(reach.values()) == {Reach.SERVICE}


@pytest.mark.parametrize("purpose", [Purpose.TRAINING, Purpose.RECORD])
def test_a_clip_whose_training_was_withdrawn_is_not_there(purpose: Purpose) -> None:
    world, (clip,) = a_practice()
    world.consents.withdraw(household_of(world, clip), purpose, "mother")
    assert world.practising.library() == ()
    with pytest.raises(NotForPractice):
        world.practising.begin(clip)
    with pytest.raises(NotForPractice):
        world.practising.keep_gold(clip, a_gold_document())


@pytest.mark.parametrize("purpose", [Purpose.TRAINING, Purpose.RECORD])
def test_one_no_of_anybody_takes_a_clip_out_until_it_is_a_yes_again(purpose: Purpose) -> None:
    world, (clip,) = a_practice()
    household = household_of(world, clip)
    given = Given(PersonId("infant"), "father", "parental_responsibility")
    world.consents.decide(household, purpose, Decision.DENY, given)
    assert world.practising.library() == ()
    world.consents.decide(household, purpose, Decision.PERMIT, given)
    assert [each.id for each in world.practising.library()] == [clip]


def test_what_ran_out_is_not_there() -> None:
    world, _ = a_practice()
    world.clock.pass_by(timedelta(days=400))
    assert world.practising.library() == ()


def test_a_clip_that_cannot_be_played_or_has_no_gold_is_not_there() -> None:
    world, (clip,) = a_practice()
    other = world.a_ready_clip(world.a_household("Heron", Purpose.RECORD, Purpose.TRAINING))
    with pytest.raises(NotForPractice):
        world.practising.begin(other)
    with world.records.writing() as desk:
        desk.clips.change(replace(world.clips.get(clip), playable=False))
    assert world.practising.library() == ()
    assert world.practising.on_the_way() == 1
    with pytest.raises(NotForPractice):
        world.practising.begin(clip)


def test_what_failed_or_is_not_permitted_any_more_is_not_waited_for() -> None:
    world, (clip,) = a_practice()
    assert world.practising.on_the_way() == 0
    coming = replace(world.clips.get(clip), playable=False)
    with world.records.writing() as desk:
        desk.clips.change(replace(coming, state=ClipState.FAILED))
    assert world.practising.on_the_way() == 0
    with world.records.writing() as desk:
        desk.clips.change(coming)
    assert world.practising.on_the_way() == 1
    world.clock.pass_by(timedelta(days=400))
    assert world.practising.on_the_way() == 0


def test_attempts_of_ones_own_are_counted_and_nobody_elses() -> None:
    world, (clip,) = a_practice()
    practised(world, clip)
    open_one, _ = coding(world, clip)
    (mine,) = world.practising.library()
    assert (mine.attempts, mine.open, mine.may_begin) == (1, open_one, False)
    world.identities.coder = CoderId("another")
    (theirs,) = world.practising.library()
    assert (theirs.attempts, theirs.open, theirs.may_begin) == (0, None, True)


def test_a_qualifying_clip_is_begun_once_and_a_practice_clip_again() -> None:
    world, (practice, qualifying) = a_practice("practice", "qualifying")
    for clip in (practice, qualifying):
        practised(world, clip)
    may = {each.id: each.may_begin for each in world.practising.library()}
    assert may == {practice: True, qualifying: False}


def test_a_gold_is_this_clips_whatever_clip_it_was_made_for_and_the_audit_has_it() -> None:
    world, (clip,) = a_practice()
    digest = world.practising.keep_gold(clip, a_gold_document(level=3))
    with world.records.reading() as desk:
        kept = desk.practising.current()[clip]
    assert (kept.digest, kept.clip) == (digest, clip)
    assert kept.document["coding"]["clip"] == clip  # type: ignore[index]
    assert deeds(world).count(Deed.GOLD_KEPT) == 2


def test_the_same_gold_again_changes_nothing() -> None:
    world, (clip,) = a_practice()
    before = deeds(world)
    world.practising.keep_gold(clip, a_gold_document())
    assert deeds(world) == before


def test_a_new_gold_takes_the_formers_place_and_the_former_stays_for_what_was_sealed() -> None:
    world, (clip,) = a_practice()
    attempt = practised(world, clip)
    more = (*GOLD, an_annotation("joy", "attunement", 54_000, 58_000, "shared_joy"))
    world.practising.keep_gold(clip, a_gold_document(more, level=2))
    (shown,) = world.practising.library()
    assert shown.about.level == 2
    assert world.practising.reveal(attempt).saw.whole == len(GOLD)
    assert world.practising.reveal(practised(world, clip)).saw.whole == len(more)
    assert world.practising.recomputed() == world.practising.standing()


def test_a_gold_that_is_none_is_refused_and_nothing_is_kept() -> None:
    world, (clip,) = a_practice()
    spoilt = a_gold_document() | {"level": 9}
    with pytest.raises(NotAGold):
        world.practising.keep_gold(clip, spoilt)
    none: list[object] = [{}, [], "gold", None, {"scheme": 1, "coding": 2}]
    for nonsense in none:
        with pytest.raises(NotAGold):
            world.practising.keep_gold(clip, nonsense)
    assert world.practising.library()[0].about.level == 1


def test_a_gold_by_an_unknown_scheme_or_for_another_film_is_refused() -> None:
    world, (clip,) = a_practice()
    other = a_gold_document() | {"scheme": {"id": "connection", "version": "9.9"}}
    with pytest.raises(SchemeGone):
        world.practising.keep_gold(clip, other)
    short = a_gold_document((GAZE,))
    short["coding"]["clip_length_ms"] = 40_000  # type: ignore[index]
    short["moments"]["gaze"]["must_see"] = True  # type: ignore[index]
    with pytest.raises(NotOfThisFilm):
        world.practising.keep_gold(clip, short)
    with pytest.raises(NotForPractice):
        world.practising.keep_gold(ClipId("nowhere"), short)


def test_thresholds_are_the_defaults_until_a_service_sets_its_own() -> None:
    world, _ = a_practice()
    assert world.practising.thresholds() == Thresholds()
    world.practising.set_thresholds(Thresholds(event_f1=0.7, consecutive=2))
    assert world.practising.thresholds() == Thresholds(event_f1=0.7, consecutive=2)
    assert deeds(world)[-1] is Deed.THRESHOLDS_SET
    with pytest.raises(OutOfBounds):
        world.practising.set_thresholds(Thresholds(event_f1=0.1))
