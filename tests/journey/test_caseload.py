"""What Today asks of the caseload: nobody is out of reach, and what waits comes first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Decision, Purpose
from annotator.domain.dyad import Dyad
from annotator.domain.identity import HouseholdId, PersonId
from annotator.journey.caseload import Caseload, Caseloads, Found, KnownOf, Sought
from annotator.journey.caseload_keeping import CaseloadKeeping
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


def nobody(_: object, _homes: Collection[HouseholdId]) -> Collection[HouseholdId]:
    return ()


def found(world: World, sought: Sought, kept_by: KnownOf = everybody) -> Found:
    return Caseloads(world.records, world.clock, everybody, kept_by).found(sought, 10)


def a_tagged_practice() -> World:
    world = World()
    for name, tags in (("Ash", ["nights", "first year"]), ("Elm", ["Nightmares"]), ("Fir", [])):
        home = world.a_household(name).household.id
        keeping(world).keep_tags(home, tags)
    return world


@pytest.mark.parametrize(
    ("sought", "names_found"),
    [
        (Sought(), ["Ash", "Elm", "Fir"]),
        (Sought("NIGHT"), ["Ash", "Elm"]),
        (Sought("night ash"), ["Ash"]),
        (Sought("night year"), ["Ash"]),
        (Sought("nightm year"), []),
        (Sought(tag="nights"), ["Ash"]),
        (Sought(context=Context.PLAY), ["Fir"]),
        (Sought("fir", context=Context.FEEDING), []),
    ],
)
def test_a_household_is_found_by_pseudonym_tag_and_context(
    sought: Sought, names_found: list[str]
) -> None:
    world = a_tagged_practice()
    filmed(world, named(world, "Fir"), 3)
    told = found(world, sought)
    assert [each.dyad.household.pseudonym for each in told.shown] == names_found
    assert told.matching == len(names_found)
    assert told.tags == {"first year": 1, "Nightmares": 1, "nights": 1}


def test_today_finds_by_a_tag_as_well() -> None:
    assert names(asked(a_tagged_practice(), name="nightm")) == ["Elm"]


def test_what_is_put_away_is_out_of_today_and_found_where_it_was_put() -> None:
    world = a_tagged_practice()
    filmed(world, named(world, "Ash"), 1)
    keeping(world).archive(named(world, "Ash").household.id)
    today = asked(world)
    assert (names(today), today.households, today.waiting) == (["Elm", "Fir"], 2, frozenset())
    assert today.archived == 1
    there = found(world, Sought(archived=True))
    assert [each.dyad.household.pseudonym for each in there.shown] == ["Ash"]
    assert there.shown[0].clips
    assert there.shown[0].standing[Purpose.RECORD].permitted
    assert (there.at_work, there.archived) == (2, 1)
    assert found(world, Sought()).tags == {"Nightmares": 1}
    keeping(world).bring_back(named(world, "Ash").household.id)
    assert names(asked(world)) == ["Ash", "Elm", "Fir"]


def test_who_does_not_keep_a_caseload_sees_and_finds_none_of_its_tags() -> None:
    world = a_tagged_practice()
    told = found(world, Sought(), nobody)
    assert [each.card for each in told.shown] == [None, None, None]
    assert told.tags == {}
    assert found(world, Sought("night"), nobody).shown == ()
    assert Caseloads(world.records, world.clock, everybody, nobody).caseload(9, "night").shown == ()


def keeping(world: World) -> CaseloadKeeping:
    return CaseloadKeeping(world.records, world.clock, world.identities)


def named(world: World, name: str) -> Dyad:
    with world.records.reading() as desk:
        return next(e for e in desk.households.all() if e.household.pseudonym == name)
