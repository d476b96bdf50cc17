"""Counts of utterances, in the database: one for each clip in which somebody counted them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, Column, ForeignKey, Table, Text, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.identity import ClipId
from annotator.store.columns import a_number, a_text
from annotator.store.tables import METADATA
from annotator.store.times import write_instant

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from sqlalchemy import Connection

    from annotator.domain.identity import CoderId

utterances = Table(
    "utterances",
    METADATA,
    Column("clip", Text, ForeignKey("clip.id", ondelete="CASCADE"), primary_key=True),
    a_number("counted"),
    a_text("by"),
    a_text("at"),
    CheckConstraint("counted > 0", name="utterances_are_counted"),
)


@dataclass(frozen=True, slots=True)
class SqlUtterances:
    """Counts of utterances at one desk."""

    connection: Connection

    def of(self, clips: Collection[ClipId]) -> Mapping[ClipId, int]:
        """What was counted in those of these clips in which anybody did."""
        found = select(utterances.c.clip, utterances.c.counted).where(utterances.c.clip.in_(clips))
        return {ClipId(row.clip): row.counted for row in self.connection.execute(found)}

    def keep(self, clip: ClipId, counted: int, by: CoderId, at: datetime) -> None:
        """Keep what somebody counted, in place of what was counted before."""
        row = {"counted": counted, "by": by, "at": write_instant(at)}
        self.connection.execute(
            upsert(utterances)
            .values(clip=clip, **row)
            .on_conflict_do_update(index_elements=["clip"], set_=row)
        )

    def forget(self, clip: ClipId) -> None:
        """Nobody counted them."""
        self.connection.execute(delete(utterances).where(utterances.c.clip == clip))
