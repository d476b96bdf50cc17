from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from annotator.domain.errors import Refusal
from annotator.domain.identity import JobId
from annotator.jobs.executor import Jobs
from annotator.jobs.lease import Lease, Rhythm
from annotator.journey.ports import JobKind, JobState
from annotator.media.refusals import MediaFailed, NotAFilm, WorkCancelled
from tests.jobs.practice import QUICK, Practice

PATIENCE_S = 20


@dataclass
class Hand:
    """A worker that does what a test says, and remembers."""

    does: Callable[[str, Lease], None]
    attempts: list[str] = field(default_factory=list)
    told: list[Refusal] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def work(self, subject: str, lease: Lease) -> None:
        self.attempts.append(subject)
        self.does(subject, lease)
        self.ended.set()

    def gave_up(self, subject: str, refusal: Refusal) -> None:
        self.told.append(refusal)
        self.ended.set()


def nothing(subject: str, lease: Lease) -> None:
    """Done at once."""


def falls(fault: Exception) -> Callable[[str, Lease], None]:
    def work(subject: str, lease: Lease) -> None:
        raise fault

    return work


def run(practice: Practice, hand: Hand, rhythm: Rhythm = QUICK) -> None:
    jobs = practice.jobs({JobKind.PREPARE: hand}, rhythm)
    jobs.start()
    assert hand.ended.wait(PATIENCE_S)
    jobs.stop()


def test_what_an_earlier_run_left_is_done_at_the_start(practice: Practice) -> None:
    job = practice.put("a clip")
    hand = Hand(nothing)
    run(practice, hand)
    assert hand.attempts == ["a clip"]
    assert practice.state(job) is JobState.DONE


def test_a_bell_is_answered_at_once(practice: Practice) -> None:
    hand = Hand(nothing)
    jobs = practice.jobs({JobKind.PREPARE: hand}, Rhythm(look_round_s=3600))
    jobs.start()
    jobs.ring(practice.put("a clip"))
    assert hand.ended.wait(5)
    jobs.stop()


def test_however_often_the_bell_rings_the_work_is_done_once(practice: Practice) -> None:
    job = practice.put("a clip")
    hand = Hand(nothing)
    jobs = practice.jobs({JobKind.PREPARE: hand}, threads=4)
    jobs.start()
    for _ in range(30):
        jobs.ring(job)
    jobs.look_round()
    assert hand.ended.wait(PATIENCE_S)
    jobs.stop()
    assert hand.attempts == ["a clip"]
    assert practice.job(JobKind.PREPARE, "a clip").attempt == 1


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (ValueError("words of a film"), "ValueError"),
        (MediaFailed("x", "signal 9"), "signal 9"),
    ],
)
def test_what_may_be_the_moments_fault_is_tried_three_times_and_then_told(
    practice: Practice, fault: Exception, told: str
) -> None:
    job = practice.put("a clip")
    hand = Hand(falls(fault))
    run(practice, hand)
    assert len(hand.attempts) == 3
    assert [each.facts()["incident"] for each in hand.told] == [told]
    assert practice.state(job) is JobState.GAVE_UP


def test_what_is_wrong_with_the_film_is_told_at_once(practice: Practice) -> None:
    job = practice.put("a clip")
    hand = Hand(falls(NotAFilm()))
    run(practice, hand)
    assert len(hand.attempts) == 1
    assert isinstance(hand.told[0], NotAFilm)
    assert practice.state(job) is JobState.GAVE_UP


def test_what_was_killed_every_time_is_not_tried_for_ever(practice: Practice) -> None:
    job = practice.put("a clip")
    now = practice.clock.now()
    for _ in range(3):
        with practice.records.writing() as desk:
            assert desk.jobs.claim(job, "a dead hand", now - timedelta(seconds=1), now)
    hand = Hand(nothing)
    run(practice, hand)
    assert hand.attempts == []
    assert isinstance(hand.told[0], MediaFailed)
    assert practice.state(job) is JobState.GAVE_UP


def test_an_orderly_end_puts_the_work_back_as_if_it_were_new(practice: Practice) -> None:
    begun = threading.Event()

    def waits(subject: str, lease: Lease) -> None:
        begun.set()
        lease.called_off.wait(PATIENCE_S)
        raise WorkCancelled("prepare")

    practice.put("a clip")
    for _ in range(5):
        begun.clear()
        jobs = practice.jobs({JobKind.PREPARE: Hand(waits)})
        jobs.start()
        assert begun.wait(PATIENCE_S)
        jobs.stop()
        left = practice.job(JobKind.PREPARE, "a clip")
        assert (left.state, left.attempt) == (JobState.TODO, 0)
    hand = Hand(nothing)
    run(practice, hand)
    assert practice.job(JobKind.PREPARE, "a clip").state is JobState.DONE


def test_one_who_lost_the_work_cannot_finish_it(practice: Practice) -> None:
    job = practice.put("a clip")

    def is_robbed(subject: str, lease: Lease) -> None:
        with practice.records.writing() as desk:
            assert desk.jobs.give_back(lease.job, lease.token)
            assert desk.jobs.claim(job, "another hand", practice.clock.now(), practice.clock.now())
        assert lease.called_off.wait(PATIENCE_S)
        assert lease.lost

    hand = Hand(is_robbed)
    jobs = practice.jobs({JobKind.PREPARE: hand}, Rhythm(lease_s=0.3, look_round_s=3600))
    jobs.start()
    assert hand.ended.wait(PATIENCE_S)
    jobs.stop()
    left = practice.job(JobKind.PREPARE, "a clip")
    assert (left.state, left.token) == (JobState.DOING, "another hand")


def test_one_that_is_stopped_answers_no_bell(practice: Practice) -> None:
    hand = Hand(nothing)
    jobs = practice.jobs({JobKind.PREPARE: hand})
    jobs.start()
    jobs.stop()
    jobs.ring(practice.put("a clip"))
    jobs.ring(JobId("nobody knows this one"))
    assert hand.attempts == []


def test_one_that_was_never_started_can_be_stopped(practice: Practice) -> None:
    jobs: Jobs = practice.jobs({JobKind.PREPARE: Hand(nothing)})
    jobs.stop()


def test_no_thread_that_ends_is_replaced_by_whoever_looks_round(practice: Practice) -> None:
    jobs = practice.jobs({JobKind.PREPARE: Hand(nothing)})
    looking, ending = threading.Event(), threading.Event()
    order: list[str] = []
    end = jobs._queue.end

    def ends() -> None:
        order.append("the threads end")
        ending.set()
        end()

    def looks() -> None:
        looking.set()
        ending.wait(0.3)
        order.append("looked round")

    jobs._queue.end = ends  # type: ignore[method-assign]
    jobs.also(looks)
    jobs.start()
    assert looking.wait(PATIENCE_S)
    jobs.stop()
    assert order[-1] == "the threads end"
