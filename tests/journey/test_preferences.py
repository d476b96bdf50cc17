"""What a person has chosen: kept for them alone, section by section."""

from __future__ import annotations

import pytest

from annotator.domain.identity import CoderId
from annotator.journey.preferences import (
    LONGEST,
    NoSuchPreference,
    Preferences,
    TooMuchChosen,
    reaction_of,
)
from tests.fakes.records import MemoryRecords

ANN, BEN = CoderId("ann"), CoderId("ben")


def test_what_one_person_chose_is_nobody_elses() -> None:
    preferences = Preferences(MemoryRecords())
    preferences.keep(ANN, "rows", {"hidden": ["sound"]})
    preferences.keep(ANN, "keys", {"preset": "elan"})
    preferences.keep(ANN, "rows", {"hidden": []})
    assert preferences.of(ANN) == {"rows": {"hidden": []}, "keys": {"preset": "elan"}}
    assert preferences.of(BEN) == {}


def test_nothing_unknown_and_nothing_endless_is_kept() -> None:
    preferences = Preferences(MemoryRecords())
    with pytest.raises(NoSuchPreference):
        preferences.keep(ANN, "diary", {})
    with pytest.raises(TooMuchChosen):
        preferences.keep(ANN, "rows", "x" * LONGEST)
    assert preferences.of(ANN) == {}


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, 1500),
        ({"tagging": {"reaction_ms": 320}}, 320),
        ({"tagging": {"reaction_ms": None}}, 1500),
        ({"tagging": {"reaction_ms": True}}, 1500),
        ({"tagging": {"reaction_ms": -1}}, 1500),
        ({"tagging": {"reaction_ms": 60_000}}, 1500),
        ({"tagging": "fast"}, 1500),
    ],
    ids=["nothing", "measured", "reset", "truth", "before", "asleep", "nonsense"],
)
def test_the_measured_reaction_time_counts_where_it_makes_sense(
    chosen: dict[str, object], expected: int
) -> None:
    assert reaction_of(chosen, 1500) == expected
