"""The encrypted database file: opened with a raw key, and refused when it would not be safe.

Why each setting: security.md of the design, fault model (power loss needs synchronous FULL, deleted
keys need secure_delete, SQLite before 3.51.3 can damage a write-ahead log).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import sqlcipher3.dbapi2 as cipher
from sqlalchemy import create_engine, event
from sqlalchemy.exc import DatabaseError

from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

OLDEST_SQLITE: Final = (3, 51, 3)
BUSY_MS: Final = 5_000
MUST_HOLD: Final = {
    "journal_mode": "wal",
    "synchronous": "2",
    "secure_delete": "1",
    "foreign_keys": "1",
    "temp_store": "2",
    "busy_timeout": str(BUSY_MS),
}
WRITING: Final = "glimmer_writing"


@dataclass
class StoreUnsafe(Refusal):
    """The database would not keep what it is given safely, so it is not used."""

    what: str
    found: str


@dataclass
class StoreNotOpened(Refusal):
    """The key does not open the database, or the file is damaged."""


@dataclass
class StoreBusy(Refusal):
    """Another program holds the database; nothing was kept, and asking again may well succeed."""


def open_engine(path: Path, key: bytes) -> Engine:
    """An engine on the encrypted file at `path`; every promise is checked before it is handed out.

    `key` is 32 raw bytes: a passphrase here would cost half a second for every connection.
    """
    if len(key) != 32:
        raise StoreUnsafe("key", f"{len(key)} bytes")
    check_sqlite(cipher.sqlite_version_info)
    engine = create_engine(
        f"sqlite:///{path}",
        module=cipher,
        connect_args={"isolation_level": None, "check_same_thread": False},
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def unlock(raw: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        cursor = raw.cursor()
        cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for name in MUST_HOLD:
            cursor.execute(f"PRAGMA {name} = {MUST_HOLD[name]}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # The driver's own way of beginning would leave DDL outside the transaction.
        alone = connection.get_execution_options().get(WRITING, True)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if alone else "BEGIN")

    check_engine(engine)
    return engine


def check_sqlite(version: tuple[int, ...]) -> None:
    """Refuse an SQLite older than the one that no longer loses pages of its log."""
    if version < OLDEST_SQLITE:
        raise StoreUnsafe("sqlite", ".".join(map(str, version)))


def check_engine(engine: Engine) -> None:
    """Refuse an engine that is not encrypted or does not hold to one of its settings."""
    try:
        with engine.connect().execution_options(**{WRITING: False}) as connection:
            if _pragma(connection, "cipher_status") != "1":
                raise StoreUnsafe("cipher", "none")
            for name, value in MUST_HOLD.items():
                found = _pragma(connection, name)
                if found != value:
                    raise StoreUnsafe(name, found)
    except DatabaseError as broken:
        engine.dispose()
        raise StoreNotOpened from broken


def _pragma(connection: Connection, name: str) -> str:
    """What the database says of a setting; one it does not know it answers with nothing."""
    found = connection.exec_driver_sql(f"PRAGMA {name}")
    return str(found.scalar()) if found.returns_rows else ""
