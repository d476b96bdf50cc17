"""The gate in front of everything, websockets included (security.md, section 1.3).

Plain ASGI, because Starlette's BaseHTTPMiddleware lets websockets through unseen. The order of the
checks matters: where from, by which page, whether it is there at all, and only then who asks.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from annotator import words
from annotator.domain.errors import Refusal
from annotator.domain.policy import may_ever
from annotator.web import headers as answers
from annotator.web.at_once import at_once
from annotator.web.house import SIGN_IN
from annotator.web.keeper import read_cookies
from annotator.web.passage import Incoming, Outgoing, SignInEnded
from annotator.web.policy import Declared, Found, Who, policy_for
from annotator.web.presence import somebody_is_here
from annotator.web.refusals import (
    FromElsewhere,
    Locked,
    NoKnock,
    NotFound,
    WrongAddress,
    answer_refusal,
    answer_unexpected,
)
from annotator.web.sockets import LiveSocket
from annotator.wiring.acting import acting_as

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from annotator.web.keeper import Keeper
    from annotator.web.sessions import SignIn

# Streamlit's page shows what this answers, word for word, when its socket was closed.
ASKED_BY_STREAMLIT = "/_stcore/host-config"
SAFE = {"GET", "HEAD", "OPTIONS"}

OURS = b"x-app-"
COMPANION_KEY = "x-companion-key"


class Gate:
    """Lets through what is declared, for whom it is declared; everything else is not there."""

    def __init__(self, app: ASGIApp, keeper: Keeper, routes: Sequence[Declared]) -> None:
        self.app = app
        self._keeper = keeper
        self._routes = tuple(routes)
        self._headers = answers.always(keeper.page)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request or one socket."""
        if scope["type"] == "websocket":
            await self._socket(scope, receive, send)
        elif scope["type"] == "http":
            await self._request(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        at_once(receive)
        outgoing = Outgoing(send, scope["path"], self._headers)
        try:
            answer = self._checked(scope, outgoing)
            if answer is None:
                with _hands_of(outgoing.who):
                    await self.app(scope, Incoming(receive, outgoing), outgoing)
                return
        except Refusal as refusal:
            answer = answer_refusal(refusal)
        except SignInEnded:
            answer = answer_refusal(Locked())
        except ClientDisconnect:
            # The browser hung up in the middle of what it sent: nothing is wrong, nobody listens.
            return
        except Exception as trouble:  # noqa: BLE001 - the last place before the network
            answer = self._after(trouble, outgoing)
        if not outgoing.started:
            outgoing.who = None
            await answer(scope, receive, outgoing)

    def _after(self, trouble: Exception, outgoing: Outgoing) -> Response:
        if outgoing.has_ended:
            # The vault closed under a request that was being served: that is a lock, not a fault.
            return answer_refusal(Locked())
        return answer_unexpected(trouble)

    def _checked(self, scope: Scope, outgoing: Outgoing) -> Response | None:
        """None lets the request through; an answer ends it here."""
        heard = Headers(scope=scope)
        moved = self._address(scope, heard)
        if moved is not None:
            return moved
        _same_page(scope, heard)
        found = policy_for(scope, self._routes)
        if found is None:
            raise NotFound
        cookies = read_cookies(heard)
        scope["headers"] = [each for each in scope["headers"] if not each[0].startswith(OURS)]
        if found.policy.who is Who.ANYONE:
            return None
        if found.policy.who is Who.KNOCKED:
            self._knocked(cookies)
            return None
        return self._signed_in(scope, heard, found, outgoing)

    def _address(self, scope: Scope, heard: Headers) -> Response | None:
        """Ours is one exact address: the outbox in the browser belongs to it."""
        keeper = self._keeper
        hosts = heard.getlist("host")
        host = hosts[0] if len(hosts) == 1 else ""
        if host in {f"{name}:{keeper.port}" for name in keeper.names}:
            return None
        read_only = scope["type"] == "http" and scope["method"] in {"GET", "HEAD"}
        if read_only and host == f"localhost:{keeper.port}":
            return RedirectResponse(f"http://127.0.0.1:{keeper.port}{_asked(scope)}", 308)
        raise WrongAddress

    def _knocked(self, cookies: dict[str, str]) -> None:
        keeper = self._keeper
        if keeper.doors.knows(cookies.get(keeper.door_cookie)):
            return
        if keeper.signed_in(cookies) is None:
            raise NoKnock

    def _signed_in(
        self, scope: Scope, heard: Headers, found: Found, outgoing: Outgoing
    ) -> Response | None:
        who = self._keeper.signed_in(read_cookies(heard))
        if who is not None and self._reaches(who, found, heard) and not _granted(who, found):
            raise NotFound
        if who is None or not self._reaches(who, found, heard):
            if scope["method"] == "GET" and _is_navigation(heard):
                return RedirectResponse("/sign-in", 303)
            if scope["path"] == ASKED_BY_STREAMLIT:
                return PlainTextResponse(words.say(Locked()), 401)
            raise Locked
        if found.policy.presence:
            self._keeper.sessions.touch(who)
        self._introduce(scope, who)
        outgoing.who = who
        return None

    def _reaches(self, who: SignIn, found: Found, heard: Headers) -> bool:
        """A browser that is confined to a ticket gets what belongs to this ticket, nothing else;
        the window beside it gets what its own key opens, which no other window has."""
        if found.policy.who is Who.COMPANION:
            key = heard.get(COMPANION_KEY)
            return self._keeper.sessions.is_companion(who, found.named["visit"], key)
        if who.ticket is None:
            return True
        return found.policy.who is Who.TICKET and found.named.get("ticket") == who.ticket

    def _introduce(self, scope: Scope, who: SignIn) -> None:
        """Tell the app who asks; what the browser said about that was taken off before."""
        scope[SIGN_IN] = who
        scope["headers"] = [
            *(each for each in scope["headers"] if not each[0].startswith(OURS)),
            (b"x-app-user", who.member.encode()),
            (b"x-app-role", ".".join(sorted(who.roles)).encode()),
            (b"x-app-sess", who.name.encode()),
        ]

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        at_once(receive)
        heard = Headers(scope=scope)
        keeper = self._keeper
        try:
            self._address(scope, heard)
            if heard.getlist("origin") != [f"http://{heard['host']}"]:
                raise FromElsewhere
            found = policy_for(scope, self._routes)
            who = keeper.signed_in(read_cookies(heard))
            if found is None or who is None or not self._reaches(who, found, heard):
                raise Locked
            if not _granted(who, found):
                raise Locked
        except Refusal as refusal:
            await _deny(scope, receive, send, refusal, self._headers)
            return
        self._introduce(scope, who)

        def heard_from(message: Message) -> None:
            if somebody_is_here(message):
                keeper.sessions.touch(who)

        await LiveSocket(receive, send, heard_from).run(self.app, scope, keeper.sessions, who)


def _asked(scope: Scope) -> str:
    """The path and query as they were asked for."""
    path: str = scope.get("raw_path", b"").decode("latin-1").partition("?")[0] or scope["path"]
    query = scope.get("query_string", b"").decode("latin-1")
    return f"{path}?{query}" if query else path


def _hands_of(who: SignIn | None) -> AbstractContextManager[None]:
    return nullcontext() if who is None else acting_as(who.member)


def _granted(who: SignIn, found: Found) -> bool:
    """Whether there is anything this person may do by the right that was declared; which things,
    the door before the use case decides."""
    right = found.policy.right
    return right is not None and may_ever(who.roles, right)


def _same_page(scope: Scope, heard: Headers) -> None:
    """Only our own pages may change anything, or read anything in the background."""
    site = heard.get("sec-fetch-site")
    if scope["method"] not in SAFE:
        if site not in {"same-origin", "none"} or heard.get("x-app-csrf") != "1":
            raise FromElsewhere
    elif site in {"cross-site", "same-site"} and not (
        _is_navigation(heard) and heard.get("sec-fetch-dest", "document") == "document"
    ):
        raise FromElsewhere


def _is_navigation(heard: Headers) -> bool:
    mode = heard.get("sec-fetch-mode")
    return mode == "navigate" if mode else "text/html" in heard.get("accept", "")


async def _deny(
    scope: Scope,
    receive: Receive,
    send: Send,
    refusal: Refusal,
    ours: Sequence[tuple[bytes, bytes]],
) -> None:
    """Refuse a handshake; the address is refused with its own status where the server can."""
    if isinstance(refusal, WrongAddress) and "websocket.http.response" in scope["extensions"]:
        answer = answer_refusal(refusal)
        dressed = answers.with_ours(answer.raw_headers, ours)
        await send(
            {"type": "websocket.http.response.start", "status": 421, "headers": dressed},
        )
        await send({"type": "websocket.http.response.body", "body": answer.body})
        return
    await receive()
    await send({"type": "websocket.close", "code": 1008, "reason": ""})
