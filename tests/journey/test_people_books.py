"""The book of the people keeps its promises in memory and in the database."""

from __future__ import annotations

from annotator.domain.people import FIRST
from annotator.journey.people_books import owner_of
from tests.journey.world import World


def test_a_household_is_its_first_persons_where_nobody_else_was_noted() -> None:
    world = World()
    household = world.a_household().household.id
    with world.records.reading() as desk:
        assert owner_of(desk, household) == FIRST
