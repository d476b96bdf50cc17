"""Codings side by side: what the browser side is told, and what it may tell back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from annotator.domain.identity import ClipId
from annotator.domain.reviewing.confusions import confusions
from annotator.domain.reviewing.differences import beside
from annotator.timeline.comparing import Coder, Laid, Told, chosen_in
from tests.builders import A_MINUTE, an_annotation, ms, stretch, the_scheme

A = an_annotation("a", onset=1000, offset=4000, code="shared_gaze", note="said to nobody")
B = an_annotation("b", "rupture", 2000, 5000, confidence=1)
BID = an_annotation("i", "infant_bid", 9000, None)


def laid() -> Laid:
    side = beside((A, BID), (B,), the_scheme(), A_MINUTE)
    return Laid(
        ClipId("c1" * 16),
        A_MINUTE,
        False,
        the_scheme(),
        (Coder("Ada", (A, BID)), Coder("Sam", (B,))),
        side.differences,
        side.apart,
        confusions(side),
        {"film": "Film"},
        chosen="a~b",
    )


def told() -> dict:  # type: ignore[type-arg]
    return json.loads(json.dumps(laid().to_document()))  # type: ignore[no-any-return]


def test_each_coder_has_a_row_for_each_family_of_moments_and_for_each_other_tier_with_a_mark() -> (
    None
):
    rows = [(each["coder"], each["tier"], len(each["marks"])) for each in told()["about"]["rows"]]
    assert rows == [
        ("Ada", "Attunement", 1),
        ("Ada", "Rupture", 0),
        ("Ada", "Repair", 0),
        ("Ada", "Points", 1),
        ("Sam", "Attunement", 0),
        ("Sam", "Rupture", 1),
        ("Sam", "Repair", 0),
    ]


def test_a_mark_says_when_how_it_looks_and_how_sure_and_never_its_note() -> None:
    about = told()["about"]
    onset, offset, look, sure, id = about["rows"][5]["marks"][0]
    assert (onset, offset, sure, id) == (2000, 5000, 1, "b")
    assert about["looks"][look]["says"] == "Rupture"
    assert about["looks"][look]["shape"] == "diamond"
    assert "said to nobody" not in json.dumps(told())


def test_a_difference_says_its_key_kind_times_and_both_looks() -> None:
    about = told()["about"]
    key, kind, onset, offset, begins, ends, first, second, later = about["differences"][0]
    assert (key, kind, onset, offset, begins, ends) == ("a~b", "other_name", 1000, 5000, 0, 7000)
    assert [about["looks"][at]["says"] for at in (first, second)] == ["Shared gaze", "Rupture"]
    assert later == 1000
    assert about["differences"][1][6:8] == [
        about["looks"].index(look_of(about, "Infant's bid")),
        -1,
    ]


def look_of(about: dict, says: str) -> dict:  # type: ignore[type-arg]
    return next(each for each in about["looks"] if each["says"] == says)


def test_where_they_differ_says_what_each_says_of_it() -> None:
    assert told()["about"]["apart"] == [
        [1000, 2000, "Attunement", ""],
        [2000, 4000, "Attunement", "Rupture"],
        [4000, 5000, "", "Rupture"],
    ]
    assert told()["about"]["any_apart"] == []
    several = replace(laid(), any_apart=(stretch(0, 9),)).to_document()  # type: ignore[arg-type]
    assert several["about"]["any_apart"] == [[0, 9, "", ""]]  # type: ignore[index]


def test_a_cell_names_the_moments_and_the_stretches_behind_it() -> None:
    about = told()["about"]
    names = [about["looks"][at]["says"] if at >= 0 else "" for at in about["names"]]
    assert names == ["Shared gaze", "Rupture", "Infant's bid", ""]
    cells = {(first, second): keys for first, second, keys in about["cells"]}
    assert cells[about["names"][0], about["names"][1]] == ["a~b"]
    assert cells[about["names"][2], -1] == ["i~"]
    times = {(first, second): (long, behind) for first, second, long, behind in about["times"]}
    assert times["Attunement", "Rupture"] == (2000, [[2000, 4000]])
    assert sum(long for long, _ in times.values()) == 60_000


def test_where_to_go_stands_apart_so_that_going_there_builds_nothing_anew() -> None:
    one, other = laid().to_document(), replace(laid(), chosen="i~").to_document()
    assert one["about"] == other["about"]
    assert (one["go"], other["go"]) == (
        {"chosen": "a~b", "at": None},
        {"chosen": "i~", "at": None},
    )


def test_it_tells_which_difference_was_chosen_and_where_the_film_stands() -> None:
    assert chosen_in({"chosen": {"key": "a~b", "ms": 1500}}, A_MINUTE) == Told("a~b", ms(1500))
    assert chosen_in({"chosen": {"key": "", "ms": 99_000}}, A_MINUTE) == Told("", A_MINUTE)
    assert chosen_in({"chosen": {"key": "~b", "ms": -4}}, A_MINUTE) == Told("~b", ms(0))


JUNK = st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=3)


@given(st.fixed_dictionaries({"chosen": st.fixed_dictionaries({"key": JUNK, "ms": JUNK}) | JUNK}))
def test_what_makes_no_sense_is_left_out(said: object) -> None:
    found = chosen_in(said, A_MINUTE)
    assert found is None or (0 <= found.at <= A_MINUTE)


@pytest.mark.parametrize("key", ["<b>", "a b", "x" * 500, "a\n"])
def test_a_key_is_made_of_ids_and_nothing_else(key: str) -> None:
    assert chosen_in({"chosen": {"key": key, "ms": 1}}, A_MINUTE) is None


def _screen() -> None:
    from annotator.timeline.comparing import side_by_side
    from tests.timeline.test_comparing import laid

    assert side_by_side(laid(), key="here") is None


def test_it_is_shown_as_a_component_of_its_own() -> None:
    shown = AppTest.from_function(_screen).run(timeout=20)
    assert not shown.exception
    (component,) = shown.get("bidi_component")
    assert component.proto.component_name == "annotator.compare"
    assert json.loads(component.proto.json) == told()
