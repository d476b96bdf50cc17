from __future__ import annotations

import pytest

from annotator.domain.identity import HouseholdId
from annotator.jobs.sinks import Sinks, discard
from annotator.vault.age import AgeFailure, AgeWriter
from tests.jobs.practice import Practice

KINDS = {"one": "frames", "two": "strip", "three": "sound"}


def a_household(practice: Practice) -> HouseholdId:
    household = practice.clip(practice.receive(b"x")).household
    for asset in practice.records.keys.assets():
        practice.shelf.delete(asset)
    return household


def fill(sinks: Sinks, names: tuple[str, ...]) -> None:
    for name in names:
        place = sinks.places[name]
        with place.path.open("wb") as raw, AgeWriter(raw, place.key) as writer:
            writer.write(name.encode())


def test_what_a_child_filled_is_put_away_together(practice: Practice) -> None:
    with Sinks(practice.shelf, a_household(practice), KINDS) as sinks:
        fill(sinks, ("one", "two", "three"))
        kept = sinks.publish()
    assert {name: practice.plain(asset) for name, asset in kept.items()} == {
        name: name.encode() for name in KINDS
    }
    discard(practice.shelf, kept.values())
    assert practice.files() == []


def test_one_that_is_not_whole_takes_all_with_it(practice: Practice) -> None:
    sinks = Sinks(practice.shelf, a_household(practice), KINDS)

    def put_away() -> None:
        with sinks:
            fill(sinks, ("one", "three"))
            sinks.publish()

    with pytest.raises(AgeFailure):
        put_away()
    assert practice.files() == []
    assert practice.records.keys.assets() == ()


def test_what_is_not_published_leaves_no_trace(practice: Practice) -> None:
    with Sinks(practice.shelf, a_household(practice), KINDS) as sinks:
        fill(sinks, ("one",))
    assert practice.files() == []


def test_a_key_is_never_shown_by_accident(practice: Practice) -> None:
    with Sinks(practice.shelf, a_household(practice), KINDS) as sinks:
        place = sinks.places["one"]
        assert place.key.hex() not in repr(place)
        assert repr(place.key) not in repr(place)
