"""The beginning of a sealed file: header and payload nonce, and what they unlock."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from annotator.vault.failures import AgeHeaderFailure
from annotator.vault.header import read_header, written_header
from annotator.vault.identities import FILE_KEY, asset_stanza, file_key_of
from annotator.vault.stream import PAYLOAD_NONCE, Chunks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

    from annotator.vault.identities import Identity


def opening(key: bytes) -> tuple[bytes, Chunks]:
    """What a new sealed file begins with (header and payload nonce), and what seals its chunks.

    The file key and the nonce are fresh and random, so no two files share a chunk's key.
    Raises `NotAnAssetKey`.
    """
    file_key, nonce = secrets.token_bytes(FILE_KEY), secrets.token_bytes(PAYLOAD_NONCE)
    return written_header(asset_stanza(key, file_key), file_key) + nonce, Chunks(file_key, nonce)


def reading(raw: BinaryIO, identities: Sequence[Identity]) -> Chunks:
    """What opens the chunks of a sealed file; afterwards `raw` stands at the first of them.

    Raises `AgeHeaderFailure`, `AgeNoMatch` or `AgeHmacFailure`.
    """
    header = read_header(raw)
    file_key = file_key_of(header.stanzas, identities)
    header.check(file_key)
    nonce = raw.read(PAYLOAD_NONCE)
    if len(nonce) != PAYLOAD_NONCE:
        raise AgeHeaderFailure
    return Chunks(file_key, nonce)
