"""What the suite keeps in the records."""

from __future__ import annotations

from datetime import timedelta

from annotator.domain.identity import (
    AnnotationId,
    AssetId,
    ClipId,
    CoderId,
    DyadId,
    HouseholdId,
    SessionId,
    TicketId,
    VisitId,
)
from annotator.domain.interval import Milliseconds
from annotator.domain.strengths_sequence import Item, Kind, LeftOut, Reason
from annotator.journey.ports import (
    SessionHead,
)
from annotator.journey.visit import (
    CutMoment,
    Plan,
    PlanItem,
    Visit,
    Wishes,
)
from tests.builders import A_MINUTE, stretch
from tests.fakes.clock import NOON

H1, D1, C1 = HouseholdId("h1"), DyadId("d1"), ClipId("c1")
S1, V1, T1 = SessionId("s1"), VisitId("v1"), TicketId("t1")
SOON, LATER = NOON + timedelta(minutes=1), NOON + timedelta(hours=1)


def a_head() -> SessionHead:
    return SessionHead(S1, C1, H1, CoderId("A"), "connection", "1.0", A_MINUTE, 0, NOON)


def a_visit(number: int = 1) -> Visit:
    return Visit(V1, H1, D1, C1, number, NOON, "tired today", Wishes(contact="Nan 0123"))


def a_plan() -> Plan:
    item = Item(
        annotation=AnnotationId("a1"),
        kind=Kind.CONNECTION,
        window=stretch(1000, 8000),
        still_ms=Milliseconds(3000),
        reasons=(Reason.OPENS,),
        needs_code=True,
    )
    left = LeftOut(AnnotationId("a2"), (Reason.NOT_LINKED,))
    return Plan(S1, 3, (PlanItem(item, "What do you see?", "You waited."),), (left,))


def a_cut(film: str = "f1", still: str = "p1") -> CutMoment:
    return CutMoment(
        AnnotationId("a1"),
        Kind.CONNECTION,
        stretch(1000, 8000),
        Milliseconds(3000),
        AssetId(film),
        AssetId(still),
    )
