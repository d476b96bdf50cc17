"""The header of an age v1 file: strict reading, and writing (c2sp.org/age, "Header").

There is one way to write a header and every other way is refused: base64 without padding and in
canonical form, body lines of 64 columns with a shorter one to end them, no CR, no stray space.
"""

from __future__ import annotations

import base64
import binascii
import hmac
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from annotator.vault.failures import AgeHeaderFailure, AgeHmacFailure
from annotator.vault.stream import hkdf

if TYPE_CHECKING:
    from typing import BinaryIO

VERSION: Final = b"age-encryption.org/v1"
COLUMNS: Final = 64
# Ours take about 150 bytes; the limit only keeps a damaged file from being read whole as a header.
LONGEST: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Stanza:
    """One way to the file key: its kind, its arguments and the sealed file key."""

    kind: str
    arguments: tuple[str, ...]
    body: bytes

    def written(self) -> bytes:
        """The stanza as lines of the header."""
        text = encode(self.body)
        lines = [text[at : at + COLUMNS] for at in range(0, len(text) + 1, COLUMNS)]
        return "\n".join([" ".join(("->", self.kind, *self.arguments)), *lines, ""]).encode("ascii")


@dataclass(frozen=True, slots=True)
class Header:
    """A header as it was read, not yet known to be unchanged."""

    stanzas: tuple[Stanza, ...]
    signed: bytes
    mac: bytes

    def check(self, file_key: bytes) -> None:
        """Refuses a header that was changed after it was written; raises `AgeHmacFailure`."""
        if not hmac.compare_digest(self.mac, _mac(file_key, self.signed)):
            raise AgeHmacFailure


def written_header(stanza: Stanza, file_key: bytes) -> bytes:
    """A whole header with one stanza, ready to be followed by the payload."""
    signed = VERSION + b"\n" + stanza.written() + b"---"
    return signed + b" " + encode(_mac(file_key, signed)).encode("ascii") + b"\n"


def read_header(raw: BinaryIO) -> Header:
    """The header that begins here; afterwards `raw` stands behind it. Raises `AgeHeaderFailure`."""
    lines = _Lines(raw)
    if lines.following() != VERSION:
        raise AgeHeaderFailure
    stanzas: list[Stanza] = []
    before = len(lines.seen)
    while (line := lines.following()).startswith(b"-> "):
        stanzas.append(_stanza(line, lines))
        before = len(lines.seen)
    mac = decode(line[4:]) if line.startswith(b"--- ") else b""
    if len(mac) != sha256().digest_size or not stanzas:
        raise AgeHeaderFailure
    return Header(tuple(stanzas), bytes(lines.seen[:before]) + b"---", mac)


def encode(octets: bytes) -> str:
    """Base64 as age writes it: no padding."""
    return base64.b64encode(octets).rstrip(b"=").decode("ascii")


def decode(text: bytes) -> bytes:
    """The octets of canonical base64 without padding; raises `AgeHeaderFailure` for any other."""
    try:
        octets = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise AgeHeaderFailure from None
    if encode(octets).encode("ascii") != text:
        raise AgeHeaderFailure
    return octets


class _Lines:
    """The lines of a header, none longer and no more of them than a header may have."""

    def __init__(self, raw: BinaryIO) -> None:
        self._raw = raw
        self.seen = bytearray()

    def following(self) -> bytes:
        line = self._raw.readline(LONGEST - len(self.seen))
        self.seen += line
        if not line.endswith(b"\n"):
            raise AgeHeaderFailure
        return line[:-1]


def _stanza(line: bytes, lines: _Lines) -> Stanza:
    words = line[3:].split(b" ")
    if not all(words) or not all(33 <= octet <= 126 for word in words for octet in word):
        raise AgeHeaderFailure
    kind, *arguments = (word.decode("ascii") for word in words)
    body = bytearray()
    while True:
        text = lines.following()
        if len(text) > COLUMNS:
            raise AgeHeaderFailure
        body += decode(text)
        if len(text) < COLUMNS:
            return Stanza(kind, tuple(arguments), bytes(body))


def _mac(file_key: bytes, signed: bytes) -> bytes:
    return hmac.digest(hkdf(file_key, salt=b"", info=b"header"), signed, "sha256")
