"""Films to take home that lie ready: one at most of a visit, gone with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from annotator.domain.identity import AssetId, VisitId
from annotator.journey.reeling import KeptReel
from annotator.store.tables import asset_key, reel
from annotator.store.times import read_instant, write_instant

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class SqlReels:
    """Films at one desk."""

    connection: Connection

    def of(self, visit: VisitId) -> KeptReel | None:
        """The visit's, or None."""
        row = self.connection.execute(select(reel).where(reel.c.visit == visit)).one_or_none()
        if row is None:
            return None
        films = tuple(map(AssetId, row.films.split()))
        return KeptReel(AssetId(row.film), row.export, films, read_instant(row.made_at))

    def keep(self, visit: VisitId, kept: KeptReel) -> None:
        """Keep one."""
        self.connection.execute(
            insert(reel).values(
                visit=visit,
                film=kept.film,
                export=kept.export,
                films=" ".join(kept.of),
                made_at=write_instant(kept.made_at),
            )
        )

    def drop(self, visit: VisitId) -> None:
        """Forget it together with the key of its file."""
        film = select(reel.c.film).where(reel.c.visit == visit).scalar_subquery()
        self.connection.execute(delete(asset_key).where(asset_key.c.asset == film))
        self.connection.execute(delete(reel).where(reel.c.visit == visit))

    def made_before(self, instant: datetime) -> tuple[VisitId, ...]:
        """The visits whose film was made before this."""
        found = select(reel.c.visit).where(reel.c.made_at < write_instant(instant))
        return tuple(map(VisitId, self.connection.execute(found).scalars()))
