"""Attachments: added, looked at, called something else, deleted; of a clip, or of a consent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.attachment import (
    WITH_CLIP,
    WITH_CONSENT,
    Attachment,
    AttachmentKind,
    may_become,
    tidy_label,
)
from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import AttachmentId
from annotator.journey.clip import known_clip
from annotator.journey.consent import NoSuchHousehold
from annotator.journey.ports import Deed
from annotator.journey.signing import require_for

if TYPE_CHECKING:
    from annotator.domain.attachment import Form
    from annotator.domain.identity import AssetId, ClipId, HouseholdId
    from annotator.journey.ports import Clock, Desk, Identities, Records, Shelf


@dataclass
class NoSuchAttachment(Refusal):
    """No attachment of this place goes by that id."""


@dataclass
class NotKeptThere(Refusal):
    """Something of this kind belongs elsewhere."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came in, sealed already: how it is written, its files, its thumbnail, its hash, and of
    a picture of the clip itself which one it is."""

    form: Form
    original: AssetId
    shown: AssetId | None
    small: bytes
    sha256: str
    size: int
    frame: int | None = None


@dataclass(frozen=True, slots=True)
class Called:
    """What somebody says it is."""

    kind: AttachmentKind
    label: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where attachments lie: with a clip, or with what a household permits."""

    household: HouseholdId
    clip: ClipId | None
    kinds: tuple[AttachmentKind, ...]


Where = Callable[["Desk"], Place]


@dataclass(frozen=True, slots=True)
class Keeping:
    """What both have in common; `where` finds the place and refuses whoever may not open it."""

    records: Records
    clock: Clock
    identities: Identities
    shelf: Shelf

    def of(self, where: Where) -> tuple[Attachment, ...]:
        """Everything that lies there, oldest first."""
        with self.records.reading() as desk:
            place = where(desk)
            return desk.attachments.of(place.household, place.clip)

    def admit(self, where: Where) -> HouseholdId:
        """Whose key something new there is sealed under; refused before a byte is taken."""
        with self.records.reading() as desk:
            return where(desk).household

    def add(self, where: Where, called: Called, arrived: Arrived) -> Attachment:
        """Keep what came in; of a picture of the clip that is kept already, the one that is."""
        with self.records.writing() as desk:
            place = where(desk)
            check(called, place.kinds)
            if there := _still(desk, place, arrived.frame):
                return there
            new = Attachment(
                id=AttachmentId(self.identities.fresh()),
                household=place.household,
                clip=place.clip,
                kind=called.kind,
                label=tidy_label(called.label),
                form=arrived.form,
                original=arrived.original,
                shown=arrived.shown,
                small=arrived.small,
                sha256=arrived.sha256,
                size=arrived.size,
                by=self.identities.acting(),
                at=self.clock.now(),
                frame=arrived.frame,
            )
            desk.attachments.add(new)
            self._note(desk, Deed.ATTACHMENT_ADDED, new, sha256=new.sha256)
        return new

    def look(self, where: Where, which: AttachmentId) -> Attachment:
        """One of them, for a list."""
        with self.records.reading() as desk:
            return _known(desk, where(desk), which)

    def open(self, where: Where, which: AttachmentId) -> Attachment:
        """One of them, to be seen as it is; noted."""
        with self.records.writing() as desk:
            found = _known(desk, where(desk), which)
            self._note(desk, Deed.ATTACHMENT_OPENED, found)
        return found

    def still_of(self, where: Where, frame: int) -> Attachment | None:
        """The picture of this number, if it is kept."""
        with self.records.reading() as desk:
            return _still(desk, where(desk), frame)

    def relabel(self, where: Where, which: AttachmentId, called: Called) -> Attachment:
        """From now on it is this, and called so."""
        with self.records.writing() as desk:
            place = where(desk)
            check(called, place.kinds)
            found = _known(desk, place, which)
            if not may_become(found.kind, called.kind):
                raise NotKeptThere
            now = replace(found, kind=called.kind, label=tidy_label(called.label))
            if now == found:
                return found
            desk.attachments.relabel(which, now.kind, now.label)
            self._note(desk, Deed.ATTACHMENT_RELABELLED, now)
        return now

    def delete(self, where: Where, which: AttachmentId) -> None:
        """Its keys, files and row go; the audit keeps that it was."""
        with self.records.writing() as desk:
            found = _known(desk, where(desk), which)
            stale = desk.attachments.remove(which)
            self._note(desk, Deed.ATTACHMENT_DELETED, found)
        for asset in stale:
            self.shelf.delete(asset)

    def _note(self, desk: Desk, deed: Deed, of: Attachment, **more: str) -> None:
        lies = {"household": of.household} if of.clip is None else {
            "clip": of.clip, "household": of.household
        }  # fmt: skip
        on = {"attachment": of.id, "kind": of.kind.value, **lies, **more}
        desk.audit.note(deed, self.identities.acting(), self.clock.now(), on)


