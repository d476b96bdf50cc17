"""Where the practice lives: new, locked or open; and a made-up family to look around with.

While it is locked there is no key, no database and no job in this process.
"""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import tempfile
from dataclasses import dataclass
from hmac import compare_digest
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Literal

from annotator.domain.errors import Refusal
from annotator.vault import slots
from annotator.wiring.practice import Practice
from annotator.wiring.sample import fill

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.vault.keys import RootKey

State = Literal["new", "locked", "open"]
VAULT, SAMPLE = "vault", "sample"


@dataclass
class LookingAround(Refusal):
    """The made-up family has no passphrase: it is thrown away when it is locked."""


class House:
    """One installation: its folder, and the practice while it is open. Safe from any thread."""

    def __init__(
        self, home: Path, cost: slots.Cost = slots.STANDARD, end: Callable[[], None] | None = None
    ) -> None:
        self.home = home
        self._cost = cost
        self._end = end or _end_this_process
        self._turn = RLock()
        self._practice: Practice | None = None
        self._sample: Path | None = None
        self._token: str | None = None

    @property
    def practice(self) -> Practice | None:
        """What is open; None while locked."""
        return self._practice

    def state(self) -> State:
        """How it stands."""
        if self._practice is not None:
            return "open"
        return "locked" if slots.vault_is_in(self.home / VAULT) else "new"

    def is_sample(self) -> bool:
        """Whether it is the made-up family that is open."""
        return self._sample is not None

    def new_token(self) -> str:
        """A fresh token for the one-time link; an older one opens nothing any more."""
        self._token = secrets.token_urlsafe(32)
        return self._token

    def knock(self, token: str) -> bool:
        """Whether this is the token of the one-time link, which is used up by this."""
        with self._turn:
            known, fits = self._token, False
            if known is not None:
                fits = compare_digest(known.encode(), token.encode("utf-8", "replace"))
            if fits:
                self._token = None
            return fits

    def set_up(self, passphrase: str) -> str:
        """Make a new practice and open it; answers the recovery code."""
        with self._turn:
            self._leave_sample()
            root, code = slots.create_vault(self.home / VAULT, passphrase, self._cost)
            self._open(root, self.home / VAULT)
            return code

    def look_around(self) -> None:
        """Open the made-up family in a place that is thrown away afterwards."""
        with self._turn:
            if self.is_sample():
                return
            self.lock()
            self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.sweep()
            place = Path(tempfile.mkdtemp(prefix=f"{SAMPLE}-", dir=self.home))
            root, _ = slots.create_vault(place, secrets.token_urlsafe(24), self._cost)
            self._sample = place
            self._open(root, place)
            if self._practice is not None:
                fill(self._practice)

    def unlock(self, passphrase: str) -> None:
        """Open the practice; when it is open already the passphrase is checked all the same."""
        with self._turn:
            if self.is_sample():
                raise LookingAround
            root = slots.unlock(self.home / VAULT, passphrase, self._cost)
            if self._practice is None:
                self._open(root, self.home / VAULT)

    def recover(self, code: str, passphrase: str) -> str:
        """Open with the printed code and set a new passphrase; answers the new code."""
        with self._turn:
            root, new_code = slots.recover(self.home / VAULT, code, passphrase, self._cost)
            self._leave_sample()
            if self._practice is None:
                self._open(root, self.home / VAULT)
            return new_code

    def lock(self) -> None:
        """Forget every key; the made-up family goes with it."""
        with self._turn:
            practice, self._practice = self._practice, None
            if practice is not None:
                practice.close()
            sample, self._sample = self._sample, None
            if sample is not None:
                shutil.rmtree(sample, ignore_errors=True)

    def quit(self) -> None:
        """Lock, and end the program."""
        self.lock()
        self._end()

    def sweep(self) -> None:
        """Throw away what a made-up family left behind when the program was killed."""
        for left in self.home.glob(f"{SAMPLE}-*"):
            if left != self._sample:
                shutil.rmtree(left, ignore_errors=True)

    def _leave_sample(self) -> None:
        if self.is_sample():
            self.lock()

    def _open(self, root: RootKey, place: Path) -> None:
        self._practice = Practice.open(place, root)


def _end_this_process() -> None:
    os.kill(os.getpid(), signal.SIGTERM)
