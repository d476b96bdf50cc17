"""What the suite keeps in the records."""

from __future__ import annotations

from datetime import timedelta

from annotator.domain.identity import (
    ClipId,
    CoderId,
    DyadId,
    HouseholdId,
    SessionId,
    TicketId,
    VisitId,
)
from annotator.journey.ports import (
    SessionHead,
)
from annotator.journey.visit import (
    Visit,
    Wishes,
)
from tests.builders import A_MINUTE
from tests.fakes.clock import NOON

H1, D1, C1 = HouseholdId("h1"), DyadId("d1"), ClipId("c1")
S1, V1, T1 = SessionId("s1"), VisitId("v1"), TicketId("t1")
SOON, LATER = NOON + timedelta(minutes=1), NOON + timedelta(hours=1)


def a_head() -> SessionHead:
    return SessionHead(S1, C1, H1, CoderId("A"), "connection", "1.0", A_MINUTE, 0, NOON)


def a_visit(number: int = 1) -> Visit:
    return Visit(V1, H1, D1, C1, number, NOON, "tired today", Wishes(contact="Nan 0123"))
