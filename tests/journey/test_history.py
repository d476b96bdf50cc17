"""A family's history holds everything that happened, and of it what whoever asks may see."""

from __future__ import annotations

from datetime import timedelta

import pytest

from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import ClipId, CoderId, HouseholdId
from annotator.domain.interval import Milliseconds
from annotator.domain.people import FIRST
from annotator.domain.policy import Right
from annotator.domain.talking import Kind as Said
from annotator.domain.talking import Pin, Saying
from annotator.journey.caseload_keeping import CaseloadKeeping
from annotator.journey.consent import NoSuchHousehold
from annotator.journey.deeds import Deed
from annotator.journey.history import RIGHT_FOR, Histories, History, Kind
from annotator.journey.packing import Packs, Wanted
from tests.builders import an_annotation
from tests.journey.settle_world import (
    GAZE,
    JOY,
    KIM,
    SAM,
    a_service,
    accepts,
    codes,
    settle_all,
    settling,
)
from tests.journey.world import World

OF_REVIEW = (
    Kind.SETTLED,
    Kind.ACCEPTED,
    Kind.RETURNED,
    Kind.TALKED,
    Kind.APPROVED,
    Kind.SENT_BACK,
)


def told(world: World, household: HouseholdId, *without: Right) -> History:
    return Histories(world.records, lambda right, _: right not in without).of(household)


def kinds(history: History) -> list[Kind]:
    return [each.kind for each in history.lines]


def a_life(world: World) -> HouseholdId:
    dyad = world.a_household("Wren", Purpose.RECORD, Purpose.SUPERVISION, Purpose.SESSION_REVIEW)
    home, clip = dyad.household.id, world.a_ready_clip(dyad)
    first = world.tagging.begin(clip, CoderId("ada"))
    second = world.tagging.begin(clip, CoderId("sam"))
    world.tag(first, an_annotation("a1", note="CANARY"))
    world.clock.pass_by(timedelta(minutes=2))
    world.tag(first, an_annotation("a2", onset=20_000, offset=25_000))
    world.sharing.visit_for(clip)
    Packs(world.records, world.clock, world.identities, world.schemes).make(
        clip, Wanted(first, second)
    )
    keeping = CaseloadKeeping(world.records, world.clock, world.identities)
    keeping.archive(home)
    keeping.bring_back(home)
    world.clips.delete(world.a_ready_clip(dyad))
    world.consents.withdraw(home, Purpose.SUPERVISION, "mother")
    return home


def test_everything_that_happened_is_in_it_newest_first() -> None:
    world = World()
    history = told(world, a_life(world))
    at = [each.at for each in history.lines]
    assert at == sorted(at, reverse=True)
    assert set(kinds(history)) == set(Kind) - {Kind.LEFT, *OF_REVIEW}
    assert kinds(history).count(Kind.CONSENT) == 3
    assert kinds(history).count(Kind.CODED) == 2
    assert history.pseudonym == "Wren"
    assert "CANARY" not in repr(history)


def test_a_coding_says_what_it_took_and_nothing_of_what_is_in_it() -> None:
    world = World()
    history = told(world, a_life(world))
    loads = {str(line.by): line.facts["load"] for line in history.lines if line.kind is Kind.CODED}
    load = loads["ada"]
    assert (load.operations, load.added, load.at_work) == (2, 2, 120_000)  # type: ignore[attr-defined]
    assert loads["sam"].operations == 0  # type: ignore[attr-defined]


def test_what_was_permitted_and_withdrawn_stands_as_two_lines() -> None:
    world = World()
    history = told(world, a_life(world))
    (gone,) = [each for each in history.lines if each.kind is Kind.WITHDRAWN]
    assert gone.facts == {"purpose": Purpose.SUPERVISION}
    given = {each.facts["purpose"] for each in history.lines if each.kind is Kind.CONSENT}
    assert Purpose.SUPERVISION in given
    decided = {each.facts["decision"] for each in history.lines if each.kind is Kind.CONSENT}
    assert decided == {Decision.PERMIT}


