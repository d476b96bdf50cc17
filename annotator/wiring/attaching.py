"""Attachments on their way in: sealed while they arrive, told by their content, made a picture."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from annotator import words
from annotator.domain.attachment import (
    LARGEST,
    TELLING,
    WITH_CLIP,
    WITH_CONSENT,
    AttachmentKind,
    EmptyPaper,
    Form,
    PaperTooLarge,
    form_of,
)
from annotator.jobs.sinks import Sinks, discard
from annotator.journey.attaching import (
    Arrived,
    Called,
    ClipAttachments,
    ConsentAttachments,
    Keeping,
)
from annotator.media.limits import KEPT_WIDTH
from annotator.media.run import Sealed, photograph_shown
from annotator.wiring.guarded import guarded

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.domain.attachment import Attachment
    from annotator.domain.identity import AssetId, AttachmentId, ClipId, HouseholdId
    from annotator.domain.interval import Milliseconds
    from annotator.journey.ports import Clock, Identities, Records
    from annotator.vault.shelf import Shelf
    from annotator.wiring.door import Door
    from annotator.wiring.pictures import Pictures

ORIGINAL: Final = "attachment"
SHOWN: Final = "attachment_shown"


class Arriving:
    """One file on its way in: `write` what comes, then `finish`, or `abandon` it. What is not
    finished leaves nothing but a file without a key, and soon not even that."""

    def __init__(self, shelf: Shelf, household: HouseholdId) -> None:
        self._shelf, self._household = shelf, household
        self._sink = shelf.new(household, ORIGINAL)
        self._sha = hashlib.sha256()
        self._beginning = self._end = b""
        self._size = 0

    def write(self, plain: bytes) -> None:
        """Seal what came; raises `PaperTooLarge`."""
        if self._size + len(plain) > LARGEST:
            raise PaperTooLarge
        self._sink.write(plain)
        self._sha.update(plain)
        self._size += len(plain)
        self._beginning = (self._beginning + plain[:TELLING])[:TELLING]
        self._end = (self._end + plain[-TELLING:])[-TELLING:]

    def finish(self) -> Arrived:
        """It is on the shelf with the picture made of it; what is neither a picture nor a PDF is
        refused, and nothing of it is left."""
        if not self._size:
            raise EmptyPaper
        form = form_of(self._beginning, self._end)
        original = self._sink.publish()
        try:
            shown, small = self._shown(original, form) if form.is_picture else (None, b"")
        except BaseException:
            discard(self._shelf, [original])
            raise
        return Arrived(form, original, shown, small, self._sha.hexdigest(), self._size)

    def abandon(self) -> None:
        """Nothing of it is kept; after `finish` this changes nothing."""
        self._sink.abandon()

    def _shown(self, original: AssetId, form: Form) -> tuple[AssetId, bytes]:
        source = Sealed(*self._shelf.path_and_key(original))
        with Sinks(self._shelf, self._household, {"shown": SHOWN}) as sinks:
            small = photograph_shown(source, form.value, sinks.places["shown"])
            return sinks.publish()["shown"], small


@dataclass(frozen=True, slots=True)
class Drawer:
    """The papers of one clip, or of one household's consent, whichever: each asked for anew."""

    address: str
    kinds: tuple[AttachmentKind, ...]
    all: Callable[[], tuple[Attachment, ...]]
    admit: Callable[[], HouseholdId]
    add: Callable[[Called, Arrived], Attachment]
    look: Callable[[AttachmentId], Attachment]
    open: Callable[[AttachmentId], Attachment]
    relabel: Callable[[AttachmentId, Called], Attachment]
    delete: Callable[[AttachmentId], None]


@dataclass(frozen=True, slots=True)
class KeptStill:
    """A picture of the clip as it is kept; `is_new`: it was not there before."""

    attachment: Attachment
    is_new: bool


@dataclass(frozen=True, slots=True)
class Attaching:
    """The papers of clips and of consents, each behind the door, and the way in for new ones."""

    clips: ClipAttachments
    consents: ConsentAttachments
    pictures: Pictures
    shelf: Shelf

    def of_clip(self, clip: ClipId) -> Drawer:
        """The papers of a clip."""
        step = self.clips
        return Drawer(
            address=f"/clips/{clip}/attachments",
            kinds=WITH_CLIP,
            all=partial(step.of, clip),
            admit=partial(step.admit, clip),
            add=partial(step.add, clip),
            look=partial(step.look, clip),
            open=partial(step.open, clip),
            relabel=partial(step.relabel, clip),
            delete=partial(step.delete, clip),
        )

    def of_consent(self, household: HouseholdId) -> Drawer:
        """The papers of what a household permits."""
        step = self.consents
        return Drawer(
            address=f"/households/{household}/attachments",
            kinds=WITH_CONSENT,
            all=partial(step.of, household),
            admit=partial(step.admit, household),
            add=partial(step.add, household),
            look=partial(step.look, household),
            open=partial(step.open, household),
            relabel=partial(step.relabel, household),
            delete=partial(step.delete, household),
        )

    def keep_still(self, clip: ClipId, frame: int) -> KeptStill:
        """Keep the exact picture of this number, in the size of the film that plays; one that is
        kept already stays the only one."""
        drawer = self.of_clip(clip)
        household = drawer.admit()
        if there := self.clips.still_of(clip, frame):
            return KeptStill(there, is_new=False)
        label = _of_still(frame, self.pictures.at(clip, frame))
        picture = self.pictures.of(clip, frame, KEPT_WIDTH)
        arriving = self.arriving(household)
        try:
            arriving.write(picture)
            arrived = replace(arriving.finish(), frame=frame)
        finally:
            arriving.abandon()
        kept = self.kept(drawer, Called(AttachmentKind.STILL, label), arrived)
        return KeptStill(kept, is_new=kept.original == arrived.original)

    def kept(self, drawer: Drawer, called: Called, arrived: Arrived) -> Attachment:
        """Keep what arrived. Where it may not be, or is kept already, nothing of it is left."""
        try:
            kept = drawer.add(called, arrived)
        except BaseException:
            self.forget(arrived)
            raise
        if kept.original != arrived.original:
            self.forget(arrived)
        return kept

    def arriving(self, household: HouseholdId) -> Arriving:
        """A new file that arrives in pieces; whose it is was asked before, by `admit`."""
        return Arriving(self.shelf, household)

    def forget(self, arrived: Arrived) -> None:
        """What arrived was not kept after all."""
        shown = () if arrived.shown is None else (arrived.shown,)
        discard(self.shelf, (arrived.original, *shown))


def attaching_of(
    steps: tuple[Records, Clock, Identities], pictures: Pictures, door: Door
) -> Attaching:
    """All of it, joined."""
    kept = Keeping(*steps, pictures.shelf)
    clips, consents = guarded(ClipAttachments(kept), door), guarded(ConsentAttachments(kept), door)
    return Attaching(clips, consents, guarded(pictures, door), pictures.shelf)


def _of_still(frame: int, at: Milliseconds) -> str:
    clock = f"{at // 60_000}:{at // 1000 % 60:02d}"
    return words.screen("attached.still_label", n=frame, at=clock)
