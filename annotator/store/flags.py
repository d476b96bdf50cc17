"""The flags of codings, in the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import and_, or_, select
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.journey.flag_books import Flagged, Flags
from annotator.store.coding import HEADS, read_head
from annotator.store.flag_tables import coding_flags
from annotator.store.tables import coding_session, operation
from annotator.store.times import write_instant

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import Connection

    from annotator.domain.identity import SessionId

COUNTS: Final = (coding_flags.c.safeguarding, coding_flags.c.review_flag)
AS_IT_STANDS: Final = (coding_flags.c.session == coding_session.c.id) & (
    coding_flags.c.revision == coding_session.c.revision
)


@dataclass(frozen=True, slots=True)
class SqlFlags:
    """Flags at one desk."""

    connection: Connection

    def since(self, at: datetime) -> tuple[Flagged, ...]:
        """The codings that have flags or are not counted, and in which the last operation that
        was taken was taken since then, oldest first; what is coded to practise is not there."""
        uncounted = coding_flags.c.session.is_(None)
        found = (
            HEADS.add_columns(*COUNTS)
            .outerjoin(coding_flags, AS_IT_STANDS)
            .where(coding_session.c.practised == 0)
            .where(or_(uncounted, *(each > 0 for each in COUNTS)))
            .order_by(coding_session.c.begun_at, coding_session.c.id)
        )
        rows = self.connection.execute(found).all()
        lately = self._taken_since(at, [row.id for row in rows])
        return tuple(
            Flagged(read_head(row), _flags(row.safeguarding, row.review_flag))
            for row in rows
            if row.id in lately
        )

    def of(self, session: SessionId) -> Flags | None:
        """A coding's flags as it stands; None where nobody has counted it."""
        counted = select(*COUNTS).join(coding_session, AS_IT_STANDS)
        row = self.connection.execute(counted.where(coding_session.c.id == session)).one_or_none()
        return None if row is None else _flags(*row)

    def keep(self, session: SessionId, revision: int, flags: Flags) -> None:
        """Keep what was counted at a revision; where the coding has moved on since, or is gone,
        nothing is kept."""
        here = select(coding_session.c.revision).where(coding_session.c.id == session)
        if self.connection.execute(here).scalar() != revision:
            return
        counted = {
            "revision": revision,
            "safeguarding": flags.safeguarding,
            "review_flag": flags.review_flag,
        }
        self.connection.execute(
            upsert(coding_flags)
            .values(session=session, **counted)
            .on_conflict_do_update(index_elements=["session"], set_=counted)
        )

    def _taken_since(self, at: datetime, sessions: Collection[str]) -> frozenset[str]:
        # Asked of these alone: what is flagged is few, what was ever coded is not.
        last = select(operation.c.session).join(
            coding_session,
            and_(
                coding_session.c.id == operation.c.session,
                coding_session.c.revision == operation.c.revision,
            ),
        )
        since = operation.c.at >= write_instant(at)
        found = last.where(operation.c.session.in_(sessions), since)
        return frozenset(self.connection.execute(found).scalars())


def _flags(safeguarding: int | None, review_flag: int | None) -> Flags | None:
    if safeguarding is None or review_flag is None:
        return None
    return Flags(safeguarding, review_flag)
