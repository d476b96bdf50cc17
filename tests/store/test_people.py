"""The people in the database come back as they were kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.domain.identity import CoderId
from annotator.domain.people import Member, Role
from tests.builders import a_dyad
from tests.fakes.clock import NOON
from tests.store.opening import sql_records

if TYPE_CHECKING:
    from pathlib import Path

SAM = Member(CoderId("s"), "Sam", frozenset({Role.TRAINEE, Role.SUPERVISOR}), NOON)
BO = Member(CoderId("b"), "Bo", frozenset({Role.KEEPER}), NOON, NOON, NOON)


def test_people_come_back_as_they_are_now_in_the_order_of_their_invitations(
    tmp_path: Path,
) -> None:
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            for each in (SAM, BO, replace(SAM, joined_at=NOON)):
                desk.people.keep(each)
        with records.reading() as desk:
            assert desk.people.all() == (replace(SAM, joined_at=NOON), BO)
            assert desk.people.get(BO.id) == BO
            assert desk.people.get(CoderId("x")) is None


def test_who_is_changed_is_changed_for_whoever_asked_before(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records, records.writing() as desk:
        assert desk.people.get(SAM.id) is None
        desk.people.keep(SAM)
        assert desk.people.get(SAM.id) == SAM
        desk.people.keep(replace(SAM, left_at=NOON))
        assert desk.people.get(SAM.id) == replace(SAM, left_at=NOON)
        assert desk.people.all() == (replace(SAM, left_at=NOON),)


def test_a_household_has_one_owner_and_none_before_one_was_noted(tmp_path: Path) -> None:
    dyad = a_dyad()
    with sql_records(tmp_path) as records, records.writing() as desk:
        desk.households.add(dyad, NOON)
        assert desk.people.owner(dyad.household.id) is None
        for each in (SAM, BO):
            desk.people.own(dyad.household.id, each.id)
        assert desk.people.owner(dyad.household.id) == BO.id
