"""Sealing what a muxer writes, straight from PyAV, with no plain file in between.

Plain mp4 (`moov` last) goes back to four bytes near the beginning once its pictures are written
(media.md, section 6: place 40); then it writes its index, and goes back within that to state the
length of its parts. So the first chunk is held in memory until the end, its place in the file left
free for it; every other chunk is sealed once it is full, until the muxer has gone back to the first
one. From then on everything is held: the index, some 60 bytes for each picture.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from annotator.vault.envelope import opening
from annotator.vault.stream import CHUNK, SEALED_CHUNK, Octets
from annotator.vault.writer import WriterSpent

if TYPE_CHECKING:
    from types import TracebackType
    from typing import BinaryIO, Self


class PatchOutOfReach(ValueError):  # noqa: N818 - reads as what it says
    """A muxer went back to bytes that are already sealed; only plain mp4 is written here."""

    def __init__(self, place: int) -> None:
        super().__init__(
            f"byte {place} is sealed already: write plain mp4, without faststart or fragments"
        )
        self.place = place


class SealedMuxSink:
    """A file object for `av.open(sink, "w", format="mp4")` that seals what is muxed.

    Takes `write`, `seek` and `tell` as a plain file would; going back is possible within the first
    64 KiB, within the chunk not yet full, and to whatever was written since the first going back
    into the first 64 KiB; elsewhere it raises `PatchOutOfReach`. `close` seals what is held;
    without it nothing is a valid file. `raw` must be seekable and stays the caller's to settle and
    close. A fresh file key for each sink, each chunk sealed once.
    """

    def __init__(self, raw: BinaryIO, key: bytes) -> None:
        start, self._chunks = opening(key)
        self._raw = raw
        self._first = bytearray()
        self._open = bytearray()
        self._counter = 1
        self._place = 0
        self._spent = False
        self._holding = False
        raw.write(start)
        self._body = raw.tell()

    @property
    def size(self) -> int:
        """How many plain bytes have been written."""
        if self._counter == 1 and not self._open:
            return len(self._first)
        return self._counter * CHUNK + len(self._open)

    def write(self, plain: Octets) -> int:
        """Takes bytes at the present place; raises `PatchOutOfReach` or `WriterSpent`."""
        if self._spent:
            raise WriterSpent("this sink was closed or abandoned")
        with memoryview(plain).cast("B") as view:
            self._refuse_out_of_reach(len(view))
            split = max(0, min(len(view), CHUNK - self._place))
            if split:
                self._first[self._place : self._place + split] = view[:split]
            if split < len(view):
                at = self._place + split - self._counter * CHUNK
                self._open[at : at + len(view) - split] = view[split:]
            self._place += len(view)
            self._seal_full()
            return len(view)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Goes to a place between the beginning and the end of what is written."""
        bases = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: self.size}
        if whence not in bases or not 0 <= bases[whence] + offset <= self.size:
            raise ValueError("there is no such place")
        self._place = bases[whence] + offset
        self._holding |= self._place < CHUNK < self.size
        return self._place

    def tell(self) -> int:
        """The present place, in plain bytes."""
        return self._place

    def seekable(self) -> bool:
        """Always."""
        return True

    def writable(self) -> bool:
        """Whether `write` would be taken."""
        return not self._spent

    def readable(self) -> bool:
        """Never: what is sealed here is read by `AgeReader`."""
        return False

    def close(self) -> None:
        """Seals the last chunk and the first; again, or after `abandon`, it does nothing."""
        if self._spent:
            return
        self._holding = False
        self._seal_full()
        self._spent = True
        if self._counter == 1 and not self._open:
            self._put(0, self._chunks.seal_last(0, self._first))
        else:
            self._put(self._counter, self._chunks.seal_last(self._counter, self._open))
            self._put(0, self._chunks.seal(0, self._first))
        self._raw.seek(0, os.SEEK_END)
        self._raw.flush()

    def abandon(self) -> None:
        """Ends without a last chunk: what was written so far can never be opened."""
        self._spent = True
        self._first.clear()
        self._open.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self.close()
        else:
            self.abandon()

    def _refuse_out_of_reach(self, length: int) -> None:
        open_from = self._counter * CHUNK
        within_first = self._place + length <= CHUNK
        reaches_open = self._place >= open_from or (self._place <= CHUNK == open_from)
        if not within_first and not reaches_open:
            raise PatchOutOfReach(max(self._place, CHUNK))

    def _seal_full(self) -> None:
        if self._holding:
            return
        # One byte has to follow before a chunk is known not to be the last.
        full = (len(self._open) - 1) // CHUNK
        if full < 1:
            return
        with memoryview(self._open) as view:
            sealed = [
                self._chunks.seal(self._counter + i, view[i * CHUNK : (i + 1) * CHUNK])
                for i in range(full)
            ]
        self._put(self._counter, b"".join(sealed))
        self._counter += full
        del self._open[: full * CHUNK]

    def _put(self, counter: int, sealed: bytes) -> None:
        self._raw.seek(self._body + counter * SEALED_CHUNK)
        self._raw.write(sealed)
