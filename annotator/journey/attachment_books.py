"""What is kept of attachments, as the steps need it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from annotator.domain.attachment import Attachment, AttachmentKind
    from annotator.domain.identity import AssetId, AttachmentId, ClipId, HouseholdId


class AttachmentRecords(Protocol):
    """Attachments; one of a clip goes with it."""

    def add(self, attachment: Attachment) -> None:
        """Keep a new one."""
        ...

    def get(self, which: AttachmentId) -> Attachment | None:
        """It, or None."""
        ...

    def of(self, household: HouseholdId, clip: ClipId | None) -> tuple[Attachment, ...]:
        """Those of the clip, or without one those of what the household permits; oldest first."""
        ...

    def still_of(self, clip: ClipId, frame: int) -> Attachment | None:
        """The picture of this number of the clip, if it is kept."""
        ...

    def relabel(self, which: AttachmentId, kind: AttachmentKind, label: str) -> None:
        """From now on it is this, and called so."""
        ...

    def remove(self, which: AttachmentId) -> tuple[AssetId, ...]:
        """Remove it with its keys; answers the assets whose files may go."""
        ...
