"""Preparing, where a page needs more than Streamlit gives: words looked at as they are written,
and the preview, which is the family's own page and no copy of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator.domain.consent import Purpose
from annotator.domain.identity import VisitId
from annotator.domain.policy import Right
from annotator.web.bodies import read_json, text_in
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who
from annotator.web.preview import PreviewRoutes

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.web.house import House

LONGEST = 2000
POLICY = Policy(Who.SIGNED_IN, Purpose.SESSION_REVIEW, right=Right.SHARE)


class PrepareRoutes:
    """The routes of Prepare."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._preview = PreviewRoutes(house, lambda practice: practice.sharing)

    def routes(self) -> list[Declared]:
        """Every route of preparing; all of them the therapist's."""
        return [
            Declared("/prepare/{visit:id}/words", self.look, ["POST"], POLICY),
            *self._preview.routes("/together/preview", POLICY),
        ]

    async def look(self, request: Request) -> Response:
        """What the check says of words while they are written; nothing of them is kept."""
        text = text_in(await read_json(request), "text", LONGEST)
        sharing = practice_of(self._house).sharing
        looked = await in_thread(sharing.look, _visit(request), text)
        noticed = [
            {"word": each.word, "blocks": each.blocks, "instead": each.instead}
            for each in looked.noticed
        ]
        return JSONResponse({"noticed": noticed, "reading": looked.reading})


def _visit(request: Request) -> VisitId:
    return VisitId(request.path_params["visit"])
