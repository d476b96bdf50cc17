"""The regions of clips in the database, sealed under the key of their household."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING, cast

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.identity import HouseholdId
from annotator.domain.movement import Region, Regions
from annotator.store.moving_tables import movement_regions as table
from annotator.store.tables import clip as clips

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from annotator.domain.identity import ClipId
    from annotator.store.sealing import Sealing


@dataclass(frozen=True, slots=True)
class SqlMoving:
    """The regions at one desk."""

    connection: Connection
    sealing: Sealing

    def get(self, clip: ClipId) -> Regions | None:
        """Where somebody drew the two, or None."""
        row = self.connection.execute(select(table.c.body).where(table.c.clip == clip)).scalar()
        household = self._household(clip)
        if row is None or household is None:
            return None
        body = self.sealing.open(self.connection, household, _where(clip), row)
        carer, infant = (Region(*cast("list[int]", body[who])) for who in ("carer", "infant"))
        return Regions(carer, infant)

    def keep(self, clip: ClipId, regions: Regions) -> None:
        """Keep them, in the place of any there were; of a clip that is gone nothing is kept."""
        household = self._household(clip)
        if household is None:
            return
        body = {"carer": astuple(regions.carer), "infant": astuple(regions.infant)}
        row = {"body": self.sealing.seal(self.connection, household, _where(clip), body)}
        self.connection.execute(
            upsert(table)
            .values(clip=clip, **row)
            .on_conflict_do_update(index_elements=["clip"], set_=row)
        )

    def _household(self, clip: ClipId) -> HouseholdId | None:
        which = select(clips.c.household).where(clips.c.id == clip)
        found = self.connection.execute(which).scalar()
        return None if found is None else HouseholdId(found)


def _where(clip: ClipId) -> str:
    return f"movement_regions|{clip}"
