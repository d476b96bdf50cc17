"""A live socket that closes the moment its sign-in ends."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from annotator.web.sessions import Sessions, SignIn

SIGNED_OUT = 4401


class LiveSocket:
    """Runs the app on one socket and hangs up with 4401 when the sign-in ends."""

    def __init__(self, receive: Receive, send: Send, heard: Callable[[Message], None]) -> None:
        self._receive = receive
        self._send = send
        self._heard = heard
        self._ended = asyncio.Event()
        self._closed = False
        self._next: asyncio.Task[Message] | None = None

    async def run(self, app: ASGIApp, scope: Scope, sessions: Sessions, who: SignIn) -> None:
        """Serve until either side is done."""
        loop = asyncio.get_running_loop()

        def hang_up() -> None:
            # A lock may come from any thread, also from one that outlives this loop.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._ended.set)

        stop = sessions.listen(who, hang_up)
        watch = asyncio.create_task(self._watch())
        try:
            await app(scope, self.receive, self.send)
        finally:
            stop()
            watch.cancel()
            if self._next is not None:
                self._next.cancel()

    async def receive(self) -> Message:
        """What the browser says next; a hang-up when the sign-in has ended."""
        if not self._ended.is_set():
            if self._next is None:
                self._next = asyncio.create_task(self._take())
            ended = asyncio.create_task(self._ended.wait())
            try:
                await asyncio.wait({self._next, ended}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                ended.cancel()
        if self._ended.is_set() or self._next is None:
            return {"type": "websocket.disconnect", "code": SIGNED_OUT, "reason": None}
        message, self._next = self._next.result(), None
        self._heard(message)
        return message

    async def send(self, message: Message) -> None:
        """Say something to the browser; nothing is said any more once the sign-in has ended."""
        if self._ended.is_set() or self._closed:
            return
        self._closed = message["type"] == "websocket.close"
        await self._send(message)

    async def _take(self) -> Message:
        return await self._receive()

    async def _watch(self) -> None:
        await self._ended.wait()
        if not self._closed:
            self._closed = True
            await self._send({"type": "websocket.close", "code": SIGNED_OUT, "reason": "Locked"})
