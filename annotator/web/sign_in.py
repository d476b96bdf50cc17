"""Coming in and locking: `/sign-in`, the only pages that answer while everything is locked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from anyio.to_thread import run_sync as in_thread
from starlette.background import BackgroundTask
from starlette.responses import JSONResponse, Response

from annotator.domain.errors import Refusal
from annotator.domain.people import FIRST, LONGEST_NAME
from annotator.domain.policy import Right
from annotator.web.assets import page, page_assets
from annotator.web.bodies import read_json, text_in
from annotator.web.doors import REMEMBERED_S
from annotator.web.house import sign_in_of
from annotator.web.policy import Declared, Policy, Who
from annotator.web.refusals import Locked, NoKnock

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from annotator.domain.identity import CoderId
    from annotator.web.keeper import Keeper
    from annotator.web.patience import Patience
    from annotator.web.sessions import SignIn

Answer = TypeVar("Answer")

ANYONE = Policy(Who.ANYONE, presence=False)
KNOCKED = Policy(Who.KNOCKED)
HERE = Policy(Who.SIGNED_IN, right=Right.BE_HERE)
WRONG = {"WrongPassphrase", "WrongRecoveryCode", "WrongInvitation"}


@dataclass
class OthersAreIn(Refusal):
    """The program was to end while somebody else is at work in it."""


class SignInRoutes:
    """The routes of the sign-in page."""

    def __init__(self, keeper: Keeper, patience: Patience) -> None:
        self._keeper = keeper
        self._house = keeper.house
        self._patience = patience
        self._assets = page_assets()

    def routes(self) -> list[Declared]:
        """Every route under /sign-in."""
        posts: dict[str, tuple[Callable[[Request], Awaitable[Response]], Policy]] = {
            "knock": (self.knock, ANYONE),
            "set-up": (self.set_up, KNOCKED),
            "look-around": (self.look_around, KNOCKED),
            "unlock": (self.unlock, KNOCKED),
            "recover": (self.recover, KNOCKED),
            "join": (self.join, KNOCKED),
            "passphrase": (self.change, HERE),
            "lock": (self.lock, KNOCKED),
            "quit": (self.quit, KNOCKED),
        }
        return [
            Declared("/sign-in", self.page, ["GET"], ANYONE),
            Declared("/sign-in/unsupported", self.unsupported, ["GET"], ANYONE),
            Declared("/sign-in/assets/{name:path}", self.asset, ["GET"], ANYONE),
            Declared("/sign-in/state", self.state, ["GET"], ANYONE),
            *(
                Declared(f"/sign-in/{name}", endpoint, ["POST"], policy)
                for name, (endpoint, policy) in posts.items()
            ),
        ]

    async def page(self, _request: Request) -> Response:
        """The page itself; it holds nothing about anybody."""
        return page("sign-in.html")

    async def unsupported(self, _request: Request) -> Response:
        """Says honestly that this browser cannot show a film frame by frame."""
        return page("unsupported.html")

    async def asset(self, request: Request) -> Response:
        """A file of the page."""
        return self._assets.answer(request.path_params["name"])

    async def state(self, request: Request) -> Response:
        """Where this browser stands."""
        return JSONResponse(self._state(request))

    async def knock(self, request: Request) -> Response:
        """Come through the one-time link; a browser that did so before needs no link again."""
        token = text_in(await read_json(request), "token", 256)
        fits = await in_thread(self._house.knock, token)
        known = self._keeper.doors.knows(request.cookies.get(self._keeper.door_cookie))
        if not fits and not known:
            raise NoKnock
        answer = JSONResponse(self._state(request, knocked=True))
        if fits:
            answer.set_cookie(
                self._keeper.door_cookie,
                await in_thread(self._keeper.doors.open),
                max_age=REMEMBERED_S,
                path="/sign-in",
                httponly=True,
                samesite="strict",
            )
        return answer

    async def set_up(self, request: Request) -> Response:
        """Begin a practice: the passphrase is hers, the recovery code is for the printer."""
        self._refuse_while_a_practice_is_open()
        passphrase = text_in(await read_json(request), "passphrase")
        code = await in_thread(self._house.set_up, passphrase)
        return self._welcome(request, FIRST, {"recovery_code": code})

    async def look_around(self, request: Request) -> Response:
        """Open the made-up family; coming back to it needs no passphrase, as nobody is in it."""
        self._refuse_while_a_practice_is_open()
        await in_thread(self._house.look_around)
        return self._welcome(request, FIRST, {})

    async def unlock(self, request: Request) -> Response:
        """Open the practice, or lift a confinement, with the passphrase."""
        document = await read_json(request)
        passphrase, name = text_in(document, "passphrase"), _name_in(document)
        before = self._keeper.sessions.member_of(request.cookies.get(self._keeper.cookie))
        member = await self._tried(self._house.unlock, passphrase, name)
        # What the page still shows belongs to whoever was there before.
        another = before != member and await in_thread(self._house.names_asked)
        return self._welcome(request, member, {"another": another})

    async def recover(self, request: Request) -> Response:
        """Open the practice with the printed code, and choose a new passphrase."""
        document = await read_json(request)
        code, passphrase = text_in(document, "recovery_code"), text_in(document, "passphrase")
        member, fresh = await self._tried(self._house.recover, code, passphrase, _name_in(document))
        self._keeper.sessions.end_elsewhere(member)
        return self._welcome(request, member, {"recovery_code": fresh})

    async def join(self, request: Request) -> Response:
        """Come in by an invitation; the passphrase is one's own from the first moment."""
        document = await read_json(request)
        code, passphrase = text_in(document, "invitation"), text_in(document, "passphrase")
        member, name = await self._tried(self._house.join, code, passphrase)
        self._keeper.sessions.end_elsewhere(member)
        return self._welcome(request, member, {"name": name})

    async def change(self, request: Request) -> Response:
        """Another passphrase for whoever asks; wrong tries wait as they do at the door."""
        document = await read_json(request)
        old, new = text_in(document, "old"), text_in(document, "passphrase")
        who = sign_in_of(request)
        await self._tried(self._house.change_passphrase, who.member, old, new)
        self._keeper.sessions.end_elsewhere(who.member, who.name)
        return JSONResponse({})

    async def lock(self, request: Request) -> Response:
        """Close everything; what the browser has not sent yet stays in the browser. While
        somebody else is at work only one's own browsers are signed out."""
        who = self._keeper.signed_in(request.cookies)
        if who is None:
            raise Locked
        if self._others(who):
            self._keeper.sessions.end_of(who.member)
            return JSONResponse(self._state(request))
        self._keeper.sessions.end_all()
        await in_thread(self._house.lock)
        return JSONResponse(self._state(request))

    async def quit(self, request: Request) -> Response:
        """End the program; not from the family's page."""
        who = self._keeper.signed_in(request.cookies)
        if self._house.state() == "open" and (who is None or who.ticket is not None):
            raise Locked
        if who is not None and self._others(who):
            raise OthersAreIn
        self._keeper.sessions.end_all()
        return JSONResponse({"state": "locked"}, background=BackgroundTask(self._house.quit))

    def _refuse_while_a_practice_is_open(self) -> None:
        self._keeper.sessions.touch()
        # Otherwise these doors, which need no passphrase, would lead out of a family's page.
        if self._house.state() == "open" and not self._house.is_sample():
            raise Locked

    def _others(self, who: SignIn) -> bool:
        """Whether somebody else is signed in as well. The made-up family is over when whoever looks
        around in it locks: it is theirs, whomever they invited."""
        if self._house.is_sample() and who.member == FIRST:
            return False
        return any(each.member != who.member for each in self._keeper.sessions.all())

    async def _tried(self, attempt: Callable[..., Answer], *words: str) -> Answer:
        # Somebody is here before the house opens, or the idle lock could close it at once.
        self._keeper.sessions.touch()
        self._patience.begin()
        try:
            answer = await in_thread(attempt, *words)
        except Refusal as refusal:
            if type(refusal).__name__ not in WRONG:
                self._patience.was_not_wrong()
            raise
        except Exception:
            self._patience.was_not_wrong()
            raise
        self._patience.was_right()
        return answer

    def _welcome(self, request: Request, member: CoderId, document: dict[str, object]) -> Response:
        """Signed in: a new token, whatever token the browser came with."""
        keeper = self._keeper
        before, roles = request.cookies.get(keeper.cookie), self._house.roles(member)
        token = keeper.sessions.begin(before, member, roles)
        answer = JSONResponse({**document, "state": "open", "sample": self._house.is_sample()})
        answer.set_cookie(keeper.cookie, token, path="/", httponly=True, samesite="strict")
        return answer

    def _state(self, request: Request, *, knocked: bool = False) -> dict[str, object]:
        keeper = self._keeper
        stands: str = self._house.state()
        who = keeper.signed_in(request.cookies)
        knocked = knocked or keeper.doors.knows(request.cookies.get(keeper.door_cookie))
        if who is not None and who.ticket is None:
            stands = "open"
        elif who is None and not knocked:
            stands = "knock"
        elif stands == "open":
            # Confined, or opened from another browser: this one has to show that it may. The
            # made-up family has no passphrase, so its door is simply shown again.
            stands = "new" if self._house.is_sample() else "locked"
        names = stands == "locked" and self._house.names_asked()
        return {"state": stands, "sample": self._house.is_sample(), "names": names}


def _name_in(document: dict[str, object]) -> str:
    """The name somebody signs in by; nothing where none was asked."""
    return text_in(document, "name", LONGEST_NAME * 4) if document.get("name") else ""
