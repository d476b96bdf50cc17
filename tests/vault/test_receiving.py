"""An upload may break anywhere (for power cuts see `test_receiving_through_power_cuts`)."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

import pytest

from annotator.domain.identity import AssetId
from annotator.vault import receiving as receiving_module
from annotator.vault.age import AgeReader, fresh_asset_key
from annotator.vault.folder import AssetFolder, AssetMissing
from annotator.vault.receiving import BATCH, Receiving
from annotator.vault.stream import CHUNK, SEALED_CHUNK
from annotator.vault.upload import (
    AlreadyReceiving,
    UploadChanged,
    UploadDamaged,
    UploadIncomplete,
    UploadTooLong,
)

if TYPE_CHECKING:
    from pathlib import Path

ASSET = AssetId("1" * 32)
KEY = fresh_asset_key()
LENGTHS = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 5]
BORDERS = sorted({k * CHUNK + near for k in range(5) for near in (-1, 0, 1)} - {-1})


@pytest.fixture
def folder(tmp_path: Path) -> AssetFolder:
    return AssetFolder(tmp_path)


def plain_in(folder: AssetFolder) -> bytes:
    with AgeReader(folder.open(ASSET), KEY) as reader:
        return reader.read()


def whole_chunks(received: int, length: int) -> int:
    return length if received == length else received // CHUNK * CHUNK


@pytest.mark.parametrize("length", LENGTHS)
def test_what_arrives_in_one_go_is_put_away_whole(folder: AssetFolder, length: int) -> None:
    plain = os.urandom(length)
    receiving = Receiving.begin(folder, ASSET, KEY, length)
    receiving.append(plain)
    assert receiving.finish().is_complete
    assert plain_in(folder) == plain
    assert not folder.promises_path(ASSET).exists()


@pytest.mark.parametrize("length", LENGTHS)
def test_it_may_break_at_every_border_and_only_whole_chunks_are_acknowledged(
    tmp_path: Path, length: int
) -> None:
    plain = os.urandom(length)
    for cut in [at for at in BORDERS if at <= length]:
        folder = AssetFolder(tmp_path / str(cut))
        with Receiving.begin(folder, ASSET, KEY, length) as first:
            first.append(plain[:cut])
            state = first.settle()
        if length:
            assert state.offset == whole_chunks(cut, length)
        with Receiving.resume(folder, ASSET, KEY, state) as second:
            assert second.state == state
            second.append(plain[state.offset :])
            second.finish()
        assert plain_in(folder) == plain


@pytest.mark.parametrize("near", [-1, 0, 1])
@pytest.mark.parametrize("chunks", [0, 1, 2, 3])
def test_a_crash_may_cut_the_file_at_every_border(
    folder: AssetFolder, chunks: int, near: int
) -> None:
    plain = os.urandom(3 * CHUNK + 5)
    with Receiving.begin(folder, ASSET, KEY, len(plain)) as first:
        noted = first.state
        first.append(plain)
    cut = noted.header + chunks * SEALED_CHUNK + near
    with folder.arriving_path(ASSET).open("r+b") as raw:
        raw.truncate(cut)
    if cut < noted.header:
        with pytest.raises(UploadDamaged):
            Receiving.resume(folder, ASSET, KEY, noted)
        return
    there = (cut - noted.header) // SEALED_CHUNK
    for known in range(there + 1):
        with Receiving.resume(folder, ASSET, KEY, replace(noted, counter=known)) as second:
            assert second.state.counter == there
    with Receiving.resume(folder, ASSET, KEY, noted) as third:
        third.append(plain[third.state.offset :])
        third.finish()
    assert plain_in(folder) == plain


def test_another_film_is_refused_where_a_chunk_was_promised(folder: AssetFolder) -> None:
    film, other = os.urandom(3 * CHUNK), os.urandom(3 * CHUNK)
    with Receiving.begin(folder, ASSET, KEY, 3 * CHUNK) as first:
        noted = first.state
        first.append(film)
    sealed = folder.arriving_path(ASSET).read_bytes()
    with folder.arriving_path(ASSET).open("r+b") as raw:
        raw.truncate(noted.header + SEALED_CHUNK + 1)
    with Receiving.resume(folder, ASSET, KEY, noted) as second:
        assert second.state.counter == 1
        with pytest.raises(UploadChanged):
            second.append(other[CHUNK:])
    assert folder.arriving_path(ASSET).read_bytes() == sealed[: noted.header + SEALED_CHUNK]
    with Receiving.resume(folder, ASSET, KEY, noted) as third:
        third.append(film[CHUNK:])
        third.finish()
    assert plain_in(folder) == film


def test_a_film_that_differs_only_in_its_last_byte_is_refused_too(folder: AssetFolder) -> None:
    film = os.urandom(CHUNK + 10)
    with Receiving.begin(folder, ASSET, KEY, len(film)) as first:
        noted = first.state
        first.append(film)
    with folder.arriving_path(ASSET).open("r+b") as raw:
        raw.truncate(noted.header + SEALED_CHUNK + 1)
    changed = film[:-1] + bytes([film[-1] ^ 1])
    with Receiving.resume(folder, ASSET, KEY, noted) as second, pytest.raises(UploadChanged):
        second.append(changed[CHUNK:])


def test_acknowledged_bytes_that_are_gone_are_never_glossed_over(folder: AssetFolder) -> None:
    with Receiving.begin(folder, ASSET, KEY, 3 * CHUNK) as first:
        first.append(os.urandom(2 * CHUNK))
        state = first.settle()
    path = folder.arriving_path(ASSET)
    whole = path.read_bytes()
    for harmed in (whole[:-1], whole[: state.header], whole[:-1] + bytes([whole[-1] ^ 1]), b""):
        path.write_bytes(harmed)
        with pytest.raises(UploadDamaged):
            Receiving.resume(folder, ASSET, KEY, state)
    path.write_bytes(whole)
    with pytest.raises(UploadDamaged):
        Receiving.resume(folder, ASSET, KEY, replace(state, header=state.header + 1))
    with pytest.raises(UploadDamaged):
        Receiving.resume(folder, ASSET, fresh_asset_key(), state)


def test_bytes_that_were_never_promised_end_the_upload(folder: AssetFolder) -> None:
    with Receiving.begin(folder, ASSET, KEY, 3 * CHUNK) as first:
        state = first.state
    with folder.arriving_path(ASSET).open("ab") as raw:
        raw.write(b"half a chunk")
    with pytest.raises(UploadDamaged):
        Receiving.resume(folder, ASSET, KEY, state)
    folder.promises_path(ASSET).unlink()
    with pytest.raises(AssetMissing):
        Receiving.resume(folder, ASSET, KEY, state)


def test_one_upload_has_one_connection(folder: AssetFolder) -> None:
    first = Receiving.begin(folder, ASSET, KEY, 5)
    with pytest.raises(AlreadyReceiving):
        Receiving.resume(folder, ASSET, KEY, first.state)
    first.close()
    Receiving.resume(folder, ASSET, KEY, first.state).close()


def test_more_than_was_announced_is_not_taken(folder: AssetFolder) -> None:
    with Receiving.begin(folder, ASSET, KEY, 5) as receiving:
        with pytest.raises(UploadTooLong):
            receiving.append(b"123456")
        assert receiving.received == 0
        assert receiving.append(b"12345") == 5
        with pytest.raises(UploadTooLong):
            receiving.append(b"6")


def test_less_than_was_announced_is_not_finished(folder: AssetFolder) -> None:
    with Receiving.begin(folder, ASSET, KEY, CHUNK + 5) as receiving:
        receiving.append(bytes(CHUNK + 4))
        with pytest.raises(UploadIncomplete) as told:
            receiving.finish()
        assert told.value == UploadIncomplete(CHUNK, CHUNK + 5)
        receiving.append(b"5")
        receiving.finish()


def test_a_crash_right_after_finishing_is_no_harm(folder: AssetFolder) -> None:
    plain = os.urandom(CHUNK + 5)
    receiving = Receiving.begin(folder, ASSET, KEY, len(plain))
    noted = receiving.state
    receiving.append(plain)
    receiving.finish()
    assert receiving.finish().is_complete
    with Receiving.resume(folder, ASSET, KEY, noted) as again:
        assert again.state.is_complete
        assert again.finish() == again.state
    assert plain_in(folder) == plain
    with pytest.raises(UploadDamaged):
        Receiving.resume(folder, ASSET, KEY, replace(noted, length=3))


def test_after_the_end_of_a_connection_nothing_is_taken(folder: AssetFolder) -> None:
    receiving = Receiving.begin(folder, ASSET, KEY, 5)
    receiving.close()
    with pytest.raises(ValueError, match="over"):
        receiving.append(b"12345")


def test_many_small_pieces_are_settled_in_large_batches(
    folder: AssetFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled: list[int] = []
    monkeypatch.setattr(receiving_module, "settle", lambda raw: settled.append(raw.tell()))
    length = 2 * BATCH + 5
    with Receiving.begin(folder, ASSET, KEY, length) as receiving:
        acknowledged = {receiving.append(bytes(CHUNK)) for _ in range(2 * BATCH // CHUNK)}
        assert acknowledged == {0, BATCH, 2 * BATCH}
        receiving.append(b"12345")
        assert receiving.finish().offset == length
    assert len(settled) == 4


def test_a_full_disk_loses_nothing_that_was_acknowledged(
    folder: AssetFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = os.urandom(3 * CHUNK)
    with Receiving.begin(folder, ASSET, KEY, len(plain)) as receiving:
        receiving.append(plain[:CHUNK])
        state = receiving.settle()
        with monkeypatch.context() as full:
            full.setattr(receiving_module, "settle", _no_space)
            with pytest.raises(OSError, match="no space left"):
                receiving.append(plain[CHUNK:])
        assert receiving.state == state
        with pytest.raises(ValueError, match="resume"):
            receiving.settle()
    with Receiving.resume(folder, ASSET, KEY, state) as again:
        again.append(plain[again.state.offset :])
        again.finish()
    assert plain_in(folder) == plain


def _no_space(_: BinaryIO) -> None:
    raise OSError(28, "no space left")
