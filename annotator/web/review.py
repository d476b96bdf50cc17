"""A summary somebody asked to be looked at: the family's page itself, for who accepts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator.domain.consent import Purpose
from annotator.domain.identity import VisitId
from annotator.domain.policy import Right
from annotator.web.assets import page
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who
from annotator.web.refusals import NotFound
from annotator.web.sealed import sealed_answer

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.journey.previewing import Previewed
    from annotator.web.house import House

POLICY = Policy(Who.SIGNED_IN, Purpose.SUPERVISION, right=Right.ACCEPT)


class ReviewRoutes:
    """The routes of looking at a summary; nothing is answered or kept by any of them."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """Every one of them for who may accept, while somebody asked."""
        review = "/together/review/{visit:id}"
        return [
            Declared(review, self.page, ["GET"], POLICY),
            Declared(f"{review}/payload", self.payload, ["GET"], POLICY),
            Declared(f"{review}/moments/{{number:number}}", self.moment, ["GET"], POLICY),
            Declared(f"{review}/stills/{{number:number}}", self.still, ["GET"], POLICY),
            Declared(f"{review}/pair/{{number:number}}", self.pair, ["GET"], POLICY),
        ]

    async def page(self, request: Request) -> Response:
        """The family's page itself; nobody is confined by looking at it."""
        await in_thread(practice_of(self._house).review.looks.open, _visit(request))
        return page("together.html")

    async def payload(self, request: Request) -> Response:
        """What the family's page would get now."""
        looks = practice_of(self._house).review.looks
        return JSONResponse(await in_thread(looks.preview, _visit(request)))

    async def moment(self, request: Request) -> Response:
        """One moment's own film; until it is cut there is none."""
        practice, found = practice_of(self._house), await self._moment(request)
        if found.cut is None:
            raise NotFound
        asset = found.cut.film
        return await sealed_answer(request, lambda: practice.shelf.open(asset), "video/mp4", asset)

    async def still(self, request: Request) -> Response:
        """The picture that stands for a moment."""
        practice, found = practice_of(self._house), await self._moment(request)
        if found.cut is not None:
            asset = found.cut.still
            return await sealed_answer(
                request, lambda: practice.shelf.open(asset), "image/jpeg", asset
            )
        frame = await in_thread(practice.frame_near, found.clip, found.still_ms)
        picture = await in_thread(practice.still, found.clip, frame)
        return Response(picture, media_type="image/jpeg")

    async def pair(self, request: Request) -> Response:
        """The picture of then (0) or of now (1)."""
        practice, number = practice_of(self._house), request.path_params["number"]
        looks = practice.review.looks
        asset = await in_thread(looks.preview_pair, _visit(request), number)
        return await sealed_answer(request, lambda: practice.shelf.open(asset), "image/jpeg", asset)

    async def _moment(self, request: Request) -> Previewed:
        number: int = request.path_params["number"]
        looks = practice_of(self._house).review.looks
        return await in_thread(looks.preview_moment, _visit(request), number)


def _visit(request: Request) -> VisitId:
    return VisitId(request.path_params["visit"])
