"""The clock, chance and memory that the inner rings are handed."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from threading import Lock
from typing import TYPE_CHECKING

from annotator.domain.identity import ClipId, CoderId
from annotator.domain.people import FIRST
from annotator.wiring.acting import hands

if TYPE_CHECKING:
    from annotator.domain.identity import JobId
    from annotator.jobs.executor import Jobs
    from annotator.journey.ports import HowFar

# Who made the practice; until there are several people, everybody at work is this one.
CLINICIAN = FIRST
# Whose deeds those are that nobody's hands did: jobs, and the making of the made-up family.
PROGRAM = CoderId("glimmer")


@dataclass(frozen=True, slots=True)
class SystemClock:
    """This computer's clock."""

    def now(self) -> datetime:
        """This instant, aware and in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Today where the practice is."""
        return datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True)
class RandomIdentities:
    """Fresh names nobody can guess."""

    def fresh(self) -> str:
        """32 lower-case hex digits."""
        return uuid.uuid4().hex

    def acting(self) -> CoderId:
        """Who is at work; the program itself, where no person is."""
        return hands() or PROGRAM


@dataclass(slots=True)
class ProgressInMemory:
    """How far each clip's preparation is; a restart begins it anew."""

    _known: dict[ClipId, HowFar] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def note(self, clip: ClipId, how_far: HowFar) -> None:
        """The work has come this far."""
        with self._lock:
            self._known[clip] = how_far

    def of(self, clip: ClipId) -> HowFar | None:
        """How far, or None when nothing is known."""
        return self._known.get(clip)

    def forget(self, clip: ClipId) -> None:
        """The work is over."""
        with self._lock:
            self._known.pop(clip, None)


class Bell:
    """Rings the workers once they are there; before that the next look round finds the work."""

    def __init__(self) -> None:
        self.jobs: Jobs | None = None

    def ring(self, job: JobId) -> None:
        """Work is waiting."""
        if self.jobs is not None:
            self.jobs.ring(job)
