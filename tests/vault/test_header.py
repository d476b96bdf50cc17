from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.vault.age import AgeHeaderFailure, AgeHmacFailure
from annotator.vault.header import LONGEST, Stanza, decode, encode, read_header, written_header

FILE_KEY = bytes(range(16))


@given(
    kind=st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1),
    body=st.binary(max_size=200),
)
def test_a_header_is_read_as_it_was_written(kind: str, body: bytes) -> None:
    stanza = Stanza(kind, ("one", "two"), body)
    raw = io.BytesIO(written_header(stanza, FILE_KEY) + b"payload")
    header = read_header(raw)
    header.check(FILE_KEY)
    assert header.stanzas == (stanza,)
    assert raw.read() == b"payload"


def test_a_header_changed_afterwards_is_refused() -> None:
    written = written_header(Stanza("scrypt", ("one",), b"body"), FILE_KEY)
    header = read_header(io.BytesIO(written.replace(b"one", b"two")))
    with pytest.raises(AgeHmacFailure):
        header.check(FILE_KEY)


@given(st.binary(max_size=300))
def test_any_bytes_at_all_are_a_header_or_a_header_failure(octets: bytes) -> None:
    for start in (b"", b"age-encryption.org/v1\n", b"age-encryption.org/v1\n-> a\n"):
        with pytest.raises(AgeHeaderFailure):
            read_header(io.BytesIO(start + octets))


def test_a_header_without_end_is_read_no_further_than_its_limit() -> None:
    raw = io.BytesIO(b"age-encryption.org/v1\n" + b"-> a\n\n" * LONGEST)
    with pytest.raises(AgeHeaderFailure):
        read_header(raw)
    assert raw.tell() <= LONGEST


@given(st.binary())
def test_base64_goes_there_and_back(octets: bytes) -> None:
    assert decode(encode(octets).encode()) == octets


@pytest.mark.parametrize("text", [b"A", b"AB", b"AA==", b"AA\r", b"A-_A", b" AAA", b"AAA\n"])
def test_base64_has_one_form_only(text: bytes) -> None:
    with pytest.raises(AgeHeaderFailure):
        decode(text)
