"""A real encrypted database in a temporary folder, with the vault's real keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from annotator.domain.identity import HouseholdId
from annotator.store.engine import open_engine
from annotator.store.migrating import migrate
from annotator.store.records import SqlRecords
from annotator.vault.keys import HouseholdKey, RootKey

ROOT_KEY = RootKey(bytes(range(32)), "0" * 32)
AUDIT_KEY = ROOT_KEY.derive("audit/v1")


@dataclass(frozen=True)
class Keys:
    root: RootKey = ROOT_KEY

    def new_household(self, household: HouseholdId, version: int) -> bytes:
        return self.root.fresh_household(household, version)[1]

    def household(self, wrapped: bytes, household: HouseholdId, version: int) -> HouseholdKey:
        return self.root.unwrap_household(wrapped, household, version)


@contextmanager
def an_engine(folder: Path) -> Iterator[Engine]:
    """The database of this folder, brought to the newest form."""
    engine = open_engine(folder / "glimmer.db", ROOT_KEY.derive("db/v1"))
    try:
        migrate(engine)
        yield engine
    finally:
        engine.dispose()


@contextmanager
def sql_records(folder: Path) -> Iterator[SqlRecords]:
    """The records in the database of this folder."""
    with an_engine(folder) as engine:
        yield SqlRecords(engine, Keys(), AUDIT_KEY)
