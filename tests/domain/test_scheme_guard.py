"""Rulings 1 and 2: a scheme by which a rupture could be shown is not worked by."""

from __future__ import annotations

import pytest

from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_editing import Document, Path, put, removed
from annotator.domain.scheme_guard import guard
from tests.builders import the_scheme, the_scheme_document

FAMILIES: Path = ("tiers", 0, "families")


def paths(document: Document) -> list[str]:
    return [each.path for each in guard(parse_scheme(document))]


def test_the_default_scheme_may_be_worked_by() -> None:
    assert guard(the_scheme()) == ()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ((*FAMILIES, 1, "shown_to_family"), "yes"),
        ((*FAMILIES, 1, "codes", 0, "shown_to_family"), "yes"),
        ((*FAMILIES, 2, "shown_to_family"), "yes"),
        ((*FAMILIES, 2, "codes", 0, "shown_to_family"), "yes"),
    ],
)
def test_neither_a_rupture_nor_a_repair_that_was_none_is_ever_shown(
    path: Path, value: object
) -> None:
    spoiled = "$.tiers[0].families" + "".join(
        f"[{step}]" if isinstance(step, int) else f".{step}" for step in path[3:]
    )
    assert paths(put(the_scheme_document(), path, value)) == [spoiled]


def test_what_is_shown_needs_ruptures_to_keep_off() -> None:
    assert paths(removed(the_scheme_document(), (*FAMILIES, 1))) == ["$.tiers"]


def test_a_repair_that_is_shown_says_how_it_ended() -> None:
    document = removed(the_scheme_document(), (*FAMILIES, 2, "fields", 1))
    assert paths(document) == ["$.tiers[0].families[2].fields"]
    hidden = put(document, (*FAMILIES, 2, "shown_to_family"), "no")
    assert paths(hidden) == []


def test_moments_last_for_a_while() -> None:
    assert paths(put(the_scheme_document(), ("tiers", 0, "kind"), "instant")) == ["$.tiers[0].kind"]


def test_a_scheme_by_which_nothing_is_shown_needs_no_rupture() -> None:
    document = removed(the_scheme_document(), ("tiers", 0))
    for at in range(5):
        document = put(document, ("tiers", 0, "families", at, "shown_to_family"), "no")
    kept = parse_scheme(document)
    shown = [each for each in kept.families if each.shown_to_family.value != "no"]
    assert shown == []
    assert paths(document) == []
