"""What leaves the practice: the page to take home, the reel, and the professional's report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from anyio.to_thread import run_sync as in_thread
from starlette.responses import Response

from annotator.domain.consent import Purpose
from annotator.domain.identity import VisitId
from annotator.domain.policy import Right
from annotator.web.bodies import NotUnderstood
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who
from annotator.web.sealed import sealed_answer

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.web.house import House

PAPERS: Final = {"a4", "letter"}
PDF: Final = "application/pdf"
MP4: Final = "video/mp4"
PAGE: Final = Policy(Who.SIGNED_IN, Purpose.TAKE_HOME_PAGE, right=Right.SHARE)
MEDIA: Final = Policy(Who.SIGNED_IN, Purpose.TAKE_HOME_MEDIA, right=Right.SHARE)
RECORD: Final = Policy(Who.SIGNED_IN, Purpose.RECORD, right=Right.SHARE)


class ShareRoutes:
    """The routes of what leaves the practice. No file's name names anybody."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """Every route under /share."""
        visit = "/share/{visit:id}"
        return [
            Declared(f"{visit}/take-home.pdf", self.take_home, ["GET"], PAGE),
            Declared(f"{visit}/reel.mp4", self.reel, ["GET"], MEDIA),
            Declared(f"{visit}/report.pdf", self.report, ["GET"], RECORD),
        ]

    async def take_home(self, request: Request) -> Response:
        """The page to take home, to be printed."""
        made = practice_of(self._house).take_home_pdf
        pdf = await in_thread(made, _visit(request), _paper(request))
        return _file(pdf, PDF, 'inline; filename="take-home.pdf"')

    async def reel(self, request: Request) -> Response:
        """The shown moments as one film, to be saved: handed over as it lies, never made here."""
        practice = practice_of(self._house)
        asset = await in_thread(practice.sharing.reel_asset, _visit(request))
        answer = await sealed_answer(request, lambda: practice.shelf.open(asset), MP4, asset)
        answer.headers["content-disposition"] = 'attachment; filename="moments.mp4"'
        return answer

    async def report(self, request: Request) -> Response:
        """The professional's report, to be saved; its name says whose it is not."""
        made = practice_of(self._house).report_pdf
        pdf = await in_thread(made, _visit(request), _paper(request))
        name = "professional-report-not-for-family.pdf"
        return _file(pdf, PDF, f'attachment; filename="{name}"')


def _visit(request: Request) -> VisitId:
    return VisitId(request.path_params["visit"])


def _paper(request: Request) -> str:
    paper = request.query_params.get("paper", "a4")
    if paper not in PAPERS:
        raise NotUnderstood("paper")
    return paper


def _file(content: bytes, kind: str, disposition: str) -> Response:
    return Response(content, headers={"content-disposition": disposition}, media_type=kind)
