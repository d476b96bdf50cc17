"""Something small, sealed under a passphrase, to be passed on: a standard age v1 file.

Any age opens it (`age -d`). It needs no key of a vault, so it opens in another practice too.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from annotator.domain.errors import Refusal
from annotator.vault.failures import AgeFailure, AgeNoMatch
from annotator.vault.header import written_header
from annotator.vault.identities import FILE_KEY, ScryptIdentity, passphrase_stanza
from annotator.vault.passphrase import check_new
from annotator.vault.reader import AgeReader
from annotator.vault.stream import CHUNK, PAYLOAD_NONCE, Chunks, chunks_of

# What `age` itself writes: 256 MiB for a moment, about a second.
WORK: Final = 18
LARGEST: Final = 32 * 1024 * 1024


@dataclass
class NotThePackPassphrase(Refusal):
    """The passphrase does not open what was passed on, or its beginning was changed."""


@dataclass
class PassedOnDamaged(Refusal):
    """What was passed on is no sealed file, or was changed, cut short or lengthened."""


@dataclass
class PassedOnTooLarge(Refusal):
    """What was passed on is larger than anything this program passes on."""

    most_mib: int = LARGEST // 1024 // 1024


def sealed_under(passphrase: str, plain: bytes, work: int = WORK) -> bytes:
    """The bytes, sealed; refused for a passphrase that is among the first to be tried.

    Raises `PassphraseTooShort`, `PassphraseTooLong` or `PassphraseTooObvious`.
    """
    check_new(passphrase)
    file_key, nonce = secrets.token_bytes(FILE_KEY), secrets.token_bytes(PAYLOAD_NONCE)
    header = written_header(passphrase_stanza(_typed(passphrase), file_key, work), file_key)
    chunks, last = Chunks(file_key, nonce), chunks_of(len(plain)) - 1
    pieces = [
        (chunks.seal_last if at == last else chunks.seal)(at, plain[at * CHUNK : (at + 1) * CHUNK])
        for at in range(last + 1)
    ]
    return b"".join((header, nonce, *pieces))


def opened_with(passphrase: str, sealed: bytes) -> bytes:
    """The bytes again; raises `NotThePackPassphrase`, `PassedOnDamaged` or `PassedOnTooLarge`."""
    if len(sealed) > LARGEST:
        raise PassedOnTooLarge
    try:
        with AgeReader(BytesIO(sealed), [ScryptIdentity(_typed(passphrase), WORK)]) as reader:
            return reader.read()
    except AgeNoMatch:
        raise NotThePackPassphrase from None
    except AgeFailure:
        raise PassedOnDamaged from None


def _typed(passphrase: str) -> str:
    # The same letters open it from every keyboard.
    return unicodedata.normalize("NFC", passphrase)