@dataclass(frozen=True, slots=True)
class ClipAttachments:
    """The papers of a clip: the set-up sheet. Recording has to be permitted at every asking."""

    kept: Keeping

    def of(self, clip: ClipId) -> tuple[Attachment, ...]:
        """Everything that lies with the clip, oldest first."""
        return self.kept.of(self._where(clip))

    def admit(self, clip: ClipId) -> HouseholdId:
        """Whose key something new is sealed under."""
        return self.kept.admit(self._where(clip))

    def add(self, clip: ClipId, called: Called, arrived: Arrived) -> Attachment:
        """Keep what came in."""
        return self.kept.add(self._where(clip), called, arrived)

    def look(self, clip: ClipId, which: AttachmentId) -> Attachment:
        """One of them, for a list."""
        return self.kept.look(self._where(clip), which)

    def open(self, clip: ClipId, which: AttachmentId) -> Attachment:
        """One of them, to be seen as it is; noted."""
        return self.kept.open(self._where(clip), which)

    def still_of(self, clip: ClipId, frame: int) -> Attachment | None:
        """The picture of this number of the clip, if it is kept."""
        return self.kept.still_of(self._where(clip), frame)

    def relabel(self, clip: ClipId, which: AttachmentId, called: Called) -> Attachment:
        """From now on it is this, and called so."""
        return self.kept.relabel(self._where(clip), which, called)

    def delete(self, clip: ClipId, which: AttachmentId) -> None:
        """It goes with its keys."""
        self.kept.delete(self._where(clip), which)

    def _where(self, clip: ClipId) -> Where:
        def place(desk: Desk) -> Place:
            found = known_clip(desk, clip)
            require_for(desk, found, Purpose.RECORD, self.kept.clock.today())
            return Place(found.household, clip, (*WITH_CLIP, AttachmentKind.STILL))

        return place


@dataclass(frozen=True, slots=True)
class ConsentAttachments:
    """The papers of what a household permits: the signed form. They show what was permitted and
    what was not, so they are there whatever stands today."""

    kept: Keeping

    def of(self, household: HouseholdId) -> tuple[Attachment, ...]:
        """Everything that lies with the household's consent, oldest first."""
        return self.kept.of(self._where(household))

    def admit(self, household: HouseholdId) -> HouseholdId:
        """Whose key something new is sealed under."""
        return self.kept.admit(self._where(household))

    def add(self, household: HouseholdId, called: Called, arrived: Arrived) -> Attachment:
        """Keep what came in."""
        return self.kept.add(self._where(household), called, arrived)

    def look(self, household: HouseholdId, which: AttachmentId) -> Attachment:
        """One of them, for a list."""
        return self.kept.look(self._where(household), which)

    def open(self, household: HouseholdId, which: AttachmentId) -> Attachment:
        """One of them, to be seen as it is; noted."""
        return self.kept.open(self._where(household), which)

    def relabel(self, household: HouseholdId, which: AttachmentId, called: Called) -> Attachment:
        """From now on it is this, and called so."""
        return self.kept.relabel(self._where(household), which, called)

    def delete(self, household: HouseholdId, which: AttachmentId) -> None:
        """It goes with its keys."""
        self.kept.delete(self._where(household), which)

    def _where(self, household: HouseholdId) -> Where:
        def place(desk: Desk) -> Place:
            if not desk.households.of(household):
                raise NoSuchHousehold
            return Place(household, None, WITH_CONSENT)

        return place


def check(called: Called, kinds: tuple[AttachmentKind, ...]) -> None:
    """Pass what may lie where these kinds do; raises `NotKeptThere` or `LabelTooLong`."""
    if called.kind not in kinds:
        raise NotKeptThere
    tidy_label(called.label)


def _still(desk: Desk, place: Place, frame: int | None) -> Attachment | None:
    if place.clip is None or frame is None:
        return None
    return desk.attachments.still_of(place.clip, frame)


def _known(desk: Desk, place: Place, which: AttachmentId) -> Attachment:
    found = desk.attachments.get(which)
    if found is None or (found.household, found.clip) != (place.household, place.clip):
        raise NoSuchAttachment
    return found
