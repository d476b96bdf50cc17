"""The book of deeds: each entry carries a keyed hash over itself and the one before.

Entries hold opaque ids and closed words only, so that the chain stays verifiable after a household
has been destroyed. Cutting entries off the end cannot be seen from inside: `head` is for keeping
elsewhere (backup manifest, keyring) and `verify` compares against it.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from sqlalchemy import Boolean, false, insert, literal_column, or_, select

from annotator.domain.errors import Refusal
from annotator.journey.deeds import Deed, Done
from annotator.store.tables import audit

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy import ColumnElement, Connection, Select

START: Final = b"\x00" * 32
CLOSED: Final = re.compile(r"[A-Za-z0-9_.:-]{1,80}")
# Put into words once: a deed is noted at every press.
LAST: Final = select(audit.c.n, audit.c.mac).order_by(audit.c.n.desc()).limit(1)
NOTED: Final = insert(audit)
# Of the deeds most are presses of a key: what asks for the others goes by an index without them.
RARE: Final[ColumnElement[bool]] = literal_column("deed <> 'coding_changed'", Boolean)


@dataclass
class AuditBroken(Refusal):
    """The book of deeds was changed from outside, at this entry."""

    entry: int


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry and its hash: what has to be kept elsewhere."""

    n: int
    mac: bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """One deed as it was noted."""

    n: int
    at: str
    by: str
    deed: str
    on: Mapping[str, str]


def canonical(entry: Entry) -> bytes:
    """The entry in the one form that is hashed: sorted, whole numbers and text only."""
    fields = {"n": entry.n, "at": entry.at, "by": entry.by, "deed": entry.deed, "on": entry.on}
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def link(key: bytes, before: bytes, entry: Entry) -> bytes:
    """The entry's hash, which depends on every entry before."""
    return hmac.new(key, before + canonical(entry), hashlib.sha256).digest()


@dataclass(frozen=True, slots=True)
class SqlAudit:
    """The book in the database, written in the same transaction as the deed it notes."""

    connection: Connection
    key: bytes

    def note(self, deed: Deed, by: str, at: datetime, on: Mapping[str, str]) -> None:
        """Add one entry; anything but opaque ids and closed words is a mistake of the caller."""
        for text in (by, *on.keys(), *on.values()):
            if CLOSED.fullmatch(text) is None:
                raise ValueError("the audit holds ids and closed words only")
        last = self.head()
        entry = Entry(last.n + 1, at.isoformat(), by, deed.value, dict(on))
        row = {
            "n": entry.n,
            "at": entry.at,
            "by": entry.by,
            "deed": entry.deed,
            "on": json.dumps(entry.on, sort_keys=True),
            "mac": link(self.key, last.mac, entry),
        }
        self.connection.execute(NOTED, row)

    def head(self) -> Head:
        """The last entry, or the empty beginning."""
        row = self.connection.execute(LAST).one_or_none()
        return Head(0, START) if row is None else Head(row.n, row.mac)

    def entries(self) -> tuple[Entry, ...]:
        """Every deed, oldest first."""
        rows = self.connection.execute(select(audit).order_by(audit.c.n))
        return tuple(Entry(row.n, row.at, row.by, row.deed, json.loads(row.on)) for row in rows)

    def done_by(self, by: str, since: datetime) -> tuple[Done, ...]:
        """Everything this person did from this instant on, oldest first."""
        # Instants are noted in UTC, and so in the order of their spelling.
        return self._done(select(audit).where(audit.c.by == by, audit.c.at >= since.isoformat()))

    def done_to(self, things: Collection[str], deeds: Collection[Deed]) -> tuple[Done, ...]:
        """What of these was done to a thing of one of these ids, oldest first."""
        named = (audit.c.on.contains(f'"{each}"', autoescape=True) for each in things)
        found = self._done(select(audit).where(RARE, audit.c.deed.in_(deeds), or_(false(), *named)))
        return tuple(each for each in found if not set(things).isdisjoint(each.on.values()))

    def _done(self, which: Select[tuple[object, ...]]) -> tuple[Done, ...]:
        rows = self.connection.execute(which.order_by(audit.c.n))
        known = {each.value: each for each in Deed}
        return tuple(
            Done(known[row.deed], row.by, datetime.fromisoformat(row.at), json.loads(row.on))
            for row in rows
            if row.deed in known
        )

    def verify(self, anchor: Head | None = None) -> Head:
        """The head, if every entry follows from the one before and the anchor lies on the chain."""
        last = Head(0, START)
        met = anchor is None or anchor == last
        for row in self.connection.execute(select(audit).order_by(audit.c.n)):
            entry = Entry(row.n, row.at, row.by, row.deed, json.loads(row.on))
            mac = link(self.key, last.mac, entry)
            if row.n != last.n + 1 or not hmac.compare_digest(mac, row.mac):
                raise AuditBroken(row.n)
            last = Head(row.n, mac)
            met = met or last == anchor
        if not met:
            raise AuditBroken(last.n)
        return last
