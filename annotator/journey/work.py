"""Work done behind the scenes: this list is the truth about it, whoever executes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from annotator.domain.identity import JobId


class JobKind(StrEnum):
    """The work done behind the scenes."""

    PREPARE = "prepare"
    CUT = "cut"
    REEL = "reel"
    MOVEMENT = "movement"
    FOLLOW = "follow"
    EXCERPT = "excerpt"


class JobState(StrEnum):
    """Where a piece of work stands; `gave_up` is shown to the therapist."""

    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    GAVE_UP = "gave_up"


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work: `subject` is the clip to prepare or measure, the visit to cut moments or
    to make a film for, or the excerpt."""

    id: JobId
    kind: JobKind
    subject: str
    state: JobState
    attempt: int
    token: str | None
    lease_until: datetime | None
    made_at: datetime


class JobBoard(Protocol):
    """The list of work: the truth about jobs, whoever executes them."""

    def enqueue(self, job: JobId, kind: JobKind, subject: str, now: datetime) -> JobId:
        """Put work on the list; the same kind and subject not yet begun is not put there twice."""
        ...

    def get(self, job: JobId) -> Job | None:
        """The piece of work, or None."""
        ...

    def of(self, kind: JobKind, subject: str) -> Job | None:
        """The newest piece of work of this kind for this subject."""
        ...

    def waiting(self, now: datetime) -> tuple[Job, ...]:
        """Everything to do and everything whose lease ran out, oldest first."""
        ...

    def claim(self, job: JobId, token: str, lease_until: datetime, now: datetime) -> Job | None:
        """Take the work if it is free or its lease ran out (attempt + 1), otherwise None."""
        ...

    def extend(self, job: JobId, token: str, lease_until: datetime) -> bool:
        """Keep the work a little longer; False when the token is no longer the one."""
        ...

    def finish(self, job: JobId, token: str) -> bool:
        """Done; False (and nothing changes) when the token is no longer the one."""
        ...

    def withdraw(self, kind: JobKind, subject: str) -> None:
        """Nothing of this kind is to be done for this subject any more; whoever does it stops."""
        ...

    def give_back(self, job: JobId, token: str) -> bool:
        """To be tried again; False when the token is no longer the one."""
        ...

    def give_up(self, job: JobId, token: str) -> bool:
        """Not to be tried again; False when the token is no longer the one."""
        ...
