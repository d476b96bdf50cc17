"""A bad network between a browser and the server: a small proxy that cuts, delays and repeats.

What is not asked to go wrong is passed on as it is, sockets included. Only a POST of operations is
read as what it is, since only of those can something be lost or come twice.
"""

from __future__ import annotations

import random
import re
import socket
import struct
import threading
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
CONNECTION = re.compile(rb"\r\nconnection:[^\r]*", re.IGNORECASE)
OPERATIONS = re.compile(rb"POST /coding/[0-9a-f]{32}/operations ")
PIECE = 65_536
PATIENCE_S = 30.0
RESET = struct.pack("ii", 1, 0)


class Fault(Enum):
    """What may happen to one POST of operations."""

    NONE = "none"
    CUT_BEFORE = "cut before it reached the server"
    CUT_MIDWAY = "cut in the middle of it"
    ANSWER_LOST = "taken, and the answer lost"
    ANSWER_CUT = "taken, and half of the answer lost"
    LATE = "late"
    TWICE = "delivered twice"
    OVERTAKEN = "cut, and delivered after a later one"


@dataclass
class Proxy:
    """Stands on a port of its own in front of another; what goes wrong is drawn from `chance`."""

    upstream: int
    chance: random.Random
    faults: tuple[Fault, ...] = (Fault.NONE,)
    happened: Counter[Fault] = field(default_factory=Counter)
    port: int = 0

    def __post_init__(self) -> None:
        self._away = threading.Event()
        self._ended = threading.Event()
        self._lock = threading.Lock()
        self._held: list[bytes] = []
        self._deck: list[Fault] = []
        self._open: set[socket.socket] = set()
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def cut_off(self) -> None:
        """Nobody gets through any more, and what is under way is cut."""
        self._away.set()
        with self._lock:
            under_way = list(self._open)
        for each in under_way:
            _reset(each)

    def come_back(self) -> None:
        """The network is there again."""
        self._away.clear()

    def deliver_held(self) -> None:
        """Whatever was held back arrives now."""
        with self._lock:
            held, self._held = self._held, []
        for request in held:
            self._asked(request)

    def end(self) -> None:
        """No more connections."""
        self._ended.set()
        self.cut_off()
        self._listening.close()

    def _listen(self) -> None:
        while not self._ended.is_set():
            try:
                caller, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(caller,), daemon=True).start()

    def _serve(self, caller: socket.socket) -> None:
        with self._lock:
            self._open.add(caller)
        try:
            caller.settimeout(PATIENCE_S)
            if self._away.is_set():
                _reset(caller)
                return
            head, body = _head(caller)
            if OPERATIONS.match(head):
                self._operations(caller, _closing(head) + _whole(caller, head, body))
            elif head:
                self._pass_on(caller, _closing(head) + body)
        except OSError:
            _reset(caller)
        finally:
            with self._lock:
                self._open.discard(caller)
            caller.close()

    def _operations(self, caller: socket.socket, request: bytes) -> None:
        with self._lock:
            fault = self._drawn()
            self.happened[fault] += 1
        if fault in {Fault.CUT_BEFORE, Fault.CUT_MIDWAY, Fault.OVERTAKEN}:
            if fault is Fault.CUT_MIDWAY:
                self._half(request)
            if fault is Fault.OVERTAKEN:
                with self._lock:
                    self._held.append(request)
            _reset(caller)
            return
        if fault is Fault.LATE:
            self._ended.wait(self.chance.uniform(0.05, 0.4))
        answer = self._asked(request)
        if fault is Fault.TWICE:
            answer = self._asked(request)
        self.deliver_held()
        if fault is Fault.ANSWER_CUT:
            caller.sendall(answer[: len(answer) // 2])
        if fault in {Fault.ANSWER_LOST, Fault.ANSWER_CUT}:
            _reset(caller)
        else:
            caller.sendall(answer)

    def _drawn(self) -> Fault:
        """As from a deck: each of the faults comes before any comes again."""
        self._deck = [each for each in self._deck if each in self.faults] or list(self.faults)
        return self._deck.pop(self.chance.randrange(len(self._deck)))

    def _asked(self, request: bytes) -> bytes:
        """The server's whole answer; nothing where it is down."""
        answer = bytearray()
        with suppress(OSError), self._server() as server:
            server.sendall(request)
            while piece := server.recv(PIECE):
                answer += piece
        return bytes(answer)

    def _half(self, request: bytes) -> None:
        with suppress(OSError), self._server() as server:
            server.sendall(request[: len(request) // 2])
            _reset(server)

    def _pass_on(self, caller: socket.socket, begun: bytes) -> None:
        """Both ways at once until one side ends: a plain request, or Streamlit's socket."""
        with self._server() as server:
            server.sendall(begun)
            for end in (caller, server):
                end.settimeout(None)
            up = threading.Thread(target=_pour, args=(caller, server), daemon=True)
            up.start()
            _pour(server, caller)
            with suppress(OSError):
                caller.shutdown(socket.SHUT_RD)
            up.join(PATIENCE_S)

    def _server(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.upstream), PATIENCE_S)


def _head(caller: socket.socket) -> tuple[bytes, bytes]:
    """A request up to its empty line, and what of the rest came along."""
    come = b""
    while b"\r\n\r\n" not in come:
        piece = caller.recv(PIECE)
        if not piece:
            return b"", b""
        come += piece
    head, _, rest = come.partition(b"\r\n\r\n")
    return head, rest


def _closing(head: bytes) -> bytes:
    """One request on each connection, so that an answer ends where its connection does."""
    if b"\r\nupgrade:" in head.lower():
        return head + b"\r\n\r\n"
    return CONNECTION.sub(b"", head) + b"\r\nConnection: close\r\n\r\n"


def _whole(caller: socket.socket, head: bytes, body: bytes) -> bytes:
    announced = LENGTH.search(head)
    length = int(announced[1]) if announced else 0
    while len(body) < length:
        piece = caller.recv(PIECE)
        if not piece:
            raise ConnectionResetError
        body += piece
    return body


def _pour(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(PIECE):
            sink.sendall(piece)
    with suppress(OSError):
        sink.shutdown(socket.SHUT_WR)


def _reset(connection: socket.socket) -> None:
    """Cut it: what was sent and not read yet is gone, as when a cable is pulled."""
    with suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        connection.shutdown(socket.SHUT_RDWR)
    with suppress(OSError):
        connection.close()
