"""Receiving: sealing an upload while it arrives, over as many connections as it takes.

What is acknowledged is sealed and on the disk, and is whole chunks of 64 KiB (and the shorter last
one). After a break the sender begins again at what was acknowledged; bytes that were never
acknowledged are sent again. No chunk is ever sealed with other bytes than it was sealed with
before (see `promises`).
"""

from __future__ import annotations

import io
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from annotator.vault.durable import hold, let_go, settle
from annotator.vault.envelope import opening, reading
from annotator.vault.failures import AgeFailure, AgePayloadFailure
from annotator.vault.identities import asset_identity
from annotator.vault.promises import Promises
from annotator.vault.reader import AgeReader
from annotator.vault.stream import (
    CHUNK,
    SEALED_CHUNK,
    TAG,
    Chunks,
    Octets,
    chunks_of,
    sealed_length,
)
from annotator.vault.upload import (
    AlreadyReceiving,
    ReceivingState,
    UploadChanged,
    UploadDamaged,
    UploadIncomplete,
    UploadTooLong,
)

if TYPE_CHECKING:
    from types import TracebackType
    from typing import BinaryIO, Self

    from annotator.domain.identity import AssetId
    from annotator.vault.folder import AssetFolder

# Two fsyncs for each batch; 4 MiB keeps them below a tenth of the time on a laptop's disk.
BATCH: Final = 64 * CHUNK


