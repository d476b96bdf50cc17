"""A dyad's clips over time: whose coding counts, what is left out, and who may look."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.applying import RUPTURE
from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Decision, NotPermitted, Purpose
from annotator.domain.episodes import ATTUNEMENT
from annotator.domain.identity import AnnotationId, ClipId, CodeId, CoderId, DyadId, PersonId
from annotator.domain.metrics.measured import Blank
from annotator.domain.people import FIRST, Member, Role
from annotator.domain.policy import NotForYou
from annotator.domain.reach import Reach
from annotator.journey.clip import NoSuchClip
from annotator.journey.consent import Given, NoSuchHousehold
from annotator.journey.progress import (
    AllClips,
    Basis,
    ClipFigures,
    FewerThanComments,
    Progress,
    all_clips,
    ways,
)
from annotator.journey.progress_known import asked_by
from annotator.wiring.door import Door
from annotator.wiring.guarded import guarded
from tests.builders import A_DAY, an_annotation, some_facts, the_scheme
from tests.fakes.clock import NOON
from tests.journey.scene import a_feed
from tests.journey.settle_world import GAZE, JOY, LEE, a_service, codes, settle_all, settling
from tests.journey.world import World

if TYPE_CHECKING:
    from annotator.domain.dyad import Dyad

SAM = CoderId("5a" * 16)
COLLEAGUE = CoderId("c0" * 16)


def progress(world: World) -> Progress:
    return Progress(world.records, world.clock, world.identities, world.schemes)


def named(prefix: str, annotations: tuple[Annotation, ...]) -> tuple[Annotation, ...]:
    return tuple(
        replace(
            each,
            id=AnnotationId(prefix + each.id),
            repairs=None if each.repairs is None else AnnotationId(prefix + each.repairs),
        )
        for each in annotations
    )


def a_clip_of(world: World, dyad: Dyad, on: date, context: Context = Context.FEEDING) -> ClipId:
    clip = world.clips.begin(dyad.household.id, dyad.id, ClipCard(on, context))
    world.clips.begin_upload(clip, 100)
    world.clips.found(clip, some_facts())
    return clip


def two_feeds() -> tuple[World, Dyad, ClipId, ClipId]:
    """The later clip was brought in first; both are coded."""
    world = World()
    dyad = world.a_household("Wren", Purpose.RECORD, Purpose.SUPERVISION)
    late = a_clip_of(world, dyad, A_DAY)
    early = a_clip_of(world, dyad, A_DAY - timedelta(days=7), Context.BEDTIME)
    world.a_coding(late, *named("l-", a_feed()))
    world.a_coding(early, *named("e-", a_feed()[:2]))
    return world, dyad, early, late


def test_clips_come_by_the_day_they_were_filmed_each_with_its_figures() -> None:
    world, dyad, early, late = two_feeds()
    found = progress(world).clips(dyad.id)
    assert [each.id for each in found] == [early, late]
    assert [each.context for each in found] == [Context.BEDTIME, Context.FEEDING]
    first, last = (each.overview for each in found)
    assert first is not None
    assert last is not None
    assert first.figures["attuned"].part == 7000
    assert first.figures["repaired_30"].part == 0
    assert last.figures["repaired_30"].value == 1
    assert {each.basis for each in found} == {Basis.THERAPIST}
    assert {each.scheme for each in found} == {"connection 1.0"}


def test_a_clip_nobody_coded_has_no_figures_and_is_there_all_the_same() -> None:
    world = World()
    dyad = world.a_household("Wren", Purpose.RECORD)
    clip = a_clip_of(world, dyad, A_DAY)
    assert progress(world).clips(dyad.id) == (
        ClipFigures(clip, dyad.household.id, A_DAY, Context.FEEDING),
    )
    assert ways(progress(world).clips(dyad.id)).clips == 0


def test_nothing_is_told_of_a_clip_that_may_not_be_kept_today() -> None:
    world, dyad, early, late = two_feeds()
    given = Given(PersonId("infant"), "mother", "parental_responsibility", clip=early)
    world.consents.decide(dyad.household.id, Purpose.RECORD, Decision.DENY, given)
    assert [each.id for each in progress(world).clips(dyad.id)] == [late]


def test_the_therapists_coding_counts_whoever_else_coded_and_whoever_looks() -> None:
    world, dyad, _, late = two_feeds()
    theirs = world.tagging.begin(late, COLLEAGUE)
    world.tag(theirs, an_annotation("x", onset=0, offset=60_000))
    world.identities.coder = COLLEAGUE
    found = progress(world).clips(dyad.id)[-1]
    assert (found.basis, found.session != theirs) == (Basis.THERAPIST, True)


def test_where_the_therapist_has_not_coded_ones_own_coding_counts_and_says_so() -> None:
    world = World()
    dyad = world.a_household("Wren", Purpose.RECORD)
    clip = a_clip_of(world, dyad, A_DAY)
    mine = world.tagging.begin(clip, COLLEAGUE)
    assert progress(world).clips(dyad.id)[0].session is None
    world.identities.coder = COLLEAGUE
    found = progress(world).clips(dyad.id)[0]
    assert (found.session, found.basis) == (mine, Basis.OWN)


def test_a_consensus_goes_before_everything_and_states_come_from_the_therapists_coding() -> None:
    world, clip = a_service()
    state = an_annotation("state", "infant_state", 0, 30_000, "quiet_alert")
    mine = codes(world, clip, FIRST, GAZE, JOY, state)
    others = codes(world, clip, LEE, GAZE)
    which = settling(world).begin(clip, (mine, others))
    settle_all(world, which, others)
    dyad = world.clips.get(clip).dyad
    before = progress(world).clips(dyad)[0]
    agreed = settling(world).keep(which)
    after = progress(world).clips(dyad)[0]
    assert (before.basis, after.basis, after.session) == (
        Basis.THERAPIST, Basis.CONSENSUS, agreed,
    )  # fmt: skip
    assert before.overview is not None
    assert after.overview is not None
    assert before.overview.figures["attuned"].part == 20_000
    assert after.overview.figures["attuned"].part == 10_000
    alert = after.overview.figures["state_quiet_alert"]
    assert alert == before.overview.figures["state_quiet_alert"]
    assert alert.part == 30_000


def a_clip_with_comments() -> tuple[World, ClipId, Dyad]:
    world = World()
    dyad = world.a_household("Wren", Purpose.RECORD)
    clip = a_clip_of(world, dyad, A_DAY)
    marks = (
        an_annotation(f"m{n}", "mind_comment", n * 1000, None, "appropriate") for n in range(3)
    )
    world.a_coding(clip, *marks)
    return world, clip, dyad


def test_comments_on_the_mind_are_told_per_hundred_utterances_once_these_are_counted() -> None:
    world, clip, dyad = a_clip_with_comments()

    def figures() -> ClipFigures:
        return progress(world).clips(dyad.id)[0]

    before = figures()
    assert before.utterances is None
    assert before.overview is not None
    assert before.overview.figures["mind_appropriate"].blank is Blank.NO_UTTERANCES_COUNTED
    progress(world).count_utterances(clip, 60)
    after = figures()
    assert after.utterances == 60
    assert after.overview is not None
    assert after.overview.figures["mind_appropriate"].value == 5
    progress(world).count_utterances(clip, None)
    assert figures() == before


@pytest.mark.parametrize("counted", [2, 0, -1])
def test_there_are_no_fewer_utterances_than_comments_and_nothing_is_kept_then(counted: int) -> None:
    world, clip, dyad = a_clip_with_comments()
    with pytest.raises(FewerThanComments):
        progress(world).count_utterances(clip, counted)
    assert progress(world).clips(dyad.id)[0].utterances is None


def test_nothing_is_counted_of_a_clip_that_may_not_be_kept_or_is_not_there() -> None:
    world, clip, dyad = a_clip_with_comments()
    with pytest.raises(NoSuchClip):
        progress(world).count_utterances(ClipId("gone"), 60)
    given = Given(PersonId("infant"), "mother", "parental_responsibility", clip=clip)
    world.consents.decide(dyad.household.id, Purpose.RECORD, Decision.DENY, given)
    with pytest.raises(NotPermitted):
        progress(world).count_utterances(clip, 60)


def test_external_interruptions_and_time_nobody_could_code_are_out() -> None:
    world = World()
    dyad = world.a_household("Wren", Purpose.RECORD)
    clip = a_clip_of(world, dyad, A_DAY)
    bell = an_annotation("bell", "rupture", 1000, 5000, "external_interruption")
    hidden = an_annotation("u", "uncodable", 40_000, 50_000)
    world.a_coding(clip, bell, hidden)
    (found,) = progress(world).clips(dyad.id)
    assert found.overview is not None
    assert found.overview.figures["ruptures"].part == 0
    assert found.overview.figures["ruptures"].whole == 50_000
    assert found.overview.figures["repaired_10"].blank is Blank.NO_RUPTURE
    assert found.overview.moments[RUPTURE].total == 0


def test_a_scheme_says_what_does_not_count_and_how_long_is_waited() -> None:
    found = asked_by(the_scheme())
    assert CodeId("external_interruption") in found.uncounted
    assert CodeId("missed_cue") not in found.uncounted
    assert (found.bid_response, found.distress_response) == (3000, 5000)
    assert found.repair_within == (5000, 10_000, 30_000)


def test_all_clips_are_pooled_and_no_way_leads_from_one_to_another() -> None:
    world, dyad, _, _ = two_feeds()
    clips = progress(world).clips(dyad.id)
    found, after = all_clips(clips), ways(clips)
    codes, counts = after.table.codes, after.table.counts
    assert after.clips == 2
    assert counts[codes.index("rupture")][codes.index("repair")] == 1
    assert counts[codes.index("none")][codes.index("none")] == 0
    # The first clip's rupture was followed by no repair to the clip's end: censored, not lost.
    assert (found.attempts.waits, len(found.attempts.steps)) == (2, 1)
    assert found.attempts.steps[0].time == 4000
    assert (found.attempts_between, found.odds[0].blank) == (None, Blank.TOO_FEW)
    assert codes[0] == ATTUNEMENT


def test_two_steps_on_a_kind_may_come_again() -> None:
    world, dyad, _, _ = two_feeds()
    found = ways(progress(world).clips(dyad.id), lag=2).table
    assert all(all(row) for row in found.possible)
    assert found.counts[found.codes.index("none")][found.codes.index("none")] > 0


def test_a_dyad_nobody_has_is_none() -> None:
    world = World()
    for ask in (progress(world).clips, progress(world).pseudonym):
        with pytest.raises(NoSuchHousehold):
            ask(DyadId("x"))


def test_only_the_pseudonym_is_told_and_nothing_may_reach_a_family() -> None:
    world, dyad, _, _ = two_feeds()
    assert progress(world).pseudonym(dyad.id) == "Wren"
    for value in (ClipFigures, AllClips):
        assert all(each.metadata["reach"] < Reach.FAMILY for each in fields(value))


@pytest.mark.parametrize(
    ("role", "sees"), [(Role.SUPERVISOR, True), (Role.THERAPIST, False), (Role.TRAINEE, False)]
)
def test_a_supervisor_sees_what_supervision_is_permitted_for_and_others_nothing(
    role: Role, *, sees: bool
) -> None:
    world, dyad, early, late = two_feeds()
    with world.records.writing() as desk:
        desk.people.keep(Member(SAM, "Sam", frozenset({role}), NOON, NOON))
    behind = guarded(progress(world), Door(world.records, world.clock, lambda: SAM))
    if role is Role.TRAINEE:
        with pytest.raises(NotForYou):
            behind.clips(dyad.id)
        return
    assert bool(behind.clips(dyad.id)) is sees
    given = Given(PersonId("infant"), "mother", "parental_responsibility", clip=early)
    world.consents.decide(dyad.household.id, Purpose.SUPERVISION, Decision.DENY, given)
    assert [each.id for each in behind.clips(dyad.id)] == ([late] if sees else [])
    if not sees:
        with pytest.raises(NotForYou):
            behind.pseudonym(dyad.id)


def test_of_one_person_the_door_lets_them_look() -> None:
    world, dyad, _, _ = two_feeds()
    behind = guarded(progress(world), Door(world.records, world.clock, lambda: FIRST))
    assert len(behind.clips(dyad.id)) == 2
