"""Segments in the database: gone with their clip, and with their keys when they are dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.identity import AssetId
from annotator.journey.segment_books import Segment
from annotator.store.segment_tables import segment
from annotator.store.tables import asset_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

    from annotator.domain.identity import ClipId


@dataclass(frozen=True, slots=True)
class SqlSegments:
    """Segments at one desk."""

    connection: Connection
    on_removal: Callable[[], None]

    def of(self, clip: ClipId) -> tuple[Segment, ...]:
        """The clip's, in order, as far as none is missing."""
        rows = self.connection.execute(
            select(segment).where(segment.c.clip == clip).order_by(segment.c.n)
        )
        found = (
            Segment(row.n, AssetId(row.asset), row.begins, row.lasts, row.frames) for row in rows
        )
        return tuple(each for at, each in enumerate(found) if each.n == at)

    def keep(self, clip: ClipId, made: Segment) -> AssetId | None:
        """Keep one; answers the asset it replaced, whose file may go."""
        same = (segment.c.clip == clip) & (segment.c.n == made.n)
        before = self.connection.execute(select(segment.c.asset).where(same)).scalar()
        row = {
            "asset": made.asset, "begins": made.begins, "lasts": made.lasts, "frames": made.frames,
        }  # fmt: skip
        self.connection.execute(
            upsert(segment)
            .values(clip=clip, n=made.n, **row)
            .on_conflict_do_update(index_elements=["clip", "n"], set_=row)
        )
        return None if before is None or before == made.asset else AssetId(before)

    def drop(self, clip: ClipId) -> tuple[AssetId, ...]:
        """Forget all of the clip's, with their keys."""
        mine = segment.c.clip == clip
        assets = self.connection.execute(select(segment.c.asset).where(mine)).scalars()
        stale = tuple(map(AssetId, assets))
        if stale:
            self.connection.execute(delete(asset_key).where(asset_key.c.asset.in_(stale)))
            self.connection.execute(delete(segment).where(mine))
            self.on_removal()
        return stale
