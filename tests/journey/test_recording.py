"""Recording here: by consent, once; what was marked stands in the coding of whoever marked it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.clip import ClipState
from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import AssetId, ClipId
from annotator.journey.clip import ClipIsIn, NothingReceived
from annotator.journey.ports import Deed, Recording, Upload
from annotator.journey.recording import MOST_MARKS, NotRecorded, RecordingThere, TooManyMarks
from tests.builders import ms, some_facts
from tests.journey.world import World


@pytest.fixture
def world() -> World:
    return World()


def begun(world: World) -> ClipId:
    clip = world.a_card(world.a_household())
    world.recordings.begin(clip, 1000)
    return clip


def ended(world: World, clip: ClipId) -> None:
    """What the recorder does at the end, as far as the records know."""
    kept = Recording(clip, world.identities.acting(), world.clock.now(), ms(60_000), is_open=False)
    world.recordings.note(clip, kept, Upload(100, 100, AssetId("original"), "60:1"))
    world.clips.received(clip, "0" * 64)


def test_pr_25_nothing_is_recorded_without_consent(world: World) -> None:
    dyad = world.a_household()
    clip = world.a_card(dyad)
    world.consents.withdraw(dyad.household.id, Purpose.RECORD, "mother")
    for ask in (world.recordings.require, lambda of: world.recordings.begin(of, 1000)):
        with pytest.raises(NotPermitted):
            ask(clip)
    assert world.clips.get(clip).state is ClipState.AWAITING


def test_a_clip_that_is_in_is_not_recorded_over(world: World) -> None:
    clip = world.a_ready_clip(world.a_household())
    with pytest.raises(ClipIsIn):
        world.recordings.begin(clip, 1000)


def test_a_recording_that_is_there_is_kept_or_deleted_before_another_film_comes(
    world: World,
) -> None:
    clip = begun(world)
    with pytest.raises(RecordingThere):
        world.recordings.begin(clip, 1000)
    with pytest.raises(ClipIsIn):
        world.clips.begin_upload(clip, 50)
    assert world.clips.upload_state(clip) is None
    world.recordings.delete(clip)
    assert world.clips.get(clip).state is ClipState.AWAITING
    world.clips.begin_upload(clip, 50)


def test_nothing_is_noted_of_what_is_not_under_way(world: World) -> None:
    clip = world.a_card(world.a_household())
    kept = Recording(clip, world.identities.acting(), world.clock.now(), ms(0))
    with pytest.raises(NothingReceived):
        world.recordings.note(clip, kept, Upload(5))
    with pytest.raises(NotRecorded):
        world.recordings.delete(clip)
    with pytest.raises(NotRecorded):
        world.mark(clip, "rupture", 5)


def test_how_long_nothing_came_is_told(world: World) -> None:
    clip = begun(world)
    found = world.recordings.of(clip)
    assert found is not None
    world.clock.pass_by(timedelta(seconds=9))
    assert world.recordings.silent_ms(found[0]) == 9000


def test_marks_stand_in_the_coding_once_the_pictures_are_known_and_only_once(
    world: World,
) -> None:
    clip = begun(world)
    world.mark(clip, "rupture", 10_000)
    world.mark(clip, "repair", 14_000)
    world.recordings.land(clip, world.tagging)
    ended(world, clip)
    assert world.recordings.to_land() == (clip,)
    world.recordings.land(clip, world.tagging)
    assert world.tagging.sessions(clip) == ()
    facts = replace(some_facts(), first_ms=40)
    world.clips.found(clip, facts)
    for _ in range(2):
        world.recordings.land(clip, world.tagging)
        (head,) = world.tagging.sessions(clip)
        opened = world.tagging.session(head.id)
        rupture, repair = sorted(opened.annotations, key=lambda each: each.onset)
        assert (rupture.onset, repair.onset) == (8540, 12_540)
        assert repair.repairs == rupture.id
        assert opened.revision == 3
        assert head.coder == world.identities.acting()
    assert world.recordings.to_land() == ()


def test_what_was_marked_before_stays_beside_what_lands(world: World) -> None:
    clip = begun(world)
    world.mark(clip, "attunement", 5000)
    ended(world, clip)
    world.clips.found(clip, some_facts())
    mine = world.tagging.begin(clip, world.identities.acting())
    world.recordings.land(clip, world.tagging)
    assert [each.id for each in world.tagging.sessions(clip)] == [mine]
    assert len(world.tagging.session(mine).annotations) == 1


def test_the_persons_own_reaction_time_is_taken_off(world: World) -> None:
    clip = begun(world)
    me = world.identities.acting()
    with world.records.writing() as desk:
        desk.settings.keep(f"workbench/tagging/{me}", '{"reaction_ms": 400}')
    world.mark(clip, "attunement", 5000)
    ended(world, clip)
    world.clips.found(clip, some_facts())
    world.recordings.land(clip, world.tagging)
    (head,) = world.tagging.sessions(clip)
    (found,) = world.tagging.session(head.id).annotations
    assert (found.onset, found.pressed_onset) == (4600, 5000)


def test_a_recording_nothing_was_marked_in_makes_no_coding(world: World) -> None:
    clip = begun(world)
    ended(world, clip)
    world.clips.found(clip, some_facts())
    world.recordings.land(clip, world.tagging)
    assert world.tagging.sessions(clip) == ()
    assert world.recordings.to_land() == ()


def test_a_press_taken_back_does_not_land_and_there_is_an_end_of_them(world: World) -> None:
    clip = begun(world)
    world.mark(clip, "rupture", 5)
    first, *_ = world.recordings.marks(clip)
    assert world.recordings.unmark(clip, first.id) == 0
    for n in range(MOST_MARKS):
        world.mark(clip, "rupture", n)
    with pytest.raises(TooManyMarks):
        world.mark(clip, "rupture", 9)
    assert len(world.recordings.marks(clip)) == MOST_MARKS


def test_beginning_and_deleting_are_noted_with_opaque_ids(world: World) -> None:
    clip = begun(world)
    world.recordings.delete(clip)
    with world.records.reading() as desk:
        noted = desk.audit.done_to((clip,), [Deed.RECORDING_BEGUN, Deed.RECORDING_DELETED])
    assert [each.deed for each in noted] == [Deed.RECORDING_BEGUN, Deed.RECORDING_DELETED]
    assert set(noted[0].on) == {"clip", "household"}


def test_what_may_be_marked_is_told_by_the_clips_own_scheme(world: World) -> None:
    dyad = world.a_household()
    clip = world.a_card(dyad)
    names = [each.id for each in world.recordings.families(clip)]
    assert names == ["attunement", "rupture", "repair"]
    world.permit(dyad, Purpose.SUPERVISION)
    meeting = world.a_card(dyad, meeting=True)
    assert [each.id for each in world.recordings.families(meeting)] == ["step"]
