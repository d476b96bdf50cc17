"""Attachments, in memory."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.domain.attachment import Attachment, AttachmentKind
from annotator.domain.identity import AssetId, AttachmentId, ClipId, HouseholdId


@dataclass
class Attachments:
    kept: dict[AttachmentId, Attachment]

    def add(self, attachment: Attachment) -> None:
        self.kept[attachment.id] = attachment

    def get(self, which: AttachmentId) -> Attachment | None:
        return self.kept.get(which)

    def of(self, household: HouseholdId, clip: ClipId | None) -> tuple[Attachment, ...]:
        there = [e for e in self.kept.values() if (e.household, e.clip) == (household, clip)]
        return tuple(sorted(there, key=lambda each: (each.at, each.id)))

    def still_of(self, clip: ClipId, frame: int) -> Attachment | None:
        found = (e for e in self.kept.values() if (e.clip, e.frame) == (clip, frame))
        return next(found, None)

    def relabel(self, which: AttachmentId, kind: AttachmentKind, label: str) -> None:
        if which in self.kept:
            self.kept[which] = replace(self.kept[which], kind=kind, label=label)

    def remove(self, which: AttachmentId) -> tuple[AssetId, ...]:
        found = self.kept.pop(which, None)
        return () if found is None else found.assets

    def drop(self, clip: ClipId) -> tuple[AssetId, ...]:
        """What goes with a clip."""
        gone = [each.id for each in self.kept.values() if each.clip == clip]
        return tuple(asset for each in gone for asset in self.remove(each))
