"""The second look in the database: links between clips, gone with either of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.identity import ClipId
from annotator.domain.interval import Milliseconds
from annotator.domain.second_look import Played
from annotator.journey.ports import Discussed
from annotator.store.second_look_tables import second_look, second_look_played

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class SqlSecondLook:
    """The second look at one desk."""

    connection: Connection

    def get(self, film: ClipId) -> Discussed | None:
        """The film's link, or None; it goes with either of its two clips."""
        which = select(second_look).where(second_look.c.clip == film)
        row = self.connection.execute(which).one_or_none()
        if row is None:
            return None
        parts = self.connection.execute(
            select(second_look_played)
            .where(second_look_played.c.clip == film)
            .order_by(second_look_played.c.onset_ms)
        )
        played = tuple(
            Played(
                Milliseconds(each.onset_ms),
                Milliseconds(each.offset_ms),
                Milliseconds(each.begins_ms),
            )
            for each in parts
        )
        return Discussed(film, ClipId(row.discusses), row.revision, played)

    def keep(self, looked: Discussed) -> None:
        """Keep a film's link, in the place of any there was."""
        row = {"discusses": looked.discusses, "revision": looked.revision}
        self.connection.execute(
            upsert(second_look)
            .values(clip=looked.film, **row)
            .on_conflict_do_update(index_elements=["clip"], set_=row)
        )
        was = second_look_played.c.clip == looked.film
        self.connection.execute(delete(second_look_played).where(was))
        if looked.played:
            self.connection.execute(insert(second_look_played), [
                {
                    "clip": looked.film, "onset_ms": each.onset,
                    "offset_ms": each.offset, "begins_ms": each.begins,
                }
                for each in looked.played
            ])  # fmt: skip