@pytest.mark.parametrize("right", sorted(set(RIGHT_FOR.values())), ids=str)
def test_each_kind_of_line_is_asked_for_by_its_own_right(right: Right) -> None:
    world = World()
    found = set(kinds(told(world, a_life(world), right)))
    allowed = {kind for kind in Kind if RIGHT_FOR[kind] is not right}
    assert found == allowed - {Kind.LEFT, *OF_REVIEW}


def test_a_deleted_clip_leaves_a_tombstone_and_nothing_else() -> None:
    world = World()
    dyad = world.a_household("Wren")
    clip = world.a_ready_clip(dyad)
    world.a_coding(clip, an_annotation("a1"))
    world.clips.delete(clip)
    history = told(world, dyad.household.id)
    assert Kind.CLIP_DELETED in kinds(history)
    assert not {Kind.FILMED, Kind.CODED, Kind.VISIT} & set(kinds(history))


def test_another_familys_life_is_not_in_it() -> None:
    world = World()
    home = a_life(world)
    other = world.a_household("Heron").household.id
    assert set(kinds(told(world, other))) == {Kind.OPENED, Kind.CONSENT}
    assert Kind.PACK in kinds(told(world, home))


def test_of_nobody_there_is_no_history() -> None:
    with pytest.raises(NoSuchHousehold):
        told(World(), HouseholdId("nobody"))


def a_reviewed_clip() -> tuple[World, ClipId, HouseholdId]:
    """Two codings, settled together; the learner's accepted; the summary given back, approved."""
    world, clip = a_service()
    mine, kims = codes(world, clip, FIRST, GAZE, JOY), codes(world, clip, KIM, GAZE)
    accepts(world, kims)
    which = settling(world).begin(clip, (mine, kims))
    settle_all(world, which, mine)
    settling(world).keep(which)
    visit = world.sharing.visit_for(clip)
    with world.records.writing() as desk:
        for deed in (Deed.SUMMARY_RETURNED, Deed.SUMMARY_APPROVED):
            desk.audit.note(deed, SAM, world.clock.now(), {"visit": visit, "clip": clip})
    return world, clip, world.clips.get(clip).household


def test_what_supervision_did_stands_in_it_and_a_consensus_is_no_bodys_coding() -> None:
    world, clip, home = a_reviewed_clip()
    history = told(world, home)
    done = {each.kind: each for each in history.lines if each.kind in OF_REVIEW}
    assert set(done) == set(OF_REVIEW) - {Kind.TALKED, Kind.RETURNED}
    assert {each.clip for each in done.values()} == {clip}
    assert (done[Kind.ACCEPTED].by, done[Kind.SETTLED].by) == (SAM, FIRST)
    assert kinds(history).count(Kind.CODED) == 2


@pytest.mark.parametrize("right", [Right.SEE_CODINGS, Right.TALK, Right.SHARE], ids=str)
def test_what_supervision_did_is_asked_for_by_its_own_right(right: Right) -> None:
    world, clip, home = a_reviewed_clip()
    world.talking.begin(clip, Pin(Milliseconds(1000)), Saying("See here."))
    found = set(kinds(told(world, home, right))) & set(OF_REVIEW)
    allowed = {kind for kind in OF_REVIEW if RIGHT_FOR[kind] is not right}
    assert found == allowed - {Kind.RETURNED}


def test_a_conversation_is_a_line_without_its_words_and_a_private_note_is_none() -> None:
    world, clip, home = a_reviewed_clip()
    begun = world.talking.begin(clip, Pin(Milliseconds(1000)), Saying("CANARY"))
    world.talking.say(begun, Saying("And more."))
    world.talking.resolve(begun)
    before, world.identities.coder = world.identities.coder, SAM
    world.talking.begin(clip, Pin(Milliseconds(2000)), Saying("Mine.", Said.PRIVATE))
    world.identities.coder = before
    (line,) = [each for each in told(world, home).lines if each.kind is Kind.TALKED]
    assert (line.by, line.clip) == (FIRST, clip)
    assert line.facts == {"remarks": 2, "resolved": True}
    assert "CANARY" not in repr(line)
