from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.vault.age import AgePayloadFailure
from annotator.vault.stream import (
    CHUNK,
    SEALED_CHUNK,
    TAG,
    Chunks,
    chunks_of,
    plain_length,
    sealed_length,
)


def some_chunks() -> Chunks:
    return Chunks(os.urandom(16), os.urandom(16))


@given(st.integers(0, 10**12))
def test_lengths_go_there_and_back(plain: int) -> None:
    assert plain_length(sealed_length(plain)) == plain


@pytest.mark.parametrize("sealed", [0, 1, TAG - 1, SEALED_CHUNK + 1, SEALED_CHUNK + TAG])
def test_there_are_lengths_no_sealed_payload_has(sealed: int) -> None:
    with pytest.raises(AgePayloadFailure):
        plain_length(sealed)


def test_nothing_is_one_empty_chunk() -> None:
    assert (chunks_of(0), sealed_length(0), plain_length(TAG)) == (1, TAG, 0)


def test_a_chunk_opens_at_its_own_place_only() -> None:
    chunks = some_chunks()
    sealed = chunks.seal(3, b"x" * CHUNK)
    assert chunks.open(3, sealed) == b"x" * CHUNK
    with pytest.raises(AgePayloadFailure):
        chunks.open(4, sealed)


def test_a_chunk_in_the_middle_cannot_pass_for_the_last() -> None:
    chunks = some_chunks()
    with pytest.raises(AgePayloadFailure):
        chunks.open_last(3, chunks.seal(3, b"x"))
    with pytest.raises(AgePayloadFailure):
        chunks.open(3, chunks.seal_last(3, b"x"))
