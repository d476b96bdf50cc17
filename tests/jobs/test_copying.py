"""Paused, gone on with, left, killed: a copy on its way, through the real child process."""

from __future__ import annotations

import threading
import time
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from annotator.domain.clip import ClipState
from annotator.jobs.copying import Copying
from annotator.journey.clip import NoSuchClip
from annotator.journey.making_ready import MakingReady
from annotator.journey.ports import ArtefactKind, JobKind, Segment
from tests.media.films import Reel, film, steady
from tests.processes import own_children

if TYPE_CHECKING:
    from annotator.domain.identity import ClipId
    from annotator.jobs.executor import Jobs
    from tests.jobs.practice import Practice

REEL = Reel(codec="mpeg4", size=(320, 240), times=steady(750), base=Fraction(1, 30))
MADE = (
    *(ArtefactKind.FILM, ArtefactKind.FRAMES, ArtefactKind.SOUND),
    *(ArtefactKind.STRIP, ArtefactKind.STRIP_PICTURE),
)
PATIENCE_S = 120


def at_work(practice: Practice) -> Jobs:
    jobs = practice.jobs({JobKind.PREPARE: practice.prepare})
    jobs.start()
    return jobs


def until(holds) -> None:
    """Wait until it does; how long a film takes is the machine's affair."""
    given, nothing = time.monotonic() + PATIENCE_S, threading.Event()
    while not holds():
        assert time.monotonic() < given
        nothing.wait(0.02)


def made_of(practice: Practice, clip: ClipId) -> dict[ArtefactKind, bytes]:
    kept = practice.clips.artefacts(clip)
    return {kind: practice.plain(kept[kind]) for kind in MADE}


def nothing_is_left_over(practice: Practice) -> bool:
    known = set(practice.records.keys.assets())
    return {path.name.split(".")[0] for path in practice.files()} == known


@pytest.mark.slow
def test_paused_it_frees_the_machine_and_gone_on_with_it_makes_the_same(
    practice: Practice,
) -> None:
    first, second = (practice.receive(film(REEL)) for _ in range(2))
    making, before = MakingReady(practice.clips), own_children()
    making.pause(second)
    jobs = at_work(practice)
    until(lambda: practice.clip(first).state is ClipState.READY)
    assert practice.clip(second).facts is None

    making.go_on(second)
    until(lambda: making.segments(second))
    making.pause(second)
    until(lambda: own_children() == before)
    done = making.segments(second)
    jobs.stop()

    jobs = at_work(practice)
    jobs.look_round()
    assert making.segments(second) == done
    assert practice.clip(second).standing == "paused"
    making.go_on(second)
    until(lambda: practice.clip(second).state is ClipState.READY)
    jobs.stop()
    assert made_of(practice, second) == made_of(practice, first)
    assert making.segments(second) == ()
    assert nothing_is_left_over(practice)


@pytest.mark.slow
def test_left_as_it_came_nothing_but_the_film_is_there(practice: Practice) -> None:
    clip = practice.receive(film(REEL))
    making, before = MakingReady(practice.clips), own_children()
    jobs = at_work(practice)
    until(lambda: making.segments(clip))
    making.leave(clip)
    until(lambda: own_children() == before)
    jobs.stop()
    assert practice.clip(clip).standing == "left"
    kept = practice.clips.artefacts(clip)
    assert set(kept) == {ArtefactKind.ORIGINAL}
    assert practice.plain(kept[ArtefactKind.ORIGINAL]) == film(REEL)
    assert making.segments(clip) == ()
    assert [path.stem for path in practice.files()] == [*kept.values()]
    assert nothing_is_left_over(practice)


@pytest.mark.slow
def test_deleted_while_it_is_made_it_stops_and_leaves_nothing(practice: Practice) -> None:
    clip = practice.receive(film(REEL))
    making, before = MakingReady(practice.clips), own_children()
    jobs = at_work(practice)
    until(lambda: making.segments(clip))
    practice.clips.delete(clip)
    until(lambda: own_children() == before)
    jobs.stop()
    with pytest.raises(NoSuchClip):
        practice.clip(clip)
    assert practice.files() == []
    assert practice.records.keys.assets() == ()


def test_a_segment_that_is_not_of_the_film_is_made_anew_at_the_next_try(
    practice: Practice,
) -> None:
    clip = practice.receive(film(Reel(codec="mpeg4", base=Fraction(1, 30))))
    making = MakingReady(practice.clips)
    with practice.shelf.new(practice.clip(clip).household, "segment") as sink:
        sink.write(b"of another film")
    making.keep_segment(clip, Segment(0, sink.asset_id, 0, 900_000, 299))
    jobs = at_work(practice)
    until(lambda: practice.clip(clip).state is ClipState.READY)
    jobs.stop()
    assert practice.job(JobKind.PREPARE, clip).attempt == 2
    assert practice.clip(clip).lacks == ()
    assert nothing_is_left_over(practice)


def test_where_no_copy_is_wanted_none_is_gone_on_with(practice: Practice) -> None:
    clip = practice.receive(film(Reel()))
    making = MakingReady(practice.clips)
    with practice.shelf.new(practice.clip(clip).household, "segment") as sink:
        sink.write(b"a film")
    making.keep_segment(clip, Segment(0, sink.asset_id, 0, 9, 1))
    found = practice.clip(clip)
    assert Copying(making, practice.shelf, found, wanted=False).known == ()
    (piece,) = Copying(making, practice.shelf, found, wanted=True).pieces()
    assert piece[0].path == practice.shelf.path_and_key(sink.asset_id)[0]
