"""A second camera: beside its clip, under its clip's consent, gone with it, no clip itself."""

from __future__ import annotations

import pytest

from annotator.domain.clip import ClipState
from annotator.domain.consent import Decision, NotPermitted, Purpose
from annotator.domain.identity import AssetId, ClipId, CoderId, PersonId
from annotator.domain.two_cameras import Heard, Laid
from annotator.journey.camera_books import BesideOnly, SecondCamera
from annotator.journey.cameras import (
    CameraIsIn,
    CameraMovedOn,
    Cameras,
    HasNoSecondCamera,
    NoSecondCamera,
)
from annotator.journey.clip import NoSuchClip
from annotator.journey.consent import Given
from annotator.journey.ports import ArtefactKind, Deed, Upload
from tests.builders import some_facts
from tests.journey.world import World

ME = CoderId("clinician")


def two(world: World) -> tuple[ClipId, ClipId]:
    """A clip and its second camera, both ready."""
    clip = world.a_ready_clip(world.a_household())
    film = Cameras(world.clips).begin(clip)
    world.clips.begin_upload(film, 9)
    world.clips.note_received(film, Upload(9, 9, AssetId("other"), "100 60 1"))
    world.clips.received(film, "0" * 64)
    world.clips.found(film, some_facts())
    world.clips.ready(film, {ArtefactKind.FRAMES: AssetId("other-frames")})
    return clip, film


def test_it_lies_beside_its_clip_and_stands_in_no_list() -> None:
    world = World()
    clip, film = two(world)
    first = world.clips.get(clip)
    assert [each.id for each in world.clips.of(first.household)] == [clip]
    with world.records.reading() as desk:
        assert desk.clips.of_each([first.household])[first.household] == (first,)
        assert all(each.playable for each in desk.clips.in_short())
    beside = Cameras(world.clips).beside(clip)
    assert beside is not None
    assert (beside.film.id, beside.film.card, beside.may_play) == (film, first.card, True)
    assert beside.kept == SecondCamera(clip, film)
    assert Cameras(world.clips).first_of(film) == clip
    assert Cameras(world.clips).first_of(clip) is None


def test_a_clip_without_one_has_nothing_beside_it() -> None:
    world = World()
    clip = world.a_ready_clip(world.a_household())
    assert Cameras(world.clips).beside(clip) is None
    assert Cameras(world.clips).of(clip) is None
    with pytest.raises(NoSecondCamera):
        Cameras(world.clips).lay(clip, Laid(5), 0)
    with pytest.raises(NoSecondCamera):
        Cameras(world.clips).take_away(clip)


def test_nothing_is_tagged_in_it_and_no_visit_is_about_it() -> None:
    world = World()
    _, film = two(world)
    with pytest.raises(BesideOnly):
        world.tagging.begin(film, ME)
    with pytest.raises(BesideOnly):
        world.sharing.visit_for(film)


def test_a_clip_has_one_and_a_meeting_or_another_camera_has_none() -> None:
    world = World()
    clip, film = two(world)
    with pytest.raises(CameraIsIn):
        Cameras(world.clips).begin(clip)
    with pytest.raises(HasNoSecondCamera):
        Cameras(world.clips).begin(film)
    with pytest.raises(HasNoSecondCamera):
        Cameras(world.clips).begin(world.a_meeting(world.a_household("Finch")))


def test_what_is_taken_back_for_its_clip_alone_is_taken_back_for_it() -> None:
    world = World()
    clip, film = two(world)
    assert world.clips.require_open(film, Purpose.RECORD).id == film
    given = Given(PersonId("infant"), "mother", "parental_responsibility", clip=clip)
    home = world.clips.get(clip).household
    world.consents.decide(home, Purpose.RECORD, Decision.DENY, given)
    with pytest.raises(NotPermitted):
        world.clips.require_open(film, Purpose.RECORD)
    beside = Cameras(world.clips).beside(clip)
    assert beside is not None
    assert not beside.may_play
    with pytest.raises(NotPermitted):
        Cameras(world.clips).lay(clip, Laid(5), 0)


def test_how_it_lies_is_kept_and_noted_and_a_window_that_is_behind_is_refused() -> None:
    world = World()
    clip, film = two(world)
    cameras, laid = Cameras(world.clips), Laid(-1240, Heard.SECOND)
    assert cameras.lay(clip, laid, 0) == 1
    with pytest.raises(CameraMovedOn):
        cameras.lay(clip, Laid(7), 0)
    beside = cameras.beside(clip)
    assert beside is not None
    assert beside.kept == SecondCamera(clip, film, 1, laid)
    with world.records.reading() as desk:
        (done,) = desk.audit.done_to((clip,), {Deed.SECOND_CAMERA_LAID})
    assert done.on["camera"] == film


def test_it_goes_with_its_clip_files_and_all() -> None:
    world = World()
    clip, film = two(world)
    world.clips.delete(clip)
    assert {"other", "other-frames", "original", "frames"} <= set(world.shelf.deleted)
    with pytest.raises(NoSuchClip):
        world.clips.get(film)


def test_taken_away_its_clip_stays_as_it_was() -> None:
    world = World()
    clip, film = two(world)
    before = world.clips.get(clip)
    Cameras(world.clips).take_away(clip)
    assert world.clips.get(clip) == before
    assert before.state is ClipState.READY
    assert {"other", "other-frames"} <= set(world.shelf.deleted)
    assert Cameras(world.clips).beside(clip) is None
    with pytest.raises(NoSuchClip):
        world.clips.get(film)
    assert Cameras(world.clips).begin(clip) != film
