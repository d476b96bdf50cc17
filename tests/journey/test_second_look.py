"""A meeting's film beside its clip: linked, placed, coded, and never on its way to a family."""

from __future__ import annotations

import pytest

from annotator.domain.consent import Decision, NotPermitted, Purpose
from annotator.domain.identity import ClipId, CoderId, PersonId
from annotator.domain.second_look import MeetingStays, Played, PlayedOutside
from annotator.journey.consent import Given
from annotator.journey.example_stills import ExampleStills
from annotator.journey.practise_books import NotForPractice
from annotator.journey.scheme_books import Edition
from annotator.journey.scheme_refusals import NotYoursToChange, StillNotAllowed
from annotator.journey.second_look import (
    LookMovedOn,
    NotAMeeting,
    NothingDiscussed,
    NotItsClip,
)
from annotator.journey.training import Training
from tests.builders import an_annotation, ms
from tests.journey.world import World

ME = CoderId("clinician")


def played(onset: int, offset: int, begins: int = 0) -> Played:
    return Played(ms(onset), ms(offset), ms(begins))


def a_linked(world: World) -> tuple[ClipId, ClipId]:
    """A meeting's film, and the clip it discusses."""
    dyad = world.a_household()
    clip, film = world.a_ready_clip(dyad), world.a_meeting(dyad)
    world.second_look.link(film, clip)
    return film, clip


def deny(world: World, film: ClipId, purpose: Purpose) -> None:
    given = Given(PersonId("infant"), "mother", "parental_responsibility")
    household = world.clips.get(film).household
    world.consents.decide(household, purpose, Decision.DENY, given)


def test_a_meetings_film_needs_supervision_before_it_comes_in() -> None:
    world = World()
    dyad = world.a_household()
    with pytest.raises(NotPermitted):
        world.a_card(dyad, meeting=True)
    world.permit(dyad, Purpose.SUPERVISION)
    assert world.clips.get(world.a_card(dyad, meeting=True)).card.meeting


def test_without_supervision_the_film_its_coding_and_its_summary_are_shut() -> None:
    world = World()
    film, _ = a_linked(world)
    session = world.tagging.begin(film, ME)
    deny(world, film, Purpose.SUPERVISION)
    for refused in (
        lambda: world.clips.require_open(film, Purpose.RECORD),
        lambda: world.tagging.session(session),
        lambda: world.tagging.take(session, ()),
        lambda: world.second_look.get(film),
        lambda: world.second_look.beside(film),
        lambda: world.second_look.place(film, (), 0),
        lambda: world.second_look.summary(session),
    ):
        with pytest.raises(NotPermitted):
            refused()


def test_a_meetings_film_is_coded_by_the_scheme_of_guiding_and_a_clip_by_its_own() -> None:
    world = World()
    film, clip = a_linked(world)
    assert world.tagging.session(world.tagging.begin(film, ME)).scheme.id == "guiding"
    assert world.tagging.session(world.tagging.begin(clip, ME)).scheme.id == "connection"


def test_a_practice_codes_meetings_by_a_version_of_its_own() -> None:
    world = World()
    draft = world.scheme_desk.copy(Edition("guiding", "1.0"), "Our guiding")
    ours = world.scheme_desk.publish(draft.scheme, draft.revision)
    world.scheme_desk.use_in_meetings(ours)
    film, clip = a_linked(world)
    assert world.tagging.session(world.tagging.begin(film, ME)).head.scheme == ours.scheme
    assert world.tagging.session(world.tagging.begin(clip, ME)).head.scheme == "connection"
    with pytest.raises(NotYoursToChange):
        world.scheme_desk.edit("guiding")


def test_nothing_of_a_meeting_is_on_its_way_to_a_family() -> None:
    world = World()
    dyad = world.a_household("Wren", *Purpose)
    film = world.a_meeting(dyad)
    world.a_coding(film, an_annotation("x", "step", 1000, 4000, "receives"))
    with pytest.raises(MeetingStays):
        world.sharing.visit_for(film)
    for purpose in (Purpose.SESSION_REVIEW, Purpose.TAKE_HOME_MEDIA, Purpose.PUBLICATION):
        with pytest.raises(MeetingStays):
            world.clips.require_open(film, purpose)
    assert world.sharing.then_and_now(dyad.id) == ()


def test_nobody_practises_on_a_meeting_or_takes_a_picture_of_it_for_a_scheme() -> None:
    world = World()
    dyad = world.a_household("Wren", *Purpose)
    film, clip = world.a_meeting(dyad), world.a_ready_clip(dyad)
    stills = ExampleStills(world.records, world.clock)
    assert [each.id for each in Training(world.records, world.clock).clips()] == [clip]
    assert [each.id for each in stills.clips()] == [clip]
    with pytest.raises(StillNotAllowed):
        stills.reference(film, 0)
    with pytest.raises(NotForPractice):
        world.practising.keep_gold(film, {})


