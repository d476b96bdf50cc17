from __future__ import annotations

import io
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.vault.age import AgeFailure, AgeReader, AgeWriter, WriterSpent, fresh_asset_key
from annotator.vault.stream import CHUNK

KEY = fresh_asset_key()


@given(st.lists(st.integers(0, 2 * CHUNK + 1), max_size=5))
def test_pieces_of_any_size_come_out_as_they_went_in(sizes: list[int]) -> None:
    pieces = [os.urandom(size) for size in sizes]
    raw = io.BytesIO()
    with AgeWriter(raw, KEY) as writer:
        assert [writer.write(piece) for piece in pieces] == sizes
    raw.seek(0)
    assert AgeReader(raw, KEY).read() == b"".join(pieces)


@pytest.mark.parametrize("end", ["close", "abandon"])
def test_a_writer_cannot_be_used_again(end: str) -> None:
    writer = AgeWriter(io.BytesIO(), KEY)
    getattr(writer, end)()
    assert not writer.writable()
    with pytest.raises(WriterSpent):
        writer.write(b"more")


@pytest.mark.parametrize("length", [0, 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_what_was_abandoned_never_opens(length: int) -> None:
    raw = io.BytesIO()
    writer = AgeWriter(raw, KEY)
    writer.write(bytes(length))
    writer.abandon()
    writer.close()
    raw.seek(0)
    with pytest.raises(AgeFailure):
        AgeReader(raw, KEY)


def test_leaving_by_an_exception_abandons() -> None:
    raw = io.BytesIO()
    with pytest.raises(RuntimeError), AgeWriter(raw, KEY) as writer:  # noqa: PT012
        writer.write(b"half a film")
        raise RuntimeError
    raw.seek(0)
    with pytest.raises(AgeFailure):
        AgeReader(raw, KEY)


def test_closing_twice_writes_one_last_chunk() -> None:
    raw = io.BytesIO()
    writer = AgeWriter(raw, KEY)
    writer.close()
    length = len(raw.getvalue())
    writer.close()
    assert len(raw.getvalue()) == length


def test_a_writer_forgotten_by_everyone_seals_nothing() -> None:
    raw = io.BytesIO()
    AgeWriter(raw, KEY).write(b"half a film")
    raw.seek(0)
    with pytest.raises(AgeFailure):
        AgeReader(raw, KEY)


def test_a_writer_does_not_pretend_to_go_back() -> None:
    assert not AgeWriter(io.BytesIO(), KEY).seekable()
