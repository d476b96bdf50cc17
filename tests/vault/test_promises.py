from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from annotator.vault.age import fresh_asset_key
from annotator.vault.durable import create
from annotator.vault.promises import ENTRY, Promises

if TYPE_CHECKING:
    from pathlib import Path

KEY = fresh_asset_key()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "promises"


def tags(count: int) -> list[bytes]:
    return [os.urandom(16) for _ in range(count)]


def reopened(path: Path, key: bytes = KEY) -> Promises:
    return Promises(path.open("r+b"), key)


def test_a_promise_is_still_known_after_a_restart(path: Path) -> None:
    promised = tags(5)
    promises = Promises(create(path), KEY)
    promises.make(0, promised[:2])
    promises.make(2, promised[2:])
    promises.close()
    again = reopened(path)
    assert [again.of(counter) for counter in range(6)] == [*promised, None]
    again.close()


def test_promising_the_same_again_writes_nothing(path: Path) -> None:
    promised = tags(3)
    promises = Promises(create(path), KEY)
    promises.make(0, promised)
    before = path.stat().st_mtime_ns, path.read_bytes()
    promises.make(1, promised[1:])
    assert (path.stat().st_mtime_ns, path.read_bytes()) == before
    promises.close()


@pytest.mark.parametrize("cut", [1, ENTRY // 2, ENTRY - 1])
def test_a_promise_that_was_torn_was_never_made(path: Path, cut: int) -> None:
    promised = tags(3)
    promises = Promises(create(path), KEY)
    promises.make(0, promised)
    promises.close()
    octets = path.read_bytes()
    path.write_bytes(octets[: 2 * ENTRY + cut])
    again = reopened(path)
    assert [again.of(counter) for counter in range(3)] == [*promised[:2], None]
    again.close()
    path.write_bytes(octets[: 2 * ENTRY] + bytes(ENTRY))
    again = reopened(path)
    assert again.of(2) is None
    again.close()


def test_a_promise_holds_at_its_own_place_and_for_its_own_upload(path: Path) -> None:
    promises = Promises(create(path), KEY)
    promises.make(0, tags(2))
    promises.close()
    octets = path.read_bytes()
    other = reopened(path, fresh_asset_key())
    assert other.of(0) is None
    other.close()
    path.write_bytes(octets[ENTRY:] + octets[:ENTRY])
    swapped = reopened(path)
    assert swapped.of(0) is None
    swapped.close()
