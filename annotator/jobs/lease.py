"""Holding on to a piece of work: a lease that is renewed while the work goes on."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from annotator.domain.identity import JobId
    from annotator.journey.ports import Clock, Records


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How long a lease holds, how often somebody looks round, how often a job is tried."""

    lease_s: float = 20.0
    look_round_s: float = 30.0
    most_attempts: int = 3


class Lease:
    """A claim on a job, renewed three times as often as it would run out; ends with its block."""

    def __init__(
        self, records: Records, clock: Clock, job: JobId, token: str, lease_s: float
    ) -> None:
        self.job, self.token = job, token
        self._records, self._clock, self._lease_s = records, clock, lease_s
        self.renewed, self.called_off = threading.Event(), threading.Event()
        self._over, self._lost = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._hold, name="lease", daemon=True)

    def stop(self) -> None:
        """The program is ending: whoever works should give the job back."""
        self.called_off.set()

    @property
    def lost(self) -> bool:
        """Whether somebody else holds the job by now."""
        return self._lost.is_set()

    def cancelled(self) -> bool:
        """Whether the work should be called off: asked for here, or taken off the list."""
        if not self.called_off.is_set() and self._withdrawn():
            self._lost.set()
            self.called_off.set()
        return self.called_off.is_set()

    def _withdrawn(self) -> bool:
        with self._records.reading() as desk:
            return desk.jobs.get(self.job) is None

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()

    def _hold(self) -> None:
        while not self._over.wait(self._lease_s / 3):
            try:
                until = self._clock.now() + timedelta(seconds=self._lease_s)
                with self._records.writing() as desk:
                    kept = desk.jobs.extend(self.job, self.token, until)
            except Exception:  # noqa: BLE001, S112 - a busy database is asked again, in time
                continue
            if not kept:
                self._lost.set()
                self.called_off.set()
                return
            self.renewed.set()
