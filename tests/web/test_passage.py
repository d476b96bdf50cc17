from __future__ import annotations

from typing import Any

import anyio
import pytest

from annotator.domain.people import FIRST
from annotator.web.passage import Incoming, Outgoing, SignInEnded
from annotator.web.sessions import SignIn

OURS = [(b"x-ours", b"1")]


class Passing:
    """An answer on its way to a browser that keeps everything it gets."""

    def __init__(self, path: str = "/", who: SignIn | None = None) -> None:
        self.got: list[Any] = []
        self.out = Outgoing(self._take, path, OURS)
        self.out.who = who

    async def _take(self, message: Any) -> None:
        self.got.append(message)

    def say(self, *messages: Any) -> None:
        async def run() -> None:
            for message in messages:
                await self.out(message)

        anyio.run(run)


def start(status: int = 200) -> dict[str, Any]:
    headers = [(b"cache-control", b"public")]
    return {"type": "http.response.start", "status": status, "headers": headers}


@pytest.mark.parametrize(
    ("path", "status", "kept"),
    [("/", 200, False), ("/static/a.js", 200, True), ("/static/a.js", 404, False)],
)
def test_only_streamlits_program_may_be_kept_by_the_browser(
    path: str, status: int, kept: bool
) -> None:
    passing = Passing(path)
    passing.say(start(status))
    headers = passing.got[0]["headers"]
    assert (b"x-ours", b"1") in headers
    assert ((b"cache-control", b"public") in headers) is kept
    assert ((b"cache-control", b"no-store") in headers) is not kept


def test_a_film_is_cut_off_with_the_sign_in() -> None:
    who = SignIn("name", 0.0, FIRST)
    passing = Passing(who=who)
    piece = {"type": "http.response.body", "body": b"x", "more_body": True}
    passing.say(start(), piece)
    who.live = False
    with pytest.raises(SignInEnded):
        passing.say(piece)
    assert len(passing.got) == 2


def test_an_upload_stops_with_the_sign_in() -> None:
    who = SignIn("name", 0.0, FIRST)
    passing = Passing(who=who)

    async def receive() -> Any:
        return {"type": "http.request", "body": b"film", "more_body": True}

    incoming = Incoming(receive, passing.out)
    assert anyio.run(incoming)["body"] == b"film"
    who.live = False
    with pytest.raises(SignInEnded):
        anyio.run(incoming)
