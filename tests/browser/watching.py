"""Listens to a page: what it asks for, what it complains about. Nothing may go unheard."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import ConsoleMessage, Page, Request

# Streamlit looks for its own addresses below the page's path first, and then at the root.
# By the tus protocol a film of which nothing has arrived yet is "not found"; and while a film is
# made ready, what is not made yet is asked for again and again.
PROBES = re.compile(
    r"^http://127\.0\.0\.1:\d+/([a-z-]+/_stcore/(health|host-config)"
    r"|clips/[0-9a-f]{32}/(upload|frames|sound|film-strip))$"
)
# Reported by Chromium as an error of the console, beside the page's own `securitypolicyviolation`.
LISTEN_FOR_POLICY = """
document.addEventListener("securitypolicyviolation", (event) => console.error(
  `policy: ${event.violatedDirective} ${event.blockedURI} by ${event.sourceFile}`));
"""
# Streamlit's reader of messages tries WebAssembly as it loads, and does without where it may not.
TRIED = re.compile(r"^policy: script-src wasm-eval by http://127\.0\.0\.1:\d+/static/js/protobuf\.")
# What a browser says when a server that was killed does not answer, or answers "locked".
OUTAGE = (
    r"net::ERR_",
    r"WebSocket connection",
    r"status of 40[13]",
    r"Client Error",
    r"Connection failed with status 401",
    r"Streamlit server is not responding",
    r"Cannot send rerun backMessage when disconnected",
)


class Watch:
    """Everything one page did that it should not have, and all it asked for."""

    def __init__(self, page: Page, origin: str) -> None:
        self.faults: list[str] = []
        self.asked: list[str] = []
        self._origin = origin
        self._forgiven: tuple[str, ...] = ()
        page.add_init_script(LISTEN_FOR_POLICY)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._note(f"page error: {error}"))
        page.on("request", self._request)

    @contextmanager
    def forgiving(self, *patterns: str) -> Iterator[None]:
        """For a while these complaints are expected."""
        before, self._forgiven = self._forgiven, (*self._forgiven, *patterns)
        try:
            yield
        finally:
            self._forgiven = before

    def _console(self, message: ConsoleMessage) -> None:
        if message.type != "error":
            return
        where = message.location.get("url", "")
        not_yet = "404 (Not Found)" in message.text or "409 (Conflict)" in message.text
        if (PROBES.match(where) and not_yet) or TRIED.match(message.text):
            return
        self._note(f"console: {message.text} ({where})")

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)
        if not request.url.startswith((self._origin, "data:", f"blob:{self._origin}")):
            self._note(f"asked elsewhere: {request.url}")

    def _note(self, fault: str) -> None:
        if not any(re.search(each, fault) for each in self._forgiven):
            self.faults.append(fault)
