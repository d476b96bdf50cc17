"""Promises: what each chunk of an upload will be, on the disk before the chunk is.

A chunk that reached the disk, even in part and even if the file no longer shows it, must never be
sealed again with other bytes: two plain texts under one key and nonce give each other away. After
a power cut nobody can tell how much of a chunk arrived. So its authentication tag (16 bytes, which
depends on every byte) is promised first: a chunk that comes again must have the same one.

The file holds 32 bytes for each chunk, at 32 x counter: the tag, and the first 16 bytes of
HMAC-SHA256 over counter (8 bytes, big endian) and tag. What does not fit its HMAC was never
promised: its fsync did not return, and so its chunk was never written.
"""

from __future__ import annotations

import hmac
import os
from typing import TYPE_CHECKING, Final

from annotator.vault.durable import settle
from annotator.vault.stream import TAG, hkdf

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

ENTRY: Final = 2 * TAG


class Promises:
    """The promised tags of one upload. Takes over `raw` and closes it."""

    def __init__(self, raw: BinaryIO, key: bytes) -> None:
        self._raw = raw
        self._key = hkdf(key, salt=b"", info=b"promises/v1")
        self._known = self._read()

    def of(self, counter: int) -> bytes | None:
        """The tag promised for a chunk, or None."""
        return self._known.get(counter)

    def make(self, first: int, tags: Sequence[bytes]) -> None:
        """Promises chunks that follow each other; when this returns they outlive a power cut.

        Promising the same again writes nothing. Raises `OSError` if the disk does not take it.
        """
        new = {first + i: tag for i, tag in enumerate(tags)}
        if all(self._known.get(counter) == tag for counter, tag in new.items()):
            return
        self._raw.seek(first * ENTRY)
        self._raw.write(b"".join(tag + self._check(counter, tag) for counter, tag in new.items()))
        settle(self._raw)
        self._known.update(new)

    def close(self) -> None:
        """Lets go of the file."""
        self._raw.close()

    def _read(self) -> dict[int, bytes]:
        self._raw.seek(0, os.SEEK_SET)
        entries = self._raw.read()
        known = {}
        for counter in range(len(entries) // ENTRY):
            entry = entries[counter * ENTRY : (counter + 1) * ENTRY]
            tag, check = entry[:TAG], entry[TAG:]
            if hmac.compare_digest(check, self._check(counter, tag)):
                known[counter] = tag
        return known

    def _check(self, counter: int, tag: bytes) -> bytes:
        return hmac.digest(self._key, counter.to_bytes(8, "big") + tag, "sha256")[:TAG]
