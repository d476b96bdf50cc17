"""The house: new, locked, open, and the made-up family beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.people import FIRST, Role
from annotator.domain.policy import Right
from annotator.journey.consent import HouseholdForm
from annotator.vault.slots import WrongPassphrase
from annotator.wiring.acting import acting_as
from annotator.wiring.house import House, LookingAround
from tests.opening import CHEAP, PASSPHRASE

OTHER = "eight loud herons stand"


def a_house(home: Path) -> House:
    return House(home, CHEAP, end=lambda: None)


def test_a_new_house_is_new_until_a_practice_is_set_up(tmp_path: Path) -> None:
    house = a_house(tmp_path)
    assert (house.state(), house.practice) == ("new", None)
    house.set_up(PASSPHRASE)
    assert (house.state(), house.is_sample()) == ("open", False)
    house.lock()
    assert (house.state(), house.practice) == ("locked", None)


def test_what_was_kept_is_there_after_a_lock_and_an_unlock(tmp_path: Path) -> None:
    house = a_house(tmp_path)
    house.set_up(PASSPHRASE)
    assert house.practice is not None
    house.practice.consents.open_household(HouseholdForm("Heron", "Ava", "Mum"))
    house.lock()
    with pytest.raises(WrongPassphrase):
        house.unlock(OTHER)
    assert house.state() == "locked"
    again = a_house(tmp_path)
    again.unlock(PASSPHRASE)
    assert again.practice is not None
    (glance,) = again.practice.consents.households()
    assert glance.dyad.household.pseudonym == "Heron"
    again.lock()


def test_a_forgotten_passphrase_gives_way_to_the_recovery_code(tmp_path: Path) -> None:
    house = a_house(tmp_path)
    code = house.set_up(PASSPHRASE)
    house.lock()
    assert house.recover(code, OTHER)[1] != code
    house.lock()
    with pytest.raises(WrongPassphrase):
        house.unlock(PASSPHRASE)
    house.unlock(OTHER)
    assert house.state() == "open"
    house.lock()


def test_the_one_time_link_works_once(tmp_path: Path) -> None:
    house = a_house(tmp_path)
    assert not house.knock("")
    token = house.new_token()
    assert not house.knock(token + "x")
    assert house.knock(token)
    assert not house.knock(token)


def test_a_newer_link_ends_the_older_one(tmp_path: Path) -> None:
    house = a_house(tmp_path)
    old, new = house.new_token(), house.new_token()
    assert not house.knock(old)
    assert house.knock(new)


def test_the_made_up_family_is_gone_after_the_lock(tmp_path: Path) -> None:
    house = a_house(tmp_path)
    house.look_around()
    assert house.is_sample()
    with pytest.raises(LookingAround):
        house.unlock(PASSPHRASE)
    house.lock()
    assert (house.state(), house.is_sample(), list(tmp_path.iterdir())) == ("new", False, [])


def test_who_is_invited_to_the_made_up_family_comes_in_and_is_gone_with_it(tmp_path: Path) -> None:
    house = a_house(tmp_path)
    house.look_around()
    assert house.practice is not None
    with acting_as(FIRST):
        house.practice.people.call_me("Ada")
        asked = house.practice.people.invite("Sam", frozenset({Role.TRAINEE}))
    sam, _ = house.join(asked.code, OTHER)
    house.change_passphrase(sam, OTHER, PASSPHRASE)
    with pytest.raises(LookingAround):
        house.change_passphrase(FIRST, OTHER, PASSPHRASE)
    with acting_as(sam):
        assert not house.practice.may(Right.SEE_HOUSEHOLDS)
        assert house.practice.may(Right.WATCH_CLIPS)
    house.lock()
    assert (house.state(), list(tmp_path.iterdir())) == ("new", [])


def test_setting_up_leaves_the_made_up_family_first(tmp_path: Path) -> None:
    house = a_house(tmp_path)
    house.look_around()
    house.set_up(PASSPHRASE)
    assert not house.is_sample()
    assert house.practice is not None
    assert house.practice.consents.households() == ()
    house.lock()
    assert house.state() == "locked"


def test_what_a_killed_program_left_of_the_made_up_family_is_swept(tmp_path: Path) -> None:
    left = tmp_path / "sample-abc"
    left.mkdir()
    (left / "vault.json").write_text("{}")
    a_house(tmp_path).sweep()
    assert not left.exists()


def test_quitting_locks_and_ends_the_program(tmp_path: Path) -> None:
    ended: list[bool] = []
    house = House(tmp_path, CHEAP, end=lambda: ended.append(True))
    house.set_up(PASSPHRASE)
    house.quit()
    assert (house.state(), ended) == ("locked", [True])
