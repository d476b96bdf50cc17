"""What is new is told in words, and it alone decides the number of the next version."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.scheme import Scheme, parse_scheme
from annotator.domain.scheme_difference import (
    Change,
    Difference,
    How,
    difference,
    next_version,
    order,
)
from annotator.domain.scheme_editing import (
    Document,
    Path,
    found,
    listed,
    moved,
    put,
    removed,
    with_code,
    with_tier,
)
from tests.builders import the_scheme, the_scheme_document

ATTUNEMENT: Path = ("tiers", 0, "families", 0)
GAZE = (*ATTUNEMENT, "codes", 0)


def since(document: Document) -> Difference:
    return difference(the_scheme(), parse_scheme(document))


def with_a_code() -> Document:
    document = with_code(the_scheme_document(), ATTUNEMENT, "Waiting")
    return put(document, (*ATTUNEMENT, "codes", 9, "definition"), "The carer waits.")


def test_a_scheme_does_not_differ_from_itself() -> None:
    assert difference(the_scheme(), the_scheme()).changes == ()


def test_what_is_added_breaks_nothing_and_makes_the_next_small_number() -> None:
    found = since(with_a_code())
    assert found.changes == (Change(How.ADDED, ("Moments", "Attunement", "Waiting")),)
    assert not found.breaks
    assert next_version("1.0", found, {"1.0"}) == "1.1"
    assert since(with_tier(the_scheme_document(), "Sleep", "interval")).changes == (
        Change(How.ADDED, ("Sleep",)),
    )


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ((*GAZE, "name"), "Eye contact"),
        ((*GAZE, "definition"), "Both look."),
        ((*GAZE, "min_ms"), 2000),
        ((*GAZE, "counts"), False),
        ((*ATTUNEMENT, "counts"), False),
        (("tiers", 2, "kind"), "instant"),
        (("tiers", 0, "exclusive"), True),
        (("windows", "bid_response_ms"), 4000),
        ((*ATTUNEMENT, "fields", 0, "required"), True),
        ((*ATTUNEMENT, "fields", 0, "name"), "Which cue"),
        ((*ATTUNEMENT, "fields", 0, "values", 0, "name"), "Hungry"),
    ],
)
def test_what_means_something_else_makes_the_next_large_number(path: Path, value: object) -> None:
    found = since(put(the_scheme_document(), path, value))
    assert len(found.changes) == 1
    assert found.breaks
    assert next_version("1.4", found, {"1.4"}) == "2.0"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ((*GAZE, "feeding"), "A look between two sips."),
        ((*GAZE, "near_misses"), ["One looks, the other does not."]),
        ((*GAZE, "example_stills"), [{"clip": "drawn", "frame": 3}]),
        ((*GAZE, "key"), "b"),
        ((*ATTUNEMENT, "colour"), "green"),
        ((*ATTUNEMENT, "shape"), "square"),
        (("name",), "Connection, ours"),
    ],
)
def test_what_only_helps_makes_the_next_small_number(path: Path, value: object) -> None:
    found = since(put(the_scheme_document(), path, value))
    assert len(found.changes) == 1
    assert not found.breaks


def test_a_change_says_what_was_and_what_is() -> None:
    (change,) = since(put(the_scheme_document(), (*GAZE, "name"), "Eye contact")).changes
    assert (change.how, change.before, change.after) == (How.RENAMED, "Shared gaze", "Eye contact")
    (change,) = since(put(the_scheme_document(), (*GAZE, "min_ms"), 2000)).changes
    assert (change.member, change.before, change.after) == ("min_ms", "1000", "2000")
    (change,) = since(put(the_scheme_document(), (*GAZE, "near_misses"), ["No.", "Nor."])).changes
    assert change.after == "No. · Nor."
    still = [{"clip": "drawn", "frame": 3}]
    (change,) = since(put(the_scheme_document(), (*GAZE, "example_stills"), still)).changes
    assert change.after == "drawn 3"


def test_another_order_is_told_and_breaks_nothing() -> None:
    found = since(moved(the_scheme_document(), GAZE, 1))
    assert found.changes == (Change(How.CHANGED, ("Moments", "Attunement"), "order"),)


def test_a_family_on_another_row_is_told_as_moved() -> None:
    document = the_scheme_document()
    strength = found(document, ("tiers", 1, "families", 3))
    without = removed(document, ("tiers", 1, "families", 3))
    families = [*listed(without, ("tiers", 0, "families")), strength]
    after = since(put(without, ("tiers", 0, "families"), families))
    told = [each for each in after.changes if each.how is How.MOVED]
    assert [(each.before, each.after) for each in told] == [("Points", "Moments")]
    assert after.breaks


def test_a_number_that_is_taken_is_not_given_again() -> None:
    small, large = since(with_a_code()), since(removed(the_scheme_document(), GAZE))
    assert next_version("1.0", small, {"1.0", "1.1", "1.2"}) == "1.3"
    assert next_version("1.2", large, {"2.0"}) == "3.0"
    assert next_version("spring", small, set()) == "1.1"
    assert next_version("3", large, set()) == "4.0"


def test_versions_sort_by_their_numbers() -> None:
    assert sorted(["1.10", "1.2", "2.0", "spring"], key=order) == ["spring", "1.2", "1.10", "2.0"]


@st.composite
def thinned(draw: st.DrawFn) -> Scheme:
    """The default scheme with any codes and tiers left out."""
    document = the_scheme_document()
    for tier in reversed(range(len(listed(document, ("tiers",))))):
        if tier and draw(st.booleans()):
            document = removed(document, ("tiers", tier))
            continue
        for at in reversed(range(len(listed(document, ("tiers", tier, "families", 0, "codes"))))):
            if draw(st.integers(0, 4)) == 0:
                path = ("tiers", tier, "families", 0, "codes", at)
                only = {str(found(document, (*path, "id")))}
                if not _needed(document, tier, only):
                    document = removed(document, path)
    return parse_scheme(document)


def _needed(document: Document, tier: int, ids: set[str]) -> bool:
    fields = listed(document, ("tiers", tier, "families", 0, "fields"))
    return any(ids & set(map(str, each.get("codes", []))) for each in fields)  # type: ignore[call-overload]


@given(thinned(), thinned())
def test_what_one_way_was_added_the_other_way_was_taken_away(one: Scheme, other: Scheme) -> None:
    there, back = difference(one, other).changes, difference(other, one).changes
    assert {e.where for e in there if e.how is How.ADDED} == {
        e.where for e in back if e.how is How.REMOVED
    }
    assert bool(there) == bool(back) == (one != other)
