"""Recordings in the database, with the film's last bytes sealed under the household's key."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.identity import AnnotationId, ClipId, CoderId, FamilyId, HouseholdId
from annotator.domain.interval import Milliseconds
from annotator.domain.live_marks import LiveMark
from annotator.journey.ports import Recording
from annotator.store.recording_tables import live_mark, recording
from annotator.store.tables import clip
from annotator.store.times import read_instant, write_instant

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

    from annotator.store.sealing import Sealing


@dataclass(frozen=True, slots=True)
class SqlRecordings:
    """Recordings at one desk."""

    connection: Connection
    sealing: Sealing
    on_removal: Callable[[], None]

    def get(self, which: ClipId) -> Recording | None:
        """The clip's recording, or None."""
        found = select(recording).where(recording.c.clip == which)
        row = self.connection.execute(found).one_or_none()
        if row is None:
            return None
        body = self.sealing.open(
            self.connection, self._household(which), f"recording|{which}", row.body
        )
        return Recording(
            ClipId(row.clip),
            CoderId(row.coder),
            read_instant(row.heard_at),
            Milliseconds(row.recorded_ms),
            bool(row.is_open),
            cast("int", body["after"]),
            base64.b64decode(cast("str", body["tail"])),
        )

    def keep(self, kept: Recording) -> None:
        """Keep how far it is."""
        body = {"after": kept.tail_after, "tail": base64.b64encode(kept.tail).decode()}
        row = {
            "coder": kept.coder,
            "heard_at": write_instant(kept.heard_at),
            "recorded_ms": kept.recorded,
            "is_open": int(kept.is_open),
            "body": self.sealing.seal(
                self.connection, self._household(kept.clip), f"recording|{kept.clip}", body
            ),
        }
        self.connection.execute(
            upsert(recording)
            .values(clip=kept.clip, **row)
            .on_conflict_do_update(index_elements=["clip"], set_=row)
        )

    def drop(self, which: ClipId) -> None:
        """Forget it, with what was pressed."""
        gone = self.connection.execute(delete(recording).where(recording.c.clip == which))
        if gone.rowcount:
            self.on_removal()

    def mark(self, of: ClipId, mark: LiveMark) -> None:
        """Keep one press; one that is kept already stays as it is."""
        row = {"id": mark.id, "clip": of, "family": mark.family, "pressed_ms": mark.pressed}
        self.connection.execute(insert(live_mark).prefix_with("OR IGNORE").values(**row))

    def unmark(self, of: ClipId, mark: AnnotationId) -> None:
        """Take one press back."""
        which = (live_mark.c.clip == of) & (live_mark.c.id == mark)
        self.connection.execute(delete(live_mark).where(which))

    def marks(self, of: ClipId) -> tuple[LiveMark, ...]:
        """Everything pressed, in the order of its times."""
        rows = self.connection.execute(
            select(live_mark)
            .where(live_mark.c.clip == of)
            .order_by(live_mark.c.pressed_ms, live_mark.c.id)
        )
        return tuple(
            LiveMark(AnnotationId(row.id), FamilyId(row.family), Milliseconds(row.pressed_ms))
            for row in rows
        )

    def landing(self) -> tuple[ClipId, ...]:
        """The clips that are recorded and not landed yet."""
        found = select(recording.c.clip).where(recording.c.is_open == 0).order_by(recording.c.clip)
        return tuple(map(ClipId, self.connection.execute(found).scalars()))

    def _household(self, of: ClipId) -> HouseholdId:
        found = select(clip.c.household).where(clip.c.id == of)
        return HouseholdId(self.connection.execute(found).scalar_one())
