"""Moving together, for the workbench: what is drawn of a clip, and where its two regions are."""

from __future__ import annotations

import base64
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

import numpy as np
from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator.domain.consent import Purpose
from annotator.domain.identity import SessionId
from annotator.domain.movement import Region, Regions
from annotator.domain.policy import Right
from annotator.web.bodies import NotUnderstood, read_json
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.domain.movement import Numbers
    from annotator.journey.moving import Together
    from annotator.web.house import House

# The page asks again by itself while a film is measured.
LOOK: Final = Policy(Who.SIGNED_IN, Purpose.RECORD, presence=False, right=Right.CODE)
DRAW: Final = Policy(Who.SIGNED_IN, Purpose.RECORD, right=Right.CODE)
FULL: Final = 250
UNKNOWN: Final = 255
_SIDES: Final = ("left", "top", "width", "height")
Document = dict[str, object]


class MovingRoutes:
    """The routes of movement beside a coding session."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """Both of them."""
        path = "/coding/{session:id}/movement"
        return [
            Declared(path, self.look, ["GET"], LOOK),
            Declared(path, self.draw, ["POST"], DRAW),
        ]

    async def look(self, request: Request) -> Response:
        """How far it has come, and what is to be drawn."""
        moving = practice_of(self._house).moving
        return JSONResponse(to_document(await in_thread(moving.of, _session(request))))

    async def draw(self, request: Request) -> Response:
        """The two regions are these; answered with what is to be drawn of them."""
        sent, session = await read_json(request), _session(request)
        regions = Regions(_region(sent, "carer"), _region(sent, "infant"))
        moving = practice_of(self._house).moving
        await in_thread(moving.draw, session, regions)
        return JSONResponse(to_document(await in_thread(moving.of, session)))


def to_document(together: Together) -> Document:
    """As the browser reads it: a line is base64 of bytes, 0 to 250, and 255 where nothing is said.

    Byte n of a line is of the time from n / rate_hz seconds on; byte n of the band of the window
    that begins at n * step_ms and is window_ms long.
    """
    lines = together.lines
    return {
        "stands": str(together.stands),
        "regions": None if together.regions is None else asdict(together.regions),
        "lines": None
        if lines is None
        else {
            "rate_hz": lines.rate_hz,
            "carer": packed(lines.carer),
            "infant": packed(lines.infant),
            "step_ms": lines.step_ms,
            "window_ms": lines.window_ms,
            "in_step": packed(lines.in_step),
        },
    }


def packed(line: Numbers) -> str:
    """Base64 of a byte for each value from 0 to 1."""
    said = np.rint(np.nan_to_num(line) * FULL).astype(np.uint8)
    said[np.isnan(line)] = UNKNOWN
    return base64.b64encode(said.tobytes()).decode("ascii")


def _region(sent: dict[str, object], who: str) -> Region:
    told = sent.get(who)
    if not isinstance(told, dict):
        raise NotUnderstood(who)
    return Region(*(_whole(told.get(side), side) for side in _SIDES))


def _whole(value: object, name: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise NotUnderstood(name)
    return value


def _session(request: Request) -> SessionId:
    return SessionId(request.path_params["session"])
