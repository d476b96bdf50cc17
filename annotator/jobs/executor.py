"""Doing the work on the list: claimed by one, renewed while it lasts, finished once."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from annotator.domain.errors import Refusal
from annotator.domain.identity import JobId
from annotator.jobs.lease import Lease, Rhythm
from annotator.media.refusals import MediaFailed, PartFailed, TookTooLong, WorkCancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from annotator.jobs.sealed_queue import SealedQueue
    from annotator.journey.ports import Clock, Identities, Job, JobKind, Records

_LOG = logging.getLogger(__name__)
# These may be the machine's fault of the moment; every other refusal is about the film, and final.
_WORTH_ANOTHER_TRY = (MediaFailed, PartFailed, TookTooLong)


class Worker(Protocol):
    """Does one kind of work; may be asked twice for the same, and must bear it."""

    def work(self, subject: str, lease: Lease) -> None:
        """Do it, looking now and then whether it was called off."""
        ...

    def gave_up(self, subject: str, refusal: Refusal) -> None:
        """It cannot be done: tell whoever waits for it."""
        ...


class Jobs:
    """The threads at work, and the bell that calls them."""

    def __init__(
        self,
        records: Records,
        hands: tuple[Clock, Identities],
        workers: Mapping[JobKind, Worker],
        queue: SealedQueue,
        rhythm: Rhythm | None = None,
    ) -> None:
        self._records, self._workers, self._queue = records, workers, queue
        self._clock, self._identities = hands
        self._rhythm = rhythm or Rhythm()
        self._chores: list[Callable[[], object]] = []
        self._at_work: dict[JobId, Lease | None] = {}
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._watch = threading.Thread(target=self._keep_looking, name="look-round", daemon=True)

    def also(self, chore: Callable[[], object]) -> None:
        """Something to be done at the start and at every look round; said before the start."""
        self._chores.append(chore)

    def start(self) -> None:
        """Begin, with what an earlier run left undone."""
        self._queue.begin(self._do)
        self._watch.start()

    def stop(self) -> None:
        """Call off what is being done, to be done again; returns when every thread has ended."""
        self._stopping.set()
        with self._lock:
            for lease in self._at_work.values():
                if lease is not None:
                    lease.stop()
        # First whoever looks round: it would put new threads in the place of those that end.
        if self._watch.is_alive():
            self._watch.join()
        self._queue.end()

    def ring(self, job: JobId) -> None:
        """There is work: a thread is called at once."""
        if not self._stopping.is_set():
            self._queue.call(job)

    def look_round(self) -> None:
        """Call for everything that is free, or whose lease ran out elsewhere."""
        with self._records.reading() as desk:
            waiting = desk.jobs.waiting(self._clock.now())
        with self._lock:
            calls = [job.id for job in waiting if job.id not in self._at_work]
        for job in calls:
            self.ring(job)

    def _keep_looking(self) -> None:
        while True:
            try:
                self.look_round()
                self._queue.look_after()
                for chore in self._chores:
                    chore()
            except Exception as fault:  # noqa: BLE001 - looked again in a moment
                _LOG.warning("could not look round: %s", type(fault).__name__)
            if self._stopping.wait(self._rhythm.look_round_s):
                return

    def _do(self, job_id: str) -> None:
        job = JobId(job_id)
        with self._lock:
            # After a laptop's sleep every lease has run out, and its holder goes on all the same.
            if self._stopping.is_set() or job in self._at_work:
                return
            self._at_work[job] = None
        try:
            self._claim(job)
        finally:
            with self._lock:
                del self._at_work[job]

    def _claim(self, job: JobId) -> None:
        token, now = self._identities.fresh(), self._clock.now()
        until = now + timedelta(seconds=self._rhythm.lease_s)
        with self._records.writing() as desk:
            claimed = desk.jobs.claim(job, token, until, now)
        if claimed is None:
            return
        lease = Lease(self._records, self._clock, job, token, self._rhythm.lease_s)
        with self._lock:
            self._at_work[job] = lease
            if self._stopping.is_set():
                lease.stop()
        with lease:
            self._try(claimed, lease)

    def _try(self, job: Job, lease: Lease) -> None:
        worker = self._workers[job.kind]
        if job.attempt > self._rhythm.most_attempts:
            # It was killed each time before it could say why.
            self._give_up(job, lease, MediaFailed(job.kind.value, "ended each time"))
            return
        try:
            worker.work(job.subject, lease)
        except WorkCancelled:
            self._put_back(job, lease)
        except Exception as fault:  # noqa: BLE001 - a thread outlives what its work runs into
            self._fell(job, lease, fault)
        else:
            self._settle(lease, "finish")

    def _fell(self, job: Job, lease: Lease, fault: Exception) -> None:
        final = isinstance(fault, Refusal) and not isinstance(fault, _WORTH_ANOTHER_TRY)
        _LOG.warning("%s, attempt %d: %s", job.kind, job.attempt, type(fault).__name__)
        if not final and job.attempt < self._rhythm.most_attempts:
            self._settle(lease, "give_back")
        elif isinstance(fault, Refusal):
            self._give_up(job, lease, fault)
        else:
            self._give_up(job, lease, MediaFailed(job.kind.value, type(fault).__name__))

    def _give_up(self, job: Job, lease: Lease, refusal: Refusal) -> None:
        # The one who waits is told before the list is: told twice is better than never.
        if not lease.lost:
            self._workers[job.kind].gave_up(job.subject, refusal)
            self._settle(lease, "give_up")

    def _put_back(self, job: Job, lease: Lease) -> None:
        """An orderly end is no failed attempt, so the work goes back as if it were new."""
        fresh = JobId(self._identities.fresh())
        with self._records.writing() as desk:
            if desk.jobs.finish(lease.job, lease.token):
                desk.jobs.enqueue(fresh, job.kind, job.subject, self._clock.now())

    def _settle(self, lease: Lease, how: str) -> None:
        with self._records.writing() as desk:
            getattr(desk.jobs, how)(lease.job, lease.token)
