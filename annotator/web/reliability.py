"""How far coders agree, as files to keep: a paragraph of methods, the figures, and the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from anyio.to_thread import run_sync as in_thread
from starlette.responses import Response

from annotator.domain.identity import CoderId
from annotator.domain.policy import Right
from annotator.web.bodies import NotUnderstood
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who
from annotator.wiring import reliable

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from annotator.journey.reliability_record import Record
    from annotator.web.house import House

SEEN: Final = Policy(Who.SIGNED_IN, right=Right.SEE_RELIABILITY)
LONGEST: Final = 64
PLAIN: Final = "text/plain; charset=utf-8"
CSV: Final = "text/csv; charset=utf-8"


class ReliabilityRoutes:
    """The routes of reliability. Whose record it is stands in no file and in no file's name."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """Every route under /agreement."""
        return [
            Declared("/agreement/methods", self.methods, ["GET"], SEEN),
            Declared("/agreement/figures", self.figures, ["GET"], SEEN),
            Declared("/agreement/table", self.table, ["GET"], SEEN),
        ]

    async def methods(self, request: Request) -> Response:
        """The paragraph for a methods section."""
        return await self._file(request, reliable.paragraph, "agreement-methods.txt", PLAIN)

    async def figures(self, request: Request) -> Response:
        """Every figure with what it rests on."""
        return await self._file(request, reliable.figures_csv, "agreement-figures.csv", CSV)

    async def table(self, request: Request) -> Response:
        """The agreement table."""
        return await self._file(request, reliable.table_csv, "agreement-table.csv", CSV)

    async def _file(
        self, request: Request, write: Callable[[Record], str], name: str, kind: str
    ) -> Response:
        coder = request.query_params.get("coder", "")
        if not 0 < len(coder) <= LONGEST:
            raise NotUnderstood("coder")
        practice = practice_of(self._house)
        record = await in_thread(practice.review.reliability.record, CoderId(coder))
        headers = {"content-disposition": f'attachment; filename="{name}"'}
        return Response(write(record), headers=headers, media_type=kind)
