"""Tags and putting away: nothing else of a household is changed by either."""

from __future__ import annotations

import pytest

from annotator.domain.identity import HouseholdId
from annotator.domain.tags import Card, NameInATag
from annotator.journey.caseload_keeping import CaseloadKeeping
from annotator.journey.consent import NoSuchHousehold
from annotator.journey.deeds import Deed
from tests.fakes.records import MemoryRecords
from tests.journey.world import World


def keeping(world: World) -> CaseloadKeeping:
    return CaseloadKeeping(world.records, world.clock, world.identities)


def deeds(world: World) -> list[Deed]:
    assert isinstance(world.records, MemoryRecords)
    return [each[0] for each in world.records.state.deeds]


def test_tags_are_kept_in_place_of_those_before_and_noted_without_a_word() -> None:
    world = World()
    home = world.a_household().household.id
    keeping(world).keep_tags(home, ["nights", " first  year"])
    assert keeping(world).card(home) == Card(home, ("nights", "first year"))
    assert keeping(world).keep_tags(home, []) == Card(home)
    assert isinstance(world.records, MemoryRecords)
    last = world.records.state.deeds[-1]
    assert (last[0], last[3]) == (Deed.TAGS_KEPT, {"household": home})


def test_a_tag_with_the_babys_or_the_carers_name_is_refused_and_nothing_is_changed() -> None:
    world = World()
    home = world.a_household().household.id
    keeping(world).keep_tags(home, ["nights"])
    for tag in ("Ava sleeps", "MAMA"):
        with pytest.raises(NameInATag):
            keeping(world).keep_tags(home, ["feeds", tag])
    assert keeping(world).card(home).tags == ("nights",)


def test_put_away_and_brought_back_a_household_is_as_it_was() -> None:
    world = World()
    dyad = world.a_household()
    home, clip = dyad.household.id, world.a_ready_clip(dyad)
    keeping(world).keep_tags(home, ["nights"])
    before = world.consents.given(home), world.clips.get(clip), keeping(world).card(home)
    away = keeping(world).archive(home)
    assert away.archived_at == world.clock.now()
    assert away.tags == ("nights",)
    # Consents go on and can be withdrawn while it is put away.
    assert world.consents.given(home) == before[0]
    assert keeping(world).bring_back(home) == before[2]
    assert (world.consents.given(home), world.clips.get(clip)) == before[:2]
    assert deeds(world)[-2:] == [Deed.HOUSEHOLD_ARCHIVED, Deed.HOUSEHOLD_BROUGHT_BACK]


def test_doing_either_twice_changes_and_notes_nothing() -> None:
    world = World()
    home = world.a_household().household.id
    once = keeping(world).archive(home)
    noted = len(deeds(world))
    assert keeping(world).archive(home) == once
    keeping(world).bring_back(home)
    keeping(world).bring_back(home)
    assert len(deeds(world)) == noted + 1


def test_what_is_not_there_has_no_card() -> None:
    nobody = HouseholdId("nobody")
    for step in (keeping(World()).card, keeping(World()).archive, keeping(World()).bring_back):
        with pytest.raises(NoSuchHousehold):
            step(nobody)
