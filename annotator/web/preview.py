"""The family's page as it would be, for professionals: nothing is answered or kept by looking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator.domain.identity import VisitId
from annotator.web.assets import page
from annotator.web.house import practice_of
from annotator.web.policy import Declared
from annotator.web.refusals import NotFound
from annotator.web.sealed import sealed_answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from annotator.domain.identity import AssetId
    from annotator.journey.previewing import Previewed
    from annotator.web.house import House, Practice
    from annotator.web.policy import Policy


class Previews(Protocol):
    """What shows a visit's page as the family would get it."""

    def open_preview(self, visit: VisitId) -> None:
        """Somebody looks: noted, and refused as the family's own page would be."""
        ...

    def preview(self, visit: VisitId) -> dict[str, object]:
        """What the family's page would get now."""
        ...

    def preview_moment(self, visit: VisitId, n: int) -> Previewed:
        """The n-th moment of it."""
        ...

    def preview_pair(self, visit: VisitId, n: int) -> AssetId:
        """The picture of then (0) or of now (1)."""
        ...


class PreviewRoutes:
    """The page, its payload and its pictures at one address, by whatever shows them there."""

    def __init__(self, house: House, previews: Callable[[Practice], Previews]) -> None:
        self._house, self._previews = house, previews

    def routes(self, address: str, policy: Policy) -> list[Declared]:
        """Every one of them, by the policy."""
        at = f"{address}/{{visit:id}}"
        return [
            Declared(at, self.page, ["GET"], policy),
            Declared(f"{at}/payload", self.payload, ["GET"], policy),
            Declared(f"{at}/moments/{{number:number}}", self.moment, ["GET"], policy),
            Declared(f"{at}/stills/{{number:number}}", self.still, ["GET"], policy),
            Declared(f"{at}/pair/{{number:number}}", self.pair, ["GET"], policy),
        ]

    async def page(self, request: Request) -> Response:
        """The family's page itself; nobody is confined by looking at it."""
        await in_thread(self._shown().open_preview, _visit(request))
        return page("together.html")

    async def payload(self, request: Request) -> Response:
        """What the family's page would get now."""
        return JSONResponse(await in_thread(self._shown().preview, _visit(request)))

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
        asset = await in_thread(self._shown().preview_pair, _visit(request), number)
        return await sealed_answer(request, lambda: practice.shelf.open(asset), "image/jpeg", asset)

    async def _moment(self, request: Request) -> Previewed:
        number: int = request.path_params["number"]
        return await in_thread(self._shown().preview_moment, _visit(request), number)

    def _shown(self) -> Previews:
        return self._previews(practice_of(self._house))


def _visit(request: Request) -> VisitId:
    return VisitId(request.path_params["visit"])
