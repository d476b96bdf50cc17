"""Watch together: the family's page. It gets a payload and moments cut for it, never the clip.

Opening it confines this browser's sign-in to its ticket (rulings 6): whatever else is asked for
from this browser then needs the passphrase first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator.domain.consent import Purpose
from annotator.domain.identity import TicketId, VisitId
from annotator.domain.policy import Right
from annotator.web.assets import page, page_assets
from annotator.web.bodies import list_in, read_json
from annotator.web.house import practice_of, sign_in_of
from annotator.web.policy import Declared, Policy, Who
from annotator.web.refusals import NotFound
from annotator.web.sealed import sealed_answer

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.web.house import House
    from annotator.web.sessions import Sessions

MOST_ANSWERS = 100
ASSETS = Policy(Who.ANYONE, presence=False)
BEGIN = Policy(Who.SIGNED_IN, Purpose.SESSION_REVIEW, right=Right.SHARE)
TICKET = Policy(Who.TICKET, Purpose.SESSION_REVIEW, right=Right.SHARE)


class TogetherRoutes:
    """The routes of the family's page."""

    def __init__(self, house: House, sessions: Sessions) -> None:
        self._house = house
        self._sessions = sessions
        self._assets = page_assets()

    def routes(self) -> list[Declared]:
        """Every route under /together; the names of files come before the tickets."""
        ticket = "/together/{ticket:id}"
        return [
            Declared("/together/assets/{name:path}", self.asset, ["GET"], ASSETS),
            Declared("/together/begin/{visit:id}", self.ask, ["GET"], BEGIN),
            Declared("/together/begin/{visit:id}", self.begin, ["POST"], BEGIN),
            Declared(ticket, self.page, ["GET"], TICKET),
            Declared(f"{ticket}/payload", self.payload, ["GET"], TICKET),
            Declared(f"{ticket}/moments/{{number:number}}", self.moment, ["GET"], TICKET),
            Declared(f"{ticket}/stills/{{number:number}}", self.still, ["GET"], TICKET),
            Declared(f"{ticket}/pair/{{number:number}}", self.pair, ["GET"], TICKET),
            Declared(f"{ticket}/answers", self.answers, ["POST"], TICKET),
        ]

    async def asset(self, request: Request) -> Response:
        """A file of the page."""
        return self._assets.answer(request.path_params["name"])

    async def ask(self, request: Request) -> Response:
        """The quiet page with one button, for the therapist."""
        visit = VisitId(request.path_params["visit"])
        await in_thread(practice_of(self._house).sharing.plan, visit)
        return page("together-begin.html")

    async def begin(self, request: Request) -> Response:
        """Begin: a ticket for this browser, and this browser for nothing but the ticket."""
        visit = VisitId(request.path_params["visit"])
        ticket = await in_thread(practice_of(self._house).sharing.begin_together, visit)
        self._sessions.confine(sign_in_of(request), ticket)
        return JSONResponse({"ticket": ticket})

    async def page(self, request: Request) -> Response:
        """The family's page. To open it is to be confined to it, also by Back or by its address."""
        ticket = _ticket(request)
        await in_thread(practice_of(self._house).sharing.payload, ticket)
        self._sessions.confine(sign_in_of(request), ticket)
        return page("together.html")

    async def payload(self, request: Request) -> Response:
        """What the family's page shows: an allow-list, nothing else."""
        ticket = self._confined(request)
        return JSONResponse(await in_thread(practice_of(self._house).sharing.payload, ticket))

    async def moment(self, request: Request) -> Response:
        """One moment, cut to a file of its own."""
        practice, ticket = practice_of(self._house), self._confined(request)
        number: int = request.path_params["number"]
        asset = await in_thread(practice.sharing.moment_asset, ticket, number)
        return await sealed_answer(request, lambda: practice.shelf.open(asset), "video/mp4", asset)

    async def still(self, request: Request) -> Response:
        """The picture that stands for a moment."""
        practice, ticket = practice_of(self._house), self._confined(request)
        number: int = request.path_params["number"]
        asset = await in_thread(practice.sharing.still_asset, ticket, number)
        return await sealed_answer(request, lambda: practice.shelf.open(asset), "image/jpeg", asset)

    async def pair(self, request: Request) -> Response:
        """The picture of then (0) or of now (1)."""
        practice, ticket = practice_of(self._house), self._confined(request)
        number: int = request.path_params["number"]
        asset = await in_thread(practice.sharing.pair_asset, ticket, number)
        return await sealed_answer(request, lambda: practice.shelf.open(asset), "image/jpeg", asset)

    async def answers(self, request: Request) -> Response:
        """Her words and choices, each counted once. Those still on their way when the therapist
        has lifted the confinement are taken as well: nothing she said is lost."""
        sent = list_in(await read_json(request), "answers", MOST_ANSWERS)
        sharing = practice_of(self._house).sharing
        return JSONResponse(await in_thread(sharing.answer, _ticket(request), sent))

    def _confined(self, request: Request) -> TicketId:
        ticket = _ticket(request)
        if sign_in_of(request).ticket != ticket:
            raise NotFound
        return ticket


def _ticket(request: Request) -> TicketId:
    return TicketId(request.path_params["ticket"])
