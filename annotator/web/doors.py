"""Browsers that came through the one-time link, remembered over a restart of the program.

What is kept is a hash: it opens nothing by itself, it only lets this browser see the question for
the passphrase, so that a page left open can go on after a restart. Set-up needs it too, so another
person's browser on this computer cannot get there first.
"""

from __future__ import annotations

import json
import os
import secrets
from threading import Lock
from typing import TYPE_CHECKING

from annotator.web.sessions import digest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST = 8
REMEMBERED_S = 30 * 24 * 60 * 60


class Doors:
    """The browsers that may ask to come in, and this installation's random name for its cookies."""

    def __init__(
        self, place: Path | None = None, fresh: Callable[[], str] = lambda: secrets.token_hex(32)
    ) -> None:
        self._place = place
        self._fresh = fresh
        self._lock = Lock()
        self._instance, self._known = self._read()

    @property
    def instance(self) -> str:
        """Ports do not keep cookies apart, so the name of ours is this installation's own."""
        return self._instance

    def open(self) -> str:
        """A new token for a browser that knocked."""
        with self._lock:
            token = self._fresh()
            self._known = [*self._known, digest(token)][-MOST:]
            self._write()
            return token

    def knows(self, token: str | None) -> bool:
        """Whether this browser came through the link."""
        return token is not None and digest(token) in self._known

    def _read(self) -> tuple[str, list[str]]:
        try:
            kept = json.loads(self._place.read_text(encoding="utf-8")) if self._place else {}
            instance, known = kept["instance"], kept["known"]
            if instance.isalnum() and all(isinstance(each, str) for each in known):
                return instance, known[-MOST:]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            # Nothing is lost with it: everybody comes in by the link again.
            pass
        return self._fresh()[:12], []

    def _write(self) -> None:
        if self._place is None:
            return
        self._place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = self._place.with_suffix(".new")
        document = json.dumps({"instance": self._instance, "known": self._known})
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(document)
        beside.replace(self._place)
