from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from annotator.domain.identity import AssetId, HouseholdId
from annotator.vault.age import AgeNoMatch, AgePayloadFailure, AgeReader
from annotator.vault.folder import AssetMissing
from annotator.vault.keys import KeyDoesNotFit, RootKey
from annotator.vault.shelf import NoHouseholdKey, NoSuchAsset, Shelf
from annotator.vault.stream import CHUNK

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.vault.folder import AssetFolder

WRENS, FINCHES = HouseholdId("a" * 32), HouseholdId("b" * 32)
CANARY = b"canary: the carer's own words, never to be found on the disk "


def put(shelf: Shelf, plain: bytes, household: HouseholdId = WRENS, kind: str = "film") -> AssetId:
    with shelf.new(household, kind) as sink:
        sink.write(plain)
    return sink.asset_id


def test_what_is_put_away_is_got_out_again(shelf: Shelf) -> None:
    plain = os.urandom(2 * CHUNK + 7)
    asset = put(shelf, plain)
    with shelf.open(asset) as reader:
        assert reader.read() == plain
    path, key = shelf.path_and_key(asset)
    with path.open("rb") as raw, AgeReader(raw, key) as reader:
        assert reader.size == len(plain)


def test_no_plain_byte_is_on_the_disk_at_any_time(shelf: Shelf, tmp_path: Path) -> None:
    def is_clean() -> bool:
        files = [path for path in tmp_path.rglob("*") if path.is_file()]
        return bool(files) and not any(b"canary" in path.read_bytes() for path in files)

    sink = shelf.new(WRENS, "film")
    for _ in range(3000):
        sink.write(CANARY)
    assert is_clean()
    sink.publish()
    asset, receiving = shelf.receive(WRENS, "original", len(CANARY) * 3000)
    with receiving:
        receiving.append(CANARY * 1500)
        receiving.settle()
        assert is_clean()
        receiving.append((CANARY * 3000)[receiving.received :])
        receiving.finish()
    assert is_clean()
    with shelf.open(asset) as reader:
        assert reader.read() == CANARY * 3000


def test_an_upload_goes_on_after_a_restart(
    shelf: Shelf, asset_folder: AssetFolder, rows: Any, root_key: RootKey
) -> None:
    plain = os.urandom(3 * CHUNK + 1)
    asset, receiving = shelf.receive(WRENS, "original", len(plain))
    with receiving:
        receiving.append(plain[: CHUNK + 5])
        state = receiving.settle()
    again = Shelf(asset_folder, rows, root_key)
    assert again.sweep() == ()
    with again.resume(asset, state) as receiving:
        receiving.append(plain[receiving.received :])
        receiving.finish()
    with again.open(asset) as reader:
        assert reader.read() == plain


def test_an_upload_that_is_given_up_leaves_nothing(shelf: Shelf, rows: Any, tmp_path: Path) -> None:
    asset, receiving = shelf.receive(WRENS, "original", 5)
    receiving.close()
    shelf.delete(asset)
    assert not rows.kept
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_an_upload_whose_key_cannot_be_kept_leaves_nothing(
    shelf: Shelf, rows: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(rows, "keep_asset_key", full)
    with pytest.raises(OSError, match="no space left"):
        shelf.receive(WRENS, "original", 5)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_deleting_destroys_the_key_and_the_file(shelf: Shelf) -> None:
    asset = put(shelf, b"one heron")
    path, _ = shelf.path_and_key(asset)
    shelf.delete(asset)
    shelf.delete(asset)
    assert not path.exists()
    for act in (shelf.open, shelf.path_and_key):
        with pytest.raises(NoSuchAsset):
            act(asset)


def test_a_household_whose_key_is_destroyed_is_shut_for_good(shelf: Shelf, rows: Any) -> None:
    wren, finch = put(shelf, b"wren"), put(shelf, b"finch", FINCHES)
    del rows.households[WRENS]
    with pytest.raises(NoHouseholdKey):
        shelf.open(wren)
    with pytest.raises(NoHouseholdKey):
        shelf.new(WRENS, "film")
    with shelf.open(finch) as reader:
        assert reader.read() == b"finch"


def test_two_files_that_changed_places_are_refused(shelf: Shelf) -> None:
    one, other = put(shelf, b"one"), put(shelf, b"other")
    one_path, other_path = shelf.path_and_key(one)[0], shelf.path_and_key(other)[0]
    one_file, other_file = one_path.read_bytes(), other_path.read_bytes()
    one_path.write_bytes(other_file)
    other_path.write_bytes(one_file)
    for asset in (one, other):
        with pytest.raises(AgeNoMatch):
            shelf.open(asset)


@pytest.mark.parametrize("changed", ["asset", "kind", "household"])
def test_a_key_that_changed_places_is_refused(shelf: Shelf, rows: Any, changed: str) -> None:
    one, other = put(shelf, b"one"), put(shelf, b"other", FINCHES, "strip")
    row, foreign = rows.kept[one], rows.kept[other]
    wrapped = foreign.wrapped if changed == "asset" else row.wrapped
    kind = foreign.kind if changed == "kind" else row.kind
    household = foreign.household if changed == "household" else row.household
    rows.keep_asset_key(one, household, kind, wrapped)
    with pytest.raises(KeyDoesNotFit):
        shelf.open(one)


def test_another_root_key_opens_nothing(shelf: Shelf, asset_folder: AssetFolder, rows: Any) -> None:
    asset = put(shelf, b"one heron")
    with pytest.raises(KeyDoesNotFit):
        Shelf(asset_folder, rows, RootKey.fresh("0" * 32)).open(asset)


def test_a_missing_or_damaged_file_is_said_to_be_so(shelf: Shelf) -> None:
    asset = put(shelf, bytes(CHUNK))
    path, _ = shelf.path_and_key(asset)
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    with pytest.raises(AgePayloadFailure):
        shelf.open(asset)
    path.unlink()
    with pytest.raises(AssetMissing):
        shelf.open(asset)


def test_a_crash_between_file_and_key_leaves_an_orphan_that_is_swept(
    shelf: Shelf, rows: Any, tmp_path: Path
) -> None:
    kept, lost = put(shelf, b"kept"), put(shelf, b"lost")
    rows.forget_asset_key(lost)
    half = shelf.new(WRENS, "film")
    half.write(b"half")
    half.close()
    assert set(shelf.sweep()) == {lost, half.asset_id}
    assert [path.stem for path in tmp_path.rglob("*") if path.is_file()] == [kept]
    half.abandon()
