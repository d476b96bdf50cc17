"""Who does which kind of work, and what is looked after again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.jobs.cut import CutMoments
from annotator.jobs.executor import Jobs
from annotator.jobs.movement import MeasureMovement
from annotator.jobs.prepare import PrepareClip
from annotator.jobs.reel import MakeReel
from annotator.jobs.sealed_queue import SealedQueue
from annotator.journey.ports import JobKind
from annotator.wiring.excerpting import dropping, work_on_excerpts

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.jobs.executor import Worker
    from annotator.journey.clip import Clips
    from annotator.journey.share import Sharing
    from annotator.vault.keys import RootKey
    from annotator.vault.shelf import Shelf
    from annotator.wiring.filming import Landing
    from annotator.wiring.world import Bell


def jobs_of(
    of: tuple[Path, RootKey],
    steps: tuple[Clips, Sharing, Landing],
    shelf: Shelf,
    bell: Bell,
) -> Jobs:
    """The work of the jobs, begun, and what is looked after again and again; no door stands before
    it."""
    (place, root), (clips, sharing, landing) = of, steps
    queue = SealedQueue(place / "jobs.db", root.derive("jobs/v1"))
    workers: dict[JobKind, Worker] = {
        JobKind.PREPARE: PrepareClip(clips, shelf, clips.progress, landing.land),
        JobKind.CUT: CutMoments(clips, sharing, shelf),
        JobKind.MOVEMENT: MeasureMovement(clips, shelf),
        JobKind.REEL: MakeReel(sharing, shelf),
        **work_on_excerpts(clips, sharing.schemes, shelf),
    }
    jobs = Jobs(clips.records, (clips.clock, clips.identities), workers, queue)
    stale = dropping(clips, sharing.schemes)
    rounds = sharing.lock_what_ran_out, sharing.drop_old_reels, landing.land_all, stale
    for chore in rounds:
        jobs.also(chore)
    bell.jobs = jobs
    jobs.start()
    return jobs
