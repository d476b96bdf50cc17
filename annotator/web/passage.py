"""One request on its way in and its answer on its way out: both stop with the sign-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.web import headers as answers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.types import Message, Receive, Send

    from annotator.web.sessions import SignIn


class SignInEnded(Exception):  # noqa: N818 - a lock while an answer is on its way is no error
    """The sign-in ended while its answer was on the way."""


class Outgoing:
    """An answer on its way: our headers on it, and cut off when the sign-in ends."""

    def __init__(self, send: Send, path: str, ours: Sequence[tuple[bytes, bytes]]) -> None:
        self._send = send
        self._dress = answers.with_ours_kept if path.startswith("/static/") else answers.with_ours
        self._ours = ours
        self.started = False
        self.who: SignIn | None = None

    @property
    def has_ended(self) -> bool:
        """Whether the sign-in this answer is for has ended meanwhile."""
        return self.who is not None and not self.who.live

    async def __call__(self, message: Message) -> None:
        """Pass one message on."""
        if message["type"] == "http.response.start":
            if message["status"] >= 400:
                self._dress = answers.with_ours
            message = {**message, "headers": self._dress(message.get("headers", ()), self._ours)}
            self.started = True
        elif self.has_ended and message.get("more_body"):
            # A film that was being read while somebody locked: no further byte of it.
            raise SignInEnded
        await self._send(message)


class Incoming:
    """A request on its way in: an upload stops with the sign-in, too."""

    def __init__(self, receive: Receive, outgoing: Outgoing) -> None:
        self._receive = receive
        self._outgoing = outgoing

    async def __call__(self) -> Message:
        """The next message of the browser."""
        message = await self._receive()
        if self._outgoing.has_ended and message.get("body"):
            raise SignInEnded
        return message
