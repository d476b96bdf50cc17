"""A plan's values: what is shown, what may be said, what a cut belongs to."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.identity import AnnotationId, AssetId, SessionId
from annotator.domain.interval import Milliseconds
from annotator.domain.strengths_sequence import Item, Kind, LeftOut, Reason
from annotator.journey.visit import CutMoment, Plan, PlanItem
from tests.builders import stretch

ITEM = Item(AnnotationId("a"), Kind.CONNECTION, stretch(1000, 8000), Milliseconds(3000))


def test_a_sentence_is_said_only_when_nothing_is_open_about_it() -> None:
    item = PlanItem(ITEM, "What do you see?", "You waited.")
    assert item.said == "You waited."
    assert replace(item, to_confirm=True).said is None
    assert replace(item, item=replace(ITEM, needs_code=True)).said is None


def test_what_is_left_out_is_not_shown() -> None:
    item = PlanItem(ITEM, "What do you see?")
    plan = Plan(SessionId("s"), 1, (item, replace(item, left_out=True)))
    assert plan.shown == (item,)
    assert plan.sequence.items == (ITEM,)


def test_the_plan_says_what_waits_for_a_tap() -> None:
    waiting = PlanItem(replace(ITEM, needs_code=True), "What do you see?")
    left = LeftOut(AnnotationId("b"), (Reason.OUTCOME_UNANSWERED,))
    assert Plan(SessionId("s"), 1, (waiting,), (left,)).to_answer == ("a", "b")


def test_a_cut_belongs_to_exactly_its_window() -> None:
    film, still = AssetId("f"), AssetId("s")
    cut = CutMoment(ITEM.annotation, ITEM.kind, ITEM.window, ITEM.still_ms, film, still)
    assert cut.is_of(ITEM)
    assert not cut.is_of(replace(ITEM, window=stretch(1000, 8001)))
    assert not cut.is_of(replace(ITEM, kind=Kind.REPAIR_TAIL))
