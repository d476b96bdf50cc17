"""Attachments on their way in: sealed while they arrive, told by their content, made a picture."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

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
from annotator.media.run import Sealed, photograph_shown
from annotator.wiring.guarded import guarded

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.domain.attachment import Attachment
    from annotator.domain.identity import AssetId, AttachmentId, ClipId, HouseholdId
    from annotator.journey.ports import Clock, Identities, Records
    from annotator.vault.shelf import Shelf
    from annotator.wiring.door import Door

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
class Attaching:
    """The papers of clips and of consents, each behind the door, and the way in for new ones."""

    clips: ClipAttachments
    consents: ConsentAttachments
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

    def keep_still(self, clip: ClipId, picture: bytes, label: str) -> Attachment:
        """Keep a picture of the clip itself, as `still` made it (JPEG)."""
        drawer = self.of_clip(clip)
        arriving = self.arriving(drawer.admit())
        try:
            arriving.write(picture)
            arrived = arriving.finish()
        finally:
            arriving.abandon()
        return self.kept(drawer, Called(AttachmentKind.STILL, label), arrived)

    def kept(self, drawer: Drawer, called: Called, arrived: Arrived) -> Attachment:
        """Keep what arrived; where it may not be kept, nothing of it is left."""
        try:
            return drawer.add(called, arrived)
        except BaseException:
            self.forget(arrived)
            raise

    def arriving(self, household: HouseholdId) -> Arriving:
        """A new file that arrives in pieces; whose it is was asked before, by `admit`."""
        return Arriving(self.shelf, household)

    def forget(self, arrived: Arrived) -> None:
        """What arrived was not kept after all."""
        shown = () if arrived.shown is None else (arrived.shown,)
        discard(self.shelf, (arrived.original, *shown))


def attaching_of(steps: tuple[Records, Clock, Identities], shelf: Shelf, door: Door) -> Attaching:
    """All of it, joined."""
    kept = Keeping(*steps, shelf)
    return Attaching(
        guarded(ClipAttachments(kept), door), guarded(ConsentAttachments(kept), door), shelf
    )
