"""What a person wants of a clip that is made ready, and what stands in the records for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.clip import Clip, ClipState, Hold, Part
from annotator.domain.identity import AssetId, ClipId
from annotator.journey.clip import NoSuchClip, NotKept
from annotator.journey.making_ready import MakingReady, NotBeingMade, NothingToMake
from annotator.journey.ports import ArtefactKind, Deed, HowFar, JobKind, Segment
from tests.builders import some_facts
from tests.journey.world import World


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def making(world: World) -> MakingReady:
    return MakingReady(world.clips)


def stands(world: World, clip: ClipId, **how: object) -> Clip:
    with world.records.writing() as desk:
        found = desk.clips.get(clip)
        assert found is not None
        now = replace(found, **how)  # type: ignore[arg-type]
        desk.clips.change(now)
    return now


@pytest.fixture
def clip(world: World) -> ClipId:
    """A clip whose film is in and is being prepared."""
    made = world.an_arrived_clip(world.a_household())
    world.clips.found(made, some_facts())
    world.bell.rung.clear()
    return made


def waiting(world: World, clip: ClipId) -> int:
    with world.records.reading() as desk:
        jobs = desk.jobs.waiting(world.clock.now())
    return sum(each.subject == clip and each.kind is JobKind.PREPARE for each in jobs)


def a_segment(n: int) -> Segment:
    return Segment(n, AssetId(f"segment {n}"), n * 900_000, 900_000, 300)


def test_what_is_paused_is_taken_off_the_list_and_stays_so(
    world: World, making: MakingReady, clip: ClipId
) -> None:
    making.keep_segment(clip, a_segment(0))
    making.pause(clip)
    making.pause(clip)
    assert world.clips.get(clip).hold is Hold.PAUSED
    assert waiting(world, clip) == 0
    assert making.segments(clip) == (a_segment(0),)
    assert making.can_go_on(clip)


def test_going_on_puts_it_on_the_list_once_and_calls(
    world: World, making: MakingReady, clip: ClipId
) -> None:
    making.pause(clip)
    making.go_on(clip)
    assert world.clips.get(clip).hold is None
    assert waiting(world, clip) == 1
    assert len(world.bell.rung) == 1
    with pytest.raises(NothingToMake):
        making.go_on(clip)
    assert waiting(world, clip) == 1


def test_what_is_left_keeps_its_film_and_nothing_half_made(
    world: World, making: MakingReady, clip: ClipId
) -> None:
    making.keep_segment(clip, a_segment(0))
    making.leave(clip)
    assert world.clips.get(clip).standing == "left"
    assert waiting(world, clip) == 0
    assert making.segments(clip) == ()
    assert AssetId("segment 0") in world.shelf.deleted
    assert ArtefactKind.ORIGINAL in world.clips.artefacts(clip)
    with pytest.raises(NotBeingMade):
        making.keep_segment(clip, a_segment(1))
    making.go_on(clip)
    assert world.clips.get(clip).standing == "preparing"


@pytest.mark.parametrize("state", [ClipState.AWAITING, ClipState.RECEIVING, ClipState.READY])
def test_only_what_is_being_made_can_be_paused(
    world: World, making: MakingReady, clip: ClipId, state: ClipState
) -> None:
    stands(world, clip, state=state)
    for way in (making.pause, making.leave):
        with pytest.raises(NotBeingMade):
            way(clip)
    with pytest.raises(NothingToMake):
        making.go_on(clip)


def test_a_film_that_fell_is_kept_with_why_and_can_be_tried_again(
    world: World, making: MakingReady, clip: ClipId
) -> None:
    making.keep_segment(clip, a_segment(0))
    making.failed(clip, "PartFailed", "Its picture could not be decoded.")
    found = world.clips.get(clip)
    assert (found.state, found.refusal) == (ClipState.FAILED, "PartFailed")
    assert world.clips.says(clip) == "Its picture could not be decoded."
    assert ArtefactKind.ORIGINAL in world.clips.artefacts(clip)
    assert making.segments(clip) == ()
    with world.records.reading() as desk:
        assert desk.audit.done_to((clip,), {Deed.CLIP_REFUSED})
    making.go_on(clip)
    again = world.clips.get(clip)
    assert (again.state, again.refusal) == (ClipState.PREPARING, None)
    assert world.clips.says(clip) is None


def test_what_lacks_a_part_can_be_tried_again_and_plays_meanwhile(
    world: World, making: MakingReady, clip: ClipId
) -> None:
    stands(world, clip, state=ClipState.READY, playable=True, lacks=(Part.STRIP,))
    assert making.can_go_on(clip)
    making.go_on(clip)
    assert world.clips.get(clip).playable
    world.clips.ready(clip, {})
    assert world.clips.get(clip).lacks == ()
    assert not making.can_go_on(clip)


def test_when_all_is_ready_nothing_is_held_and_no_segment_left(
    world: World, making: MakingReady, clip: ClipId
) -> None:
    making.keep_segment(clip, a_segment(0))
    making.pause(clip)
    world.clips.ready(clip, {})
    assert world.clips.get(clip).standing == "ready"
    assert making.segments(clip) == ()
    assert AssetId("segment 0") in world.shelf.deleted


def test_how_far_it_is_outlives_a_restart_by_its_segments(
    world: World, making: MakingReady, clip: ClipId
) -> None:
    assert making.how_far(clip) is None
    world.progress.note(clip, HowFar(0.5, 2.0, 40))
    assert making.how_far(clip) == HowFar(0.5, 2.0, 40)
    making.pause(clip)
    assert making.how_far(clip) == HowFar(0.5)
    world.progress.forget(clip)
    making.go_on(clip)
    making.keep_segment(clip, a_segment(0))
    length = some_facts().length
    assert making.how_far(clip) == HowFar(round(10_000 / length, 4))
    making.leave(clip)
    assert making.how_far(clip) is None


def test_going_on_never_says_less_than_is_ready(
    world: World, making: MakingReady, clip: ClipId
) -> None:
    making.keep_segment(clip, a_segment(0))
    reached = round(10_000 / some_facts().length, 4)
    world.progress.note(clip, HowFar(reached / 2, 17.0, 4))
    assert making.how_far(clip) == HowFar(reached, 17.0, 4)
    world.progress.note(clip, HowFar(1.0, 3.0, 2))
    assert making.how_far(clip) == HowFar(1.0, 3.0, 2)


def test_a_segment_that_is_not_ready_is_refused(making: MakingReady, clip: ClipId) -> None:
    making.keep_segment(clip, a_segment(0))
    assert making.segment(clip, 0) == a_segment(0)
    with pytest.raises(NotKept):
        making.segment(clip, 1)


def test_a_clip_nobody_knows_is_refused(making: MakingReady) -> None:
    nobody = ClipId("0" * 32)
    for way in (making.pause, making.leave, making.go_on, making.how_far, making.can_go_on):
        with pytest.raises(NoSuchClip):
            way(nobody)
