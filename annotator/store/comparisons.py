"""What was compared, in the database: the last look of each person at each two codings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.identity import CoderId, SessionId
from annotator.domain.people import CONSENSUS
from annotator.journey.comparison_books import Looked
from annotator.store.coding import HEADS, read_head
from annotator.store.comparison_tables import comparison
from annotator.store.tables import coding_session
from annotator.store.times import read_instant, write_instant

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from annotator.journey.ports import SessionHead

# What is settled together is nobody's coding of a clip.
BY_PEOPLE: Final = (coding_session.c.practised == 0) & (coding_session.c.coder != CONSENSUS)


@dataclass(frozen=True, slots=True)
class SqlComparisons:
    """Comparisons at one desk."""

    connection: Connection

    def keep(self, looked: Looked) -> None:
        """Keep it in place of the same person's last look at these two, in this order."""
        new = upsert(comparison).values(
            first=looked.first,
            second=looked.second,
            by=looked.by,
            at=write_instant(looked.at),
            first_revision=looked.first_revision,
            second_revision=looked.second_revision,
        )
        named = ("at", "first_revision", "second_revision")
        self.connection.execute(
            new.on_conflict_do_update(
                index_elements=["first", "second", "by"],
                set_={name: new.excluded[name] for name in named},
            )
        )

    def all(self) -> tuple[Looked, ...]:
        """Every last look, oldest first."""
        by_time = (comparison.c.at, comparison.c.first, comparison.c.second, comparison.c.by)
        return tuple(
            Looked(
                SessionId(row.first),
                SessionId(row.second),
                CoderId(row.by),
                read_instant(row.at),
                row.first_revision,
                row.second_revision,
            )
            for row in self.connection.execute(select(comparison).order_by(*by_time))
        )

    def coded_twice(self) -> tuple[SessionHead, ...]:
        """The sessions of every clip that several people coded, oldest first."""
        several = (
            select(coding_session.c.clip)
            .where(BY_PEOPLE)
            .group_by(coding_session.c.clip)
            .having(func.count(coding_session.c.coder.distinct()) > 1)
        )
        by_time = (coding_session.c.begun_at, coding_session.c.id)
        twice = HEADS.where(BY_PEOPLE, coding_session.c.clip.in_(several)).order_by(*by_time)
        return tuple(map(read_head, self.connection.execute(twice)))