def test_a_meeting_is_about_a_clip_of_the_same_two_and_no_other_meeting() -> None:
    world = World()
    dyad, others = world.a_household(), world.a_household("Finch")
    film, theirs = world.a_meeting(dyad), world.a_ready_clip(others)
    for wrong in (theirs, film, world.a_meeting(dyad), ClipId("nobody's")):
        with pytest.raises(NotItsClip):
            world.second_look.link(film, wrong)
    clip = world.a_ready_clip(dyad)
    with pytest.raises(NotAMeeting):
        world.second_look.link(clip, clip)
    assert world.second_look.beside(film) is None
    with pytest.raises(NothingDiscussed):
        world.second_look.place(film, (), 0)


def test_what_lies_beside_is_the_clip_with_its_own_moments_when_it_was_placed() -> None:
    world = World()
    film, clip = a_linked(world)
    world.a_coding(clip, an_annotation("m", code="shared_gaze"))
    assert world.second_look.place(film, (played(9000, 12_000, 4000),), 0) == 1
    beside = world.second_look.beside(film)
    assert beside is not None
    assert (beside.clip.id, beside.revision, beside.may_play) == (clip, 1, True)
    assert [each.id for each in beside.moments] == ["m"]
    assert beside.clock.clip_at(ms(10_000)) == 5000
    assert world.second_look.beside(clip) is None


def test_a_clip_that_is_not_permitted_lies_beside_without_picture_and_moments() -> None:
    world = World()
    film, clip = a_linked(world)
    world.a_coding(clip, an_annotation("m"))
    given = Given(PersonId("infant"), "mother", "parental_responsibility", clip=clip)
    household = world.clips.get(film).household
    world.consents.decide(household, Purpose.SUPERVISION, Decision.DENY, given)
    beside = world.second_look.beside(film)
    assert beside is not None
    assert (beside.may_play, beside.moments) == (False, ())


def test_a_window_that_is_behind_takes_nothing_back() -> None:
    world = World()
    film, _ = a_linked(world)
    world.second_look.place(film, (played(0, 3000),), 0)
    with pytest.raises(LookMovedOn):
        world.second_look.place(film, (), 0)
    with pytest.raises(PlayedOutside):
        world.second_look.place(film, (played(0, 10_000_000),), 1)
    assert world.second_look.get(film).played == (played(0, 3000),)


def test_another_clip_begins_without_stretches_and_the_same_one_keeps_them() -> None:
    world = World()
    film, clip = a_linked(world)
    world.second_look.place(film, (played(0, 3000),), 0)
    world.second_look.link(film, clip)
    assert world.second_look.get(film).played == (played(0, 3000),)
    dyad = world.consents.dyads(world.clips.get(film).household)[0]
    other = world.a_ready_clip(dyad)
    world.second_look.link(film, other)
    meeting = world.second_look.get(film)
    assert (meeting.discusses and meeting.discusses.id, meeting.played) == (other, ())
    with pytest.raises(LookMovedOn):
        world.second_look.place(film, (), 1)


def test_the_summary_is_of_one_coding_and_names_each_step_seen() -> None:
    world = World()
    film, _ = a_linked(world)
    world.second_look.place(film, (played(0, 3000),), 0)
    session = world.a_coding(
        film,
        an_annotation("s", "step", 1000, 4000, "receives"),
        an_annotation("g", "guider_turn", 2000, 6000),
    )
    said = world.second_look.summary(session).guiding
    assert said is not None
    assert [each.code for each in said.ladder if each.seen] == ["receives"]
    assert (said.guider.n, said.guider.median_ms) == (1, 4000)
    assert [each.first for each in said.spoke] == ["guider"]


def test_a_household_lists_its_meetings_and_the_link_goes_with_its_clip() -> None:
    world = World()
    film, clip = a_linked(world)
    household = world.clips.get(film).household
    (meeting,) = world.second_look.of(household)
    assert meeting.discusses is not None
    assert meeting.discusses.id == clip
    world.clips.delete(clip)
    (meeting,) = world.second_look.of(household)
    assert meeting.discusses is None
    assert world.second_look.beside(film) is None


def test_every_deed_is_noted_by_opaque_ids_alone() -> None:
    world = World()
    film, clip = a_linked(world)
    world.second_look.place(film, (played(0, 3000),), 0)
    with world.records.reading() as desk:
        deeds = desk.state.deeds[-2:]  # type: ignore[attr-defined]
    both = {"clip": film, "discusses": clip}
    assert [(each[0], each[3]) for each in deeds] == [
        ("meeting_linked", both),
        ("meeting_placed", both),
    ]
