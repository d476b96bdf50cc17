"""STREAM: the payload of an age v1 file, sealed in chunks of 64 KiB (c2sp.org/age, "Payload").

The nonce of a chunk is its place in the file (11 bytes, big endian) and one byte that is 1 for the
last chunk only, so chunks can neither change places nor be cut off nor be added unnoticed.
"""

from __future__ import annotations

from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from annotator.vault.failures import AgePayloadFailure

CHUNK: Final = 64 * 1024
TAG: Final = 16
SEALED_CHUNK: Final = CHUNK + TAG
PAYLOAD_NONCE: Final = 16

Octets = bytes | bytearray | memoryview


def hkdf(secret: bytes, *, salt: bytes, info: bytes) -> bytes:
    """32 bytes by HKDF-SHA256 (RFC 5869)."""
    return HKDF(SHA256(), length=32, salt=salt, info=info).derive(secret)


def chunks_of(plain_length: int) -> int:
    """How many chunks hold so many plain bytes; nothing at all is one empty chunk."""
    return max(1, -(-plain_length // CHUNK))


def sealed_length(plain_length: int) -> int:
    """How many bytes the sealed chunks of so many plain bytes take."""
    return plain_length + TAG * chunks_of(plain_length)


def plain_length(sealed: int) -> int:
    """How many plain bytes so many sealed ones hold; raises `AgePayloadFailure`."""
    last = sealed % SEALED_CHUNK or SEALED_CHUNK
    chunks = -(-sealed // SEALED_CHUNK)
    if last < TAG or chunks == 0 or (last == TAG and chunks > 1):
        raise AgePayloadFailure
    return sealed - TAG * chunks


class Chunks:
    """Seals and opens the single chunks of one payload; keeps no place and no plain bytes."""

    __slots__ = ("_cipher",)

    def __init__(self, file_key: bytes, payload_nonce: bytes) -> None:
        key = hkdf(file_key, salt=payload_nonce, info=b"payload")
        self._cipher = ChaCha20Poly1305(key)

    def seal(self, counter: int, plain: Octets) -> bytes:
        """The sealed form of a chunk that others follow."""
        return self._cipher.encrypt(_nonce(counter, 0), plain, None)

    def seal_last(self, counter: int, plain: Octets) -> bytes:
        """The sealed form of the last chunk."""
        return self._cipher.encrypt(_nonce(counter, 1), plain, None)

    def open(self, counter: int, sealed: Octets) -> bytes:
        """The plain bytes of a chunk that others follow; raises `AgePayloadFailure`."""
        return self._opened(_nonce(counter, 0), sealed)

    def open_last(self, counter: int, sealed: Octets) -> bytes:
        """The plain bytes of the last chunk; raises `AgePayloadFailure`."""
        return self._opened(_nonce(counter, 1), sealed)

    def _opened(self, nonce: bytes, sealed: Octets) -> bytes:
        try:
            return self._cipher.decrypt(nonce, sealed, None)
        except InvalidTag:
            raise AgePayloadFailure from None


def _nonce(counter: int, last: int) -> bytes:
    return counter.to_bytes(11, "big") + bytes((last,))
