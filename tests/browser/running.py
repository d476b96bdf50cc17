"""Glimmer as a person starts it, on a free port and in a folder of its own; it can be killed."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import IO

ROOT = Path(__file__).resolve().parents[2]
LINK = re.compile(r"http://127\.0\.0\.1:\d+/sign-in#\S+")
PATIENCE_S = 90


class Glimmer:
    """One installation: its home, its temporary folder, everything it ever said, and its server."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.temporary = folder / "tmp"
        self.log = folder / "server.log"
        for place in (self.home, self.temporary):
            place.mkdir(parents=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.origin = f"http://127.0.0.1:{self.port}"
        self.link = ""
        self._server: subprocess.Popen[str] | None = None
        self._listener: Thread | None = None

    def start(self) -> None:
        """Start the server and wait for the link it prints."""
        shown = Event()
        port = str(self.port)
        self._server = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", port],
            cwd=ROOT,
            env={
                **{name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ},
                "HOME": str(self.home.parent),
                "TMPDIR": str(self.temporary),
                "GLIMMER_HOME": str(self.home),
                "GLIMMER_PORT": port,
                "CI": "1",
                "PYTHONUNBUFFERED": "1",
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        assert self._server.stdout is not None
        self._listener = Thread(target=self._listen, args=(self._server.stdout, shown), daemon=True)
        self._listener.start()
        assert shown.wait(PATIENCE_S), self.said()

    def kill(self) -> None:
        """Pull the plug: nothing of the server gets to end anything in order."""
        assert self._server is not None
        self._server.kill()
        self._over()

    def stop(self) -> None:
        """End it as Ctrl-C does; whatever it started goes with it."""
        if self._server is None:
            return
        group = self._server.pid
        self._server.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._server.wait(20)
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)
        self._over()

    def said(self) -> str:
        """Everything the server has written to its terminal, over all its lives."""
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""

    def _over(self) -> None:
        if self._server is not None:
            self._server.wait(20)
        if self._listener is not None:
            self._listener.join(20)
        self._server = None

    def _listen(self, out: IO[str], shown: Event) -> None:
        with self.log.open("a", encoding="utf-8") as log, out:
            for line in out:
                log.write(line)
                log.flush()
                if found := LINK.search(line):
                    self.link = found[0]
                    shown.set()
        shown.set()
