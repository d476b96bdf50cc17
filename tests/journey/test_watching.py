"""Watching together: what the family's page gets, and that her answers count once."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import AnnotationId, TicketId
from annotator.domain.strengths import SequenceRefused
from annotator.journey.visit import Crop, VisitCard, Wishes
from annotator.journey.watching import NotAnAnswer, NotConfirmed, StillCutting, TicketOver
from tests.builders import an_annotation
from tests.journey.scene import Scene, a_scene


def said(kind: str, card: int, value: str, answer: str = "answer-1") -> dict[str, object]:
    return {"id": answer, "kind": kind, "card": card, "value": value}


def test_nothing_opens_before_it_is_confirmed_and_cut() -> None:
    scene = a_scene()
    with pytest.raises(NotConfirmed):
        scene.world.sharing.begin_together(scene.visit)
    scene.world.sharing.confirm(scene.visit)
    with pytest.raises(StillCutting) as no:
        scene.world.sharing.begin_together(scene.visit)
    assert no.value.left == 3
    assert scene.world.sharing.cutting(scene.visit) == (0, 3)
    scene.world.cut_all(scene.visit)
    assert scene.world.sharing.begin_together(scene.visit)


def test_the_payload_fits_its_schema_and_asks_before_it_tells(root: Path) -> None:
    scene = a_scene()
    payload = scene.world.sharing.payload(scene.begun())
    schema = json.loads((root / "schemas" / "together.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(json.loads(json.dumps(payload)))
    cards = payload["cards"]
    assert isinstance(cards, list)
    triple = ["film", "question", "sentence"]
    assert [each["kind"] for each in cards] == ["hello", *triple * 3, "choice", "idea", "close"]
    assert cards[4]["title"] == "Finding each other again"


def test_no_code_count_note_or_rupture_is_in_the_payload() -> None:
    noted = an_annotation("noted", onset=2000, offset=9000, code="shared_gaze", note="CANARY")
    unrepaired = an_annotation("alone", "rupture", 20_000, 26_000, "negative_exchange")
    scene = a_scene(noted, unrepaired)
    scene.world.sharing.keep_note(scene.visit, "CANARY")
    text = json.dumps(scene.world.sharing.payload(scene.begun()))
    hidden = ("CANARY", "shared_gaze", "negative_exchange", "rupture", "alone", "noted", "Wren")
    assert [each for each in hidden if each in text] == []


def cards_of(scene: Scene, kind: str) -> list[dict[str, object]]:
    cards = scene.world.sharing.payload(scene.begun())["cards"]
    assert isinstance(cards, list)
    return [each for each in cards if each["kind"] == kind]


def test_the_last_card_says_when_we_meet_and_who_to_call_where_somebody_wrote_it() -> None:
    scene = a_scene()
    (close,) = cards_of(scene, "close")
    assert (close["meet"], close["call"]) == (None, None)
    scene.world.sharing.keep_wishes(scene.visit, Wishes(contact=" Nan, 555 0100 "))
    scene.world.sharing.keep_card(scene.visit, VisitCard(meet_on="2026-11-12"))
    (close,) = cards_of(scene, "close")
    assert close["meet"] == {"label": "When we meet next", "date": "12 November 2026"}
    assert close["call"] == {"label": "If today stirred things up", "contact": "Nan, 555 0100"}


def test_the_small_things_are_those_of_the_plan_and_what_she_picked_is_found_again() -> None:
    scene = a_scene()
    scene.world.sharing.offer_ideas(scene.visit, ("T09", "T18"))
    (card,) = cards_of(scene, "idea")
    assert card["ideas"] == [
        {"id": "first", "text": "Sing the same lullaby, it can calm both of you."},
        {"id": "second", "text": "Sit still for a minute and watch Ava. What is new today?"},
    ]
    ticket = scene.begun()
    scene.world.sharing.answer(ticket, [said("idea", 11, "second")])
    scene.world.sharing.answer(ticket, [said("idea", 11, "own:Walk by the river", "answer-2")])
    picked = scene.world.sharing.her_ideas(scene.visit)
    assert picked.offered == ("T18",)
    assert picked.own == "Walk by the river"


def test_the_page_knows_whether_to_go_gently_and_whether_an_interpreter_is_there() -> None:
    scene = a_scene()
    payload = scene.world.sharing.payload(scene.begun())
    assert (payload["gently"], payload["interpreter"]) == (False, False)
    scene.world.sharing.keep_card(scene.visit, VisitCard(interpreter="yes"))
    scene.world.consents.change(replace(scene.dyad, go_gently=True))
    scene.world.sharing.propose(scene.visit)
    payload = scene.world.sharing.payload(scene.begun())
    assert (payload["gently"], payload["interpreter"]) == (True, True)
    moments = payload["moments"]
    assert isinstance(moments, list)
    assert len(moments) == 2
    assert all(each["length_ms"] <= 8000 for each in moments)


def test_the_part_of_the_picture_with_the_baby_goes_with_its_moment() -> None:
    scene = a_scene()
    scene.world.sharing.crop(scene.visit, scene.key("gaze"), Crop(400, 250, 500, 500))
    moments = scene.world.sharing.payload(scene.begun())["moments"]
    assert isinstance(moments, list)
    drawn = {"left": 0.4, "top": 0.25, "width": 0.5, "height": 0.5}
    at = [each.annotation for each in scene.plan.shown].index(AnnotationId("gaze"))
    assert [each["crop"] for each in moments] == [
        drawn if n == at else None for n in range(len(moments))
    ]


def test_each_moment_has_its_own_film_and_no_other_number_opens_anything() -> None:
    scene = a_scene()
    ticket = scene.begun()
    films = {scene.world.sharing.moment_asset(ticket, n) for n in range(3)}
    stills = {scene.world.sharing.still_asset(ticket, n) for n in range(3)}
    assert len(films | stills) == 6
    assert "original" not in films
    for n in (-1, 3):
        with pytest.raises(TicketOver):
            scene.world.sharing.moment_asset(ticket, n)


def test_a_ticket_ends_by_time_by_hand_and_by_the_next_one() -> None:
    scene = a_scene()
    first = scene.begun()
    second = scene.world.sharing.begin_together(scene.visit)
    with pytest.raises(TicketOver):
        scene.world.sharing.payload(first)
    scene.world.sharing.end_together(scene.visit)
    with pytest.raises(TicketOver):
        scene.world.sharing.payload(second)
    third = scene.world.sharing.begin_together(scene.visit)
    scene.world.clock.pass_by(timedelta(hours=5))
    with pytest.raises(TicketOver):
        scene.world.sharing.payload(third)
    with pytest.raises(TicketOver):
        scene.world.sharing.payload(TicketId("none"))


def test_withdrawn_consent_closes_the_page_at_once() -> None:
    scene = a_scene()
    ticket = scene.begun()
    scene.world.consents.withdraw(scene.dyad.household.id, Purpose.SESSION_REVIEW, "mother")
    with pytest.raises(NotPermitted):
        scene.world.sharing.moment_asset(ticket, 0)
    with pytest.raises(NotPermitted):
        scene.world.sharing.answer(ticket, [said("words", 2, "hm")])


def test_a_rupture_tagged_meanwhile_closes_the_page() -> None:
    scene = a_scene()
    ticket = scene.begun()
    scene.world.tag(scene.session, an_annotation("new", "rupture", 33_000, 36_000, "too_much"))
    with pytest.raises(SequenceRefused):
        scene.world.sharing.payload(ticket)


def test_an_answer_counts_once_also_after_the_ticket_has_ended() -> None:
    scene = a_scene()
    ticket = scene.begun()
    sent = [said("checkin", 0, "ready"), said("words", 2, "She looked at me!", "answer-2")]
    assert scene.world.sharing.answer(ticket, sent) == {"kept": ["answer-1", "answer-2"]}
    scene.world.sharing.end_together(scene.visit)
    scene.world.sharing.answer(ticket, sent)
    kept = scene.world.sharing.answers(scene.visit)
    assert [(each.kind, each.value) for each in kept] == [
        ("checkin", "ready"),
        ("words", "She looked at me!"),
    ]
    assert kept[1].moment == "joy"


def test_her_words_are_kept_as_she_left_them() -> None:
    scene = a_scene()
    ticket = scene.begun()
    scene.world.sharing.answer(ticket, [said("words", 2, "first", "answer-1")])
    scene.world.sharing.answer(ticket, [said("words", 2, "better", "answer-2")])
    scene.world.sharing.answer(ticket, [said("words", 5, "gone", "answer-3")])
    scene.world.sharing.answer(ticket, [said("words", 5, "", "answer-4")])
    assert scene.world.sharing.her_words(scene.visit) == ("better",)


def test_her_choice_is_kept_and_may_be_taken_back() -> None:
    scene = a_scene()
    ticket = scene.begun()
    scene.world.sharing.answer(ticket, [said("choice", 10, "2", "answer-1")])
    assert scene.world.sharing.chosen(scene.visit) == "gaze"
    scene.world.sharing.answer(ticket, [said("choice", 10, "none", "answer-2")])
    assert scene.world.sharing.chosen(scene.visit) is None


@pytest.mark.parametrize(
    "sent",
    [
        "text",
        {"id": "answer-1"},
        said("unknown", 1, "x"),
        said("words", -1, "x"),
        said("agreed", 10, "perhaps"),
        said("words", 1, "x" * 3000),
        said("words", 1, "x", answer="../x"),
        {**said("words", 1, "x"), "card": "1"},
    ],
)
def test_what_is_not_an_answer_is_refused(sent: object) -> None:
    scene = a_scene()
    with pytest.raises(NotAnAnswer):
        scene.world.sharing.answer(scene.begun(), [sent])
