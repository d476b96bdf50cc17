from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.coding import (
    CodingSession,
    NotAnAnnotation,
    NotAnOperation,
    annotation_from,
    annotation_to_document,
    operation_from,
    operation_to_document,
)
from tests.builders import an_annotation
from tests.strategies import sessions

ADD: dict[str, object] = {
    "op": "o1",
    "kind": "add",
    "annotation": "a1",
    "base_version": 0,
    "fields": {"family": "attunement", "onset_ms": 1200, "offset_ms": 6200},
}


def paths(document: object) -> list[str]:
    with pytest.raises(NotAnOperation) as refused:
        operation_from(document)
    return sorted(fault.path for fault in refused.value.faults)


@given(sessions())
def test_every_operation_is_read_back_the_same_after_a_journey_as_json(
    session: CodingSession,
) -> None:
    for done in session.done.values():
        document = json.loads(json.dumps(operation_to_document(done.operation)))
        assert operation_from(document) == done.operation


def test_what_was_done_as_one_step_says_so_on_its_way() -> None:
    document = {"op": "o", "kind": "star", "annotation": "a", "base_version": 1,
                "fields": {"starred": True}, "step": "s"}  # fmt: skip
    operation = operation_from(document)
    assert operation.step == "s"
    assert operation_to_document(operation) == document
    with pytest.raises(NotAnOperation):
        operation_from({**document, "step": None})


def test_an_added_moment_has_middling_confidence_and_no_code_unless_it_says_so() -> None:
    operation = operation_from(ADD)
    fields = operation_to_document(operation)["fields"]
    assert fields == {
        "family": "attunement",
        "code": None,
        "onset_ms": 1200,
        "offset_ms": 6200,
        "end_unchecked": False,
        "confidence": 2,
        "note": "",
        "values": {},
        "pressed_onset_ms": None,
        "pressed_offset_ms": None,
    }


def test_an_operation_names_every_fault_at_once() -> None:
    fields = {"family": "attunement", "onset_ms": 1.5, "colour": "teal"}
    assert paths(ADD | {"op": "", "fields": fields}) == [
        "$.fields.colour",
        "$.fields.onset_ms",
        "$.op",
    ]


@pytest.mark.parametrize(
    ("spoiled", "path"),
    [
        ({"kind": "delete"}, "$.kind"),
        ({"base_version": -1}, "$.base_version"),
        ({"base_version": True}, "$.base_version"),
        ({"annotation": "a 1"}, "$.annotation"),
        ({"fields": []}, "$.fields"),
        ({"note": "x"}, "$.note"),
        ({"kind": "change", "fields": {}}, "$.fields"),
        ({"kind": "change", "fields": {"onset_ms": None}}, "$.fields.onset_ms"),
        ({"kind": "change", "fields": {"family": "repair"}}, "$.fields.family"),
        ({"kind": "remove", "fields": {"note": "x"}}, "$.fields.note"),
        ({"kind": "link", "fields": {}}, "$.fields.repairs"),
        ({"kind": "star", "fields": {"starred": 1}}, "$.fields.starred"),
        ({"kind": "undo", "fields": {"undoes": None}}, "$.fields.undoes"),
    ],
)
def test_an_operation_that_cannot_be_read_says_where(spoiled: dict[str, object], path: str) -> None:
    assert paths(ADD | spoiled) == [path]


def test_the_faults_are_told_as_one_line() -> None:
    with pytest.raises(NotAnOperation) as refused:
        operation_from(ADD | {"op": 3, "note": "x"})
    assert refused.value.facts() == {"faults": "$.note: is not known here; $.op: has to be text"}


@pytest.mark.parametrize("document", [None, [], "add", 3])
def test_what_is_no_object_is_no_operation(document: object) -> None:
    assert paths(document)[0] == "$"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from([*ADD, "x"]), json_values))
def test_whatever_comes_up_is_an_operation_or_is_refused(document: dict[str, object]) -> None:
    try:
        operation = operation_from(ADD | document)
    except NotAnOperation as refused:
        faults = refused.faults
    else:
        faults = ()
        assert operation_from(operation_to_document(operation)) == operation
    assert all(fault.path.startswith("$") and fault.says for fault in faults)


def test_a_note_that_never_ends_is_refused() -> None:
    fields = {"family": "attunement", "onset_ms": 0, "note": "a" * 4001}
    assert paths(ADD | {"fields": fields}) == ["$.fields.note"]


def test_an_annotation_that_cannot_be_read_names_every_fault() -> None:
    document = annotation_to_document(an_annotation()) | {"version": 0, "starred": None}
    with pytest.raises(NotAnAnnotation) as refused:
        annotation_from(document)
    assert sorted(fault.path for fault in refused.value.faults) == ["$.starred", "$.version"]
    assert "$.starred" in str(refused.value.facts()["faults"])
