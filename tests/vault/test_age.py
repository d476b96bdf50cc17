"""The public age vectors (C2SP/CCTV), every one accounted for, and pyrage as a second opinion."""

from __future__ import annotations

import hashlib
import io
import os
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.vault.age import (
    AgeFailure,
    AgeHeaderFailure,
    AgeHmacFailure,
    AgeNoMatch,
    AgePayloadFailure,
    AgeReader,
    AgeWriter,
    ScryptIdentity,
    SealedMuxSink,
    X25519Identity,
    asset_passphrase,
    fresh_asset_key,
)
from annotator.vault.envelope import reading
from annotator.vault.stream import CHUNK, SEALED_CHUNK

if TYPE_CHECKING:
    from annotator.vault.identities import Identity

CLASSES: dict[str, type[AgeFailure]] = {
    "header failure": AgeHeaderFailure,
    "HMAC failure": AgeHmacFailure,
    "no match": AgeNoMatch,
    "payload failure": AgePayloadFailure,
}
NAMES = sorted(
    path.name
    for path in (
        Path(
            os.environ.get(
                "GLIMMER_CONFORMANCE",
                Path(__file__).resolve().parents[2] / ".." / "shared" / "conformance",
            )
        )
        / "age"
    ).glob("*")
)


@dataclass(frozen=True)
class Vector:
    facts: dict[str, str]
    identities: list[Identity]
    is_hybrid: bool
    file: bytes

    @property
    def is_armoured(self) -> bool:
        return self.facts.get("armored") == "yes"


def vector(path: Path) -> Vector:
    head, _, file = path.read_bytes().partition(b"\n\n")
    lines = [line.split(": ", 1) for line in head.decode().split("\n")]
    identities: list[Identity] = [
        ScryptIdentity(value) if name == "passphrase" else X25519Identity(value)
        for name, value in lines
        if name == "passphrase" or (name == "identity" and "-PQ-" not in value)
    ]
    facts = dict(lines)
    if facts.get("compressed") == "zlib":
        file = zlib.decompress(file)
    return Vector(facts, identities, "AGE-SECRET-KEY-PQ-" in head.decode(), file)


def served(opened: Vector) -> tuple[bytes, type[AgeFailure] | None]:
    """What is served of a file, and how it ended."""
    plain = b""
    try:
        with AgeReader(io.BytesIO(opened.file), opened.identities) as reader:
            while piece := reader.read(CHUNK):
                plain += piece
    except AgeFailure as failure:
        return plain, type(failure)
    return plain, None


def from_front_to_back(tried: Vector) -> bytes:
    """What is given by a reader that cannot look ahead, until it fails."""
    raw = io.BytesIO(tried.file)
    chunks, plain = reading(raw, tried.identities), b""
    for counter in range(1000):
        sealed = raw.read(SEALED_CHUNK)
        opens = [chunks.open, chunks.open_last] if len(sealed) == SEALED_CHUNK else []
        for open_chunk in opens or [chunks.open_last]:
            try:
                piece = open_chunk(counter, sealed)
            except AgePayloadFailure:
                continue
            if not piece and counter:
                return plain
            plain += piece
            break
        else:
            return plain
        if open_chunk == chunks.open_last:
            return plain
    raise AssertionError("no vector is so long")


@pytest.fixture(scope="session")
def vectors(conformance: Path) -> dict[str, Vector]:
    return {path.name: vector(path) for path in sorted((conformance / "age").glob("*"))}


def test_every_vector_is_either_run_or_named_as_not_applicable(vectors: dict[str, Vector]) -> None:
    armoured = {name for name, each in vectors.items() if each.is_armoured}
    hybrid = {name for name, each in vectors.items() if each.is_hybrid} - armoured
    applicable = vectors.keys() - armoured - hybrid
    assert (len(vectors), len(applicable), len(armoured), len(hybrid)) == (143, 92, 33, 18)
    assert all(name.startswith("armor") for name in armoured)
    assert all(name.startswith("hybrid") for name in hybrid)
    assert sum(name.startswith("scrypt") for name in applicable) == 25


@pytest.mark.parametrize("name", NAMES)
def test_a_vector_ends_as_it_says(name: str, vectors: dict[str, Vector]) -> None:
    tried = vectors[name]
    if tried.is_armoured or tried.is_hybrid:
        assert served(tried)[1] is not None  # not applicable: read as neither, and refused
        return
    plain, failure = served(tried)
    expected = tried.facts["expect"]
    if expected == "success":
        assert failure is None
        assert hashlib.sha256(plain).hexdigest() == tried.facts["payload"]
    else:
        assert failure is CLASSES[expected]
        # The vectors hash what a reader from front to back gives before it fails. This one has
        # seen the end of the file by then, and may give less of it, never more nor other bytes.
        if failure is AgePayloadFailure:
            streamed = from_front_to_back(tried)
            assert hashlib.sha256(streamed).hexdigest() == tried.facts["payload"]
            assert streamed.startswith(plain)
        else:
            assert plain == b""


lengths = st.builds(
    lambda chunks, more: max(0, chunks * CHUNK + more), st.integers(0, 3), st.integers(-2, 2)
)


@given(length=lengths)
def test_pyrage_opens_what_is_sealed_here(length: int) -> None:
    key, plain, raw = fresh_asset_key(), os.urandom(length), io.BytesIO()
    with AgeWriter(raw, key) as writer:
        writer.write(plain)
    assert pyrage.passphrase.decrypt(raw.getvalue(), asset_passphrase(key)) == plain


@given(length=lengths)
def test_pyrage_opens_what_is_muxed_here(length: int) -> None:
    key, plain, raw = fresh_asset_key(), os.urandom(length), io.BytesIO()
    with SealedMuxSink(raw, key) as sink:
        sink.write(plain)
    assert pyrage.passphrase.decrypt(raw.getvalue(), asset_passphrase(key)) == plain


@given(length=lengths)
def test_what_pyrage_seals_is_opened_here(length: int) -> None:
    identity, plain = pyrage.x25519.Identity.generate(), os.urandom(length)
    file = pyrage.encrypt(plain, [identity.to_public()])
    with AgeReader(io.BytesIO(file), [X25519Identity(str(identity))]) as reader:
        assert reader.read() == plain
