"""A clip's way in, and out again."""

from __future__ import annotations

import pytest

from annotator.domain.clip import ClipCard, ClipState, Context
from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import AssetId, ClipId
from annotator.journey.clip import ClipIsIn, NoSuchClip, NothingReceived, NotKept
from annotator.journey.ports import ArtefactKind, Deed, HowFar, JobKind, Upload
from tests.builders import A_DAY, some_facts
from tests.fakes.records import MemoryRecords
from tests.journey.world import World


def test_no_clip_begins_without_consent_to_record() -> None:
    world = World()
    dyad = world.a_household("Wren", Purpose.TRAINING)
    card = ClipCard(A_DAY, Context.BEDTIME)
    with pytest.raises(NotPermitted):
        world.clips.begin(dyad.household.id, dyad.id, card)
    assert world.clips.of(dyad.household.id) == ()


def test_a_clip_goes_from_card_to_ready() -> None:
    world = World()
    dyad = world.a_household()
    clip = world.a_card(dyad)
    assert world.clips.get(clip).state is ClipState.AWAITING
    world.clips.begin_upload(clip, 100)
    assert world.clips.get(clip).state is ClipState.RECEIVING
    world.clips.note_received(clip, Upload(100, 64, AssetId("x"), "100 60 1"))
    assert world.clips.upload_state(clip) == Upload(100, 64, AssetId("x"), "100 60 1")
    world.clips.received(clip, "0" * 64)
    assert world.clips.get(clip).state is ClipState.PREPARING
    assert world.clips.upload_state(clip) is None
    world.clips.found(clip, some_facts())
    world.clips.playable(clip)
    assert world.clips.get(clip).playable
    world.clips.ready(clip, {ArtefactKind.SOUND: AssetId("s")})
    found = world.clips.get(clip)
    assert (found.state, found.facts) == (ClipState.READY, some_facts())
    assert world.clips.artefacts(clip) == {
        ArtefactKind.ORIGINAL: "x",
        ArtefactKind.SOUND: "s",
    }


def test_preparing_is_on_the_list_in_the_same_breath_and_the_bell_rings_after() -> None:
    world = World()
    clip = world.an_arrived_clip(world.a_household())
    with world.records.reading() as desk:
        job = desk.jobs.of(JobKind.PREPARE, clip)
    assert job is not None
    assert world.bell.rung == [job.id]


def test_a_second_film_needs_a_card_of_its_own() -> None:
    world = World()
    clip = world.an_arrived_clip(world.a_household())
    with pytest.raises(ClipIsIn):
        world.clips.begin_upload(clip, 5)


def test_an_upload_begun_anew_forgets_what_came_before() -> None:
    world = World()
    clip = world.a_card(world.a_household())
    world.clips.begin_upload(clip, 100)
    world.clips.note_received(clip, Upload(100, 64, AssetId("half"), "100 60 1"))
    world.clips.begin_upload(clip, 200)
    assert world.clips.upload_state(clip) == Upload(200)
    assert world.shelf.deleted == ["half"]


def test_a_given_up_upload_leaves_the_card() -> None:
    world = World()
    clip = world.a_card(world.a_household())
    world.clips.begin_upload(clip, 100)
    world.clips.note_received(clip, Upload(100, 64, AssetId("half")))
    world.clips.give_up_upload(clip)
    world.clips.give_up_upload(clip)
    assert world.clips.get(clip).state is ClipState.AWAITING
    assert world.clips.upload_state(clip) is None
    assert world.shelf.deleted == ["half"]


def test_bytes_that_were_not_announced_are_refused() -> None:
    world = World()
    clip = world.a_card(world.a_household())
    with pytest.raises(NothingReceived):
        world.clips.note_received(clip, Upload(100))
    with pytest.raises(NothingReceived):
        world.clips.received(clip, "0" * 64)


def test_a_film_that_cannot_be_prepared_leaves_its_reason_and_nothing_else() -> None:
    world = World()
    clip = world.an_arrived_clip(world.a_household())
    world.clips.failed(clip, "NotAFilm", "This is not a film.")
    found = world.clips.get(clip)
    assert (found.state, found.playable, found.refusal) == (ClipState.FAILED, False, "NotAFilm")
    assert world.clips.says(clip) == "This is not a film."
    assert world.clips.artefacts(clip) == {}
    assert world.shelf.deleted == ["original"]
    world.clips.begin_upload(clip, 7)
    assert world.clips.says(clip) is None


def test_consent_is_asked_at_every_open() -> None:
    world = World()
    dyad = world.a_household()
    clip = world.a_ready_clip(dyad)
    assert world.clips.require_open(clip, Purpose.SESSION_REVIEW).id == clip
    world.consents.withdraw(dyad.household.id, Purpose.SESSION_REVIEW, "mother")
    with pytest.raises(NotPermitted):
        world.clips.require_open(clip, Purpose.SESSION_REVIEW)
    world.clips.require_open(clip, Purpose.RECORD)


def test_an_opened_clip_is_in_the_audit() -> None:
    records = MemoryRecords()
    world = World(records)
    clip = world.a_ready_clip(world.a_household())
    world.clips.note_opened(clip, Purpose.RECORD)
    deed, _, _, on = records.state.deeds[-1]
    assert (deed, on["clip"], on["purpose"]) == (Deed.CLIP_OPENED, clip, "record")


def test_what_plays_is_the_converted_film_or_else_the_original() -> None:
    world = World()
    clip = world.a_ready_clip(world.a_household())
    assert world.clips.film(clip) == "original"
    assert not world.clips.has_stepping_copy(clip)
    world.clips.keep(clip, {ArtefactKind.FILM: AssetId("f"), ArtefactKind.WORKING: AssetId("w")})
    assert world.clips.film(clip) == "f"
    assert world.clips.has_stepping_copy(clip)


def test_what_was_not_made_is_refused_by_name() -> None:
    world = World()
    clip = world.a_card(world.a_household())
    with pytest.raises(NotKept) as no:
        world.clips.artefact(clip, ArtefactKind.SOUND)
    assert no.value.kind == "sound"
    with pytest.raises(NotKept):
        world.clips.film(clip)


def test_what_is_made_again_replaces_the_old_file() -> None:
    world = World()
    clip = world.a_ready_clip(world.a_household())
    world.clips.keep(clip, {ArtefactKind.FRAMES: AssetId("frames-2")})
    assert world.clips.artefact(clip, ArtefactKind.FRAMES) == "frames-2"
    assert world.shelf.deleted == ["frames"]


def test_the_wrong_film_goes_with_its_files_and_the_audit_keeps_that_it_was() -> None:
    records = MemoryRecords()
    world = World(records)
    dyad = world.a_household()
    clip = world.a_ready_clip(dyad)
    world.clips.delete(clip)
    assert set(world.shelf.deleted) == {"original", "frames"}
    assert world.clips.of(dyad.household.id) == ()
    deed, _, _, on = records.state.deeds[-1]
    assert (deed, on["clip"]) == (Deed.CLIP_DELETED, clip)
    with pytest.raises(NoSuchClip):
        world.clips.get(clip)


def test_progress_is_known_while_it_lasts() -> None:
    world = World()
    clip = world.an_arrived_clip(world.a_household())
    world.progress.note(clip, HowFar(0.5, 3.0, 20))
    assert world.clips.how_far(clip) == HowFar(0.5, 3.0, 20)
    world.clips.ready(clip, {})
    assert world.clips.how_far(clip) is None


def test_a_clip_nobody_knows_is_refused() -> None:
    with pytest.raises(NoSuchClip):
        World().clips.require_open(ClipId("none"), Purpose.RECORD)
