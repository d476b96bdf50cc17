"""What the therapist is told beside the family's page, and that the family is told none of it."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import timedelta

import pytest

from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import AnnotationId, VisitId
from annotator.domain.reach import Reach
from annotator.domain.strengths import Reason
from annotator.journey.companion import Companion, Noted, Said
from annotator.journey.paging import NothingToPreview
from annotator.journey.visit import AnswerKind, GateKind, VisitCard
from annotator.journey.visiting import NoSuchVisit
from tests.builders import an_annotation
from tests.journey.scene import Scene, a_scene
from tests.journey.test_gating import a_long_feed, answer, opened_growth, watched

CANARY = "CANARY-she-was-tired"


@pytest.mark.parametrize("value", [Companion, Noted, Said], ids=lambda each: each.__name__)
def test_pr_16_nothing_of_it_may_leave_the_practice(value: type) -> None:
    assert {each.metadata["reach"] for each in fields(value)} == {Reach.STAYS}


def a_noted_scene() -> Scene:
    scene = a_scene(
        an_annotation("gaze", onset=2000, offset=9000, code="shared_gaze", note=CANARY),
        an_annotation("joy", onset=30_000, offset=38_000, code="shared_joy"),
        an_annotation("live", onset=48_000, offset=53_000),
    )
    sharing = scene.world.sharing
    sharing.keep_note(scene.visit, f"{CANARY} in the visit")
    card = VisitCard(who_is_here="Mama, an aunt", working_point="waiting")
    with scene.world.records.writing() as desk:
        desk.visits.change(replace(sharing.visit(scene.visit), card=card))
    return scene


def test_it_knows_the_notes_of_each_moment_in_the_order_of_the_page() -> None:
    scene = a_noted_scene()
    scene.begun()
    told = scene.world.sharing.companion(scene.visit)
    shown = [each.annotation for each in scene.plan.shown]
    assert [each.annotation for each in told.moments] == shown
    assert [each.number for each in told.moments] == list(range(len(shown)))
    noted = next(each for each in told.moments if each.annotation == "gaze")
    assert (noted.named, noted.note) == ("Shared gaze", CANARY)
    live = next(each for each in told.moments if each.annotation == "live")
    assert (live.named, live.note) == ("Attunement", "")
    assert told.visit.note == f"{CANARY} in the visit"
    assert told.visit.card.working_point == "waiting"


def test_every_moment_a_gate_could_open_is_named_an_instant_too() -> None:
    scene = a_long_feed()
    wants = an_annotation("wants", "mind_comment", 27_000, None, "appropriate")
    scene.world.tag(scene.session, wants)
    if any(each.annotation == wants.id for each in scene.plan.items):
        scene.world.sharing.leave_out(scene.visit, scene.key(wants.id))
    scene.begun()
    told = scene.world.sharing.companion(scene.visit)
    possible = {each.annotation for each in told.gates.trickier}
    assert "wants" in possible
    named = {each.annotation: each for each in told.beside}
    assert set(named) == possible
    window = named[wants.id].window
    assert (window.onset, window.length) == (27_000, 1)


def test_pr_13_and_16_the_familys_page_gets_none_of_it_and_is_the_same_with_it_open() -> None:
    scene = a_noted_scene()
    ticket = scene.begun()
    sharing = scene.world.sharing
    before = sharing.payload(ticket)
    told = sharing.companion(scene.visit)
    assert sharing.payload(ticket) == before == told.page
    assert CANARY not in json.dumps(before)
    for hers in ("Wren", "an aunt", "waiting", "Shared gaze"):
        assert hers not in json.dumps(before)


def test_before_it_is_begun_it_shows_what_would_come_and_no_ticket() -> None:
    scene = a_noted_scene()
    assert scene.plan.shown
    told = scene.world.sharing.companion(scene.visit)
    assert (told.tickets, told.since) == ((), None)
    assert told.page == scene.world.sharing.preview(scene.visit)


def test_it_counts_from_the_beginning_and_knows_the_one_ticket_that_is_open() -> None:
    scene = a_noted_scene()
    first = scene.begun()
    began = scene.world.clock.now()
    scene.world.clock.pass_by(timedelta(minutes=12))
    told = scene.world.sharing.companion(scene.visit)
    assert (told.tickets, told.since) == ((first,), began)
    second = scene.world.sharing.begin_together(scene.visit)
    assert scene.world.sharing.companion(scene.visit).tickets == (second,)
    scene.world.sharing.end_together(scene.visit)
    assert scene.world.sharing.companion(scene.visit).tickets == ()


def test_what_she_said_can_be_read_each_thing_as_she_left_it() -> None:
    scene = a_noted_scene()
    ticket = scene.begun()
    answer(scene, ticket, "checkin", "ready")
    answer(scene, ticket, "words", "She looks", 2)
    answer(scene, ticket, "seen", "0", 1)
    answer(scene, ticket, "words", "She looks at me", 2)
    answer(scene, ticket, "choice", "1", 10)
    answer(scene, ticket, "idea", "own:Walk by the river", 11)
    answer(scene, ticket, "harder_bit", "yes", 12)
    told = scene.world.sharing.companion(scene.visit)
    assert [(each.kind, each.text, each.moment) for each in told.said] == [
        (AnswerKind.CHECK_IN, "I am ready", None),
        (AnswerKind.WORDS, "She looks at me", 0),
        (AnswerKind.CHOICE, "1", 1),
        (AnswerKind.IDEA, "Walk by the river", None),
        (AnswerKind.HARDER_BIT, "yes", None),
    ]
    assert told.gates.asked


def test_words_she_took_back_are_not_read_any_more() -> None:
    scene = a_noted_scene()
    ticket = scene.begun()
    answer(scene, ticket, "words", "No, wait", 2)
    answer(scene, ticket, "words", "", 2)
    assert scene.world.sharing.companion(scene.visit).said == ()


def test_pr_10_it_says_how_the_gates_stand_and_every_reason_against_them() -> None:
    scene = a_long_feed()
    watched(scene)
    told = scene.world.sharing.companion(scene.visit)
    assert told.gates.open is None
    named = {each.annotation: each.named for each in told.beside}
    growth = [each for each in told.gates.trickier if each.kind is GateKind.GROWTH]
    assert {each.annotation for each in told.gates.trickier} == set(named)
    assert any(Reason.NOT_ASKED in each.against for each in growth)
    assert named[AnnotationId("back")] == "Adjusting"


def test_pr_10_an_open_gate_shows_its_film_only_after_her_yes() -> None:
    scene = a_long_feed()
    ticket = opened_growth(scene)
    before = scene.world.sharing.companion(scene.visit)
    assert before.gates.open is not None
    assert before.gates.open.reason == "she asked twice"
    assert AnnotationId("back") not in {each.annotation for each in before.moments}
    answer(scene, ticket, "agreed", "yes", 13)
    after = scene.world.sharing.companion(scene.visit)
    assert after.moments[-1].annotation == "back"
    assert after.moments[-1].number == len(before.moments)


def test_without_consent_a_plan_or_a_visit_there_is_nothing_to_tell() -> None:
    scene = a_noted_scene()
    with pytest.raises(NothingToPreview):
        scene.world.sharing.companion(scene.visit)
    assert scene.plan.shown
    scene.world.consents.withdraw(scene.dyad.household.id, Purpose.SESSION_REVIEW, "Mama")
    with pytest.raises(NotPermitted):
        scene.world.sharing.companion(scene.visit)
    with pytest.raises(NoSuchVisit):
        scene.world.sharing.companion(VisitId("0" * 32))
