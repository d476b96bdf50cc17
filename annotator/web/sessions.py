"""Who is signed in, in memory only: an opaque token in the browser, its hash here.

A lock ends every sign-in but remembers its public name, so that the page that stays open finds its
Streamlit session again after the passphrase (Streamlit gives a session back only to the same user).
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field
from threading import RLock
from typing import TYPE_CHECKING

from annotator.domain.people import ALONE, FIRST
from annotator.journey.sign_ins import SignedIn

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.domain.identity import CoderId, TicketId, VisitId
    from annotator.domain.people import Role

MOST = 32
MOST_COMPANIONS = 8
LONGEST_S = 12 * 60 * 60


@dataclass(eq=False, slots=True)
class SignIn:
    """One browser's sign-in: whose it is, and what they were here for when they came in.
    `hang_ups` are told, once, when it ends or is confined; `companions` are the keys, hashed, of
    the windows that stand beside a family's page."""

    name: str
    since: float
    member: CoderId
    roles: frozenset[Role] = frozenset()
    seen: float = 0.0
    live: bool = True
    ticket: TicketId | None = None
    companions: dict[str, VisitId] = field(default_factory=dict)
    hang_ups: set[Callable[[], None]] = field(default_factory=set)


def digest(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


class Sessions:
    """Every sign-in of this run of the program. Safe to call from any thread."""

    def __init__(
        self,
        clock: Callable[[], float],
        idle_s: float = 600,
        fresh: Callable[[], str] = lambda: secrets.token_hex(32),
    ) -> None:
        self._clock = clock
        self._idle_s = idle_s
        self._fresh = fresh
        self._by_digest: dict[str, SignIn] = {}
        self._seen = clock()
        self._lock = RLock()

    def begin(
        self,
        before: str | None = None,
        member: CoderId = FIRST,
        roles: frozenset[Role] = ALONE,
    ) -> str:
        """Sign this browser in with a new token; the one it had before opens nothing any more.

        The same person keeps the sign-in's name, and with it their page; another person begins
        anew.
        """
        with self._lock:
            token, now = self._fresh(), self._clock()
            old = self._by_digest.pop(digest(before), None) if before else None
            if old is not None:
                self._hang_up(old)
            same = old is not None and old.member == member
            name = old.name if old is not None and same else self._fresh()[:32]
            self._by_digest[digest(token)] = SignIn(name, now, member, roles, now)
            while len(self._by_digest) > MOST:
                self._hang_up(self._by_digest.pop(next(iter(self._by_digest))))
            self._seen = now
            return token

    def live(self, token: str | None) -> SignIn | None:
        """The sign-in this token opens, or None."""
        with self._lock:
            found = self._by_digest.get(digest(token)) if token else None
            if found is None or not found.live:
                return None
            if found.ticket is None and self._clock() - found.since > LONGEST_S:
                self._hang_up(found)
                return None
            return found

    def member_of(self, token: str | None) -> CoderId | None:
        """Whose token this is or was; None where it never was one in this run."""
        with self._lock:
            found = self._by_digest.get(digest(token)) if token else None
            return None if found is None else found.member

    def touch(self, who: SignIn | None = None) -> None:
        """Somebody is here; which of those who are signed in, where that is known."""
        with self._lock:
            self._seen = self._clock()
            if who is not None:
                who.seen = self._seen

    def all(self) -> tuple[SignedIn, ...]:
        """Everybody who is signed in, the first to come first."""
        with self._lock:
            now = self._clock()
            return tuple(
                SignedIn(each.name, each.member, int(now - each.since) // 60, bool(each.ticket))
                for each in self._by_digest.values()
                if each.live
            )

    def end(self, name: str) -> None:
        """Sign this browser out; its open page closes at once."""
        with self._lock:
            for each in self._by_digest.values():
                if each.name == name and each.live:
                    each.ticket = None
                    self._hang_up(each)

    def end_of(self, member: CoderId) -> None:
        """Sign this person out, wherever they are signed in."""
        for each in self.all():
            if each.member == member:
                self.end(each.name)

    def end_elsewhere(self, member: CoderId, here: str = "") -> None:
        """Sign this person out everywhere but in this browser, and where they watch together."""
        for each in self.all():
            if each.member == member and each.name != here and not each.with_a_family:
                self.end(each.name)

    def end_idle(self) -> None:
        """Sign out who has not touched anything for long, where others go on; nobody who watches
        together."""
        with self._lock:
            late = self._clock() - self._idle_s
            for each in self._by_digest.values():
                if each.live and each.ticket is None and each.seen <= late:
                    self._hang_up(each)

    def is_idle(self) -> bool:
        """Whether nobody has touched anything for long; never while somebody watches together."""
        with self._lock:
            living = [each for each in self._by_digest.values() if each.live]
            if any(each.ticket is not None for each in living):
                return False
            return self._clock() - self._seen >= self._idle_s

    def anyone(self) -> bool:
        """Whether anybody is signed in."""
        with self._lock:
            return any(each.live for each in self._by_digest.values())

    def confine(self, who: SignIn, ticket: TicketId) -> None:
        """From now on this browser sees the family's page of this ticket and nothing else."""
        with self._lock:
            who.ticket = ticket
            self._call(who)

    def companion(self, who: SignIn, visit: VisitId) -> str:
        """A key for one window beside the family's page: the cookie is every window's, this is
        not, so what it opens stays closed to the family's page."""
        with self._lock:
            key = self._fresh()
            who.companions[digest(key)] = visit
            while len(who.companions) > MOST_COMPANIONS:
                who.companions.pop(next(iter(who.companions)))
            return key

    def is_companion(self, who: SignIn, visit: VisitId, key: str | None) -> bool:
        """Whether this window was given a key for this visit by this sign-in."""
        with self._lock:
            return bool(key) and who.live and who.companions.get(digest(key or "")) == visit

    def end_all(self) -> None:
        """Lock: nobody is signed in any more, and every open socket closes at once."""
        with self._lock:
            for each in self._by_digest.values():
                each.ticket = None
                self._hang_up(each)

    def listen(self, who: SignIn, hang_up: Callable[[], None]) -> Callable[[], None]:
        """Have `hang_up` called when this sign-in ends; answers how to stop listening."""
        with self._lock:
            if not who.live or who.ticket is not None:
                hang_up()
            else:
                who.hang_ups.add(hang_up)
        return lambda: who.hang_ups.discard(hang_up)

    def _hang_up(self, who: SignIn) -> None:
        who.live = False
        self._call(who)

    @staticmethod
    def _call(who: SignIn) -> None:
        waiting, who.hang_ups = tuple(who.hang_ups), set()
        for hang_up in waiting:
            hang_up()
