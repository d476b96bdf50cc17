"""The therapist's window beside the family's page: notes, what comes next, how the gates stand.

Both windows are one browser and have one cookie. So this one gets a key of its own while nobody is
confined yet, keeps it in the page's memory alone and shows it with every request: the family's
page, a typed address or a new tab has none and finds the passphrase (rulings 6).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator import words
from annotator.domain.consent import Purpose
from annotator.domain.identity import AnnotationId, TicketId, VisitId
from annotator.domain.policy import Right
from annotator.domain.strengths import Reason
from annotator.journey.visit import GateKind
from annotator.journey.watching import TicketOver
from annotator.web.assets import page
from annotator.web.bodies import NotUnderstood, read_json, text_in
from annotator.web.house import practice_of, sign_in_of
from annotator.web.policy import Declared, Policy, Who
from annotator.words.reasons import why

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.journey.companion import Companion, Noted
    from annotator.journey.gating import GateStatus, Trickier
    from annotator.web.house import House
    from annotator.web.sessions import Sessions

LONGEST_NOTE: Final = 20_000
LONGEST_REASON: Final = 2000
# What may still come: her yes on the page, a reason that is typed.
LATER: Final = {Reason.NOT_ASKED, Reason.NO_REASON_TYPED, Reason.EARLY_VISIT}
OPEN: Final = Policy(Who.SIGNED_IN, Purpose.SESSION_REVIEW, right=Right.SHARE)
BESIDE: Final = Policy(Who.COMPANION, Purpose.SESSION_REVIEW, right=Right.SHARE)
# The page asks again and again, whether or not anybody sits there.
BY_ITSELF: Final = Policy(Who.COMPANION, Purpose.SESSION_REVIEW, presence=False, right=Right.SHARE)


class CompanionRoutes:
    """The routes of the therapist's window."""

    def __init__(self, house: House, sessions: Sessions) -> None:
        self._house = house
        self._sessions = sessions

    def routes(self) -> list[Declared]:
        """Every route of the companion; none of them answers to a family's ticket."""
        visit = "/together/companion/{visit:id}"
        return [
            Declared(visit, self.page, ["GET"], OPEN),
            Declared(f"{visit}/key", self.key, ["POST"], OPEN),
            Declared(f"{visit}/told", self.told, ["GET"], BY_ITSELF),
            Declared(f"{visit}/beside", self.beside, ["POST"], BESIDE),
            Declared(f"{visit}/note", self.note, ["POST"], BESIDE),
            Declared(f"{visit}/open", self.open_gate, ["POST"], BESIDE),
            Declared(f"{visit}/shut", self.shut_gates, ["POST"], BESIDE),
        ]

    async def page(self, request: Request) -> Response:
        """The window itself; it holds nothing about anybody until it has its key."""
        await in_thread(practice_of(self._house).sharing.plan, _visit(request))
        return page("companion.html")

    async def key(self, request: Request) -> Response:
        """A key for this window, given only while this browser is the therapist's own."""
        visit = _visit(request)
        await in_thread(practice_of(self._house).sharing.plan, visit)
        return JSONResponse({"key": self._sessions.companion(sign_in_of(request), visit)})

    async def told(self, request: Request) -> Response:
        """Everything the window shows now."""
        told = await in_thread(practice_of(self._house).sharing.companion, _visit(request))
        confined = sign_in_of(request).ticket is not None
        return JSONResponse({**document_of(told), "confined": confined})

    async def beside(self, request: Request) -> Response:
        """The family's page is open under this ticket: this browser is confined to it, also when
        the passphrase was given in between."""
        ticket = TicketId(text_in(await read_json(request), "ticket", 64))
        told = await in_thread(practice_of(self._house).sharing.companion, _visit(request))
        if ticket not in told.tickets:
            raise TicketOver
        self._sessions.confine(sign_in_of(request), ticket)
        return JSONResponse({})

    async def note(self, request: Request) -> Response:
        """Keep the professional note of this visit (PR-16)."""
        text = text_in(await read_json(request), "note", LONGEST_NOTE)
        await in_thread(practice_of(self._house).sharing.keep_note, _visit(request), text)
        return JSONResponse({})

    async def open_gate(self, request: Request) -> Response:
        """Open a trickier bit, or distress that was not repaired, with a typed reason; refused
        with everything that stands against it (PR-10, PR-14)."""
        document = await read_json(request)
        annotation = AnnotationId(text_in(document, "annotation", 64))
        reason = text_in(document, "reason", LONGEST_REASON)
        kind = text_in(document, "kind", 16)
        sharing = practice_of(self._house).sharing
        ways = {GateKind.GROWTH: sharing.open_growth, GateKind.EXPOSURE: sharing.open_exposure}
        if kind not in ways:
            raise NotUnderstood("kind")
        await in_thread(ways[GateKind(kind)], _visit(request), annotation, reason)
        return JSONResponse({})

    async def shut_gates(self, request: Request) -> Response:
        """Lock what was opened; its film is destroyed."""
        await in_thread(practice_of(self._house).sharing.close_gates, _visit(request))
        return JSONResponse({})