class Receiving:
    """One connection's part of an upload. Begin or resume, append, settle, close; or finish.

    Keep `state` after `begin`, after `resume` (a crash may have hidden how far it really was) and
    after every `settle`. Holds the file against any second connection until closed.
    """

    def __init__(
        self, place: tuple[AssetFolder, AssetId], raw: BinaryIO, chunks: Chunks, promises: Promises
    ) -> None:
        self._folder, self._asset = place
        self._raw = raw
        self._chunks = chunks
        self._promises = promises
        self._pending = bytearray()
        self._broken = False
        self._finished = False
        self.state = ReceivingState(0, 0, 0)

    @classmethod
    def begin(cls, folder: AssetFolder, asset: AssetId, key: bytes, length: int) -> Self:
        """A new upload of so many plain bytes; raises `NotAnAssetKey` and `OSError`."""
        start, chunks = opening(key)
        raw = folder.begin(asset)
        try:
            _hold(raw)
            raw.write(start)
            settle(raw)
            promises = Promises(folder.begin_promises(asset), key)
        except BaseException:
            raw.close()
            folder.delete(asset)
            raise
        receiving = cls((folder, asset), raw, chunks, promises)
        receiving.state = ReceivingState(length, len(start), 0)
        return receiving

    @classmethod
    def resume(cls, folder: AssetFolder, asset: AssetId, key: bytes, state: ReceivingState) -> Self:
        """The upload as far as it is on the disk, which is at least as far as `state` says.

        Raises `AssetMissing`, `AlreadyReceiving`, or `UploadDamaged` if acknowledged bytes are
        not there any more.
        """
        if folder.is_finished(asset):
            return cls._of_finished(folder, asset, key, state)
        raw, promised = folder.go_on(asset)
        try:
            _hold(raw)
            chunks = _reopened(raw, key, state)
            # What a killed program promised may be readable and still not be on the disk.
            settle(promised)
            receiving = cls((folder, asset), raw, chunks, Promises(promised, key))
            receiving.state = state
            receiving._find_the_end()
        except BaseException:
            raw.close()
            promised.close()
            raise
        return receiving

    @classmethod
    def _of_finished(
        cls, folder: AssetFolder, asset: AssetId, key: bytes, state: ReceivingState
    ) -> Self:
        # The program ended between the file's last step and the caller's note of it.
        raw = folder.open(asset)
        try:
            chunks = _reopened(raw, key, state)
            raw.seek(0)
            with AgeReader(raw, key) as reader:
                if reader.size != state.length:
                    raise UploadDamaged
        finally:
            raw.close()
        receiving = cls((folder, asset), raw, chunks, Promises(io.BytesIO(), key))
        receiving.state = replace(state, counter=chunks_of(state.length))
        receiving._finished = True
        return receiving

    @property
    def received(self) -> int:
        """Plain bytes taken over this connection and before, acknowledged or not."""
        return self.state.offset + len(self._pending)

    def append(self, plain: Octets) -> int:
        """Takes the bytes that follow; gives back how many in all are acknowledged by now.

        That grows in steps of 4 MiB, and by `settle`. Raises `UploadTooLong` (nothing is taken),
        `UploadChanged`, and `OSError` if the disk does not take them (then resume).
        """
        if self.received + len(plain) > self.state.length:
            raise UploadTooLong(self.state.length)
        self._pending += plain
        if len(self._pending) >= BATCH or self._is_all_here:
            self._seal_full()
        return self.state.offset

    def settle(self) -> ReceivingState:
        """Puts every whole chunk on the disk; what is left over the sender has to send again."""
        self._seal_full()
        return self.state

    def finish(self) -> ReceivingState:
        """Puts the whole file in its final place and closes.

        Raises `UploadIncomplete` if bytes are missing: then nothing has changed. Finishing twice,
        or after a crash, changes nothing.
        """
        if self._finished:
            return self.state
        self._seal_full()
        if not self.state.is_complete:
            raise UploadIncomplete(self.state.offset, self.state.length)
        self._promises.close()
        self._folder.publish(self._asset, self._raw)
        self._finished = True
        return self.state

    def close(self) -> None:
        """Ends this connection's part; what was not acknowledged is forgotten."""
        self._broken = True
        self._pending.clear()
        self._promises.close()
        let_go(self._raw)
        self._raw.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _seal_full(self) -> None:
        if self._broken:
            raise ValueError("this part of the upload is over: resume it")
        sealed = self._sealed_pending()
        if not sealed:
            return
        # Whatever goes wrong from here on, only the disk knows how far it came.
        self._broken = True
        self._promises.make(self.state.counter, self._promised(sealed))
        self._raw.seek(self.state.header + self.state.counter * SEALED_CHUNK)
        self._raw.write(b"".join(sealed))
        settle(self._raw)
        del self._pending[: len(sealed) * CHUNK]
        self.state = replace(self.state, counter=self.state.counter + len(sealed))
        self._broken = False

    def _sealed_pending(self) -> list[bytes]:
        final = chunks_of(self.state.length) - 1
        # Of what may go on, nobody knows yet whether this is its last chunk.
        known = len(self._pending) - (1 if self.state.is_open else 0)
        full = min(known // CHUNK, final - self.state.counter)
        sealed = []
        with memoryview(self._pending) as view:
            for i in range(full):
                part = view[i * CHUNK : (i + 1) * CHUNK]
                sealed.append(self._chunks.seal(self.state.counter + i, part))
            if self._is_all_here and not self.state.is_complete:
                sealed.append(self._chunks.seal_last(final, view[full * CHUNK :]))
        return sealed

    @property
    def _is_all_here(self) -> bool:
        return not self.state.is_open and self.received == self.state.length

    def _promised(self, sealed: list[bytes]) -> list[bytes]:
        """What each chunk is going to be; refused where something else was promised."""
        for counter, chunk in enumerate(sealed, self.state.counter):
            if self._promises.of(counter) not in (None, chunk[-TAG:]):
                raise UploadChanged
        return [chunk[-TAG:] for chunk in sealed]

    def _find_the_end(self) -> None:
        before = max(0, self.state.counter - 1)
        if self.state.counter and not self._is_whole(before):
            raise UploadDamaged
        counter = self.state.counter
        while counter < chunks_of(self.state.length) and self._is_whole(counter):
            counter += 1
        end = self._place_of(counter)
        if self._raw.seek(0, os.SEEK_END) > end and self._promises.of(counter) is None:
            raise UploadDamaged
        self._raw.truncate(end)
        settle(self._raw)
        self.state = replace(self.state, counter=counter)

    def _is_whole(self, counter: int) -> bool:
        final = chunks_of(self.state.length) - 1
        self._raw.seek(self._place_of(counter))
        sealed = self._raw.read(self._place_of(counter + 1) - self._place_of(counter))
        try:
            if counter == final:
                self._chunks.open_last(counter, sealed)
            else:
                self._chunks.open(counter, sealed)
        except AgePayloadFailure:
            return False
        return True

    def _place_of(self, counter: int) -> int:
        if counter == chunks_of(self.state.length):
            return self.state.header + sealed_length(self.state.length)
        return self.state.header + counter * SEALED_CHUNK


def _hold(raw: BinaryIO) -> None:
    if not hold(raw):
        raise AlreadyReceiving


def _reopened(raw: BinaryIO, key: bytes, state: ReceivingState) -> Chunks:
    try:
        chunks = reading(raw, (asset_identity(key),))
    except AgeFailure:
        raise UploadDamaged from None
    if raw.tell() != state.header:
        raise UploadDamaged
    return chunks
