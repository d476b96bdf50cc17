"""What Today asks of the caseload: nobody is out of reach, and what waits comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Decision, Purpose
from annotator.domain.dyad import Dyad
from annotator.domain.identity import PersonId
from annotator.journey.caseload import Caseload, Caseloads
from annotator.journey.consent import Given
from annotator.journey.visit import VisitCard
from tests.fakes.clock import NOON
from tests.journey.world import World

TODAY = NOON.date()
MOTHER = Given(PersonId("infant"), "mother", "parental_responsibility")


def everybody(_: object, homes: Collection[HouseholdId]) -> Collection[HouseholdId]:
    return homes


def asked(world: World, most: int = 3, name: str = "") -> Caseload:
    return Caseloads(world.records, world.clock, everybody, everybody).caseload(most, name)


def names(found: Caseload) -> list[str]:
    return [each.dyad.household.pseudonym for each in found.shown]


def filmed(world: World, dyad: Dyad, days_ago: int) -> None:
    card = ClipCard(TODAY - timedelta(days=days_ago), Context.PLAY, ("carer", "infant"))
    world.clips.begin(dyad.household.id, dyad.id, card)


def ends_in(world: World, dyad: Dyad, days: int) -> None:
    given = Given(
        MOTHER.person, MOTHER.granted_by, MOTHER.basis, valid_to=TODAY + timedelta(days=days)
    )
    world.consents.decide(dyad.household.id, Purpose.SUPERVISION, Decision.PERMIT, given)


def a_ready_household(world: World, name: str) -> Dyad:
    dyad = world.a_household(name)
    world.a_ready_clip(dyad)
    return dyad


def test_where_all_fit_they_stand_by_their_pseudonym() -> None:
    world = World()
    for name in ("Wren", "ash", "Elm"):
        world.a_household(name)
    found = asked(world)
    assert names(found) == ["ash", "Elm", "Wren"]
    assert (found.more, found.households, found.newest) == (0, 3, None)


def test_where_not_all_fit_what_waits_comes_first_and_then_the_last_filmed() -> None:
    world = World()
    for name in ("Ash", "Elm", "Fir", "Oak"):
        world.a_household(name)
    filmed(world, world.a_household("Wren"), 9)
    filmed(world, world.a_household("Swift"), 2)
    a_ready_household(world, "Yew")
    found = asked(world)
    assert names(found) == ["Swift", "Wren", "Yew"]
    assert (found.more, found.households) == (4, 7)


def test_a_clip_that_is_being_prepared_is_under_way_wherever_it_is() -> None:
    world = World()
    filmed(world, world.a_household("Ash"), 1)
    yew = world.a_household("Yew")
    assert not asked(world, 1).under_way
    world.an_arrived_clip(yew)
    assert asked(world, 1, "ash").under_way


def test_every_household_is_found_by_any_part_of_its_name() -> None:
    world = World()
    every = ["Ash", "Elm", "Fir", "Oak", "Yew"]
    for name in every:
        world.a_household(name)
    for name in every:
        assert names(asked(world, 1, f" {name[1:].upper()} ")) == [name]
    nobody = asked(world, 1, "heron")
    assert (nobody.shown, nobody.matching, nobody.households) == ((), 0, 5)


def test_what_runs_out_soon_waits_and_what_was_renewed_does_not() -> None:
    world = World()
    for name in ("Ash", "Elm", "Fir", "Oak"):
        world.a_household(name)
    soon, later, renewed, ended = (world.a_household(name) for name in ("W", "X", "Y", "Z"))
    ends_in(world, soon, 30)
    ends_in(world, later, 31)
    ends_in(world, renewed, 5)
    ends_in(world, renewed, 90)
    ends_in(world, ended, 5)
    world.consents.withdraw(ended.household.id, Purpose.SUPERVISION, "mother")
    found = asked(world)
    assert found.waiting == {soon.household.id}
    assert names(found)[0] == "W"
    assert list(found.shown[0].ending(TODAY)) == [Purpose.SUPERVISION]


def test_the_newest_clip_to_go_on_with_is_known_though_its_household_is_not_shown() -> None:
    world = World()
    for name in ("Ash", "Elm", "Fir"):
        filmed(world, world.a_household(name), 1)
    yew = a_ready_household(world, "Yew")
    found = asked(world)
    assert "Yew" not in names(found)
    assert found.newest is not None
    assert found.newest[0].dyad.household.id == yew.household.id
    assert found.newest[1].playable


def test_an_empty_practice_has_an_empty_caseload() -> None:
    found = asked(World())
    assert (found.shown, found.households, found.newest, found.under_way) == ((), 0, None, False)


def agreed(world: World, dyad: Dyad, on: str) -> None:
    card = ClipCard(TODAY, Context.PLAY, ("carer", "infant"))
    visit = world.sharing.visit_for(world.clips.begin(dyad.household.id, dyad.id, card))
    with world.records.writing() as desk:
        known = world.sharing.visit(visit)
        desk.visits.change(replace(known, card=VisitCard(next_film_on=on)))


def test_the_next_film_is_what_was_agreed_last_and_no_day_that_is_over() -> None:
    world = World()
    wren, ash, _ = (world.a_household(name) for name in ("Wren", "Ash", "Elm"))
    for days in (20, 3):
        agreed(world, wren, (TODAY + timedelta(days=days)).isoformat())
    agreed(world, wren, "")
    agreed(world, ash, (TODAY - timedelta(days=1)).isoformat())
    found = {each.dyad.household.pseudonym: each.next_film for each in asked(world).shown}
    assert found == {"Ash": None, "Elm": None, "Wren": TODAY + timedelta(days=3)}
