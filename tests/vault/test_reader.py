from __future__ import annotations

import io
import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.vault.age import (
    AgeFailure,
    AgeNoMatch,
    AgePayloadFailure,
    AgeReader,
    AgeWriter,
    fresh_asset_key,
)
from annotator.vault.envelope import opening
from annotator.vault.stream import CHUNK, SEALED_CHUNK, TAG

KEY = fresh_asset_key()
START = len(opening(KEY)[0])
LENGTHS = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 20 * CHUNK + 7]


@cache
def plain_of(length: int) -> bytes:
    return os.urandom(length)


@cache
def sealed_of(length: int) -> bytes:
    raw = io.BytesIO()
    with AgeWriter(raw, KEY) as writer:
        writer.write(plain_of(length))
    return raw.getvalue()


def reader_of(length: int) -> AgeReader:
    return AgeReader(io.BytesIO(sealed_of(length)), KEY)


@given(data=st.data(), length=st.sampled_from(LENGTHS))
def test_any_range_equals_that_range_of_the_plain(data: st.DataObject, length: int) -> None:
    near = st.integers(0, 22).flatmap(lambda k: st.integers(k * CHUNK - 2, k * CHUNK + 2))
    place = data.draw(near.filter(lambda at: at >= 0))
    count = data.draw(st.one_of(st.integers(0, 5), near.filter(lambda at: at >= 0)))
    reader = reader_of(length)
    expected = plain_of(length)[place : place + count]
    assert reader.read_at(place, count) == expected
    reader.seek(place)
    assert reader.read(count) == expected
    assert reader.tell() == place + len(expected)
    assert reader.read_at(place, count) == expected


@pytest.mark.parametrize("length", LENGTHS)
def test_the_size_is_that_of_the_plain(length: int) -> None:
    assert reader_of(length).size == length
    assert reader_of(length).read() == plain_of(length)


def test_it_is_a_file_like_any_other() -> None:
    reader = reader_of(3 * CHUNK)
    assert reader.readable()
    assert reader.seekable()
    assert not reader.writable()
    assert reader.seek(-10, os.SEEK_END) == 3 * CHUNK - 10
    assert reader.seek(4, os.SEEK_CUR) == 3 * CHUNK - 6
    assert reader.readall() == plain_of(3 * CHUNK)[-6:]
    reader.seek(3 * CHUNK + 100)
    assert reader.read(10) == b""
    reader.seek(0)
    assert io.BufferedReader(reader).read() == plain_of(3 * CHUNK)


@pytest.mark.parametrize(("offset", "whence"), [(-1, 0), (-1, 1), (-2, 2), (0, 7)])
def test_there_is_no_place_before_the_beginning(offset: int, whence: int) -> None:
    with pytest.raises(ValueError, match="no such place"):
        reader_of(1).seek(offset, whence)
    with pytest.raises(ValueError, match="negative"):
        reader_of(1).read_at(-1, 1)


def test_closing_closes_the_file_below_and_ends_reading() -> None:
    raw = io.BytesIO(sealed_of(1))
    with AgeReader(raw, KEY) as reader:
        pass
    assert raw.closed
    for act in (reader.read, reader.tell, lambda: reader.seek(0), lambda: reader.read_at(0, 1)):
        with pytest.raises(ValueError, match="closed"):
            act()


def test_a_file_that_does_not_open_is_left_to_its_owner() -> None:
    raw = io.BytesIO(sealed_of(1))
    with pytest.raises(AgeNoMatch):
        AgeReader(raw, fresh_asset_key())
    assert not raw.closed


def test_another_assets_file_is_refused() -> None:
    raw = io.BytesIO()
    with AgeWriter(raw, fresh_asset_key()) as writer:
        writer.write(b"another")
    raw.seek(0)
    with pytest.raises(AgeNoMatch):
        AgeReader(raw, KEY)


BORDERS = sorted(
    {
        at
        for k in range(4)
        for near in (-1, 0, 1)
        for at in (START + k * SEALED_CHUNK + near, START + k * SEALED_CHUNK + TAG + near)
        if 0 <= at < START + 3 * SEALED_CHUNK + 7 + TAG
    }
)


@pytest.mark.parametrize("length", [3 * CHUNK, 3 * CHUNK + 7])
def test_a_file_cut_at_any_border_is_refused_at_opening(length: int) -> None:
    whole = sealed_of(length)
    for cut in [at for at in BORDERS if at < len(whole)]:
        with pytest.raises(AgeFailure):
            AgeReader(io.BytesIO(whole[:cut]), KEY)


@pytest.mark.parametrize("more", [b"x", bytes(TAG), bytes(SEALED_CHUNK), bytes(SEALED_CHUNK + 1)])
def test_a_file_made_longer_is_refused_at_opening(more: bytes) -> None:
    for length in (0, 1, CHUNK, 3 * CHUNK + 7):
        with pytest.raises(AgePayloadFailure):
            AgeReader(io.BytesIO(sealed_of(length) + more), KEY)


def test_chunks_that_changed_places_are_refused() -> None:
    whole = sealed_of(3 * CHUNK)
    first, second = START, START + SEALED_CHUNK
    swapped = whole[:first] + whole[second : second + SEALED_CHUNK]
    swapped += whole[first:second] + whole[second + SEALED_CHUNK :]
    with pytest.raises(AgePayloadFailure):
        AgeReader(io.BytesIO(swapped), KEY).read(1)


flips = st.one_of(st.sampled_from(BORDERS), st.integers(0, START + 3 * SEALED_CHUNK + 7 + TAG - 1))


@given(place=flips, bit=st.integers(0, 7))
def test_a_flipped_bit_ends_reading_before_the_bad_chunk(place: int, bit: int) -> None:
    length = 3 * CHUNK + 7
    octets = bytearray(sealed_of(length))
    octets[place] ^= 1 << bit
    bad_chunk = max(0, place - START) // SEALED_CHUNK
    good = b""
    with pytest.raises(AgeFailure):  # noqa: PT012 - how far it came is the point
        reader = AgeReader(io.BytesIO(octets), KEY)
        while piece := reader.read(1000):
            good += piece
    assert plain_of(length).startswith(good)
    assert len(good) <= bad_chunk * CHUNK


def test_one_bad_chunk_spoils_no_other() -> None:
    octets = bytearray(sealed_of(20 * CHUNK + 7))
    octets[START + 5 * SEALED_CHUNK] ^= 1
    reader = AgeReader(io.BytesIO(octets), KEY)
    plain = plain_of(20 * CHUNK + 7)
    assert reader.read_at(0, 5 * CHUNK) == plain[: 5 * CHUNK]
    with pytest.raises(AgePayloadFailure):
        reader.read_at(5 * CHUNK - 1, 2)
    assert reader.read_at(6 * CHUNK, 14 * CHUNK + 7) == plain[6 * CHUNK :]


def test_a_file_that_shrinks_while_it_is_read_is_a_failure_not_an_end() -> None:
    raw = io.BytesIO(sealed_of(3 * CHUNK))
    reader = AgeReader(raw, KEY)
    raw.truncate(START + SEALED_CHUNK)
    with pytest.raises(AgePayloadFailure):
        reader.read_at(CHUNK, 10)


def test_ranges_may_be_read_from_several_threads() -> None:
    length = 20 * CHUNK + 7
    reader, plain = reader_of(length), plain_of(length)
    places = [(7919 * i) % length for i in range(200)]
    with ThreadPoolExecutor(4) as pool:
        got = list(pool.map(lambda at: reader.read_at(at, 70_000), places))
    assert got == [plain[at : at + 70_000] for at in places]
