"""Visits, in memory and in the database: nothing she said is lost or doubled."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.identity import (
    AnnotationId,
    AssetId,
    ClipId,
    TicketId,
    VisitId,
)
from annotator.domain.strengths_sequence import Reason
from annotator.domain.then_now import Pair, Which
from annotator.journey.ports import (
    Records,
)
from annotator.journey.reeling import KeptReel
from annotator.journey.visit import (
    Answer,
    AnswerKind,
    Export,
    ExportKind,
    Gate,
    GateKind,
    Safety,
    Ticket,
    VisitCard,
    Wishes,
)
from tests.fakes.clock import NOON
from tests.ports.kept import C1, D1, LATER, SOON, T1, V1, a_cut, a_plan, a_visit


def test_a_visit_comes_back_with_all_that_was_said_of_it(filled: Records) -> None:
    changed = replace(
        a_visit(),
        note="calmer",
        wishes=Wishes(quote="She smiled!"),
        card=VisitCard(who_is_here="Nan", next_film_on="2026-12-01"),
        gates=(Gate(GateKind.GROWTH, AnnotationId("a1"), "she asked", NOON),),
        safety=Safety("no", "his mother"),
        pair=Pair(Which(ClipId("c0"), AnnotationId("a0")), Which(C1, AnnotationId("a1"))),
        exports=(Export("0f", ExportKind.REEL, NOON, "en", (AnnotationId("a1"),), ()),),
    )
    with filled.writing() as desk:
        assert desk.visits.get(V1) == a_visit()
        desk.visits.change(changed)
        desk.visits.add(replace(a_visit(2), id=VisitId("v2"), begun_at=LATER))
    with filled.reading() as desk:
        assert desk.visits.get(V1) == changed
        assert [each.id for each in desk.visits.of_clip(C1)] == ["v1", "v2"]
        assert [each.number for each in desk.visits.of_dyad(D1)] == [1, 2]


def test_a_plan_comes_back_whole(filled: Records) -> None:
    confirmed = replace(a_plan(), confirmed_at=NOON, refused=(Reason.NOTHING_IN_STEP,))
    with filled.writing() as desk:
        assert desk.visits.plan(V1) is None
        desk.visits.keep_plan(V1, a_plan())
        desk.visits.keep_plan(V1, confirmed)
    with filled.reading() as desk:
        assert desk.visits.plan(V1) == confirmed


def test_a_cut_moment_comes_back_and_can_be_dropped(filled: Records) -> None:
    with filled.writing() as desk:
        desk.visits.keep_cut(V1, a_cut())
        desk.visits.keep_cut(V1, a_cut("f2", "p2"))
        assert desk.visits.cut(V1) == (a_cut(), a_cut("f2", "p2"))
        desk.visits.drop_cut(V1, AssetId("f1"))
    with filled.reading() as desk:
        assert desk.visits.cut(V1) == (a_cut("f2", "p2"),)


def test_tickets_end_once(filled: Records) -> None:
    with filled.writing() as desk:
        desk.visits.add_ticket(Ticket(T1, V1, NOON, LATER))
        desk.visits.end_tickets(V1, SOON)
        desk.visits.end_tickets(V1, LATER)
    with filled.reading() as desk:
        assert desk.visits.tickets(V1) == (Ticket(T1, V1, NOON, LATER, SOON),)
        assert desk.visits.ticket(TicketId("t9")) is None


def test_an_answer_counts_once_and_in_its_order(filled: Records) -> None:
    first = Answer("z", V1, AnswerKind.WORDS, 2, "She looked!", NOON, AnnotationId("a1"))
    second = Answer("a", V1, AnswerKind.CHOICE, 4, "0", NOON)
    with filled.writing() as desk:
        assert desk.visits.add_answer(first)
        assert desk.visits.add_answer(second)
        assert not desk.visits.add_answer(replace(first, value="other"))
    with filled.reading() as desk:
        assert desk.visits.answers(V1) == (first, second)


def test_a_reel_is_found_by_its_visit_and_by_when_it_was_made(filled: Records) -> None:
    kept = KeptReel(AssetId("r"), "e1", (AssetId("f1"), AssetId("f2")), SOON)
    with filled.writing() as desk:
        desk.reels.keep(V1, kept)
    with filled.reading() as desk:
        assert desk.reels.of(V1) == kept
        assert desk.reels.made_before(SOON) == ()
        assert desk.reels.made_before(LATER) == (V1,)
    with filled.writing() as desk:
        desk.reels.drop(V1)
    with filled.reading() as desk:
        assert desk.reels.of(V1) is None


def test_a_ticket_runs_out_once(filled: Records) -> None:
    with filled.writing() as desk:
        desk.visits.add_ticket(Ticket(T1, V1, NOON, SOON))
    with filled.writing() as desk:
        assert desk.visits.run_out(NOON) == ()
        assert desk.visits.run_out(SOON) == (V1,)
        desk.visits.end_tickets(V1, LATER)
        assert desk.visits.run_out(LATER) == ()
