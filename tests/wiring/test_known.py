"""What the door read of many things at once is what it would have read of each."""

from __future__ import annotations

from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import ClipId, CoderId, HouseholdId, PersonId
from annotator.journey.consent import Given
from annotator.wiring.known import Known
from tests.doubled import CEM
from tests.journey.doubles import a_practice
from tests.journey.world import World


def test_read_of_many_or_of_one_the_answers_are_alike() -> None:
    doubles, dyad = a_practice()
    clip, other = doubles.clip(dyad), doubles.clip(dyad)
    doubles.ask(clip, CEM)
    home, never = dyad.household.id, HouseholdId("never")
    with doubles.records.reading() as desk:
        one, many = Known(desk), Known(desk)
        many.read({home, never}, {clip, other, ClipId("never")})
        for which in (clip, other, ClipId("never")):
            assert many.doublings(which) == one.doublings(which)
        for each in (home, never):
            assert many.owner(each) == one.owner(each)
            assert many.consents(each) == one.consents(each)
        assert [each.coder for each in many.doublings(clip)] == [CEM]


def test_a_household_of_somebody_nobody_knows_is_the_first_persons() -> None:
    world = World()
    home = world.a_household().household.id
    with world.records.writing() as desk:
        desk.people.own(home, CoderId("gone"))
    with world.records.reading() as desk:
        many = Known(desk)
        many.read({home}, ())
        assert many.owner(home) == Known(desk).owner(home)


def test_what_is_read_is_kept_for_this_desk_alone() -> None:
    world = World()
    dyad = world.a_household()
    with world.records.reading() as desk:
        before = Known(desk).consents(dyad.household.id)
    given = Given(PersonId("mother"), "mother")
    world.consents.decide(dyad.household.id, Purpose.RECORD, Decision.DENY, given)
    with world.records.reading() as desk:
        assert len(Known(desk).consents(dyad.household.id)) == len(before) + 1
