from __future__ import annotations

from enum import StrEnum

import pytest

from annotator.domain.door import ABSENT, Fault, Place


class Way(StrEnum):
    UP = "up"
    DOWN = "down"


def read(value: object) -> tuple[Place, list[Fault]]:
    faults: list[Fault] = []
    return Place(value, faults), faults


@pytest.mark.parametrize(
    ("value", "reader"),
    [
        (3, Place.text),
        ("3", Place.whole),
        (3.0, Place.whole),
        (True, Place.whole),
        (1, Place.truth),
        ("a b", Place.identity),
        ("", Place.identity),
        ("é", Place.identity),
        (2**53, Place.whole),
        (-1, Place.milliseconds),
        ({}, Place.items),
        ([], Place.members),
    ],
)
def test_what_is_of_the_wrong_kind_is_one_fault(value: object, reader: object) -> None:
    place, faults = read(value)
    assert callable(reader)
    reader(place)
    assert [fault.path for fault in faults] == ["$"]


def test_what_is_absent_is_missing_once() -> None:
    place, faults = read({})
    part = place.parts({"name"})["name"]
    part.text()
    assert [str(fault) for fault in faults] == ["$.name: is missing"]


def test_null_is_something_that_was_said() -> None:
    place, _ = read({"a": None})
    parts = place.parts({"a", "b"})
    assert (parts["a"].there(), parts["a"].given()) == (True, False)
    assert (parts["b"].there(), parts["b"].given()) == (False, False)
    assert parts["b"].value is ABSENT


def test_a_place_says_where_it_is() -> None:
    place, faults = read({"tiers": [{}, {"families": [{"id": 3}]}]})
    tier = place.parts({"tiers"})["tiers"].items()[1]
    tier.parts({"families"})["families"].items()[0].parts({"id"})["id"].text()
    assert faults == [Fault("$.tiers[1].families[0].id", "has to be text")]


def test_an_unknown_name_is_a_fault_where_it_stands() -> None:
    place, faults = read({"colour": 1})
    place.parts({"name"})
    assert [fault.path for fault in faults] == ["$.colour"]


def test_one_of_a_closed_list_or_a_fault_that_names_the_list() -> None:
    place, faults = read("up")
    assert place.one_of(Way) is Way.UP
    assert faults == []
    place, faults = read("left")
    assert place.one_of(Way) is None
    assert "up, down" in faults[0].says


def test_what_stands_inside_a_broken_place_is_not_reported_again() -> None:
    place, faults = read({"windows": 3})
    windows = place.parts({"windows"})["windows"].parts({"gap", "live"})
    windows["gap"].whole()
    windows["live"].whole()
    assert [fault.path for fault in faults] == ["$.windows"]
