"""A draft is written step by step; the one parser says what is wrong, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_editing import (
    Document,
    NoSuchPlace,
    Path,
    added,
    families,
    faults_of,
    found,
    id_for,
    listed,
    moved,
    path_of,
    put,
    removed,
    spelled,
    trail,
    with_code,
    with_family,
    with_field,
    with_tier,
    with_value,
)
from tests.builders import the_scheme_document

ATTUNEMENT: Path = ("tiers", 0, "families", 0)


def test_a_path_is_spelled_as_faults_spell_it_and_read_again() -> None:
    path = (*ATTUNEMENT, "codes", 3, "near_misses", 1)
    assert spelled(path) == "$.tiers[0].families[0].codes[3].near_misses[1]"
    assert path_of(spelled(path)) == path
    assert path_of("$") == ()


def test_a_step_leaves_the_document_it_began_from_as_it_was() -> None:
    document = the_scheme_document()
    after = put(document, (*ATTUNEMENT, "name"), "In step")
    assert found(after, (*ATTUNEMENT, "name")) == "In step"
    assert document == the_scheme_document()


def test_putting_none_takes_the_member_away_and_is_no_fault_where_it_may_lack() -> None:
    after = put(the_scheme_document(), (*ATTUNEMENT, "key"), None)
    assert "key" not in listed(after, ("tiers", 0, "families"))[0]
    assert faults_of(after) == ()


def test_what_is_half_written_is_kept_and_every_fault_has_its_place() -> None:
    document = with_code(the_scheme_document(), ATTUNEMENT, "Shared gaze")
    document = put(document, (*ATTUNEMENT, "name"), "")
    paths = {each.path for each in faults_of(document)}
    assert paths == {"$.tiers[0].families[0].name", "$.tiers[0].families[0].codes[9].definition"}


def test_an_id_comes_from_the_first_name_and_nothing_else_has_it() -> None:
    document = with_code(the_scheme_document(), ATTUNEMENT, "Shared gaze!")
    assert found(document, (*ATTUNEMENT, "codes", 9, "id")) == "shared_gaze_2"
    renamed = put(document, (*ATTUNEMENT, "codes", 9, "name"), "Looking together")
    assert found(renamed, (*ATTUNEMENT, "codes", 9, "id")) == "shared_gaze_2"
    assert id_for("Ünder § way", ()) == "nder_way"
    assert id_for("…", ()) == "new"


def test_a_new_row_family_field_and_value_are_right_at_once() -> None:
    document = with_tier(the_scheme_document(), "Sleep", "interval")
    row = len(listed(document, ("tiers",))) - 1
    document = with_family(document, row, "Settling")
    document = with_field(document, ("tiers", row, "families", 1), "Where")
    document = with_value(document, ("tiers", row, "families", 1, "fields", 0), "In arms")
    assert faults_of(document) == ()
    family = parse_scheme(document).tiers[row].families[1]
    assert (family.id, family.shown_to_family.value) == ("settling", "no")
    assert [each.id for each in family.fields[0].values] == ["yes", "in_arms"]


def test_things_move_among_their_neighbours_and_stay_at_either_end() -> None:
    document = the_scheme_document()
    names = [each["name"] for each in listed(document, ("tiers", 0, "families"))]
    later = moved(document, ATTUNEMENT, 1)
    assert [each["name"] for each in listed(later, ("tiers", 0, "families"))] == [
        names[1], names[0], names[2],
    ]  # fmt: skip
    assert moved(document, ATTUNEMENT, -1) == document
    assert moved(later, ("tiers", 0, "families", 1), -1) == document


def test_what_is_taken_away_is_gone_and_the_rest_is_as_it_was() -> None:
    document = the_scheme_document()
    after = removed(document, (*ATTUNEMENT, "codes", 4))
    assert len(listed(after, (*ATTUNEMENT, "codes"))) == 8
    assert added(after, (*ATTUNEMENT, "codes"), found(document, (*ATTUNEMENT, "codes", 4)))


@pytest.mark.parametrize(
    "path", [("tiers", 99), ("nowhere", "x"), (*ATTUNEMENT, "codes", "x"), ("tiers", "0", "id")]
)
def test_a_place_that_is_not_there_is_refused(path: Path) -> None:
    with pytest.raises(NoSuchPlace):
        found(the_scheme_document(), path)
    with pytest.raises(NoSuchPlace):
        removed(the_scheme_document(), path)


def test_a_list_cannot_be_begun_where_none_can_stand() -> None:
    with pytest.raises(NoSuchPlace):
        added(the_scheme_document(), ("tiers", 0), {})
    with pytest.raises(NoSuchPlace):
        added(the_scheme_document(), ("name",), {})
    with pytest.raises(NoSuchPlace):
        put(the_scheme_document(), ("tiers", "name"), "x")
    assert listed(the_scheme_document(), ("name",)) == ()


def test_one_comes_to_a_place_by_its_names() -> None:
    path = (*ATTUNEMENT, "codes", 0, "definition")
    assert trail(the_scheme_document(), path) == ("Moments", "Attunement", "Shared gaze")
    assert trail(the_scheme_document(), (*path, "x", 3)) == ("Moments", "Attunement", "Shared gaze")


@given(st.data())
def test_moving_there_and_back_and_adding_and_removing_change_nothing(data: st.DataObject) -> None:
    document: Document = the_scheme_document()
    path = data.draw(st.sampled_from([path for path, _ in families(document)]))
    codes = listed(document, (*path, "codes"))
    assert removed(with_code(document, path, "New"), (*path, "codes", len(codes))) == document
    by = data.draw(st.integers(-3, 3))
    tier, at = path[:3], path[3]
    many = listed(document, tier)
    assert isinstance(at, int)
    to = max(0, min(len(many) - 1, at + by))
    assert moved(moved(document, path, to - at), (*tier, to), at - to) == document
