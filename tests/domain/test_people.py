"""Who is here, and for what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.identity import CoderId
from annotator.domain.people import (
    FIRST,
    KeeperNeeded,
    Member,
    NameTaken,
    NoRole,
    NotAName,
    Role,
    check_kept,
    check_roles,
    clean_name,
    first_member,
)
from tests.fakes.clock import NOON

SAM = Member(CoderId("s"), "Sam Doe", frozenset({Role.TRAINEE}), NOON, NOON)


def test_who_made_the_practice_is_its_therapist_and_keeps_its_records() -> None:
    assert first_member(NOON).may_as == {Role.THERAPIST, Role.KEEPER}
    assert first_member(NOON).id == FIRST


def test_roles_count_from_the_first_coming_in_until_leaving() -> None:
    assert SAM.may_as == {Role.TRAINEE}
    assert replace(SAM, joined_at=None).may_as == frozenset()
    assert SAM.without_a_way_in(NOON).may_as == frozenset()


@pytest.mark.parametrize("name", ["", "  ", "77", "x" * 61])
def test_a_name_has_letters_and_an_end(name: str) -> None:
    with pytest.raises(NotAName):
        clean_name(name, ())


def test_two_people_never_have_one_name_and_neither_has_one_who_left() -> None:
    assert clean_name("  Sam   Roe ", [SAM]) == "Sam Roe"
    assert clean_name("Sam Doe", [SAM], but=SAM.id) == "Sam Doe"
    with pytest.raises(NameTaken):
        clean_name("sam doe", [SAM.without_a_way_in(NOON)])


def test_somebody_is_here_for_something_and_somebody_keeps_the_records() -> None:
    with pytest.raises(NoRole):
        check_roles(frozenset())
    check_kept([SAM, first_member(NOON)])
    with pytest.raises(KeeperNeeded):
        check_kept([SAM, first_member(NOON).without_a_way_in(NOON)])
