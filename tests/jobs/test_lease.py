from __future__ import annotations

from datetime import timedelta

from annotator.jobs.lease import Lease
from tests.jobs.practice import Practice

PATIENCE_S = 20


def claimed(practice: Practice, lease_s: float) -> Lease:
    job = practice.put("a clip")
    now = practice.clock.now()
    until = now + timedelta(seconds=lease_s)
    with practice.records.writing() as desk:
        assert desk.jobs.claim(job, "mine", until, now)
    return Lease(practice.records, practice.clock, job, "mine", lease_s)


def lease_until(practice: Practice, lease: Lease):
    with practice.records.reading() as desk:
        found = desk.jobs.get(lease.job)
    assert found is not None
    return found.lease_until


def test_a_lease_is_renewed_while_the_work_goes_on(practice: Practice) -> None:
    lease = claimed(practice, 0.3)
    first = lease_until(practice, lease)
    with lease:
        assert lease.renewed.wait(PATIENCE_S)
        assert not lease.cancelled()
        assert lease_until(practice, lease) > first


def test_a_lease_that_another_holds_is_lost_and_the_work_called_off(practice: Practice) -> None:
    lease = claimed(practice, 0.3)
    with practice.records.writing() as desk:
        desk.jobs.give_back(lease.job, "mine")
    with lease:
        assert lease.called_off.wait(PATIENCE_S)
    assert lease.lost
    assert lease.cancelled()


def test_an_orderly_stop_calls_the_work_off_without_losing_it(practice: Practice) -> None:
    lease = claimed(practice, 60)
    with lease:
        lease.stop()
        assert lease.cancelled()
        assert not lease.lost


def test_work_that_was_taken_off_the_list_is_called_off_at_once(practice: Practice) -> None:
    lease = claimed(practice, 3600)
    with lease:
        assert not lease.cancelled()
        with practice.records.writing() as desk:
            found = desk.jobs.get(lease.job)
            assert found is not None
            desk.jobs.withdraw(found.kind, found.subject)
        assert lease.cancelled()
        assert lease.lost
