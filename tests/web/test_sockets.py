from __future__ import annotations

from typing import Any

import anyio
import pytest

from annotator.web.sessions import Sessions
from annotator.web.sockets import SIGNED_OUT, LiveSocket
from tests.web.house import Clock


class Line:
    """A browser at the other end of a socket."""

    def __init__(self) -> None:
        self.sent: list[Any] = []
        self.heard: list[Any] = []
        self.speaks, self._says = anyio.create_memory_object_stream[Any](10)

    async def receive(self) -> Any:
        return await self._says.receive()

    async def send(self, message: Any) -> None:
        self.sent.append(message)

    def close(self) -> None:
        self.speaks.close()
        self._says.close()


@pytest.mark.parametrize("from_thread", [False, True])
def test_the_end_of_a_sign_in_is_heard_at_once_and_said_once(from_thread: bool) -> None:
    line, sessions = Line(), Sessions(Clock())
    who = sessions.live(sessions.begin())
    assert who is not None
    told: list[Any] = []

    async def app(_scope: Any, receive: Any, send: Any) -> None:
        assert (await receive())["text"] == "hello"
        await send({"type": "websocket.send", "text": "hello"})
        if from_thread:
            await anyio.to_thread.run_sync(sessions.end_all)
        else:
            sessions.end_all()
        told.append(await receive())
        await send({"type": "websocket.send", "text": "a secret"})
        told.append(await receive())

    async def run() -> None:
        await line.speaks.send({"type": "websocket.receive", "text": "hello"})
        socket = LiveSocket(line.receive, line.send, line.heard.append)
        await socket.run(app, {"type": "websocket"}, sessions, who)

    anyio.run(run)
    line.close()
    assert [each["type"] for each in told] == ["websocket.disconnect"] * 2
    assert told[0]["code"] == SIGNED_OUT
    assert [each["type"] for each in line.sent] == ["websocket.send", "websocket.close"]
    assert line.sent[1]["code"] == SIGNED_OUT
    assert [each["text"] for each in line.heard] == ["hello"]
    assert who.hang_ups == set()


def test_a_browser_that_leaves_by_itself_is_no_longer_listened_for() -> None:
    line, sessions = Line(), Sessions(Clock())
    who = sessions.live(sessions.begin())
    assert who is not None

    async def app(_scope: Any, receive: Any, send: Any) -> None:
        assert (await receive())["type"] == "websocket.disconnect"
        await send({"type": "websocket.close", "code": 1000})
        await send({"type": "websocket.send", "text": "too late"})

    async def run() -> None:
        await line.speaks.send({"type": "websocket.disconnect", "code": 1001})
        socket = LiveSocket(line.receive, line.send, line.heard.append)
        await socket.run(app, {"type": "websocket"}, sessions, who)

    anyio.run(run)
    line.close()
    assert [each["type"] for each in line.sent] == ["websocket.close"]
    assert who.hang_ups == set()
