from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.domain.identity import AssetId
from annotator.vault.folder import ARRIVING, AssetFolder, AssetMissing

if TYPE_CHECKING:
    from pathlib import Path

ONE, OTHER = AssetId("1" * 32), AssetId("2f" * 16)


@pytest.fixture
def folder(tmp_path: Path) -> AssetFolder:
    return AssetFolder(tmp_path / "assets")


def put(folder: AssetFolder, asset: AssetId, octets: bytes = b"sealed") -> None:
    raw = folder.begin(asset)
    raw.write(octets)
    folder.publish(asset, raw)


def test_a_file_has_its_name_only_once_it_is_finished(folder: AssetFolder) -> None:
    raw = folder.begin(ONE)
    raw.write(b"sealed")
    assert not folder.is_finished(ONE)
    with pytest.raises(AssetMissing):
        folder.open(ONE)
    folder.publish(ONE, raw)
    assert raw.closed
    assert folder.is_finished(ONE)
    assert not folder.arriving_path(ONE).exists()
    with folder.open(ONE) as finished:
        assert finished.read() == b"sealed"


def test_it_lies_where_the_format_says(folder: AssetFolder, tmp_path: Path) -> None:
    put(folder, OTHER)
    assert folder.path(OTHER) == tmp_path / "assets" / "2f" / f"{OTHER}.age"


def test_what_is_there_is_never_written_over(folder: AssetFolder) -> None:
    folder.begin(OTHER).close()
    put(folder, ONE)
    for asset in (ONE, OTHER):
        with pytest.raises(FileExistsError):
            folder.begin(asset)


def test_deleting_leaves_nothing_and_may_be_done_twice(folder: AssetFolder) -> None:
    put(folder, ONE)
    folder.begin(OTHER).close()
    folder.begin_promises(OTHER).close()
    assert folder.delete(ONE)
    assert folder.delete(OTHER)
    assert not folder.delete(ONE)
    assert folder.sweep([]) == ()


def test_sweeping_deletes_what_nobody_knows_and_nothing_else(
    folder: AssetFolder, tmp_path: Path
) -> None:
    known, arriving, orphan, half = (AssetId(digit * 32) for digit in "abcd")
    put(folder, known)
    put(folder, orphan)
    folder.begin(arriving).close()
    folder.begin_promises(arriving).close()
    folder.begin(half).close()
    stranger = tmp_path / "assets" / ARRIVING / "read me.txt"
    stranger.write_text("not ours")
    assert folder.sweep({known, arriving}) == (orphan, half)
    assert folder.is_finished(known)
    assert folder.arriving_path(arriving).exists()
    assert folder.promises_path(arriving).exists()
    assert stranger.exists()
    assert folder.missing({known, arriving, orphan}) == (orphan,)


@pytest.mark.parametrize(
    "name", ["", "..", "../" + "1" * 32, "1" * 31, "1" * 33, "G" * 32, "A" * 32, "1" * 31 + "\n"]
)
def test_nothing_but_an_asset_id_becomes_a_file_name(folder: AssetFolder, name: str) -> None:
    for act in (folder.path, folder.begin, folder.open, folder.delete, folder.go_on):
        with pytest.raises(ValueError, match="32 hexadecimal digits"):
            act(AssetId(name))


def test_an_upload_without_its_promises_does_not_go_on(folder: AssetFolder) -> None:
    folder.begin(ONE).close()
    for asset in (ONE, OTHER):
        with pytest.raises(AssetMissing):
            folder.go_on(asset)


def test_the_folder_can_be_opened_again(folder: AssetFolder, tmp_path: Path) -> None:
    put(folder, ONE)
    assert AssetFolder(tmp_path / "assets").is_finished(ONE)
