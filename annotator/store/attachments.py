"""Attachments in the database: the label, the hash and the thumbnail are sealed."""

from __future__ import annotations

import base64
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from sqlalchemy import delete, insert, select, update

from annotator.domain.attachment import Attachment, AttachmentKind, Form
from annotator.domain.identity import AssetId, AttachmentId, ClipId, CoderId, HouseholdId
from annotator.store.attachment_tables import attachment
from annotator.store.tables import asset_key
from annotator.store.times import read_instant, write_instant

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection, Row

    from annotator.store.sealing import Sealing


@dataclass(frozen=True, slots=True)
class SqlAttachments:
    """Attachments at one desk."""

    connection: Connection
    sealing: Sealing
    on_removal: Callable[[], None]

    def add(self, new: Attachment) -> None:
        """Keep a new one."""
        self.connection.execute(
            insert(attachment).values(
                id=new.id,
                household=new.household,
                clip=new.clip,
                kind=new.kind.value,
                form=new.form.value,
                original=new.original,
                shown=new.shown,
                by=new.by,
                at=write_instant(new.at),
                frame=new.frame,
                body=self._sealed(new),
            )
        )

    def get(self, which: AttachmentId) -> Attachment | None:
        """It, or None."""
        found = select(attachment).where(attachment.c.id == which)
        row = self.connection.execute(found).one_or_none()
        return None if row is None else self._read(row)

    def of(self, household: HouseholdId, clip: ClipId | None) -> tuple[Attachment, ...]:
        """Those of the clip, or without one those of what the household permits; oldest first."""
        rows = self.connection.execute(
            select(attachment)
            .where(attachment.c.household == household, attachment.c.clip.is_(clip))
            .order_by(attachment.c.at, attachment.c.id)
        )
        return tuple(map(self._read, rows))

    def still_of(self, clip: ClipId, frame: int) -> Attachment | None:
        """The picture of this number of the clip, if it is kept."""
        found = select(attachment).where(attachment.c.clip == clip, attachment.c.frame == frame)
        row = self.connection.execute(found).one_or_none()
        return None if row is None else self._read(row)

    def relabel(self, which: AttachmentId, kind: AttachmentKind, label: str) -> None:
        """From now on it is this, and called so."""
        found = self.get(which)
        if found is None:
            return
        now = replace(found, kind=kind, label=label)
        row = {"kind": kind.value, "body": self._sealed(now)}
        self.connection.execute(update(attachment).where(attachment.c.id == which).values(**row))
        # What it was called before is not to be read from the log.
        self.on_removal()

    def remove(self, which: AttachmentId) -> tuple[AssetId, ...]:
        """Remove it with its keys; answers the assets whose files may go."""
        found = self.get(which)
        if found is None:
            return ()
        self.on_removal()
        self.connection.execute(delete(asset_key).where(asset_key.c.asset.in_(found.assets)))
        self.connection.execute(delete(attachment).where(attachment.c.id == which))
        return found.assets

    def _sealed(self, of: Attachment) -> bytes:
        body = {
            "label": of.label,
            "small": base64.b64encode(of.small).decode("ascii"),
            "sha256": of.sha256,
            "size": of.size,
        }
        return self.sealing.seal(self.connection, of.household, f"attachment|{of.id}", body)

    def _read(self, row: Row[tuple[object, ...]]) -> Attachment:
        household = HouseholdId(row.household)
        where = f"attachment|{row.id}"
        body = self.sealing.open(self.connection, household, where, row.body)
        return Attachment(
            id=AttachmentId(row.id),
            household=household,
            clip=None if row.clip is None else ClipId(row.clip),
            kind=AttachmentKind(row.kind),
            label=cast("str", body["label"]),
            form=Form(row.form),
            original=AssetId(row.original),
            shown=None if row.shown is None else AssetId(row.shown),
            small=base64.b64decode(cast("str", body["small"])),
            sha256=cast("str", body["sha256"]),
            size=cast("int", body["size"]),
            by=CoderId(row.by),
            at=read_instant(row.at),
            frame=row.frame,
        )
