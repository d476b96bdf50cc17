"""Where uploads come in: a clip's place in line, its sealed file, and what is kept between them."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from annotator.domain.errors import Refusal
from annotator.journey.ports import ArtefactKind, Upload
from annotator.vault.folder import AssetMissing
from annotator.vault.upload import AlreadyReceiving, ReceivingState, UploadDamaged

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from annotator.domain.clip import Clip
    from annotator.domain.identity import AssetId, ClipId
    from annotator.vault.receiving import Receiving
    from annotator.web.house import SealedShelf

PIECE = 1024 * 1024


@dataclass
class NoUpload(Refusal):
    """Nothing of this clip is on its way."""


@dataclass
class WrongPlace(Refusal):
    """The bytes sent do not follow those that are kept; `received` says where to go on."""

    received: int


@dataclass
class ClipTooLarge(Refusal):
    """More bytes than may be taken."""

    most: int


@dataclass
class NoRoom(Refusal):
    """The disk is too full for it."""


@dataclass
class EmptyClip(Refusal):
    """A film of no bytes."""


class Uploads(Protocol):
    """The step that knows which clips are coming in."""

    def get(self, clip: ClipId) -> Clip:
        """The clip."""
        ...

    def begin_upload(self, clip: ClipId, length: int) -> Upload:
        """The clip's bytes are announced; refused without consent, or when it is in already."""
        ...

    def upload_state(self, clip: ClipId) -> Upload | None:
        """How far it is."""
        ...

    def note_received(self, clip: ClipId, upload: Upload) -> None:
        """It came so far."""
        ...

    def received(self, clip: ClipId, sha256: str) -> None:
        """It is in; now it is prepared."""
        ...

    def give_up_upload(self, clip: ClipId) -> None:
        """Nothing is on its way any more; key and file are destroyed."""
        ...

    def artefacts(self, clip: ClipId) -> Mapping[ArtefactKind, AssetId]:
        """What is kept of a clip that is in."""
        ...


@dataclass(frozen=True, slots=True)
class Room:
    """How much may come in: the largest film, and how much the disk has to spare."""

    largest: int
    spare: Callable[[], int]


class Sitting:
    """One connection's part of an upload; nobody else can sit down meanwhile."""

    def __init__(self, receiving: Receiving, keep: Callable[[ReceivingState], None]) -> None:
        self._receiving = receiving
        self._keep = keep
        self._failed = False

    @property
    def received(self) -> int:
        """Bytes kept for good."""
        return self._receiving.state.offset

    @property
    def length(self) -> int:
        """Bytes announced."""
        return self._receiving.state.length

    def append(self, plain: bytes) -> None:
        """Take the bytes that follow."""
        try:
            self._receiving.append(plain)
        except BaseException:
            self._failed = True
            raise

    def rise(self) -> int:
        """Keep what is whole and let go; answers how many bytes are kept for good."""
        try:
            if not self._failed:
                self._receiving.settle()
        finally:
            state = self._receiving.state
            self._receiving.close()
            self._keep(state)
        return state.offset


class Reception:
    """Uploads of an open practice. Everything here blocks: call it in a thread."""

    def __init__(self, uploads: Uploads, shelf: SealedShelf, room: Room) -> None:
        self._uploads = uploads
        self._shelf = shelf
        self._room = room

    def begin(self, clip: ClipId, length: int) -> None:
        """A clip of so many bytes is announced. An upload that was begun before is forgotten: a
        page that wants to go on with it asks how far it is instead."""
        if length == 0:
            raise EmptyClip
        if length > self._room.largest:
            raise ClipTooLarge(self._room.largest)
        # Sealing adds 16 bytes to each 64 KiB, and preparing needs room of its own.
        if self._room.spare() < length + length // 1024:
            raise NoRoom
        household = self._uploads.get(clip).household
        self._uploads.begin_upload(clip, length)
        asset, receiving = self._shelf.receive(household, "original", length)
        with receiving:
            self._uploads.note_received(clip, _upload(asset, receiving.state))

    def stands(self, clip: ClipId) -> Upload:
        """How far it is on the disk, which after a crash may be further than what was noted. An
        upload whose last step was cut off is completed here."""
        upload = self._uploads.upload_state(clip)
        if upload is None:
            return self._came_in(clip)
        if upload.asset is not None and _state(upload).is_complete:
            self.complete(clip)
            return upload
        with suppress(AlreadyReceiving):
            self.sit(clip).rise()
        return self._known(clip)

    def sit(self, clip: ClipId) -> Sitting:
        """Go on with the upload; refused while somebody else does."""
        upload = self._known(clip)
        asset = upload.asset
        if asset is None:
            raise NoUpload
        receiving = self._shelf.resume(asset, _state(upload))
        sitting = Sitting(receiving, lambda state: self._note(clip, asset, state))
        self._note(clip, asset, receiving.state)
        return sitting

    def complete(self, clip: ClipId) -> None:
        """Every byte is here: close the file, read it once through, and hand the clip on."""
        upload = self._known(clip)
        if upload.asset is None:
            raise NoUpload
        try:
            receiving = self._shelf.resume(upload.asset, _state(upload))
        except AssetMissing:
            # Closed already: a crash came between that step and the next.
            pass
        else:
            with receiving:
                receiving.finish()
        self._uploads.received(clip, self._digest(upload.asset))

    def drop(self, clip: ClipId) -> None:
        """Give it up: key and file are destroyed."""
        self._known(clip)
        self._uploads.give_up_upload(clip)

    def _came_in(self, clip: ClipId) -> Upload:
        """The answer to a page that never heard that its last bytes arrived."""
        asset = self._uploads.artefacts(clip).get(ArtefactKind.ORIGINAL)
        if asset is None:
            raise NoUpload
        reader = self._shelf.open(asset)
        reader.close()
        return Upload(reader.size, reader.size, asset)

    def _digest(self, asset: AssetId) -> str:
        """The film's SHA-256, from what lies on the disk, which proves it readable too."""
        sha, reader = hashlib.sha256(), self._shelf.open(asset)
        try:
            place = 0
            while piece := reader.read_at(place, PIECE):
                sha.update(piece)
                place += len(piece)
            if place != reader.size:
                raise UploadDamaged
        finally:
            reader.close()
        return sha.hexdigest()

    def _known(self, clip: ClipId) -> Upload:
        upload = self._uploads.upload_state(clip)
        if upload is None:
            raise NoUpload
        return upload

    def _note(self, clip: ClipId, asset: AssetId, state: ReceivingState) -> None:
        if self._uploads.upload_state(clip) != (now := _upload(asset, state)):
            self._uploads.note_received(clip, now)


def _upload(asset: AssetId, state: ReceivingState) -> Upload:
    return Upload(state.length, state.offset, asset, f"{state.header}:{state.counter}")


def _state(upload: Upload) -> ReceivingState:
    header, _, counter = upload.resume.partition(":")
    return ReceivingState(upload.length, int(header or 0), int(counter or 0))