def document_of(told: Companion) -> dict[str, object]:
    """What the window shows, as JSON holds it, the words of its labels included."""
    card = told.visit.card
    named = {each.annotation: each for each in (*told.moments, *told.beside)}
    return {
        "format": "glimmer-companion/1",
        "pseudonym": told.dyad.household.pseudonym,
        "number": told.visit.number,
        "who_is_here": card.who_is_here,
        "working_point": card.working_point,
        "next_film_on": _day(card.next_film_on),
        "note": told.visit.note,
        "since": None if told.since is None else told.since.isoformat(),
        "tickets": list(told.tickets),
        "page": told.page,
        "moments": [_moment(each) for each in told.moments],
        "said": [
            {"kind": each.kind, "text": each.text, "moment": each.moment} for each in told.said
        ],
        "asked": told.gates.asked,
        "gates": [_gate(told.gates, kind, named) for kind in GateKind],
        "words": dict(words.screens("companion")),
    }


def _moment(noted: Noted | None) -> dict[str, object]:
    """A moment as it is named and where it is; what was deleted since has neither any more."""
    if noted is None:
        return {"named": "", "at": "", "note": ""}
    begins, ends = _clock(noted.window.onset), _clock(noted.window.offset)
    at = begins if begins == ends else f"{begins}\u2013{ends}"
    return {"named": noted.named, "at": at, "note": noted.note}


def _gate(gates: GateStatus, kind: GateKind, named: dict[AnnotationId, Noted]) -> dict[str, object]:
    gate = gates.open if gates.open is not None and gates.open.kind is kind else None
    return {
        "kind": kind,
        "open": None
        if gate is None
        else {
            **_moment(named.get(gate.annotation)),
            "reason": gate.reason,
            "ready": gates.is_ready,
            "agreed": gates.agreed,
        },
        "possible": [_possible(each, named) for each in gates.trickier if each.kind is kind],
    }


def _possible(each: Trickier, named: dict[AnnotationId, Noted]) -> dict[str, object]:
    """A moment that could be opened, and in sentences what stands against it now. Her yes comes
    last, on the page, and a reason may still be typed; neither stands against asking."""
    asking = [reason for reason in each.against if reason not in LATER]
    return {
        **_moment(named.get(each.annotation)),
        "annotation": each.annotation,
        "against": [why(reason) for reason in each.against],
        "may_ask": not asking,
    }


def _day(written: str) -> str:
    if not written:
        return ""
    on = date.fromisoformat(written)
    return f"{on.day} {on:%b %Y}"


def _clock(ms: int) -> str:
    minutes, seconds = divmod(ms // 1000, 60)
    return f"{minutes}:{seconds:02d}"


def _visit(request: Request) -> VisitId:
    return VisitId(request.path_params["visit"])
