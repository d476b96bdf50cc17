"""Visits: one for each meeting, with the therapist's own note."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import AnnotationId, ClipId, CoderId, SessionId, VisitId
from annotator.domain.people import Member, Role
from annotator.journey.share import Wishes
from annotator.journey.visiting import NoSuchVisit, NotForFamilies, NothingTagged
from tests.builders import an_annotation
from tests.fakes.clock import NOON
from tests.journey.scene import Scene, a_feed, a_scene
from tests.journey.world import World


def test_a_meeting_prepared_the_day_before_is_still_the_same_visit() -> None:
    scene = a_scene()
    scene.world.clock.pass_by(timedelta(days=2))
    assert scene.world.sharing.visit_for(scene.clip) == scene.visit


def test_once_shown_the_next_day_is_a_new_visit_and_is_counted() -> None:
    scene = a_scene()
    scene.begun()
    assert scene.world.sharing.visit_for(scene.clip) == scene.visit
    scene.world.clock.pass_by(timedelta(days=1))
    later = scene.world.sharing.visit_for(scene.clip)
    assert later != scene.visit
    assert scene.world.sharing.visit(later).number == 2


def test_visits_are_counted_for_the_dyad_whatever_the_clip() -> None:
    scene = a_scene()
    other = scene.world.a_ready_clip(scene.dyad)
    second = scene.world.sharing.visit_for(other)
    assert scene.world.sharing.visit(second).number == 2


def test_the_professional_note_is_kept_with_the_visit() -> None:
    scene = a_scene()
    scene.world.sharing.keep_note(scene.visit, "tired, brave")
    assert scene.world.sharing.visit(scene.visit).note == "tired, brave"


def test_the_idea_to_take_home_passes_the_avoid_list_and_her_own_words_are_left_alone() -> None:
    scene = a_scene()
    with pytest.raises(NotForFamilies):
        scene.world.sharing.keep_wishes(scene.visit, Wishes(small_thing="Repair the rupture."))
    hers = Wishes(quote="I felt such a failure", small_thing="Sing the same song.")
    scene.world.sharing.keep_wishes(scene.visit, hers)
    assert scene.world.sharing.visit(scene.visit).wishes == hers


def test_blocked_words_come_with_what_to_say_instead() -> None:
    scene = a_scene()
    with pytest.raises(NotForFamilies) as no:
        scene.world.sharing.keep_wishes(scene.visit, Wishes(small_thing="No more rupture."))
    facts = no.value.facts()
    assert "rupture" in str(facts["words"])
    assert facts["instead"]


def test_a_clip_nobody_tagged_has_nothing_to_choose_from() -> None:
    world = World()
    visit = world.sharing.visit_for(world.a_ready_clip(world.a_household()))
    with pytest.raises(NothingTagged):
        world.sharing.plan(visit)


def known(world: World, member: str, role: Role) -> CoderId:
    with world.records.writing() as desk:
        desk.people.keep(Member(CoderId(member), member, frozenset({role}), NOON, NOON))
    return CoderId(member)


def test_what_only_a_trainee_tagged_leads_to_nothing_a_family_sees() -> None:
    world = World()
    sam, dyad = known(world, "sam", Role.TRAINEE), world.a_household()
    clip = world.a_ready_clip(dyad)
    world.tag(world.tagging.begin(clip, sam), an_annotation("theirs"))
    with pytest.raises(NothingTagged):
        world.sharing.plan(world.sharing.visit_for(clip))
    mine = world.a_coding(clip, *a_feed())
    assert world.sharing.plan(world.sharing.visit_for(clip)).session == mine


def test_a_job_goes_by_the_coding_the_plan_was_made_from_else_by_the_familys_therapists() -> None:
    scene = a_scene()
    world, bo = scene.world, known(scene.world, "bo", Role.THERAPIST)
    theirs = world.tagging.begin(scene.clip, bo)
    world.tag(theirs, *(replace(each, id=AnnotationId(f"bo-{each.id}")) for each in a_feed()[:1]))
    program = CoderId("glimmer")
    assert {scene.plan.session, as_if(scene, program)} == {scene.session}
    assert as_if(scene, bo) == theirs
    assert as_if(scene, program) == theirs


def as_if(scene: Scene, coder: CoderId) -> SessionId:
    scene.world.identities.coder = coder
    return scene.plan.session


def test_an_unknown_visit_and_an_unknown_clip_are_refused() -> None:
    world = World()
    with pytest.raises(NoSuchVisit):
        world.sharing.visit(VisitId("none"))
    with pytest.raises(NoSuchVisit):
        world.sharing.visit_for(ClipId("none"))


def test_no_visit_begins_without_consent_to_record() -> None:
    world = World()
    dyad = world.a_household()
    clip = world.a_ready_clip(dyad)
    world.consents.withdraw(dyad.household.id, Purpose.RECORD, "mother")
    with pytest.raises(NotPermitted):
        world.sharing.visit_for(clip)
