"""A small real practice in a folder: database, shelf, jobs. Run as a program it only works.

`python tests/jobs/practice.py FOLDER` does the work on the list, tells how far it is, and ends when
nothing is left to do: a test kills it in between.
"""

from __future__ import annotations

import sys
import threading
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from typing_extensions import override

from annotator.domain.clip import Clip, ClipCard, ClipState, Context
from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import AssetId, ClipId, JobId, PersonId
from annotator.jobs.executor import Jobs
from annotator.jobs.lease import Lease, Rhythm
from annotator.jobs.prepare import PrepareClip
from annotator.jobs.sealed_queue import SealedQueue
from annotator.journey.clip import Clips
from annotator.journey.consent import Consents, Given, HouseholdForm
from annotator.journey.making_ready import MakingReady
from annotator.journey.ports import HowFar, Job, JobKind, JobState, Segment, Upload
from annotator.store.engine import open_engine
from annotator.store.migrating import migrate
from annotator.store.records import SqlRecords
from annotator.vault.folder import AssetFolder
from annotator.vault.keys import RootKey
from annotator.vault.shelf import Shelf
from annotator.wiring.keys import HouseholdKeys
from annotator.wiring.world import ProgressInMemory, RandomIdentities, SystemClock

QUICK = Rhythm(lease_s=1.0, look_round_s=0.1)
ROOT = RootKey(b"only for tests, not for anybody!", "0" * 32)


@dataclass
class Bell:
    """Rings whoever is there to hear."""

    rung: list[JobId] = field(default_factory=list)

    def ring(self, job: JobId) -> None:
        self.rung.append(job)


class Practice:
    """Everything jobs stand on, on the disk."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.engine = open_engine(folder / "glimmer.db", ROOT.derive("db/v1"))
        migrate(self.engine)
        self.records = SqlRecords(self.engine, HouseholdKeys(ROOT), ROOT.derive("audit/v1"))
        self.shelf = Shelf(AssetFolder(folder / "assets"), self.records.keys, ROOT)
        self.clock, self.identities = SystemClock(), RandomIdentities()
        self.progress = ProgressInMemory()
        self.bell = Bell()
        hands = (self.records, self.clock, self.identities, self.shelf, self.bell, self.progress)
        self.clips = Clips(*hands)
        self.prepare = PrepareClip(self.clips, self.shelf, self.progress)

    def jobs(self, workers, rhythm: Rhythm = QUICK, threads: int = 2) -> Jobs:
        """Threads for these workers."""
        queue = SealedQueue(self.folder / "queue.db", ROOT.derive("jobs/v1"), threads)
        return Jobs(self.records, (self.clock, self.identities), workers, queue, rhythm)

    def receive(self, content: bytes) -> ClipId:
        """A clip whose film is in; the work of preparing it is on the list."""
        consents = Consents(self.records, self.clock, self.identities)
        form = HouseholdForm(self.identities.fresh()[:8], "Wren", "Mama")
        dyad = consents.open_household(form)
        given = Given(PersonId("mother"), "Mama")
        household = dyad.household.id
        consents.decide(household, Purpose.RECORD, Decision.PERMIT, given)
        card = ClipCard(date(2026, 11, 12), Context.FEEDING)
        clip: ClipId = self.clips.begin(household, dyad.id, card)
        self.clips.begin_upload(clip, len(content))
        asset = self._sealed(household, content)
        self.clips.note_received(clip, Upload(len(content), len(content), asset))
        self.clips.received(clip, "0" * 64)
        return clip

    def _sealed(self, household, content: bytes) -> AssetId:
        sink = self.shelf.new(household, "original")
        if content:
            sink.write(content)
        else:
            sink.write(b"")
        return sink.publish()

    def clip(self, clip: ClipId) -> Clip:
        return self.clips.get(clip)

    def job(self, kind: JobKind, subject: str) -> Job:
        with self.records.reading() as desk:
            found = desk.jobs.of(kind, subject)
        assert found is not None
        return found

    def put(self, subject: str, kind: JobKind = JobKind.PREPARE) -> JobId:
        with self.records.writing() as desk:
            fresh = JobId(self.identities.fresh())
            return desk.jobs.enqueue(fresh, kind, subject, self.clock.now())

    def state(self, job: JobId) -> JobState:
        with self.records.reading() as desk:
            found = desk.jobs.get(job)
        assert found is not None
        return found.state

    def plain(self, asset: AssetId) -> bytes:
        with self.shelf.open(asset) as reader:
            return reader.read()

    def files(self) -> list[Path]:
        """Every sealed file there is, finished or not."""
        return sorted(p for p in (self.folder / "assets").rglob("*") if p.is_file())

    def close(self) -> None:
        self.records.close()


class Telling(ProgressInMemory):
    """Says aloud how far it is."""

    __slots__ = ()

    @override
    def note(self, clip: ClipId, how_far: HowFar) -> None:
        print(f"far {how_far.done}", flush=True)  # noqa: T201


class Saying(MakingReady):
    """Says aloud what is kept."""

    __slots__ = ()

    @override
    def keep_segment(self, clip: ClipId, made: Segment) -> None:
        MakingReady.keep_segment(self, clip, made)
        print(f"segment {made.n}", flush=True)  # noqa: T201


def work_until_done(folder: Path) -> None:
    """Do what is on the list, and end."""
    practice = Practice(folder)
    practice.shelf.sweep()
    telling = Telling()
    done = threading.Event()

    class Ending(PrepareClip):
        __slots__ = ()

        @property
        @override
        def making(self) -> MakingReady:
            return Saying(self.clips)

        @override
        def work(self, subject: str, lease: Lease) -> None:
            PrepareClip.work(self, subject, lease)
            if practice.clip(ClipId(subject)).state is ClipState.READY:
                done.set()

    jobs = practice.jobs({JobKind.PREPARE: Ending(practice.clips, practice.shelf, telling)})
    jobs.start()
    print("at work", flush=True)  # noqa: T201
    assert done.wait(60)
    jobs.stop()
    practice.close()
    print("done", flush=True)  # noqa: T201


if __name__ == "__main__":
    work_until_done(Path(sys.argv[1]))
