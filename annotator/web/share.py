"""The page to take home, as a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyio.to_thread import run_sync as in_thread
from starlette.responses import Response

from annotator.domain.consent import Purpose
from annotator.domain.identity import VisitId
from annotator.web.bodies import NotUnderstood
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.web.house import House

PAPERS = {"a4", "letter"}
POLICY = Policy(Who.THERAPIST, Purpose.TAKE_HOME_PAGE)


class ShareRoutes:
    """The routes of what leaves the practice."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """Every route under /share."""
        return [Declared("/share/{visit:id}/take-home.pdf", self.take_home, ["GET"], POLICY)]

    async def take_home(self, request: Request) -> Response:
        """The page in words only. The file's name names nobody."""
        paper = request.query_params.get("paper", "a4")
        if paper not in PAPERS:
            raise NotUnderstood("paper")
        visit = VisitId(request.path_params["visit"])
        pdf = await in_thread(practice_of(self._house).take_home_pdf, visit, paper)
        headers = {"content-disposition": 'inline; filename="take-home.pdf"'}
        return Response(pdf, headers=headers, media_type="application/pdf")
