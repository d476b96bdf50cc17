"""The database file is encrypted, safe by its settings, and refused when it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as cipher
from sqlalchemy import create_engine
from sqlalchemy.exc import DatabaseError

from annotator.store.engine import (
    MUST_HOLD,
    WRITING,
    StoreNotOpened,
    StoreUnsafe,
    check_engine,
    check_sqlite,
    open_engine,
)
from tests.store.opening import ROOT_KEY, an_engine

KEY = ROOT_KEY.derive("db/v1")


def test_the_file_does_not_say_that_it_is_a_database(tmp_path: Path) -> None:
    with an_engine(tmp_path) as engine, engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO setting VALUES ('name', 'CANARY')")
    for file in tmp_path.iterdir():
        found = file.read_bytes()
        assert not found.startswith(b"SQLite format 3")
        assert b"CANARY" not in found
        assert b"CREATE TABLE" not in found


def test_another_key_opens_nothing(tmp_path: Path) -> None:
    with an_engine(tmp_path):
        pass
    with pytest.raises(StoreNotOpened):
        open_engine(tmp_path / "glimmer.db", bytes(32))


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "glimmer.db").write_bytes(b"not a database" * 1000)
    with pytest.raises(StoreNotOpened):
        open_engine(tmp_path / "glimmer.db", KEY)


def test_a_flipped_bit_is_noticed_when_it_is_read(tmp_path: Path) -> None:
    with an_engine(tmp_path) as engine, engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO setting VALUES ('name', 'value')")
    file = tmp_path / "glimmer.db"
    found = bytearray(file.read_bytes())
    found[len(found) // 2] ^= 1
    file.write_bytes(found)
    engine = open_engine(file, KEY)
    try:
        with engine.begin() as connection:
            faults = connection.exec_driver_sql("PRAGMA cipher_integrity_check").fetchall()
        assert faults
    finally:
        engine.dispose()


@pytest.mark.parametrize("name", MUST_HOLD)
def test_each_setting_holds_on_every_connection(name: str, tmp_path: Path) -> None:
    with an_engine(tmp_path) as engine, engine.begin() as one, engine.connect() as other:
        reading = other.execution_options(**{WRITING: False})
        for connection in (one, reading):
            found = connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            assert str(found) == MUST_HOLD[name]


def test_an_engine_without_encryption_is_refused() -> None:
    plain = create_engine("sqlite://")
    try:
        with pytest.raises(StoreUnsafe) as no:
            check_engine(plain)
        assert no.value.what == "cipher"
    finally:
        plain.dispose()


def test_the_cipher_without_a_key_is_refused(tmp_path: Path) -> None:
    open_wide = create_engine(f"sqlite:///{tmp_path / 'open.db'}", module=cipher)
    try:
        with pytest.raises(StoreUnsafe) as no:
            check_engine(open_wide)
        assert no.value.what == "cipher"
    finally:
        open_wide.dispose()


def test_an_sqlite_that_can_lose_pages_is_refused() -> None:
    check_sqlite((3, 51, 3))
    with pytest.raises(StoreUnsafe):
        check_sqlite((3, 51, 2))


def test_a_key_of_another_length_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreUnsafe):
        open_engine(tmp_path / "glimmer.db", b"short")


def test_parameters_are_not_shown_in_errors(tmp_path: Path) -> None:
    with an_engine(tmp_path) as engine, engine.begin() as connection:
        with pytest.raises(DatabaseError) as no:
            connection.exec_driver_sql("INSERT INTO nowhere VALUES (?)", ("CANARY",))
        assert "CANARY" not in str(no.value)
