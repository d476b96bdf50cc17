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
from annotator.domain.identity import CoderId
from annotator.domain.people import FIRST, NoSuchMember
from annotator.journey.ports import Deed
from annotator.vault import slots, ways
from annotator.wiring.acting import acting_as
from annotator.wiring.practice import Practice
from annotator.wiring.sample import fill
from annotator.wiring.world import PROGRAM, SystemClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.domain.people import Role
    from annotator.journey.people import People
    from annotator.journey.sign_ins import SignedIn, SignIns
    from annotator.vault.keys import RootKey

State = Literal["new", "locked", "open"]
VAULT, SAMPLE = "vault", "sample"


@dataclass
class LookingAround(Refusal):
    """The made-up family has no passphrase: it is thrown away when it is locked."""


class Nobody:
    """Nobody is signed in: where the house is opened without a browser."""

    def all(self) -> tuple[SignedIn, ...]:
        """Nobody."""
        return ()

    def end(self, name: str) -> None:
        """Nobody is signed out."""


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
        self._sign_ins: SignIns = Nobody()

    def attend(self, sign_ins: SignIns) -> None:
        """Where to ask who is signed in, and to sign somebody out; before anything is opened."""
        self._sign_ins = sign_ins

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

    def names_asked(self) -> bool:
        """Whether a passphrase alone does not say who comes in."""
        return not self.is_sample() and slots.names_asked(self.home / VAULT)

    def unlock(self, passphrase: str, name: str = "") -> CoderId:
        """Open the practice; when it is open already the passphrase is checked all the same.
        Answers whose it is."""
        with self._turn:
            if self.is_sample():
                raise LookingAround
            try:
                opened = slots.sign_in(self.home / VAULT, name, passphrase, self._cost)
            except slots.WrongPassphrase:
                self._note_refused()
                raise
            return self._come_in(opened, Deed.SIGNED_IN)

    def join(self, code: str, passphrase: str) -> tuple[CoderId, str]:
        """Come in by an invitation, with a passphrase of one's own from now on. Answers who
        that is, and by which name to come in the next time."""
        with self._turn:
            now = SystemClock().now()
            opened = ways.join(self._sample or self.home / VAULT, code, passphrase, now, self._cost)
            member = self._come_in(opened, Deed.MEMBER_JOINED)
            return member, self._people().name_of(member)

    def change_passphrase(self, member: CoderId, old: str, new: str) -> None:
        """From now on this person comes in by another passphrase."""
        with self._turn:
            if self.is_sample() and member == FIRST:
                raise LookingAround
            place = self._sample or self.home / VAULT
            slots.change_passphrase(place, old, new, self._cost, of=member)
            with acting_as(member):
                self._people().note(Deed.PASSPHRASE_CHANGED, member)

    def recover(self, code: str, passphrase: str, name: str = "") -> tuple[CoderId, str]:
        """Open with the printed code and set a new passphrase for the person of this name;
        answers who that is, and the new code."""
        with self._turn:
            place = self.home / VAULT
            opened, new_code = slots.recover(place, code, passphrase, self._cost, name)
            self._leave_sample()
            return self._come_in(opened, Deed.RECOVERED), new_code

    def roles(self, member: CoderId) -> frozenset[Role]:
        """What this person is here for now; nothing while it is locked."""
        practice = self._practice
        return frozenset() if practice is None else practice.door.roles(member)

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
        self._practice = Practice.open(place, root, self._sign_ins)

    def _come_in(self, opened: slots.Opened, deed: Deed) -> CoderId:
        """Open for this person, if need be; refused for one who has left, as a wrong passphrase."""
        member, was_open = CoderId(opened.person), self._practice is not None
        if not was_open:
            ways.swept(self.home / VAULT, SystemClock().now())
            self._open(opened.root, self.home / VAULT)
        try:
            with acting_as(member):
                self._greet(member, deed)
        except NoSuchMember:
            if not was_open:
                self.lock()
            raise slots.WrongPassphrase from None
        return member

    def _greet(self, member: CoderId, deed: Deed) -> None:
        """Note who came in; raises `NoSuchMember` for one nobody knows, or who has left."""
        if deed is Deed.MEMBER_JOINED:
            self._people().joined(member)
        if not self.roles(member):
            raise NoSuchMember
        if deed is not Deed.MEMBER_JOINED:
            self._people().note(deed, member)

    def _note_refused(self) -> None:
        """A wrong passphrase is noted where there is a book to note it in: while it is open."""
        if self._practice is not None:
            with acting_as(PROGRAM):
                self._people().note(Deed.SIGN_IN_REFUSED, PROGRAM)

    def _people(self) -> People:
        if self._practice is None:
            raise RuntimeError("the house is locked")
        return self._practice.reception


def _end_this_process() -> None:
    os.kill(os.getpid(), signal.SIGTERM)
