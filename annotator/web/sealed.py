"""Sends a sealed film in pieces, unsealing only the bytes asked for."""

from __future__ import annotations

import asyncio
import hashlib
from typing import TYPE_CHECKING, Protocol

from anyio.to_thread import run_sync as in_thread
from starlette.responses import Response
from typing_extensions import override

from annotator.web.ranges import BeyondTheEnd, Part, part_asked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request
    from starlette.types import Receive, Scope, Send

PIECE = 1024 * 1024
# What is unsealed first is little, so that it is there at once.
FIRST = 64 * 1024


class Reader(Protocol):
    """A sealed file that can be read at any place."""

    @property
    def size(self) -> int:
        """How many plain bytes there are."""
        ...

    def read_at(self, place: int, length: int) -> bytes:
        """The plain bytes from a place on."""
        ...

    def close(self) -> None:
        """Done with it."""
        ...


class SealedPart(Response):
    """One answer over one open reader, which is closed whatever happens."""

    def __init__(
        self, reader: Reader, part: Part, status: int, headers: Mapping[str, str], kind: str
    ) -> None:
        super().__init__(None, status, dict(headers), kind)
        self.headers["content-length"] = str(part.length)
        self._reader = reader
        self._part = part

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await send(
                {
                    "type": "http.response.start",
                    "status": self.status_code,
                    "headers": self.raw_headers,
                }
            )
            if scope["method"] == "HEAD" or self._part.length == 0:
                await send({"type": "http.response.body", "body": b""})
                return
            await self._until_gone(receive, send)
        finally:
            self._reader.close()

    async def _until_gone(self, receive: Receive, send: Send) -> None:
        """Send until all is sent or the browser went: it breaks off at every seek."""
        gone = asyncio.create_task(_gone(receive))
        sending = asyncio.create_task(self._pieces(send))
        try:
            await asyncio.wait({gone, sending}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            gone.cancel()
            sending.cancel()
            # A piece that is being unsealed in its thread is waited for: the reader is open still.
            results = await asyncio.gather(sending, gone, return_exceptions=True)
        if isinstance(results[0], Exception):
            raise results[0]

    async def _pieces(self, send: Send) -> None:
        place, stop = self._part.start, self._part.stop
        length = FIRST
        while place < stop:
            piece = await in_thread(self._reader.read_at, place, min(length, stop - place))
            length = PIECE
            if not piece:
                raise EOFError
            place += len(piece)
            await send({"type": "http.response.body", "body": piece, "more_body": place < stop})


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def sealed_answer(
    request: Request, opened: Callable[[], Reader], kind: str, name: str
) -> Response:
    """The answer to a request for a sealed file: all of it (200), a part (206), or 416.

    `name` is the asset's id; its hash tells one version from another, so that half of one film is
    never joined to half of another.
    """
    version = f'"{hashlib.sha256(name.encode()).hexdigest()[:32]}"'
    headers = {"accept-ranges": "bytes", "etag": version}
    asked = request.headers.get("range")
    if request.headers.get("if-range", version) != version:
        asked = None
    reader = await in_thread(opened)
    try:
        part = part_asked(asked, reader.size)
    except BeyondTheEnd:
        size = reader.size
        reader.close()
        return Response(None, 416, {**headers, "content-range": f"bytes */{size}"}, kind)
    if part is None:
        return SealedPart(reader, Part(0, reader.size), 200, headers, kind)
    last = f"bytes {part.start}-{part.stop - 1}/{reader.size}"
    return SealedPart(reader, part, 206, {**headers, "content-range": last}, kind)
