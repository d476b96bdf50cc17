"""A coding scheme as a file to keep or to give to colleagues."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from anyio.to_thread import run_sync as in_thread
from starlette.responses import Response

from annotator.domain.policy import Right
from annotator.domain.scheme_file import write_file
from annotator.journey.scheme_books import Edition
from annotator.web.bodies import NotUnderstood
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.web.house import House

POLICY = Policy(Who.SIGNED_IN, right=Right.BE_HERE)
LONGEST = 64


class SchemeRoutes:
    """The routes of coding schemes; nothing about any household is behind them."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """Every route under /schemes."""
        return [Declared("/schemes/file", self.file, ["GET"], POLICY)]

    async def file(self, request: Request) -> Response:
        """A version in the language asked for, as JSON of schemas/scheme.schema.json."""
        scheme, version = (_asked(request, name) for name in ("scheme", "version"))
        language = request.query_params.get("language", "")[:LONGEST]
        edition = Edition(scheme, version)
        practice = practice_of(self._house)
        document = await in_thread(practice.translating.document, edition, language)
        parts = [scheme, version, *([language] if language else [])]
        name = re.sub(r"[^A-Za-z0-9_.-]+", "-", "-".join(parts))
        headers = {"content-disposition": f'attachment; filename="{name}.json"'}
        return Response(write_file(document), headers=headers, media_type="application/json")


def _asked(request: Request, name: str) -> str:
    value = request.query_params.get(name, "")
    if not 0 < len(value) <= LONGEST:
        raise NotUnderstood(name)
    return value
