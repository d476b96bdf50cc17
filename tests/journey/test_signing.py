"""A carer who came later answers for themself before a film of theirs is used."""

from __future__ import annotations

import pytest

from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Decision, NotPermitted, Purpose
from annotator.domain.dyad import Dyad
from annotator.domain.identity import ClipId, PersonId
from annotator.journey.consent import Given
from annotator.journey.dyads import CarerForm
from annotator.journey.signing import CarerNotSigned, may_be_used, permits, signatures
from tests.builders import A_DAY
from tests.fakes.records import MemoryRecords
from tests.journey.scene import Scene, a_feed
from tests.journey.test_dyads import a_film_of, dyads_in
from tests.journey.world import World


def with_papi(world: World, role: str = "father") -> tuple[Dyad, Dyad]:
    first = world.a_household()
    form = CarerForm("Papi", role, (first.infant.id,))
    (new,) = dyads_in(world).add_carer(first.household.id, form)
    return first, new


def begin(world: World, dyad: Dyad) -> ClipId:
    card = ClipCard(A_DAY, Context.FEEDING, ("carer", "infant"))
    return world.clips.begin(dyad.household.id, dyad.id, card)


def answers(world: World, dyad: Dyad, person: str, *purposes: Purpose, no: bool = False) -> None:
    decision = Decision.DENY if no else Decision.PERMIT
    for purpose in purposes:
        given = Given(PersonId(person), person)
        world.consents.decide(dyad.household.id, purpose, decision, given)


def test_pr_25_what_the_first_carer_permitted_permits_no_film_of_a_carer_who_came_later() -> None:
    world = World(MemoryRecords())
    first, papi = with_papi(world)
    begin(world, first)
    with pytest.raises(CarerNotSigned) as refused:
        begin(world, papi)
    assert refused.value.facts() == {"carer": "Papi", "purpose": "record"}
    assert world.consents.unsigned(first.household.id) == (papi.carer,)

    answers(world, papi, "father", Purpose.RECORD)
    begin(world, papi)
    assert world.consents.unsigned(first.household.id) == ()


def test_pr_25_a_carer_who_said_yes_to_filming_alone_is_not_watched_together() -> None:
    world = World(MemoryRecords())
    _, papi = with_papi(world)
    answers(world, papi, "father", Purpose.RECORD)
    film = a_film_of(world, papi, 1)
    with pytest.raises(CarerNotSigned):
        world.clips.require_open(film, Purpose.SESSION_REVIEW)
    answers(world, papi, "father", Purpose.SESSION_REVIEW)
    world.clips.require_open(film, Purpose.SESSION_REVIEW)


def test_pr_25_nothing_is_made_ready_or_shown_before_the_carer_in_it_has_agreed() -> None:
    world = World(MemoryRecords())
    _, papi = with_papi(world)
    answers(world, papi, "father", Purpose.RECORD)
    film = a_film_of(world, papi, 1)
    session = world.a_coding(film, *a_feed())
    scene = Scene(world, papi, film, session, world.sharing.visit_for(film))
    for refused in (
        lambda: world.sharing.confirm(scene.visit),
        lambda: world.sharing.begin_together(scene.visit),
        lambda: world.sharing.companion(scene.visit),
    ):
        with pytest.raises(CarerNotSigned):
            refused()
    answers(world, papi, "father", Purpose.SESSION_REVIEW)
    assert scene.begun()


def test_two_carers_of_one_role_are_two_people_who_each_answer_for_themselves() -> None:
    world = World(MemoryRecords())
    first, mami = with_papi(world, "mother")
    assert signatures((first, mami)) == {
        "mother": first.carer, PersonId(mami.carer.id): mami.carer,
    }  # fmt: skip
    answers(world, first, "mother", Purpose.RECORD)
    with pytest.raises(CarerNotSigned):
        begin(world, mami)
    answers(world, mami, mami.carer.id, Purpose.RECORD)
    begin(world, mami)


def test_one_persons_answers_are_shown_as_nobody_elses_and_a_no_still_blocks_all() -> None:
    world = World(MemoryRecords())
    first, papi = with_papi(world)
    home = first.household.id
    answers(world, first, "mother", Purpose.RECORD)
    assert world.consents.answers_of(home, PersonId("mother"))[Purpose.RECORD].permitted
    assert not world.consents.answers_of(home, PersonId("father"))[Purpose.RECORD].permitted
    answers(world, papi, "father", Purpose.RECORD, no=True)
    with pytest.raises(NotPermitted):
        begin(world, first)


def test_asked_of_many_households_at_once_the_answer_is_that_of_each() -> None:
    world = World(MemoryRecords())
    first, papi = with_papi(world)
    other = world.a_household("Robin", Purpose.RECORD)
    answers(world, papi, "father", Purpose.RECORD, Purpose.SUPERVISION)
    answers(world, first, "mother", Purpose.SUPERVISION, no=True)
    clips = [begin(world, each) for each in (first, papi, other)]
    today = world.clock.today()
    with world.records.reading() as desk:
        homes = {first.household.id, other.household.id}
        permit, found = permits(desk, homes, today), [desk.clips.get(each) for each in clips]
        known = [each for each in found if each is not None]
        singly = [{use for use in Purpose if may_be_used(desk, e, use, today)} for e in known]
        assert [permit.of(each) for each in known] == singly
        assert len({frozenset(each) for each in singly}) > 1
        assert permits(desk, (), today).of(known[0]) == frozenset()


def test_what_is_said_of_one_clip_alone_holds_for_no_other_of_the_same_two() -> None:
    world = World()
    dyad = world.a_household("Wren", Purpose.RECORD, Purpose.SUPERVISION, Purpose.TRAINING)
    clips = [begin(world, dyad) for _ in range(3)]
    meeting = world.a_card(dyad, meeting=True)
    no = Given(PersonId("infant"), "mother", "parental_responsibility", clip=clips[1])
    world.consents.decide(dyad.household.id, Purpose.SUPERVISION, Decision.DENY, no)
    today = world.clock.today()
    with world.records.reading() as desk:
        for in_order in ([*clips, meeting], [meeting, *reversed(clips)]):
            permit = permits(desk, {dyad.household.id}, today)
            for each in (desk.clips.get(one) for one in in_order):
                assert each is not None
                singly = {use for use in Purpose if may_be_used(desk, each, use, today)}
                assert permit.of(each) == singly
                assert (Purpose.SUPERVISION in singly) == (each.id != clips[1])
                assert (Purpose.TRAINING in singly) == (each.id != meeting)
