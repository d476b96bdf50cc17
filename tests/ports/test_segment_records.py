"""One suite for the segments of copies in memory and in the database; and for work taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from annotator.domain.clip import Hold, Part
from annotator.domain.identity import AssetId, JobId
from annotator.journey.ports import JobKind, JobState, Records, Segment
from tests.fakes.clock import NOON
from tests.ports.kept import C1

FIRST, SECOND = (Segment(n, AssetId(f"{n}" * 32), n * 900_000, 900_000, 300) for n in (0, 1))


def test_segments_come_back_in_order_as_far_as_none_is_missing(filled: Records) -> None:
    with filled.writing() as desk:
        assert desk.segments.keep(C1, SECOND) is None
        assert desk.segments.of(C1) == ()
        assert desk.segments.keep(C1, FIRST) is None
    with filled.reading() as desk:
        assert desk.segments.of(C1) == (FIRST, SECOND)


def test_one_made_again_tells_which_file_may_go(filled: Records) -> None:
    again = replace(FIRST, asset=AssetId("a" * 32))
    with filled.writing() as desk:
        desk.segments.keep(C1, FIRST)
        assert desk.segments.keep(C1, again) == FIRST.asset
        assert desk.segments.keep(C1, again) is None
        assert desk.segments.of(C1) == (again,)


def test_they_go_with_the_clip_and_with_what_was_brought_in(filled: Records) -> None:
    with filled.writing() as desk:
        desk.segments.keep(C1, FIRST)
        assert FIRST.asset in desk.clips.drop_artefacts(C1)
        assert desk.segments.of(C1) == ()
        desk.segments.keep(C1, FIRST)
        assert FIRST.asset in desk.clips.remove(C1)
        assert desk.segments.of(C1) == ()


def test_dropping_them_names_their_files_once(filled: Records) -> None:
    with filled.writing() as desk:
        for each in (FIRST, SECOND):
            desk.segments.keep(C1, each)
        assert set(desk.segments.drop(C1)) == {FIRST.asset, SECOND.asset}
        assert desk.segments.drop(C1) == ()


def test_work_taken_back_is_nobodys_begun_or_not(filled: Records) -> None:
    begun, waiting, other = (JobId(name) for name in ("begun", "waiting", "other"))
    with filled.writing() as desk:
        desk.jobs.enqueue(begun, JobKind.PREPARE, C1, NOON)
        desk.jobs.claim(begun, "token", NOON + timedelta(minutes=1), NOON)
        desk.jobs.enqueue(waiting, JobKind.PREPARE, C1, NOON)
        desk.jobs.enqueue(other, JobKind.CUT, C1, NOON)
        desk.jobs.withdraw(JobKind.PREPARE, C1)
        assert [each.id for each in desk.jobs.waiting(NOON)] == [other]
        assert desk.jobs.get(begun) is None
        assert not desk.jobs.extend(begun, "token", NOON + timedelta(minutes=2))


def test_work_that_is_done_stays_known(filled: Records) -> None:
    done = JobId("done")
    with filled.writing() as desk:
        desk.jobs.enqueue(done, JobKind.PREPARE, C1, NOON)
        desk.jobs.claim(done, "token", NOON + timedelta(minutes=1), NOON)
        desk.jobs.finish(done, "token")
        desk.jobs.withdraw(JobKind.PREPARE, C1)
        found = desk.jobs.get(done)
    assert found is not None
    assert found.state is JobState.DONE


def test_why_a_clip_is_held_and_what_it_lacks_stay_with_it(filled: Records) -> None:
    with filled.writing() as desk:
        clip = desk.clips.get(C1)
        assert clip is not None
        assert (clip.hold, clip.lacks) == (None, ())
        held = replace(clip, hold=Hold.PAUSED, lacks=(Part.SOUND, Part.STRIP))
        desk.clips.change(held)
    with filled.reading() as desk:
        assert desk.clips.get(C1) == held
    assert held.standing == "paused"
