"""The film to take home: ordered, made, handed over; asked about each time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import AssetId
from annotator.domain.strengths import SequenceRefused
from annotator.journey.ports import JobKind
from annotator.journey.reeling import NoReelYet, ReelState
from annotator.journey.taking_home import NotSafeToTakeHome, SafetyNotAsked
from annotator.journey.visit import ExportKind, Safety
from annotator.journey.watching import NotConfirmed
from tests.builders import an_annotation
from tests.journey.scene import Scene, a_scene

FILM = AssetId("the-reel")


def safe(*, media: bool = True) -> Scene:
    scene = a_scene()
    if media:
        scene.world.permit(scene.dyad, Purpose.TAKE_HOME_MEDIA)
    scene.confirmed()
    scene.world.sharing.keep_safety(scene.visit, Safety("yes"))
    return scene


def made(scene: Scene) -> None:
    """Ordered, and the work done."""
    sharing = scene.world.sharing
    sharing.order_reel(scene.visit)
    sharing.note_reel(scene.visit, sharing.reel(scene.visit), FILM)
    with scene.world.records.writing() as desk:
        job = desk.jobs.of(JobKind.REEL, scene.visit)
        assert job is not None
        desk.jobs.claim(job.id, "t", scene.world.clock.now(), scene.world.clock.now())
        desk.jobs.finish(job.id, "t")


def test_it_is_being_made_and_then_it_lies_ready() -> None:
    scene, sharing = (there := safe()), there.world.sharing
    assert sharing.reel_state(scene.visit) is ReelState.NONE
    with pytest.raises(NoReelYet):
        sharing.reel_asset(scene.visit)
    sharing.order_reel(scene.visit)
    assert sharing.reel_state(scene.visit) is ReelState.MAKING
    assert sharing.visit(scene.visit).exports == ()
    made(scene)
    assert sharing.reel_state(scene.visit) is ReelState.MADE
    assert sharing.reel_asset(scene.visit) == FILM
    assert [each.kind for each in sharing.visit(scene.visit).exports] == [ExportKind.REEL]


def test_it_is_refused_when_it_is_ordered_for_every_reason_it_is_when_handed_over() -> None:
    scene = safe(media=False)
    with pytest.raises(NotPermitted):
        scene.world.sharing.order_reel(scene.visit)
    for safety, refusal in ((Safety("no"), NotSafeToTakeHome), (Safety(), SafetyNotAsked)):
        scene.world.sharing.keep_safety(scene.visit, safety)
        with pytest.raises(refusal):
            scene.world.sharing.order_reel(scene.visit)


def test_pr_03_a_rupture_tagged_since_the_plan_was_confirmed_keeps_the_reel_here() -> None:
    scene = safe()
    scene.world.sharing.order_reel(scene.visit)
    scene.world.tag(scene.session, an_annotation("since", "rupture", 4000, 6000, "missed_cue"))
    with pytest.raises((SequenceRefused, NotConfirmed)):
        scene.world.sharing.order_reel(scene.visit)


def test_what_was_made_is_not_handed_over_once_it_may_not_be() -> None:
    scene = safe()
    made(scene)
    scene.world.sharing.keep_safety(scene.visit, Safety("no"))
    with pytest.raises(NotSafeToTakeHome):
        scene.world.sharing.reel_asset(scene.visit)
    scene.world.sharing.keep_safety(scene.visit, Safety("yes"))
    scene.world.consents.withdraw(
        scene.dyad.household.id, Purpose.TAKE_HOME_MEDIA, scene.dyad.carer.role
    )
    with pytest.raises(NotPermitted):
        scene.world.sharing.reel_asset(scene.visit)


def test_consent_withdrawn_while_it_was_made_destroys_it_and_nothing_was_made() -> None:
    scene = safe()
    sharing = scene.world.sharing
    sharing.order_reel(scene.visit)
    reel = sharing.reel(scene.visit)
    scene.world.consents.withdraw(scene.dyad.household.id, Purpose.TAKE_HOME_MEDIA, "mother")
    sharing.note_reel(scene.visit, reel, FILM)
    assert FILM in scene.world.shelf.deleted
    assert sharing.visit(scene.visit).exports == ()


def test_a_film_of_other_moments_than_are_planned_now_is_not_handed_over() -> None:
    scene = safe()
    made(scene)
    sharing = scene.world.sharing
    sharing.leave_out(scene.visit, scene.plan.shown[1].key)
    scene.confirmed()
    assert sharing.reel_state(scene.visit) is ReelState.NONE
    with pytest.raises(NoReelYet):
        sharing.reel_asset(scene.visit)
    old = replace(sharing.reel(scene.visit), films=(AssetId("another"),))
    sharing.note_reel(scene.visit, old, AssetId("too-late"))
    assert AssetId("too-late") in scene.world.shelf.deleted


def test_it_is_kept_for_a_day_and_then_destroyed() -> None:
    scene = safe()
    made(scene)
    scene.world.sharing.drop_old_reels()
    assert scene.world.sharing.reel_asset(scene.visit) == FILM
    scene.world.clock.pass_by(timedelta(days=1, seconds=1))
    scene.world.sharing.drop_old_reels()
    assert FILM in scene.world.shelf.deleted


def test_it_goes_with_its_clip() -> None:
    scene = safe()
    made(scene)
    scene.world.clips.delete(scene.clip)
    assert FILM in scene.world.shelf.deleted
