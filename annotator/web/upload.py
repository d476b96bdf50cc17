"""Resumable upload: the tus protocol 1.0.0 with creation and termination, one upload for each clip.

What is acknowledged is sealed and on the disk. A break costs at most what was on its way.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import anyio
from anyio.to_thread import run_sync as in_thread
from starlette.requests import ClientDisconnect
from starlette.responses import Response

from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import ClipId
from annotator.domain.policy import Right
from annotator.web.bodies import NotUnderstood
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who
from annotator.web.reception import ClipTooLarge, NoRoom, Reception, Room, WrongPlace
from annotator.web.refusals import answer_refusal

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from annotator.web.house import House
    from annotator.web.reception import Sitting

VERSION = "1.0.0"
ALWAYS = {"Tus-Resumable": VERSION, "Tus-Version": VERSION}
BYTES = "application/offset+octet-stream"
# Sealed and settled in steps of this much; smaller steps cost an fsync each.
STEP = 1024 * 1024
POLICY = Policy(Who.SIGNED_IN, Purpose.RECORD, right=Right.BRING_CLIPS)
# What tus has its own status for; everything else is answered as everywhere.
STATUS = {"WrongPlace": 409, "AlreadyReceiving": 423, "UploadTooLong": 413, "NoUpload": 404}


class UploadRoutes:
    """The routes a clip comes in by."""

    def __init__(self, house: House, room: Room) -> None:
        self._house = house
        self._room = room

    def routes(self) -> list[Declared]:
        """Every route of the upload."""
        path = "/clips/{clip:id}/upload"
        tus = Tus(self._reception, lambda request: f"/clips/{clip_of(request)}/upload")
        return [Declared(path, self.options, ["OPTIONS"], POLICY), *tus.routes(path)]

    async def options(self, _request: Request) -> Response:
        """What this server can do."""
        most = str(self._room.largest)
        more = {"Tus-Extension": "creation,termination", "Tus-Max-Size": most}
        return Response(None, 204, {**ALWAYS, **more})

    def _reception(self, _request: Request) -> Reception:
        practice = practice_of(self._house)
        return Reception(practice.clips, practice.shelf, self._room)


class Tus:
    """The four ways of tus at one address: who receives there, and what the address is called."""

    def __init__(
        self, reception: Callable[[Request], Reception], address: Callable[[Request], str]
    ) -> None:
        self._reception, self._address = reception, address

    def routes(self, path: str) -> list[Declared]:
        """Each way as a route."""
        ways: dict[str, Callable[[Request], Awaitable[Response]]] = {
            "POST": self.create,
            "HEAD": self.how_far,
            "PATCH": self.take,
            "DELETE": self.end,
        }
        return [
            Declared(path, _tus(endpoint), [method], POLICY) for method, endpoint in ways.items()
        ]

    async def create(self, request: Request) -> Response:
        """Announce a film of so many bytes; whatever came of it before is forgotten."""
        length = _number(request, "upload-length")
        if length is None:
            raise NotUnderstood("upload-length")
        reception = await in_thread(self._reception, request)
        await in_thread(reception.begin, clip_of(request), length)
        return Response(None, 201, {**ALWAYS, "Location": self._address(request)})

    async def how_far(self, request: Request) -> Response:
        """Where to go on."""
        reception = await in_thread(self._reception, request)
        stands = await in_thread(reception.stands, clip_of(request))
        headers = {"Upload-Offset": str(stands.received), "Upload-Length": str(stands.length)}
        return Response(None, 200, {**ALWAYS, **headers, "Cache-Control": "no-store"})

    async def take(self, request: Request) -> Response:
        """Take the bytes that follow; the answer says how many are kept for good."""
        if request.headers.get("content-type", "") != BYTES:
            return Response(None, 415, ALWAYS)
        place = _number(request, "upload-offset")
        if place is None:
            raise NotUnderstood("upload-offset")
        reception, clip = await in_thread(self._reception, request), clip_of(request)
        sitting = await in_thread(reception.sit, clip)
        received = 0
        try:
            _fits(request, sitting, place)
            await _pour(request, sitting)
        finally:
            # Also when the line was cut: what is whole is kept, and the next one may sit down.
            with anyio.CancelScope(shield=True):
                received = await in_thread(sitting.rise)
        if received == sitting.length:
            await in_thread(reception.complete, clip)
        return Response(None, 204, {**ALWAYS, "Upload-Offset": str(received)})

    async def end(self, request: Request) -> Response:
        """Give the upload up; nothing of it is left."""
        reception = await in_thread(self._reception, request)
        await in_thread(reception.drop, clip_of(request))
        return Response(None, 204, ALWAYS)


def _tus(
    endpoint: Callable[[Request], Awaitable[Response]],
) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint that speaks this version of tus, also when it refuses."""

    async def versioned(request: Request) -> Response:
        if request.headers.get("tus-resumable") != VERSION:
            return Response(None, 412, {"Tus-Version": VERSION})
        try:
            return await endpoint(request)
        except ClientDisconnect:
            return Response(None, 400, ALWAYS)
        except OSError as trouble:
            if trouble.errno not in {errno.ENOSPC, errno.EDQUOT}:
                raise
            return answer_refusal(NoRoom(), ALWAYS)
        except Refusal as refusal:
            answer = answer_refusal(refusal, ALWAYS)
            answer.status_code = STATUS.get(type(refusal).__name__, answer.status_code)
            return answer

    return versioned


def _fits(request: Request, sitting: Sitting, place: int) -> None:
    if place != sitting.received:
        raise WrongPlace(sitting.received)
    announced = _number(request, "content-length")
    if announced is not None and place + announced > sitting.length:
        raise ClipTooLarge(sitting.length)


async def _pour(request: Request, sitting: Sitting) -> None:
    pending = bytearray()
    try:
        async for piece in request.stream():
            pending += piece
            if len(pending) >= STEP:
                taken, pending = bytes(pending), bytearray()
                await in_thread(sitting.append, taken)
    finally:
        with anyio.CancelScope(shield=True):
            if pending:
                await in_thread(sitting.append, bytes(pending))


def _number(request: Request, name: str) -> int | None:
    text = request.headers.get(name)
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise NotUnderstood(name)
    return int(text)


def clip_of(request: Request) -> ClipId:
    """The clip an address names."""
    return ClipId(request.path_params["clip"])
