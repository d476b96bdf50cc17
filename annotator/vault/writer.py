"""Writing a sealed asset from its first byte to its last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.vault.envelope import opening
from annotator.vault.stream import CHUNK, Octets

if TYPE_CHECKING:
    from types import TracebackType
    from typing import BinaryIO, Self


class WriterSpent(ValueError):  # noqa: N818 - reads as what it says
    """A writer that was closed or abandoned was asked to write again: a mistake in the program."""


class AgeWriter:
    """Seals what is written to it, in order, and once.

    Nothing is a valid file before `close`, which seals the last chunk; leaving a `with` block by an
    exception abandons it instead. `raw` stays the caller's to settle and close.
    """

    def __init__(self, raw: BinaryIO, key: bytes) -> None:
        start, self._chunks = opening(key)
        self._raw = raw
        self._pending = bytearray()
        self._counter = 0
        self._spent = False
        raw.write(start)

    def write(self, plain: Octets) -> int:
        """Takes bytes; gives back how many, which is always all. Raises `WriterSpent`."""
        self._refuse_if_spent()
        self._pending += plain
        # One byte has to follow before a chunk is known not to be the last.
        full = (len(self._pending) - 1) // CHUNK
        if full > 0:
            with memoryview(self._pending) as view:
                sealed = [
                    self._chunks.seal(self._counter + i, view[i * CHUNK : (i + 1) * CHUNK])
                    for i in range(full)
                ]
            self._counter += full
            del self._pending[: full * CHUNK]
            self._raw.write(b"".join(sealed))
        return len(plain)

    def close(self) -> None:
        """Seals the last chunk. Closing twice, or after `abandon`, changes nothing."""
        if self._spent:
            return
        self._spent = True
        self._raw.write(self._chunks.seal_last(self._counter, self._pending))
        self._raw.flush()
        self._pending.clear()

    def abandon(self) -> None:
        """Ends without a last chunk: what was written so far can never be opened."""
        self._spent = True
        self._pending.clear()

    def writable(self) -> bool:
        """Whether `write` would be taken."""
        return not self._spent

    def seekable(self) -> bool:
        """Never; for muxers that go back there is `SealedMuxSink`."""
        return False

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

    def _refuse_if_spent(self) -> None:
        if self._spent:
            raise WriterSpent("this writer was closed or abandoned")
