"""Sealed bodies of rows: what a person wrote or is called, under the key of their household.

The database is encrypted as a whole already; this second seal is what makes destroying one
household's key enough to make its words unreadable, in every copy of the file.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import insert, select

from annotator.domain.errors import Refusal
from annotator.store.tables import household_key

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from annotator.domain.identity import HouseholdId

KEY_VERSION = 1


@dataclass
class HouseholdKeyGone(Refusal):
    """The household's key was destroyed: what was sealed under it can no longer be read."""

    household: str


class FieldKey(Protocol):
    """A household's key, as far as words need it; `where` ties the sealed text to its place."""

    def seal_field(self, text: str, where: str) -> bytes:
        """The text, sealed to its place."""
        ...

    def open_field(self, blob: bytes, where: str) -> str:
        """The text again; what was moved to another place does not open."""
        ...


class FieldSealer(Protocol):
    """Makes household keys and opens them; the vault's root key stands behind it."""

    def new_household(self, household: HouseholdId, version: int) -> bytes:
        """A fresh household key, wrapped for the table."""
        ...

    def household(self, wrapped: bytes, household: HouseholdId, version: int) -> FieldKey:
        """The household's key out of its wrapping."""
        ...


@dataclass(slots=True)
class Sealing:
    """Seals and opens the bodies of rows; keeps opened household keys for as long as it lives."""

    sealer: FieldSealer
    _keys: dict[HouseholdId, FieldKey] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def make_key(self, connection: Connection, household: HouseholdId) -> None:
        """Give a new household its key, in the transaction that makes the household."""
        wrapped = self.sealer.new_household(household, KEY_VERSION)
        connection.execute(
            insert(household_key).values(household=household, version=KEY_VERSION, wrapped=wrapped)
        )

    def seal(
        self, connection: Connection, household: HouseholdId, where: str, body: object
    ) -> bytes:
        """The body as canonical JSON, sealed to its place."""
        text = json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        return self._key(connection, household).seal_field(text, where)

    def open(
        self, connection: Connection, household: HouseholdId, where: str, blob: bytes
    ) -> dict[str, object]:
        """The body of a row."""
        found = json.loads(self._key(connection, household).open_field(blob, where))
        assert isinstance(found, dict)  # noqa: S101 - only `seal` writes here
        return found

    def forget(self, household: HouseholdId) -> None:
        """The household's key is no longer kept in memory."""
        with self._lock:
            self._keys.pop(household, None)

    def _key(self, connection: Connection, household: HouseholdId) -> FieldKey:
        found = self._keys.get(household)
        if found is None:
            row = connection.execute(
                select(household_key).where(household_key.c.household == household)
            ).one_or_none()
            if row is None:
                raise HouseholdKeyGone(household)
            found = self.sealer.household(row.wrapped, household, row.version)
            with self._lock:
                self._keys[household] = found
        return found
