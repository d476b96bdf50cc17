"""A recording in several files: each comes in by itself, and the last one begins the work."""

from __future__ import annotations

import pytest

from annotator.domain.clip import ClipState
from annotator.domain.consent import Decision, NotPermitted, Purpose
from annotator.domain.identity import AssetId, ClipId, PersonId
from annotator.domain.parts import MOST_PARTS, Seam, TooManyParts
from annotator.journey.clip import ClipIsIn, NothingReceived
from annotator.journey.consent import Given
from annotator.journey.parts import NoSuchPart, Parts
from annotator.journey.ports import ArtefactKind, Deed, JobKind, Upload
from tests.builders import ms
from tests.journey.world import World

SHA = "ab" * 32


def arrives(world: World, clip: ClipId, number: int, length: int) -> None:
    parts = Parts(world.clips)
    parts.begin_part(clip, number, length)
    asset = AssetId(f"part-{number}")
    parts.note_part(clip, number, Upload(length, length, asset, "100 60 1"))
    parts.part_received(clip, number, SHA)


def three(world: World) -> ClipId:
    clip = world.a_card(world.a_household())
    Parts(world.clips).announce(clip, [300, 200, 100])
    return clip


def job_of(world: World, clip: ClipId) -> object:
    with world.records.reading() as desk:
        return desk.jobs.of(JobKind.PREPARE, clip)


def test_it_is_prepared_when_the_last_file_is_in_whichever_that_is() -> None:
    world = World()
    clip, parts = three(world), Parts(world.clips)
    for number, length in ((3, 100), (1, 300)):
        arrives(world, clip, number, length)
        assert world.clips.get(clip).state is ClipState.RECEIVING
        assert job_of(world, clip) is None
        assert world.bell.rung == []
    arrives(world, clip, 2, 200)
    assert world.clips.get(clip).state is ClipState.PREPARING
    assert job_of(world, clip) is not None
    assert len(world.bell.rung) == 1
    assert parts.originals(clip) == ("part-1", "part-2", "part-3")
    assert [each.sha256 for each in parts.of(clip)] == [SHA] * 3


def test_each_file_is_in_the_audit_by_what_it_is_known_by() -> None:
    world = World()
    clip = three(world)
    arrives(world, clip, 2, 200)
    with world.records.reading() as desk:
        (done,) = desk.audit.done_to((clip,), {Deed.CLIP_PART_RECEIVED})
    assert (done.on["part"], done.on["sha256"]) == ("2", SHA)


def test_a_file_told_twice_is_in_once() -> None:
    world = World()
    clip, parts = three(world), Parts(world.clips)
    for number, length in ((1, 300), (2, 200), (3, 100)):
        arrives(world, clip, number, length)
    parts.part_received(clip, 3, "cd" * 32)
    assert parts.of(clip)[2].sha256 == SHA
    assert len(world.bell.rung) == 1


def test_files_announced_anew_forget_those_that_came_before() -> None:
    world = World()
    clip = three(world)
    arrives(world, clip, 1, 300)
    Parts(world.clips).announce(clip, [5, 6])
    assert [each.upload.length for each in Parts(world.clips).of(clip)] == [5, 6]
    assert "part-1" in world.shelf.deleted
    world.clips.begin_upload(clip, 9)
    assert Parts(world.clips).of(clip) == ()


@pytest.mark.parametrize("count", [0, 1, MOST_PARTS + 1])
def test_one_file_is_no_recording_in_several_and_too_many_are_none_either(count: int) -> None:
    world = World()
    clip = world.a_card(world.a_household())
    with pytest.raises(TooManyParts):
        Parts(world.clips).announce(clip, [1] * count)


def test_another_length_or_number_than_announced_is_refused() -> None:
    world = World()
    clip, parts = three(world), Parts(world.clips)
    with pytest.raises(ClipIsIn):
        parts.begin_part(clip, 1, 301)
    with pytest.raises(NoSuchPart):
        parts.begin_part(clip, 4, 100)
    with pytest.raises(NothingReceived):
        parts.part_received(clip, 1, SHA)


def test_without_consent_no_file_comes_in() -> None:
    world = World()
    clip = three(world)
    given = Given(PersonId("infant"), "mother", "parental_responsibility")
    home = world.clips.get(clip).household
    world.consents.decide(home, Purpose.RECORD, Decision.DENY, given)
    for refused in (
        lambda: Parts(world.clips).announce(clip, [1, 2]),
        lambda: Parts(world.clips).begin_part(clip, 1, 300),
    ):
        with pytest.raises(NotPermitted):
            refused()


def all_in(world: World) -> ClipId:
    clip = three(world)
    for number, length in ((1, 300), (2, 200), (3, 100)):
        arrives(world, clip, number, length)
    return clip


def test_files_that_could_not_be_joined_are_kept_and_tried_again_without_one_of_them() -> None:
    world = World()
    clip, parts = all_in(world), Parts(world.clips)
    world.clips.failed(clip, "PartNotUsable", "File 2 cannot be used.")
    assert [each.is_in for each in parts.of(clip)] == [True] * 3
    assert not {"part-1", "part-2", "part-3"} & set(world.shelf.deleted)
    parts.again(clip, [3, 1])
    assert world.clips.get(clip).state is ClipState.PREPARING
    assert [(each.number, each.upload.asset) for each in parts.of(clip)] == [
        (1, "part-3"),
        (2, "part-1"),
    ]
    assert "part-2" in world.shelf.deleted


@pytest.mark.parametrize("order", [[], [1, 1], [1, 9]])
def test_an_order_of_files_that_are_not_there_changes_nothing(order: list[int]) -> None:
    world = World()
    clip, parts = all_in(world), Parts(world.clips)
    world.clips.failed(clip, "PartNotUsable", "File 2 cannot be used.")
    before = parts.of(clip)
    with pytest.raises(ClipIsIn):
        parts.again(clip, order)
    assert parts.of(clip) == before


def test_a_clip_in_preparation_is_not_joined_in_another_order() -> None:
    world = World()
    clip = all_in(world)
    with pytest.raises(ClipIsIn):
        Parts(world.clips).again(clip, [1, 2, 3])
    with pytest.raises(ClipIsIn):
        Parts(world.clips).announce(clip, [1, 2])


def test_what_the_join_found_is_kept_and_joined_files_are_not_joined_again() -> None:
    world = World()
    clip, parts = all_in(world), Parts(world.clips)
    found = (Seam(ms(0)), Seam(ms(1000), 8), Seam(ms(2000), earlier=True))
    parts.found_seams(clip, found)
    assert parts.seams(clip) == found[1:]
    assert tuple(each.seam for each in parts.of(clip)) == found
    world.clips.keep(clip, {ArtefactKind.FILM: AssetId("joined")})
    assert parts.originals(clip) == ()


def test_deleting_the_clip_deletes_every_file_of_it() -> None:
    world = World()
    clip = all_in(world)
    world.clips.delete(clip)
    assert {"part-1", "part-2", "part-3"} <= set(world.shelf.deleted)
    assert Parts(world.clips).of(clip) == ()
