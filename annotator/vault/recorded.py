"""Receiving what is sent while it is recorded: nobody knows yet where it ends.

It is begun with the most it may be. Every whole chunk is sealed as it comes, except the last one:
whether that is the last is known only by `end`. Until then it is the tail, which the caller keeps
sealed elsewhere, so that every byte that was taken outlives a crash.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from typing_extensions import override

from annotator.vault.receiving import Receiving
from annotator.vault.stream import CHUNK, SEALED_CHUNK, TAG, chunks_of
from annotator.vault.upload import UploadChanged

if TYPE_CHECKING:
    from typing import Self

    from annotator.domain.identity import AssetId
    from annotator.vault.folder import AssetFolder
    from annotator.vault.upload import ReceivingState


@dataclass(frozen=True, slots=True)
class Tail:
    """The bytes that follow so many chunks: at most one chunk, and more only until `settle`."""

    counter: int
    plain: bytes


class Recorded(Receiving):
    """One connection's part of a recording: begin or go on, append, settle; at last end, finish.

    Keep `state` and `tail` together after every `settle`, and after `end` before `finish`.
    """

    @classmethod
    @override
    def begin(cls, folder: AssetFolder, asset: AssetId, key: bytes, length: int) -> Self:
        """A new recording of at most so many plain bytes."""
        recorded = super().begin(folder, asset, key, length)
        recorded.state = replace(recorded.state, is_open=True)
        return recorded

    @classmethod
    def go_on(
        cls, folder: AssetFolder, asset: AssetId, key: bytes, kept: tuple[ReceivingState, Tail]
    ) -> Self:
        """The recording with everything that was ever kept of it; raises what `resume` raises."""
        state, tail = kept
        recorded = cls.resume(folder, asset, key, state)
        recorded._hold(tail)
        return recorded

    @property
    def tail(self) -> Tail:
        """What was taken and is in no chunk yet."""
        return Tail(self.state.counter, bytes(self._pending))

    def end(self) -> ReceivingState:
        """Nothing follows what was taken: from now on its length is known."""
        self.state = replace(self.state, length=self.received, is_open=False)
        return self.state

    def _hold(self, tail: Tail) -> None:
        if self.state.counter == tail.counter:
            self._pending[:] = tail.plain
        elif self.state.is_open and self.state.counter > tail.counter:
            # A crash came after chunks were sealed and before that was kept: they hold the tail,
            # and the last of them is held back in its place.
            last = self.state.counter - 1
            self._raw.seek(self.state.header + last * SEALED_CHUNK)
            self._pending[:] = self._chunks.open(last, self._raw.read(SEALED_CHUNK))
            self.state = replace(self.state, counter=last)

    @override
    def _promised(self, sealed: list[bytes]) -> list[bytes]:
        try:
            return super()._promised(sealed)
        except UploadChanged:
            if not self._was_promised_as_followed(sealed):
                raise
        # What was held back had been sealed before as a chunk that others follow. Now it is the
        # last: the same bytes, under the nonce of a last chunk. The promise names them as well.
        return []

    def _was_promised_as_followed(self, sealed: list[bytes]) -> bool:
        final = chunks_of(self.state.length) - 1
        if self.state.is_open or len(sealed) != 1 or self.state.counter != final:
            return False
        if len(self._pending) != CHUNK:
            return False
        followed = self._chunks.seal(final, bytes(self._pending))
        return self._promises.of(final) == followed[-TAG:]
