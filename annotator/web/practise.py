"""What comes of practising, as a file: one's own certificate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from anyio.to_thread import run_sync as in_thread
from starlette.responses import Response

from annotator.domain.policy import Right
from annotator.web.bodies import NotUnderstood
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.web.house import House

PAPERS: Final = {"a4", "letter"}
PDF: Final = "application/pdf"
OWN: Final = Policy(Who.SIGNED_IN, right=Right.PRACTISE)


class PractiseRoutes:
    """The routes of practising; whoever asks is given their own and nobody else's."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """Every route under /practise."""
        return [Declared("/practise/certificate", self.certificate, ["GET"], OWN)]

    async def certificate(self, request: Request) -> Response:
        """The certificate of whoever asks, to be printed; without one there is nothing here."""
        paper = request.query_params.get("paper", "a4")
        if paper not in PAPERS:
            raise NotUnderstood("paper")
        pdf = await in_thread(practice_of(self._house).certificate_pdf, paper)
        headers = {"content-disposition": 'inline; filename="certificate.pdf"'}
        return Response(pdf, headers=headers, media_type=PDF)
