"""What somebody has seen in the queue, in the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.identity import ClipId, CoderId, HouseholdId
from annotator.domain.reviewing.queue import Seen
from annotator.store.seen_tables import queue_seen
from annotator.store.times import read_instant, write_instant

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class SqlSeen:
    """Ticks at one desk."""

    connection: Connection

    def all(self) -> tuple[Seen, ...]:
        """Every tick, oldest first."""
        by_time = (queue_seen.c.at, queue_seen.c.by, queue_seen.c.thing)
        return tuple(
            Seen(
                CoderId(row.by),
                row.thing,
                row.stand,
                read_instant(row.at),
                HouseholdId(row.household),
                None if row.clip is None else ClipId(row.clip),
            )
            for row in self.connection.execute(select(queue_seen).order_by(*by_time))
        )

    def keep(self, seen: Seen) -> None:
        """Keep it in place of the same person's last tick of this thing."""
        told = {"stand": seen.stand, "at": write_instant(seen.at)}
        of = {"household": seen.household, "clip": seen.clip}
        new = upsert(queue_seen).values(by=seen.by, thing=seen.thing, **told, **of)
        self.connection.execute(
            new.on_conflict_do_update(index_elements=["by", "thing"], set_={**told, **of})
        )

    def drop(self, by: CoderId, thing: str) -> None:
        """Somebody's tick is taken away; where there is none nothing happens."""
        mine = (queue_seen.c.by == by, queue_seen.c.thing == thing)
        self.connection.execute(delete(queue_seen).where(*mine))
