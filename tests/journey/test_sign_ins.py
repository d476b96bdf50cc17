"""Signing somebody out: oneself or a colleague, never out of a family's view."""

from __future__ import annotations

import pytest

from annotator.domain.identity import CoderId
from annotator.domain.people import FIRST, Role
from annotator.journey.people import People
from annotator.journey.ports import Deed
from annotator.journey.sign_ins import NoSuchSignIn, SignedIn, WithAFamily
from tests.fakes.people import RememberedSignIns, RememberedWays
from tests.journey.world import World

SAM = CoderId("5a" * 16)


def people(world: World, *signed_in: SignedIn) -> People:
    ins = RememberedSignIns(list(signed_in))
    return People(world.records, world.clock, world.identities, RememberedWays(), ins)


def test_one_signs_out_ones_own_browsers_and_no_other() -> None:
    mine, hers = SignedIn("m", FIRST, 5, False), SignedIn("h", SAM, 5, False)
    asked = people(World(), mine, hers)
    assert asked.my_sign_ins() == (mine,)
    with pytest.raises(NoSuchSignIn):
        asked.end_my_sign_in("h")
    asked.end_my_sign_in("m")
    assert asked.sign_ins() == (hers,)


def test_a_family_that_is_watching_is_not_broken_into() -> None:
    asked = people(World(), SignedIn("h", SAM, 5, True))
    with pytest.raises(WithAFamily):
        asked.end_sign_in("h")
    assert len(asked.sign_ins()) == 1


def test_a_role_taken_and_a_leaving_end_what_was_open_and_wait_for_a_family() -> None:
    world = World()
    asked = people(world)
    asked.call_me("Ada")
    member = asked.invite("Sam", frozenset({Role.TRAINEE})).member
    asked.joined(member.id)
    ins = asked.signed_in
    assert isinstance(ins, RememberedSignIns)
    ins.now = [SignedIn("h", member.id, 1, True)]
    with pytest.raises(WithAFamily):
        asked.give_roles(member.id, frozenset({Role.SUPERVISOR}))
    with pytest.raises(WithAFamily):
        asked.let_go(member.id)
    ins.now = [SignedIn("h", member.id, 1, False)]
    asked.give_roles(member.id, frozenset({Role.SUPERVISOR}))
    assert ins.now == []
    with world.records.reading() as desk:
        deeds = [each[0] for each in desk.audit.state.deeds]  # type: ignore[attr-defined]
    assert deeds[-1] is Deed.ROLES_GIVEN
