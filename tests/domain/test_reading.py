from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from annotator.domain.door import Fault, Place
from annotator.domain.reading import read_tier, read_windows
from tests.builders import the_scheme_document

Spoil = Callable[[dict[str, object]], object]


def a_tier() -> dict[str, object]:
    tiers = the_scheme_document()["tiers"]
    assert isinstance(tiers, list)
    tier = tiers[0]
    assert isinstance(tier, dict)
    return tier


def family(tier: Mapping[str, object]) -> dict[str, object]:
    families = tier["families"]
    assert isinstance(families, list)
    found = families[0]
    assert isinstance(found, dict)
    return found


def first(of: Mapping[str, object], name: str) -> dict[str, object]:
    many = of[name]
    assert isinstance(many, list)
    found = many[0]
    assert isinstance(found, dict)
    return found


def code(tier: Mapping[str, object]) -> dict[str, object]:
    return first(family(tier), "codes")


def coded_field(tier: Mapping[str, object]) -> dict[str, object]:
    return first(family(tier), "fields")


@pytest.mark.parametrize(
    ("spoil", "path"),
    [
        (lambda tier: tier.pop("id"), "$.id"),
        (lambda tier: tier.update(kind="point"), "$.kind"),
        (lambda tier: tier.update(exclusive="no"), "$.exclusive"),
        (lambda tier: tier.update(families=[]), "$.families"),
        (lambda tier: tier.update(colour="teal"), "$.colour"),
        (lambda tier: family(tier).update(shape="blob"), "$.families[0].shape"),
        (lambda tier: family(tier).update(colour="red"), "$.families[0].colour"),
        (lambda tier: family(tier).update(key="A"), "$.families[0].key"),
        (lambda tier: family(tier).update(key="ab"), "$.families[0].key"),
        (lambda tier: family(tier).update(key="h"), "$.families[0].key"),
        (lambda tier: family(tier).update(min_ms=-1), "$.families[0].min_ms"),
        (lambda tier: family(tier).update(shown_to_family=True), "$.families[0].shown_to_family"),
        (lambda tier: family(tier).pop("counts"), "$.families[0].counts"),
        (lambda tier: code(tier).pop("definition"), "$.families[0].codes[0].definition"),
        (lambda tier: code(tier).update(min_turns=0), "$.families[0].codes[0].min_turns"),
        (lambda tier: code(tier).update(id="cue_met"), "$.families[0].codes[2].id"),
        (lambda tier: coded_field(tier).update(values=[]), "$.families[0].fields[0].values"),
        (lambda tier: coded_field(tier).update(required=1), "$.families[0].fields[0].required"),
        (lambda tier: coded_field(tier).update(codes=["wave"]), "$.families[0].fields[0].codes[0]"),
    ],
)
def test_a_tier_says_where_its_fault_is(spoil: Spoil, path: str) -> None:
    tier = a_tier()
    spoil(tier)
    faults: list[Fault] = []
    read_tier(Place(tier, faults))
    assert [fault.path for fault in faults] == [path]


@pytest.mark.parametrize(
    ("name", "value", "path"),
    [
        ("bid_response_ms", 0, "$.bid_response_ms"),
        ("distress_response_ms", 2.5, "$.distress_response_ms"),
        ("repair_within_ms", [], "$.repair_within_ms"),
        ("repair_within_ms", [10_000, 5000], "$.repair_within_ms"),
        ("repair_within_ms", [0, 5000], "$.repair_within_ms[0]"),
        ("gap_merge_ms", None, "$.gap_merge_ms"),
        ("patience_ms", 3000, "$.patience_ms"),
    ],
)
def test_the_windows_say_where_their_fault_is(name: str, value: object, path: str) -> None:
    windows = the_scheme_document()["windows"]
    assert isinstance(windows, dict)
    faults: list[Fault] = []
    read_windows(Place(windows | {name: value}, faults))
    assert [fault.path for fault in faults] == [path]
