"""Small answers leave at once, on the socket a server was handed."""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING

import pytest
import uvicorn

from annotator.web.at_once import at_once

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Scope, Send


async def says_whether_at_once(_scope: Scope, receive: Receive, send: Send) -> None:
    at_once(receive)
    line = receive.__self__.transport.get_extra_info("socket")  # type: ignore[attr-defined]
    set_so = line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    body = b"at once" if set_so else b"later"
    headers = [(b"content-length", str(len(body)).encode()), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def asked_on(bound: socket.socket) -> bytes:
    config = uvicorn.Config(says_whether_at_once, lifespan="off", log_config=None)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[bound]))
    reader, writer = await asyncio.open_connection(*bound.getsockname())
    writer.write(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    server.should_exit = True
    await serving
    return answer


# Streamlit binds its own socket, without a protocol number; asyncio then leaves Nagle on.
@pytest.mark.parametrize("protocol", [0, socket.IPPROTO_TCP])
def test_an_answer_leaves_at_once_whoever_bound_the_socket(protocol: int):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, protocol) as bound:
        bound.bind(("127.0.0.1", 0))
        bound.listen()
        assert asyncio.run(asked_on(bound)).endswith(b"at once")


def test_where_the_connection_is_not_known_nothing_happens():
    async def receive() -> Message:
        return {"type": "http.request"}

    at_once(receive)
