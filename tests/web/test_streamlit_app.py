"""The gate before the real Streamlit, started as a person starts it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from tests.web.house import OURS, PASSPHRASE, ROOT, TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from websockets.sync.client import ClientConnection

pytestmark = pytest.mark.slow

APP = """
from pathlib import Path
import streamlit as st
from annotator.settings import Settings
from annotator.web.serving import serving
from tests.web.house import FakeHouse

served = serving(FakeHouse(), Settings(Path("home"), port={port}))
app = st.App(
    "page.py", routes=served.routes, middleware=served.middleware, lifespan=served.lifespan
)
"""
PAGE = """
import streamlit as st
st.write("hello", st.user.to_dict())
"""


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """A real server on a free port; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "app.py").write_text(APP.format(port=port))
    (folder / "page.py").write_text(PAGE)
    (folder / ".streamlit").mkdir()
    config = (ROOT / ".streamlit" / "config.toml").read_text()
    (folder / ".streamlit" / "config.toml").write_text(config.replace("8501", str(port)))
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py"],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "HOME": str(folder), "PATH": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        yield _until_alive(server, f"http://127.0.0.1:{port}")
    finally:
        server.terminate()
        server.communicate(timeout=20)


def _until_alive(server: subprocess.Popen[bytes], origin: str) -> str:
    for _ in range(300):
        assert server.poll() is None, server.communicate()[0].decode()
        try:
            httpx.get(f"{origin}/livez")
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return origin
    raise TimeoutError


def test_the_real_streamlit_stands_behind_the_gate(tmp_path: Path) -> None:
    with running(tmp_path) as origin, httpx.Client(base_url=origin) as browser:
        stream = origin.replace("http", "ws") + "/_stcore/stream"
        assert browser.get("/livez").text == "alive"
        assert browser.get("/_stcore/health").text == "ok"
        page = browser.get("/", headers={"Sec-Fetch-Mode": "navigate"})
        assert (page.status_code, page.headers["location"]) == (303, "/sign-in")
        assert browser.get("/_stcore/host-config").status_code == 401
        for path in ("/_stcore/metrics", "/_stcore/agent/openapi.json", "/media/x"):
            assert browser.get(path).status_code == 404
        with pytest.raises(InvalidStatus, match="403"):
            connect(stream, origin=Origin(origin))
        _sign_in(browser)
        index = browser.get("/")
        assert "window.prerenderReady" in index.text
        assert index.headers["cache-control"] == "no-store"
        assert "link" not in index.headers
        script = index.text.partition('src="./static/')[2].partition('"')[0]
        assert browser.get(f"/static/{script}").status_code == 200
        cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
        with pytest.raises(InvalidStatus, match="403"):
            connect(stream, additional_headers={"Cookie": cookies})
        _another_name_is_refused(stream, origin, cookies)
        _socket_lives_and_closes(browser, stream, origin, cookies)


def _hear_everything(live: ClientConnection) -> None:
    while True:
        live.recv(timeout=20)


def _another_name_is_refused(stream: str, origin: str, cookies: str) -> None:
    port = int(origin.rpartition(":")[2])
    line = socket.create_connection(("127.0.0.1", port))
    evil = stream.replace("127.0.0.1", "evil.example")
    with pytest.raises(InvalidStatus, match="421"):
        connect(evil, sock=line, origin=Origin(origin), additional_headers={"Cookie": cookies})


def _sign_in(browser: httpx.Client) -> None:
    knock = browser.post("/sign-in/knock", json={"token": TOKEN}, headers=OURS)
    assert knock.status_code == 200, knock.text
    opened = browser.post("/sign-in/unlock", json={"passphrase": PASSPHRASE}, headers=OURS)
    assert opened.status_code == 200, opened.text


def _socket_lives_and_closes(browser: httpx.Client, stream: str, origin: str, cookies: str) -> None:
    forged = {"Cookie": cookies, "X-App-User": "mallory"}
    with connect(stream, origin=Origin(origin), additional_headers=forged) as live:
        ask = BackMsg()
        ask.rerun_script.query_string = ""
        live.send(ask.SerializeToString())
        said = [live.recv(timeout=20, decode=False) for _ in range(4)]
        assert not any(b"mallory" in each for each in said)
        browser.post("/sign-in/lock", headers=OURS).raise_for_status()
        with pytest.raises(ConnectionClosed) as closed:
            _hear_everything(live)
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 4401
