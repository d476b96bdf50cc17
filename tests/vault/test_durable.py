from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, BinaryIO

import pytest

from annotator.vault import durable
from annotator.vault.durable import create, hold, let_go, make_folder, settle, write_durably

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    write_durably(path, b"old")
    write_durably(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_bytes_settle_before_the_name_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "vault.json"
    order: list[str] = []

    def noted_settle(raw: BinaryIO) -> None:
        settle(raw)
        order.append("bytes" if not path.exists() else "too late")

    monkeypatch.setattr(durable, "settle", noted_settle)
    monkeypatch.setattr(
        durable, "settle_folder", lambda _: order.append("name" if path.exists() else "too early")
    )
    write_durably(path, b"new")
    assert order == ["bytes", "name"]


def test_a_write_that_fails_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "vault.json"
    write_durably(path, b"old")

    def full(_: BinaryIO) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(durable, "settle", full)
    with pytest.raises(OSError, match="no space left"):
        write_durably(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_files_and_folders_are_for_their_owner_alone(tmp_path: Path) -> None:
    make_folder(tmp_path / "one" / "two")
    create(tmp_path / "one" / "file").close()
    assert stat.S_IMODE((tmp_path / "one" / "two").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "one" / "file").stat().st_mode) == 0o600


def test_a_new_file_is_new(tmp_path: Path) -> None:
    create(tmp_path / "file").close()
    with pytest.raises(FileExistsError):
        create(tmp_path / "file")


def test_an_open_file_is_held_against_every_other_opening(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with create(path) as first, path.open("r+b") as second:
        assert hold(first)
        assert not hold(second)
    with path.open("r+b") as third:
        assert hold(third)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such copies of an open file")
def test_what_was_let_go_can_be_held_although_a_copy_of_the_file_is_still_open(
    tmp_path: Path,
) -> None:
    with create(tmp_path / "film") as first, os.fdopen(os.dup(first.fileno()), "rb"):
        assert hold(first)
        with (tmp_path / "film").open("rb") as second:
            assert not hold(second)
            let_go(first)
            assert hold(second)
