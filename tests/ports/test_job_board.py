"""The list of work, in memory and in the database: claimed once, never lost."""

from __future__ import annotations

from datetime import timedelta

from annotator.domain.identity import (
    JobId,
)
from annotator.journey.ports import (
    JobKind,
    JobState,
    Records,
)
from tests.fakes.clock import NOON
from tests.ports.kept import LATER, SOON


def test_the_same_work_is_not_put_on_the_list_twice(records: Records) -> None:
    with records.writing() as desk:
        assert desk.jobs.enqueue(JobId("j1"), JobKind.PREPARE, "c1", NOON) == "j1"
        assert desk.jobs.enqueue(JobId("j2"), JobKind.PREPARE, "c1", NOON) == "j1"
        assert desk.jobs.enqueue(JobId("j3"), JobKind.CUT, "c1", SOON) == "j3"
    with records.reading() as desk:
        assert [each.id for each in desk.jobs.waiting(NOON)] == ["j1", "j3"]
        newest = desk.jobs.of(JobKind.PREPARE, "c1")
        assert newest is not None
        assert newest.id == "j1"


def test_only_one_claims_a_job_until_its_lease_runs_out(records: Records) -> None:
    with records.writing() as desk:
        desk.jobs.enqueue(JobId("j1"), JobKind.PREPARE, "c1", NOON)
        mine = desk.jobs.claim(JobId("j1"), "mine", SOON, NOON)
        assert mine is not None
        assert (mine.attempt, mine.state) == (1, JobState.DOING)
        assert desk.jobs.claim(JobId("j1"), "yours", LATER, NOON) is None
        assert desk.jobs.waiting(NOON) == ()
        yours = desk.jobs.claim(JobId("j1"), "yours", LATER, SOON + timedelta(seconds=1))
        assert yours is not None
        assert yours.attempt == 2


def test_a_lost_lease_can_neither_be_kept_nor_finished(records: Records) -> None:
    with records.writing() as desk:
        desk.jobs.enqueue(JobId("j1"), JobKind.PREPARE, "c1", NOON)
        desk.jobs.claim(JobId("j1"), "mine", SOON, NOON)
        desk.jobs.claim(JobId("j1"), "yours", LATER, SOON + timedelta(seconds=1))
        assert not desk.jobs.extend(JobId("j1"), "mine", LATER)
        assert not desk.jobs.finish(JobId("j1"), "mine")
        assert desk.jobs.extend(JobId("j1"), "yours", LATER)
        assert desk.jobs.finish(JobId("j1"), "yours")
        found = desk.jobs.get(JobId("j1"))
        assert found is not None
        assert found.state is JobState.DONE


def test_a_job_given_back_waits_again_and_one_given_up_does_not(records: Records) -> None:
    with records.writing() as desk:
        desk.jobs.enqueue(JobId("j1"), JobKind.PREPARE, "c1", NOON)
        desk.jobs.claim(JobId("j1"), "mine", SOON, NOON)
        assert desk.jobs.give_back(JobId("j1"), "mine")
        assert [each.id for each in desk.jobs.waiting(NOON)] == ["j1"]
        desk.jobs.claim(JobId("j1"), "mine", SOON, NOON)
        assert desk.jobs.give_up(JobId("j1"), "mine")
        assert desk.jobs.waiting(LATER) == ()
