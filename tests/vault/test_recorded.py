"""A recording may break anywhere, and ends where it is said to end."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from annotator.domain.identity import AssetId
from annotator.vault.age import AgeReader, fresh_asset_key
from annotator.vault.folder import AssetFolder
from annotator.vault.receiving import BATCH
from annotator.vault.recorded import Recorded, Tail
from annotator.vault.stream import CHUNK
from annotator.vault.upload import UploadChanged, UploadIncomplete, UploadTooLong

if TYPE_CHECKING:
    from pathlib import Path

ASSET = AssetId("1" * 32)
KEY = fresh_asset_key()
MOST = 100 * CHUNK
BORDERS = sorted({k * CHUNK + near for k in range(4) for near in (-1, 0, 1)} - {-1})


@pytest.fixture
def folder(tmp_path: Path) -> AssetFolder:
    return AssetFolder(tmp_path)


def plain_in(folder: AssetFolder) -> bytes:
    with AgeReader(folder.open(ASSET), KEY) as reader:
        return reader.read()


@pytest.mark.parametrize("length", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, BATCH + CHUNK])
def test_a_recording_ends_at_any_byte_and_is_put_away_whole(
    folder: AssetFolder, length: int
) -> None:
    plain = os.urandom(length)
    recorded = Recorded.begin(folder, ASSET, KEY, MOST)
    recorded.append(plain)
    assert recorded.end().length == length
    assert recorded.finish().is_complete
    assert plain_in(folder) == plain


@pytest.mark.parametrize("cut", BORDERS)
def test_it_may_break_at_every_border_and_no_byte_that_was_kept_is_lost(
    tmp_path: Path, cut: int
) -> None:
    plain = os.urandom(3 * CHUNK + 7)
    for further in (0, 1, CHUNK, 3 * CHUNK + 7 - cut):
        folder = AssetFolder(tmp_path / str(further))
        with Recorded.begin(folder, ASSET, KEY, MOST) as first:
            first.append(plain[:cut])
            kept = first.settle(), first.tail
        assert kept[0].offset + len(kept[1].plain) == cut
        assert len(kept[1].plain) <= CHUNK
        with Recorded.go_on(folder, ASSET, KEY, kept) as second:
            assert second.received == cut
            second.append(plain[cut : cut + further])
            second.end()
            second.finish()
        assert plain_in(folder) == plain[: cut + further]


@pytest.mark.parametrize("cut", [1, CHUNK, CHUNK + 1])
def test_chunks_sealed_after_the_last_note_are_found_and_may_be_the_end(
    folder: AssetFolder, cut: int
) -> None:
    plain = os.urandom(3 * CHUNK + 7)
    with Recorded.begin(folder, ASSET, KEY, MOST) as first:
        first.append(plain[:cut])
        kept = first.settle(), first.tail
        first.append(plain[cut:])
        first.settle()
    with Recorded.go_on(folder, ASSET, KEY, kept) as second:
        assert second.received == 3 * CHUNK
        assert second.tail == Tail(2, plain[2 * CHUNK : 3 * CHUNK])
        ended = second.end(), second.tail
    # And once more: the end was kept, and then the program was killed.
    with Recorded.go_on(folder, ASSET, KEY, ended) as third:
        third.finish()
    assert plain_in(folder) == plain[: 3 * CHUNK]


def test_it_goes_on_after_such_a_crash_with_what_came_before_only(folder: AssetFolder) -> None:
    plain = os.urandom(3 * CHUNK)
    with Recorded.begin(folder, ASSET, KEY, MOST) as first:
        kept = first.settle(), first.tail
        first.append(plain)
        first.settle()
    with Recorded.go_on(folder, ASSET, KEY, kept) as second:
        # Held back again: the second of three, for the third was never sealed.
        assert second.received == 2 * CHUNK
        second.append(plain[2 * CHUNK :])
        second.end()
        second.finish()
    assert plain_in(folder) == plain


def test_other_bytes_than_were_promised_are_refused(folder: AssetFolder) -> None:
    with Recorded.begin(folder, ASSET, KEY, MOST) as first:
        kept = first.settle(), first.tail
        first.append(os.urandom(2 * CHUNK))
        state = first.settle()
    os.truncate(folder.arriving_path(ASSET), state.header)
    with Recorded.go_on(folder, ASSET, KEY, kept) as second:
        second.append(os.urandom(CHUNK))
        second.end()
        with pytest.raises(UploadChanged):
            second.finish()


def test_no_more_is_taken_than_it_may_be_and_nothing_unended_is_finished(
    folder: AssetFolder,
) -> None:
    with Recorded.begin(folder, ASSET, KEY, CHUNK) as recorded:
        with pytest.raises(UploadTooLong):
            recorded.append(bytes(CHUNK + 1))
        recorded.append(bytes(CHUNK))
        with pytest.raises(UploadIncomplete):
            recorded.finish()
        assert not folder.is_finished(ASSET)
