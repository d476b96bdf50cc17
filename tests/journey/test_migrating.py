"""A coding carried over: the new one whole, the old one as it was."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest

from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import CodeId, CoderId, FamilyId, OperationId, SessionId
from annotator.domain.migration import Mark, SchemeMap
from annotator.domain.operation import Operation, Undo
from annotator.domain.scheme_editing import put, removed
from annotator.domain.scheme_file import read_file
from annotator.journey.ports import Deed, Edition
from annotator.journey.scheme_refusals import AlreadyMigrated, CodedMeanwhile, NothingGoesAlong
from annotator.journey.tag import Accepted, NoSuchSession
from tests.builders import an_annotation
from tests.fakes.records import MemoryRecords
from tests.journey.scene import a_feed, a_scene
from tests.journey.world import World

SHIPPED = Edition("connection", "1.0")
OURS = Edition("ours", "1.0")
ME = CoderId("clinician")
GAZE = Mark(FamilyId("attunement"), CodeId("shared_gaze"))


def a_coding() -> tuple[World, SessionId]:
    """The feed, coded by the scheme that came with Glimmer; ours has no shared gaze."""
    world = World()
    clip = world.a_ready_clip(world.a_household())
    joy = an_annotation("star", onset=40_000, offset=44_000, code="shared_joy", starred=True)
    session = world.a_coding(clip, *a_feed(), replace(joy, note="her laugh"))
    draft = world.scheme_desk.copy(SHIPPED, "Ours")
    less = removed(read_file(draft.document), ("tiers", 0, "families", 0, "codes", 0))
    world.scheme_desk.keep(draft, put(less, ("name",), "Ours"))
    world.scheme_desk.publish("ours", 1)
    return world, session


def revision(world: World, session: SessionId) -> int:
    return world.tagging.session(session).revision


def the_map(world: World, session: SessionId) -> SchemeMap:
    return world.migrating.look(session, OURS).proposed


def test_looking_says_what_occurs_and_proposes_a_map_and_keeps_nothing() -> None:
    world, session = a_coding()
    found = world.migrating.look(session, OURS)
    assert found.marks[GAZE] == 1
    assert found.proposed.marks[GAZE] is None
    going = world.migrating.preview(session, OURS, found.proposed)
    assert [each.annotation.id for each in going.stays] == ["gaze"]
    assert len(going.annotations) == 5
    assert len(world.tagging.sessions(found.head.clip)) == 1


def test_the_new_coding_holds_what_goes_along_and_the_old_one_all_it_held() -> None:
    world, session = a_coding()
    before = world.tagging.session(session)
    new = world.migrating.migrate(session, OURS, the_map(world, session), before.revision)
    after = world.tagging.session(new)
    assert world.tagging.session(session) == before
    assert (after.scheme.id, after.head.migrated_from) == ("ours", session)
    kept = {each.id: each for each in before.annotations if each.id != "gaze"}
    assert {each.id: replace(each, version=1) for each in after.annotations} == {
        of: replace(each, version=1) for of, each in kept.items()
    }
    links = [each.repairs for each in after.annotations if each.id == "back"]
    assert links == ["miss"]


def test_it_is_kept_how_it_came_about() -> None:
    world, session = a_coding()
    plan = the_map(world, session)
    new = world.migrating.migrate(session, OURS, plan, revision(world, session))
    with world.records.reading() as desk:
        kept = desk.schemes.map_of(new)
        assert desk.schemes.map_of(session) is None
    assert kept is not None
    assert [["attunement", "shared_gaze"], None] in json.loads(kept)["marks"]
    assert isinstance(world.records, MemoryRecords)
    deed, _, _, on = world.records.state.deeds[-1]
    assert (deed, on) == (Deed.CODING_MIGRATED, {"session": new, "from": session})


def test_what_was_carried_is_one_step_that_can_be_taken_back_whole_and_done_again() -> None:
    world, session = a_coding()
    new = world.migrating.migrate(session, OURS, the_map(world, session), revision(world, session))
    carried = {each.id: replace(each, version=1) for each in world.tagging.session(new).annotations}
    done = [each.kept.operation for each in world.tagging.history(new)]
    assert done[0].step is not None
    assert {each.step for each in done} == {done[0].step}

    taken_back = undone(world, new, done)
    assert world.tagging.session(new).annotations == ()
    undone(world, new, taken_back)
    again = world.tagging.session(new).annotations
    assert {each.id: replace(each, version=1) for each in again} == carried
    assert len(world.tagging.session(session).annotations) == len(carried) + 1


def undone(world: World, session: SessionId, done: Sequence[Operation]) -> list[Operation]:
    """As the workbench takes a step back: its operations, the last one first, as one step."""
    log = world.tagging.history(session)
    versions = {each.kept.operation.annotation: each.kept.version or 0 for each in log}
    step, taken = OperationId(f"back-{done[0].id}"), list[Operation]()
    for each in reversed(done):
        of, version = each.annotation, versions[each.annotation]
        undo = Undo(OperationId(f"of-{each.id}"), of, version, each.id, step)
        (result,) = world.tagging.take(session, [undo]).results
        assert isinstance(result, Accepted), result
        versions[of] = result.version
        taken.append(undo)
    return taken


def test_from_then_on_the_workbench_opens_the_new_one() -> None:
    world, session = a_coding()
    clip = world.tagging.session(session).head.clip
    new = world.migrating.migrate(session, OURS, the_map(world, session), revision(world, session))
    assert world.tagging.begin(clip, ME) == new
    assert [each.id for each in world.migrating.sessions(OURS)] == [new]
    assert world.migrating.sessions(SHIPPED) == ()
    world.tag(new, an_annotation("more", onset=50_000, offset=52_000))


def test_what_is_prepared_from_then_on_is_prepared_by_the_new_one() -> None:
    scene = a_scene(world=World())
    world = scene.world
    world.scheme_desk.publish(world.scheme_desk.copy(SHIPPED, "Ours").scheme, 0)
    world.tag(scene.session, an_annotation("old", onset=56_000, offset=58_000))
    plan = the_map(world, scene.session)
    new = world.migrating.migrate(scene.session, OURS, plan, revision(world, scene.session))
    assert world.sharing.plan(scene.visit).session == new


def test_where_coding_went_on_meanwhile_it_is_looked_at_again() -> None:
    world, session = a_coding()
    plan, seen = the_map(world, session), revision(world, session)
    world.tag(session, an_annotation("late", onset=55_000, offset=58_000))
    with pytest.raises(CodedMeanwhile):
        world.migrating.migrate(session, OURS, plan, seen)
    assert len(world.tagging.sessions(world.tagging.session(session).head.clip)) == 1


def test_a_coding_is_carried_over_once_and_then_the_new_one_is() -> None:
    world, session = a_coding()
    plan, seen = the_map(world, session), revision(world, session)
    new = world.migrating.migrate(session, OURS, plan, seen)
    with pytest.raises(AlreadyMigrated):
        world.migrating.migrate(session, OURS, plan, seen)
    back = world.migrating.look(new, SHIPPED).proposed
    third = world.migrating.migrate(new, SHIPPED, back, revision(world, new))
    assert world.tagging.begin(world.tagging.session(new).head.clip, ME) == third


def test_a_map_by_which_all_stays_back_makes_nothing() -> None:
    world, session = a_coding()
    with pytest.raises(NothingGoesAlong):
        world.migrating.migrate(session, OURS, SchemeMap(), revision(world, session))
    assert len(world.tagging.sessions(world.tagging.session(session).head.clip)) == 1


def test_without_permission_nothing_is_carried_over() -> None:
    world, session = a_coding()
    plan, seen = the_map(world, session), revision(world, session)
    household = world.tagging.session(session).head.household
    world.consents.withdraw(household, Purpose.RECORD, "mother")
    with pytest.raises(NotPermitted):
        world.migrating.migrate(session, OURS, plan, seen)
    with pytest.raises(NoSuchSession):
        world.migrating.look(SessionId("nobody"), OURS)
