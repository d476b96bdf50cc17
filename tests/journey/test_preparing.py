"""Preparing: what is proposed, what the therapist makes of it, what is refused and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import AnnotationId, AssetId, CodeId
from annotator.domain.strengths import Kind, NoConnection, Reason, SequenceRefused
from annotator.journey.ports import JobKind
from annotator.journey.preparing import AnswerNotTaken, CannotBeShown, NotInThePlan
from annotator.journey.share import Tapped
from annotator.journey.visit import CutMoment
from tests.builders import an_annotation, ms, remove, star
from tests.journey.scene import a_feed, a_scene


def shown(scene_plan: object) -> list[str]:
    return [each.annotation for each in scene_plan.shown]  # type: ignore[attr-defined]


def test_the_proposal_begins_and_ends_in_step_and_holds_the_repair_story() -> None:
    plan = a_scene().plan
    assert [each.item.kind for each in plan.items] == [
        Kind.CONNECTION,
        Kind.REPAIR_STORY,
        Kind.CONNECTION,
    ]
    assert plan.faults == ()
    assert plan.items[0].sentence == (
        "Look at these two smiles. You were having fun with each other."
    )
    assert all(each.question for each in plan.items)


def test_what_is_not_proposed_comes_with_its_reason() -> None:
    (left,) = a_scene().plan.left_out
    assert (left.annotation, left.reasons) == ("live", (Reason.ENOUGH_SHOWN,))


def test_cutting_begins_with_the_proposal() -> None:
    scene = a_scene()
    plan = scene.plan
    with scene.world.records.reading() as desk:
        job = desk.jobs.of(JobKind.CUT, scene.visit)
    assert job is not None
    assert scene.world.bell.rung[-1] == job.id
    order = scene.world.sharing.to_cut(scene.visit)
    assert order.clip == scene.clip
    assert order.items == tuple(each.item for each in plan.items)
    scene.world.cut_all(scene.visit)
    assert scene.world.sharing.to_cut(scene.visit).items == ()


def test_where_nothing_can_open_the_viewing_the_plan_says_why() -> None:
    scene = a_scene(an_annotation("miss", "rupture", 1000, 5000, "missed_cue"))
    assert scene.plan.items == ()
    assert scene.plan.refused == (Reason.NOTHING_IN_STEP,)
    with pytest.raises(NoConnection):
        scene.world.sharing.confirm(scene.visit)


def test_a_live_moment_waits_for_one_tap_and_has_no_sentence_until_then() -> None:
    scene = a_scene(an_annotation("live"))
    (item,) = scene.plan.items
    assert (item.needs_code, item.sentence, item.said) == (True, None, None)
    assert scene.plan.to_answer == ("live",)
    plan = scene.world.sharing.answer_code(
        scene.visit, AnnotationId("live"), Tapped(CodeId("shared_joy"))
    )
    assert plan.items[0].said == "Look at these two smiles. You were having fun with each other."
    moment = scene.world.tagging.session(scene.session).annotations[0]
    assert (moment.code, moment.version) == ("shared_joy", 2)


def test_how_a_repair_ended_is_one_tap_too() -> None:
    unanswered = [replace(each, values={}) if each.id == "back" else each for each in a_feed()]
    scene = a_scene(*unanswered)
    assert "back" in scene.plan.to_answer
    tapped = Tapped(values={"outcome": "full"})
    plan = scene.world.sharing.answer_code(scene.visit, AnnotationId("back"), tapped)
    assert Kind.REPAIR_STORY in [each.item.kind for each in plan.items]


def test_a_tap_the_scheme_does_not_know_is_refused() -> None:
    scene = a_scene()
    with pytest.raises(AnswerNotTaken):
        scene.world.sharing.answer_code(scene.visit, AnnotationId("joy"), Tapped(CodeId("none")))
    with pytest.raises(NotInThePlan):
        scene.world.sharing.answer_code(scene.visit, AnnotationId("zzz"), Tapped())


def test_an_order_that_may_not_be_shown_says_what_stands_against_it() -> None:
    scene = a_scene()
    story = scene.key("back")
    plan = scene.world.sharing.reorder(scene.visit, [story])
    assert shown(plan) == ["back", "joy", "gaze"]
    assert [each.reason for each in plan.faults] == [Reason.FIRST_NOT_CONNECTION]
    with pytest.raises(SequenceRefused):
        scene.world.sharing.confirm(scene.visit)


def test_what_is_left_out_can_be_put_back() -> None:
    scene = a_scene()
    key = scene.key("back")
    assert shown(scene.world.sharing.leave_out(scene.visit, key)) == ["joy", "gaze"]
    assert shown(scene.world.sharing.put_back(scene.visit, key)) == ["joy", "back", "gaze"]


def test_a_moment_that_was_not_proposed_can_be_put_in_before_the_last() -> None:
    scene = a_scene()
    plan = scene.world.sharing.put_in(scene.visit, AnnotationId("live"))
    assert shown(plan) == ["joy", "back", "live", "gaze"]
    assert plan.faults == ()
    assert plan.left_out == ()


def test_a_rupture_can_never_be_put_in() -> None:
    scene = a_scene()
    with pytest.raises(CannotBeShown) as no:
        scene.world.sharing.put_in(scene.visit, AnnotationId("miss"))
    assert no.value.facts() == {"reasons": "not for families"}


def test_the_plan_follows_the_coding_and_keeps_what_the_therapist_did() -> None:
    scene = a_scene()
    scene.world.sharing.edit_sentence(scene.visit, scene.key("joy"), "You both smiled.")
    scene.world.sharing.leave_out(scene.visit, scene.key("back"))
    scene.world.tag(scene.session, an_annotation("late", "rupture", 56_000, 58_000, "too_much"))
    items = {each.annotation: each for each in scene.plan.items}
    assert items[AnnotationId("joy")].said == "You both smiled."
    assert items[AnnotationId("back")].left_out


def test_a_removed_moment_leaves_the_plan() -> None:
    scene = a_scene()
    assert "joy" in shown(scene.plan)
    scene.world.take(scene.session, remove("joy", 1, scene.world.op()))
    assert "joy" not in shown(scene.plan)


def test_a_confirmed_plan_whose_coding_moved_on_has_to_be_confirmed_again() -> None:
    scene = a_scene()
    assert scene.confirmed().confirmed_at == scene.world.clock.now()
    scene.world.take(scene.session, star("gaze", 1, scene.world.op()))
    assert scene.plan.confirmed_at is None


def test_a_plan_is_not_confirmed_without_consent_to_watch_together() -> None:
    scene = a_scene()
    scene.world.consents.withdraw(scene.dyad.household.id, Purpose.SESSION_REVIEW, "mother")
    with pytest.raises(NotPermitted):
        scene.world.sharing.confirm(scene.visit)


def test_proposing_again_lets_go_of_what_was_edited() -> None:
    scene = a_scene()
    scene.world.sharing.edit_sentence(scene.visit, scene.key("joy"), "You both smiled.")
    assert scene.world.sharing.propose(scene.visit).items[0].said != "You both smiled."


def test_a_cut_that_is_no_longer_wanted_is_thrown_away() -> None:
    scene = a_scene()
    item = scene.plan.items[0].item
    film, still = AssetId("film"), AssetId("still")
    other = replace(item, still_ms=ms(item.still_ms + 1))
    cut = CutMoment(item.annotation, item.kind, item.window, other.still_ms, film, still)
    scene.world.sharing.note_cut(scene.visit, cut)
    assert scene.world.shelf.deleted == ["film", "still"]


def test_confirming_drops_the_films_of_what_is_left_out() -> None:
    scene = a_scene()
    assert scene.plan.items
    scene.world.cut_all(scene.visit)
    scene.world.sharing.leave_out(scene.visit, scene.key("back"))
    scene.world.sharing.confirm(scene.visit)
    assert len(scene.world.shelf.deleted) == 2
    assert scene.world.sharing.cutting(scene.visit) == (2, 2)
