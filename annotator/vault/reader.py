"""Reading a sealed asset at any place."""

from __future__ import annotations

import io
import os
import threading
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from annotator.vault.envelope import reading
from annotator.vault.failures import AgePayloadFailure
from annotator.vault.identities import asset_identity
from annotator.vault.stream import CHUNK, SEALED_CHUNK, Octets, chunks_of, plain_length

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

    from _typeshed import WriteableBuffer

    from annotator.vault.identities import Identity

# How many chunks are fetched from the disk at once: one request of PyAV or of a range answer.
FETCH: Final = 16


class AgeReader(io.RawIOBase):
    """A sealed file as the plain one, to be read at any place.

    Opening verifies the header and the **last** chunk, so a file cut short or lengthened is refused
    before its first byte is served; every other chunk is verified before any byte of it is given.
    Takes over `raw` (seekable, at the beginning of the file) and closes it. `read_at` may be called
    from several threads; `seek` and `read` share one place, so use one reader for each request.
    Raises the classes of `failures`, at opening and while reading.
    """

    def __init__(self, raw: BinaryIO, key: bytes | Sequence[Identity]) -> None:
        super().__init__()
        self._opened_whole = False  # until then `raw` stays with whoever handed it in
        identities = (asset_identity(key),) if isinstance(key, bytes) else key
        self._lock = threading.RLock()
        self._raw = raw
        self._chunks = reading(raw, identities)
        self._body = raw.tell()
        self._sealed = raw.seek(0, os.SEEK_END) - self._body
        self._size = plain_length(self._sealed)
        self._last = chunks_of(self._size) - 1
        self._place = 0
        self._kept: tuple[int, bytes] = (-1, b"")
        self._keep(self._last, self._opened(self._last, self._fetched(self._last, 1)))
        self._opened_whole = True

    @property
    def size(self) -> int:
        """How many plain bytes there are."""
        return self._size

    def read_at(self, place: int, length: int) -> bytes:
        """The plain bytes from a place on, fewer only at the end; raises `AgePayloadFailure`."""
        if place < 0 or length < 0:
            raise ValueError("a place and a length are never negative")
        end = min(place + length, self._size)
        if end <= place:
            return b""
        with self._lock:
            self._refuse_if_closed()
            return self._between(place, end)

    @override
    def read(self, size: int | None = -1, /) -> bytes:
        with self._lock:
            self._refuse_if_closed()
            wanted = self._size if size is None or size < 0 else size
            plain = self.read_at(self._place, wanted)
            self._place += len(plain)
            return plain

    @override
    def readall(self) -> bytes:
        return self.read(-1)

    @override
    def readinto(self, buffer: WriteableBuffer, /) -> int:
        with memoryview(buffer).cast("B") as view:
            plain = self.read(len(view))
            view[: len(plain)] = plain
        return len(plain)

    @override
    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        with self._lock:
            self._refuse_if_closed()
            bases = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: self._size}
            if whence not in bases or bases[whence] + offset < 0:
                raise ValueError("there is no such place")
            self._place = bases[whence] + offset
            return self._place

    @override
    def tell(self) -> int:
        self._refuse_if_closed()
        return self._place

    @override
    def readable(self) -> bool:
        return True

    @override
    def seekable(self) -> bool:
        return True

    @override
    def close(self) -> None:
        if not self.closed:
            self._kept = (-1, b"")
            if self._opened_whole:
                self._raw.close()
        super().close()

    def _between(self, place: int, end: int) -> bytes:
        first, final = place // CHUNK, (end - 1) // CHUNK
        pieces: list[bytes] = []
        while first <= final:
            if first == self._kept[0]:
                pieces.append(self._kept[1])
                first += 1
                continue
            count = min(FETCH, final - first + 1)
            sealed = memoryview(self._fetched(first, count))
            for i in range(count):
                part = sealed[i * SEALED_CHUNK : (i + 1) * SEALED_CHUNK]
                pieces.append(self._opened(first + i, part))
            first += count
        self._keep(final, pieces[-1])
        skipped = place % CHUNK
        return b"".join(pieces)[skipped : skipped + end - place]

    def _fetched(self, first: int, count: int) -> bytes:
        self._raw.seek(self._body + first * SEALED_CHUNK)
        wanted = min(count * SEALED_CHUNK, self._sealed - first * SEALED_CHUNK)
        sealed = self._raw.read(wanted)
        if len(sealed) != wanted:
            raise AgePayloadFailure
        return sealed

    def _opened(self, counter: int, sealed: Octets) -> bytes:
        open_chunk = self._chunks.open_last if counter == self._last else self._chunks.open
        return open_chunk(counter, sealed)

    def _keep(self, counter: int, plain: bytes) -> None:
        # Players and demuxers read on where they stopped, mostly within the chunk opened last.
        self._kept = (counter, plain)

    def _refuse_if_closed(self) -> None:
        if self.closed:
            raise ValueError("this reader is closed")
