"""The stub of the family's page, with the therapist's window beside it."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from typing_extensions import override

from annotator import words
from tests.browser.together_stub import PAGES, TICKET, VISIT, Stub, payload

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.requests import Request

KEY = "a key of this window"
WHY = "The carer has not asked or agreed to look at it."


def told() -> dict[str, Any]:
    """What the therapist knows of the three moments of the stub."""
    moments = [
        {"named": "Shared gaze", "at": "0:12\u20130:20", "note": "NOTE-OF-HERS She waits for him."},
        {"named": "Reading a signal", "at": "1:04\u20131:14", "note": ""},
        {"named": "Adjusting", "at": "3:30\u20133:41", "note": "Slow, then quick."},
    ]
    trickier = {"named": "Missed cue", "at": "3:26\u20133:34", "note": "", "annotation": "miss"}
    return {
        "format": "glimmer-companion/1",
        "pseudonym": "PSEUDONYM Heron",
        "number": 3,
        "who_is_here": "Mama, Wren, an aunt",
        "working_point": "Waiting a little longer",
        "next_film_on": "30 Nov 2026",
        "note": "",
        "since": None,
        "tickets": [],
        "confined": False,
        "asked": False,
        "page": payload(),
        "moments": moments,
        "said": [],
        "gates": [
            {
                "kind": "growth",
                "open": None,
                "possible": [{**trickier, "against": [WHY], "may_ask": True}],
            },
            {"kind": "exposure", "open": None, "possible": []},
        ],
        "words": dict(words.screens("companion")),
    }


class TwoScreens(Stub):
    """Both windows' routes; the companion's want the key that only its window has."""

    def __init__(self) -> None:
        super().__init__()
        self.told = told()
        self.locked = False
        self.notes: list[str] = []
        self.held: list[str] = []
        self.opened: list[dict[str, str]] = []

    @override
    def app(self) -> Starlette:
        app = super().app()
        base = f"/together/companion/{VISIT}"
        app.routes[:0] = [
            Route(base, self._companion),
            Route(f"{base}/key", self._key, methods=["POST"]),
            Route(f"{base}/told", self._told),
            Route(f"{base}/note", self._note, methods=["POST"]),
            Route(f"{base}/beside", self._beside, methods=["POST"]),
            Route(f"{base}/open", self._open, methods=["POST"]),
        ]
        return app

    def begun(self) -> None:
        """Their page is open."""
        self.told["tickets"] = [TICKET]
        since = datetime.fromtimestamp(time.time() - 12 * 60, UTC)
        self.told |= {"since": since.isoformat(), "confined": True}

    @override
    async def _begin(self, request: Request) -> Response:
        self.begun()
        return await super()._begin(request)

    def _refused(self, request: Request) -> Response | None:
        if self.locked or request.headers.get("x-companion-key") != KEY:
            return JSONResponse({"refusal": "Locked", "says": "Locked."}, 401)
        return None

    async def _companion(self, _request: Request) -> Response:
        return self._answer((PAGES / "companion.html").read_bytes(), "text/html")

    async def _key(self, _request: Request) -> Response:
        if self.locked:
            return JSONResponse({"refusal": "Locked", "says": "Locked."}, 401)
        return JSONResponse({"key": KEY})

    async def _told(self, request: Request) -> Response:
        said = [
            {"kind": each["kind"], "text": each["value"], "moment": None}
            for each in self.answers
            if each["kind"] != "seen"
        ]
        asked = any(each["kind"] == "harder_bit" for each in self.answers)
        return self._refused(request) or JSONResponse({**self.told, "said": said, "asked": asked})

    async def _note(self, request: Request) -> Response:
        refused = self._refused(request)
        if refused is None:
            self.notes.append((await request.json())["note"])
        return refused or JSONResponse({})

    async def _beside(self, request: Request) -> Response:
        refused = self._refused(request)
        if refused is None:
            self.held.append((await request.json())["ticket"])
            self.told["confined"] = True
        return refused or JSONResponse({})

    async def _open(self, request: Request) -> Response:
        refused = self._refused(request)
        if refused is None:
            self.opened.append(await request.json())
        return refused or JSONResponse({})
