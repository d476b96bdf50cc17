"""What was compared, in the database: the last look of each person at each two codings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.identity import CoderId, SessionId
from annotator.journey.comparison_books import Looked
from annotator.store.coding import HEADS, read_head
from annotator.store.comparison_tables import comparison
from annotator.store.tables import coding_session, operation
from annotator.store.times import read_instant, write_instant

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from annotator.journey.ports import SessionHead

OF_CARE: Final = coding_session.c.practised == 0


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
            .where(OF_CARE)
            .group_by(coding_session.c.clip)
            .having(func.count(coding_session.c.coder.distinct()) > 1)
        )
        return self._heads(OF_CARE, coding_session.c.clip.in_(several))

    def changed_since(self, at: datetime) -> tuple[SessionHead, ...]:
        """The sessions in which something was taken since then, oldest first."""
        touched = select(operation.c.session).where(
            operation.c.revision.is_not(None), operation.c.at >= write_instant(at)
        )
        return self._heads(OF_CARE, coding_session.c.id.in_(touched))

    def _heads(self, *which: object) -> tuple[SessionHead, ...]:
        by_time = (coding_session.c.begun_at, coding_session.c.id)
        rows = self.connection.execute(HEADS.where(*which).order_by(*by_time))  # type: ignore[arg-type]
        return tuple(map(read_head, rows))
