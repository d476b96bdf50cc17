"""The list of work in the database: claims, leases and tokens by conditional updates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, delete, insert, or_, select, update

from annotator.domain.identity import JobId
from annotator.journey.ports import Job, JobKind, JobState
from annotator.store.tables import job as table
from annotator.store.times import read_instant, read_instant_if, write_instant

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, RowMapping


@dataclass(frozen=True, slots=True)
class SqlJobBoard:
    """The list of work at one desk."""

    connection: Connection

    def enqueue(self, job: JobId, kind: JobKind, subject: str, now: datetime) -> JobId:
        """Put work on the list, unless the same is waiting there already."""
        waiting = self.connection.execute(
            select(table.c.id).where(
                table.c.kind == kind.value,
                table.c.subject == subject,
                table.c.state == JobState.TODO.value,
            )
        ).scalar()
        if waiting is not None:
            return JobId(waiting)
        self.connection.execute(
            insert(table).values(
                id=job,
                kind=kind.value,
                subject=subject,
                state=JobState.TODO.value,
                attempt=0,
                made_at=write_instant(now),
            )
        )
        return job

    def get(self, job: JobId) -> Job | None:
        """The piece of work, or None."""
        found = self.connection.execute(select(table).where(table.c.id == job)).mappings()
        return next(map(read_job, found), None)

    def of(self, kind: JobKind, subject: str) -> Job | None:
        """The newest piece of work of this kind for this subject."""
        found = self.connection.execute(
            select(table)
            .where(table.c.kind == kind.value, table.c.subject == subject)
            .order_by(table.c.made_at.desc())
            .limit(1)
        ).mappings()
        return next(map(read_job, found), None)

    def waiting(self, now: datetime) -> tuple[Job, ...]:
        """Everything free and everything whose lease ran out, oldest first."""
        found = self.connection.execute(
            select(table).where(_free(now)).order_by(table.c.made_at, table.c.id)
        ).mappings()
        return tuple(map(read_job, found))

    def claim(self, job: JobId, token: str, lease_until: datetime, now: datetime) -> Job | None:
        """Take the work if it is free; two who ask at once are told apart by the update."""
        taken = self.connection.execute(
            update(table)
            .where(table.c.id == job, _free(now))
            .values(
                state=JobState.DOING.value,
                attempt=table.c.attempt + 1,
                token=token,
                lease_until=write_instant(lease_until),
            )
        )
        return self.get(job) if taken.rowcount else None

    def extend(self, job: JobId, token: str, lease_until: datetime) -> bool:
        """Keep the work a little longer, while the token is the one."""
        kept = self.connection.execute(
            update(table).where(_held(job, token)).values(lease_until=write_instant(lease_until))
        )
        return bool(kept.rowcount)

    def finish(self, job: JobId, token: str) -> bool:
        """Done, while the token is the one."""
        return self._end(job, token, JobState.DONE)

    def withdraw(self, kind: JobKind, subject: str) -> None:
        """Take it off the list, begun or not: whoever does it holds no token any more."""
        under_way = table.c.state.in_([JobState.TODO.value, JobState.DOING.value])
        this = and_(table.c.kind == kind.value, table.c.subject == subject, under_way)
        self.connection.execute(delete(table).where(this))

    def give_back(self, job: JobId, token: str) -> bool:
        """To be tried again, while the token is the one."""
        return self._end(job, token, JobState.TODO)

    def give_up(self, job: JobId, token: str) -> bool:
        """Not to be tried again, while the token is the one."""
        return self._end(job, token, JobState.GAVE_UP)

    def _end(self, job: JobId, token: str, state: JobState) -> bool:
        ended = self.connection.execute(
            update(table)
            .where(_held(job, token))
            .values(state=state.value, token=None, lease_until=None)
        )
        return bool(ended.rowcount)


def _free(now: datetime) -> ColumnElement[bool]:
    ran_out = and_(table.c.state == JobState.DOING.value, table.c.lease_until < write_instant(now))
    return or_(table.c.state == JobState.TODO.value, ran_out)


def _held(job: JobId, token: str) -> ColumnElement[bool]:
    return and_(table.c.id == job, table.c.token == token, table.c.state == JobState.DOING.value)


def read_job(row: RowMapping) -> Job:
    """The row as a value."""
    return Job(
        id=JobId(row["id"]),
        kind=JobKind(row["kind"]),
        subject=row["subject"],
        state=JobState(row["state"]),
        attempt=row["attempt"],
        token=row["token"],
        lease_until=read_instant_if(row["lease_until"]),
        made_at=read_instant(row["made_at"]),
    )
