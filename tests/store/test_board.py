"""Two who ask for the same work at once are told apart by the database."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from threading import Barrier, Thread

from annotator.domain.identity import JobId
from annotator.journey.ports import JobKind
from tests.fakes.clock import NOON
from tests.store.opening import sql_records


def test_of_many_who_claim_at_once_one_gets_the_work(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            desk.jobs.enqueue(JobId("j"), JobKind.PREPARE, "c", NOON)
        together, got = Barrier(6), list[str]()

        def claim(token: str) -> None:
            together.wait()
            with records.writing() as desk:
                if desk.jobs.claim(JobId("j"), token, NOON + timedelta(seconds=20), NOON):
                    got.append(token)

        threads = [Thread(target=claim, args=(f"t{n}",)) for n in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(got) == 1
