"""What a gate opens, when it is locked again, and that nothing else lets it through."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from annotator.domain.annotation import Annotation
from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import AnnotationId, TicketId
from annotator.domain.strengths import Kind, Reason
from annotator.journey.gating import GateShut
from annotator.journey.ports import Deed
from annotator.journey.visit import CutMoment, GateKind
from annotator.journey.watching import TicketOver
from tests.builders import an_annotation
from tests.domain.clips import clean, staged_clips
from tests.fakes.records import MemoryRecords
from tests.journey.scene import Scene, a_scene
from tests.journey.world import World

ALONE = AnnotationId("alone")
BACK = AnnotationId("back")


def a_long_feed() -> Scene:
    """Four moments of connection, a repair that is left out of the plan, a rupture left alone."""
    scene = a_scene(
        an_annotation("gaze", onset=2000, offset=9000, code="shared_gaze"),
        an_annotation("miss", "rupture", 14_000, 18_000, "missed_cue"),
        an_annotation(
            "back", "repair", 17_000, 19_000, "adjust", repairs="miss", values={"outcome": "full"}
        ),
        an_annotation("joy", onset=24_000, offset=30_000, code="shared_joy"),
        an_annotation("alone", "rupture", 34_000, 38_000, "missed_cue"),
        an_annotation("quiet", onset=43_000, offset=48_000, code="quiet_togetherness"),
        an_annotation("chat", onset=51_000, offset=57_000, code="turn_taking"),
        world=World(MemoryRecords()),
    )
    sharing = scene.world.sharing
    for annotation in ("gaze", "joy", "quiet", "chat"):
        sharing.put_in(scene.visit, AnnotationId(annotation))
    sharing.leave_out(scene.visit, scene.key("back"))
    return scene


def answer(scene: Scene, ticket: TicketId, kind: str, value: str, card: int = 0) -> None:
    sent = {"id": f"answer-{scene.world.op()}", "kind": kind, "card": card, "value": value}
    scene.world.sharing.answer(ticket, [sent])


def watched(scene: Scene, moments: int = 3) -> TicketId:
    """She is ready, and has seen so many good moments."""
    ticket = scene.begun()
    answer(scene, ticket, "checkin", "ready")
    for n in range(moments):
        answer(scene, ticket, "seen", str(n), 1 + 3 * n)
    return ticket


def kinds(scene: Scene, ticket: TicketId) -> list[str]:
    cards = scene.world.sharing.payload(ticket)["cards"]
    assert isinstance(cards, list)
    return [each["kind"] for each in cards]


def opened_growth(scene: Scene, reason: str = "she asked twice") -> TicketId:
    ticket = watched(scene)
    scene.world.sharing.open_growth(scene.visit, BACK, reason)
    scene.world.cut_all(scene.visit)
    return ticket


def opened_exposure(scene: Scene) -> TicketId:
    ticket = watched(scene)
    scene.world.sharing.open_exposure(scene.visit, ALONE, "agreed in supervision")
    scene.world.cut_all(scene.visit)
    return ticket


def cuts_of(scene: Scene) -> tuple[CutMoment, ...]:
    with scene.world.records.reading() as desk:
        return desk.visits.cut(scene.visit)


def coded_in(scene: Scene) -> list[Annotation]:
    with scene.world.records.reading() as desk:
        return list(desk.coding.standing(scene.session))


def deeds(scene: Scene) -> list[Deed]:
    records = scene.world.records
    assert isinstance(records, MemoryRecords)
    return [deed for deed, *_ in records.state.deeds]


def test_pr_10_she_is_asked_on_the_page_and_sees_it_only_after_her_yes(root: Path) -> None:
    scene = a_long_feed()
    ticket = opened_growth(scene)
    sharing = scene.world.sharing
    n = len(scene.plan.shown)
    assert kinds(scene, ticket)[-4:] == ["ask", "choice", "idea", "close"]
    with pytest.raises(TicketOver):
        sharing.moment_asset(ticket, n)

    answer(scene, ticket, "agreed", "yes", 1 + 3 * n)

    assert sharing.moment_asset(ticket, n)
    assert kinds(scene, ticket)[-7:] == [
        "ask", "film", "question", "film", "choice", "idea", "close"
    ]  # fmt: skip
    schema = json.loads((root / "schemas" / "together.schema.json").read_text(encoding="utf-8"))
    payload = json.loads(json.dumps(sharing.payload(ticket)))
    Draft202012Validator(schema).validate(payload)


def test_pr_11_a_trickier_bit_is_asked_never_told_and_a_strength_follows() -> None:
    scene = a_long_feed()
    ticket = opened_growth(scene)
    n = len(scene.plan.shown)
    answer(scene, ticket, "agreed", "yes", 1 + 3 * n)
    cards = scene.world.sharing.payload(ticket)["cards"]
    assert isinstance(cards, list)
    about = [each for each in cards if each.get("moment") == n]
    assert [each["kind"] for each in about] == ["film", "question"]
    assert about[1]["question"].endswith("?")
    after = cards[cards.index(about[1]) + 1]
    assert (after["kind"], after["moment"]) == ("film", n - 1)
    choice = next(each for each in cards if each["kind"] == "choice")
    assert n not in choice["moments"]


def test_pr_10_every_reason_comes_at_once_and_nothing_is_kept() -> None:
    scene = a_long_feed()
    scene.begun()
    with pytest.raises(GateShut) as no:
        scene.world.sharing.open_growth(scene.visit, BACK, "")
    assert set(no.value.reasons) == {Reason.FEW_STRENGTHS, Reason.EARLY_VISIT, Reason.NOT_TODAY}
    assert scene.world.sharing.visit(scene.visit).gates == ()
    assert Deed.GATE_OPENED not in deeds(scene)


def test_pr_10_before_the_meeting_nothing_opens() -> None:
    scene = a_long_feed()
    scene.confirmed()
    with pytest.raises(GateShut) as no:
        scene.world.sharing.open_exposure(scene.visit, ALONE, "why")
    assert Reason.NO_MEETING in no.value.reasons


def test_pr_10_her_no_locks_it_again() -> None:
    scene = a_long_feed()
    ticket = opened_growth(scene)
    answer(scene, ticket, "agreed", "no", 1 + 3 * len(scene.plan.shown))
    assert "ask" not in kinds(scene, ticket)
    assert scene.world.sharing.gates(scene.visit).open is None


def test_pr_08_and_12_one_trickier_bit_in_a_visit() -> None:
    scene = a_long_feed()
    ticket = opened_growth(scene)
    n = len(scene.plan.shown)
    answer(scene, ticket, "agreed", "yes", 1 + 3 * n)
    answer(scene, ticket, "seen", str(n), 2 + 3 * n)
    assert kinds(scene, ticket).count("ask") == 1
    others = [
        each for each in scene.world.sharing.gates(scene.visit).trickier if each.annotation != BACK
    ]
    growth = [each for each in others if each.kind is GateKind.GROWTH]
    assert all(Reason.ONE_IS_ENOUGH in each.against for each in growth)


def test_pr_14_an_exposure_wants_a_typed_reason_and_is_noted() -> None:
    scene = a_long_feed()
    ticket = watched(scene)
    with pytest.raises(GateShut) as no:
        scene.world.sharing.open_exposure(scene.visit, ALONE, "  ")
    assert no.value.reasons == (Reason.NO_REASON_TYPED,)
    scene.world.sharing.open_exposure(scene.visit, ALONE, "agreed in supervision")
    assert deeds(scene)[-1] is Deed.EXPOSURE_OPENED
    assert "ask" not in kinds(scene, ticket)
    scene.world.cut_all(scene.visit)
    assert "ask" in kinds(scene, ticket)


def test_pr_14_an_exposure_is_locked_again_when_the_meeting_ends_and_its_film_destroyed() -> None:
    scene = a_long_feed()
    ticket = opened_exposure(scene)
    n = len(scene.plan.shown)
    answer(scene, ticket, "agreed", "yes", 1 + 3 * n)
    film = scene.world.sharing.moment_asset(ticket, n)

    scene.world.sharing.end_together(scene.visit)

    assert Deed.EXPOSURE_CLOSED in deeds(scene)
    assert film in scene.world.shelf.deleted
    assert all(each.closed_at for each in scene.world.sharing.visit(scene.visit).gates)
    again = scene.world.sharing.begin_together(scene.visit)
    assert "ask" not in kinds(scene, again)
    with pytest.raises(TicketOver):
        scene.world.sharing.moment_asset(again, n)


def test_pr_14_an_exposure_is_locked_with_its_ticket_also_where_nobody_ended_it() -> None:
    scene = a_long_feed()
    opened_exposure(scene)
    scene.world.clock.pass_by(timedelta(hours=5))
    assert scene.world.sharing.gates(scene.visit).open is None
    assert scene.world.sharing.to_cut(scene.visit).items == ()
    again = scene.world.sharing.begin_together(scene.visit)
    assert "ask" not in kinds(scene, again)
    assert Deed.EXPOSURE_CLOSED in deeds(scene)


def test_pr_14_what_was_exposed_is_in_no_plan_on_no_paper_and_not_her_choice() -> None:
    scene = a_long_feed()
    ticket = opened_exposure(scene)
    n = len(scene.plan.shown)
    answer(scene, ticket, "agreed", "yes", 1 + 3 * n)
    answer(scene, ticket, "words", "that was hard", 3 + 3 * n)
    answer(scene, ticket, "choice", str(n), 5 + 3 * n)
    sharing = scene.world.sharing
    assert ALONE not in {each.annotation for each in sharing.plan(scene.visit).items}
    assert sharing.chosen(scene.visit) is None
    assert sharing.her_words(scene.visit) == ()
    assert sharing.answers(scene.visit)[-2].moment == ALONE


def test_pr_03_a_repaired_rupture_opens_through_neither_gate() -> None:
    scene = a_long_feed()
    watched(scene)
    with pytest.raises(GateShut) as no:
        scene.world.sharing.open_exposure(scene.visit, AnnotationId("miss"), "why")
    assert no.value.reasons == (Reason.REPAIRED,)
    with pytest.raises(GateShut) as no:
        scene.world.sharing.open_growth(scene.visit, AnnotationId("alone"), "why")
    assert no.value.reasons == (Reason.NOT_FOR_FAMILIES,)


def test_pr_03_a_rupture_tagged_meanwhile_locks_what_was_open() -> None:
    scene = a_long_feed()
    ticket = opened_exposure(scene)
    scene.world.tag(scene.session, an_annotation("new", "rupture", 36_000, 39_500, "too_much"))
    assert "ask" not in kinds(scene, ticket)


def test_pr_25_without_consent_no_gate_opens() -> None:
    scene = a_long_feed()
    watched(scene)
    scene.world.consents.withdraw(scene.dyad.household.id, Purpose.SESSION_REVIEW, "mother")
    with pytest.raises(NotPermitted):
        scene.world.sharing.open_growth(scene.visit, BACK, "she asked")


def test_pr_29_asking_for_a_harder_bit_opens_nothing() -> None:
    scene = a_long_feed()
    ticket = watched(scene)
    answer(scene, ticket, "harder_bit", "yes")
    status = scene.world.sharing.gates(scene.visit)
    assert (status.asked, status.open) == (True, None)
    assert "ask" not in kinds(scene, ticket)


def test_the_therapist_sees_how_the_gates_stand() -> None:
    scene = a_long_feed()
    ticket = watched(scene)
    sharing = scene.world.sharing
    could = {
        (each.annotation, each.kind): each.against for each in sharing.gates(scene.visit).trickier
    }
    assert could[ALONE, GateKind.EXPOSURE] == (Reason.NO_REASON_TYPED,)
    assert could[BACK, GateKind.GROWTH] == (Reason.NOT_ASKED, Reason.EARLY_VISIT)
    sharing.open_growth(scene.visit, BACK, "she asked twice")
    assert not sharing.gates(scene.visit).is_ready
    scene.world.cut_all(scene.visit)
    status = sharing.gates(scene.visit)
    assert (status.is_ready, status.agreed) == (True, False)
    answer(scene, ticket, "agreed", "yes", 1 + 3 * len(scene.plan.shown))
    assert sharing.gates(scene.visit).agreed
    sharing.close_gates(scene.visit)
    assert sharing.gates(scene.visit).open is None


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), staged_clips())
def test_pr_03_and_14_whatever_is_coded_and_opened_no_film_shows_what_may_not_be_seen(
    data: st.DataObject, moments: list[Annotation]
) -> None:
    scene = a_scene(*moments) if moments else a_scene()
    sharing = scene.world.sharing
    try:
        ticket = watched(scene, len(scene.plan.shown))
    except Refusal:
        return
    status = sharing.gates(scene.visit)
    if not status.trickier:
        return
    wanted = data.draw(st.sampled_from(status.trickier))
    act = {GateKind.GROWTH: sharing.open_growth, GateKind.EXPOSURE: sharing.open_exposure}
    try:
        act[wanted.kind](scene.visit, wanted.annotation, "typed")
    except GateShut:
        return
    scene.world.cut_all(scene.visit)
    n = len(scene.plan.shown)
    answer(scene, ticket, "agreed", data.draw(st.sampled_from(["yes", "yes", "no"])), 1 + 3 * n)
    shown = sharing.payload(ticket)["moments"]
    assert isinstance(shown, list)
    cuts = {each.film: each for each in cuts_of(scene)}
    kept = coded_in(scene)
    event(f"{wanted.kind} {len(shown) - n}")
    for at in range(len(shown)):
        cut = cuts[sharing.moment_asset(ticket, at)]
        coded = next(each for each in kept if each.id == cut.annotation)
        own = {Kind.REPAIR_STORY: coded.repairs, Kind.EXPOSURE: coded.id}.get(cut.kind)
        assert clean(kept, cut.window, own)
        assert (cut.kind is Kind.EXPOSURE) == (
            at == n and wanted.kind is GateKind.EXPOSURE and cut.annotation == wanted.annotation
        )
