from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.coding import (
    Changes,
    CodingSession,
    NothingToUndo,
    Operation,
    OperationReused,
    OutsideClip,
    VersionConflict,
)
from annotator.domain.errors import Refusal
from annotator.domain.identity import AnnotationId, FamilyId, OperationId
from tests.builders import (
    a_session,
    add,
    an_annotation,
    change,
    link,
    ms,
    remove,
    star,
    undo,
)
from tests.strategies import operations, sessions

A1, R1, P1 = AnnotationId("a1"), AnnotationId("r1"), AnnotationId("p1")
HERE = an_annotation()
RUPTURE = an_annotation("r1", "rupture", 10_000, 20_000)
REPAIR = an_annotation("p1", "repair", 17_000, 22_000, repairs="r1")


def but_for_versions(session: CodingSession) -> dict[AnnotationId, Annotation]:
    return {id: replace(each, version=0) for id, each in session.annotations.items()}


@given(sessions(), st.data())
def test_what_is_done_and_undone_leaves_everything_but_the_version_as_it_was(
    session: CodingSession, data: st.DataObject
) -> None:
    operation = data.draw(operations(session, "new"))
    try:
        done = session.take(operation)
    except Refusal:
        return
    undone = done.take(undo(operation.annotation, operation.base_version + 1, "new", "back"))
    assert but_for_versions(undone) == but_for_versions(session)
    assert undone.versions[operation.annotation] == operation.base_version + 2
    redone = undone.take(undo(operation.annotation, operation.base_version + 2, "back", "again"))
    assert but_for_versions(redone) == but_for_versions(done)


@given(sessions())
def test_a_session_is_the_fold_of_its_operations(session: CodingSession) -> None:
    stream = [done.operation for done in session.done.values()]
    at_once = a_session().take_all(stream)
    one_by_one = a_session()
    for operation in stream:
        one_by_one = one_by_one.take(operation)
    assert at_once == one_by_one == session
    assert session.revision == len(stream)


@given(sessions())
def test_sending_everything_again_changes_nothing(session: CodingSession) -> None:
    again = session.take_all(done.operation for done in session.done.values())
    assert again == session


@given(sessions())
def test_operations_on_different_annotations_fold_to_the_same_in_any_order(
    session: CodingSession,
) -> None:
    stream = [d.operation for d in session.done.values() if d.operation.kind != "link"]
    mine = [each for each in stream if each.annotation in ("a0", "a1")]
    theirs = [each for each in stream if each.annotation not in ("a0", "a1")]

    def folded(operations: list[Operation]) -> CodingSession:
        fold = a_session()
        for each in operations:
            try:
                fold = fold.take(each)
            except (NothingToUndo, VersionConflict):  # what it builds on was a link
                continue
        return fold

    one, two = folded(mine + theirs), folded(theirs + mine)
    assert dict(one.annotations) == dict(two.annotations)
    assert dict(one.versions) == dict(two.versions)


@given(sessions())
def test_versions_count_the_operations_on_each_annotation(session: CodingSession) -> None:
    for id, version in session.versions.items():
        assert version == sum(d.operation.annotation == id for d in session.done.values())
        if id in session.annotations:
            assert session.annotations[id].version == version


@given(sessions())
def test_what_stands_always_lies_within_the_clip(session: CodingSession) -> None:
    for each in session.annotations.values():
        assert 0 <= each.onset < session.clip_length
        assert each.interval is None or each.interval.offset <= session.clip_length


def test_a_refused_operation_leaves_the_session_untouched() -> None:
    session = a_session(HERE)
    with pytest.raises(OutsideClip):
        session.take_all([star("a1", 1), change("a1", 2, Changes(offset=ms(90_000)), "o3")])
    assert session == a_session(HERE)


def test_the_same_operation_again_changes_nothing() -> None:
    session = a_session().take(add(HERE))
    assert session.take(add(HERE)) == session


def test_an_operations_id_is_not_used_for_anything_else() -> None:
    with pytest.raises(OperationReused) as refused:
        a_session().take(add(HERE)).take(add(replace(HERE, note="x")))
    assert refused.value.operation == "o1"


def test_of_two_tabs_that_change_one_moment_the_second_is_refused_with_the_current_version() -> (
    None
):
    session = a_session(HERE).take(change("a1", 1, Changes(note="first tab"), "t1"))
    with pytest.raises(VersionConflict) as refused:
        session.take(change("a1", 1, Changes(note="second tab"), "t2"))
    assert refused.value.current_version == 2
    assert session.annotations[A1].note == "first tab"


def test_several_operations_are_undone_one_after_another_and_redone() -> None:
    session = a_session().take_all(
        [add(HERE), star("a1", 1, "o2"), undo("a1", 2, "o2", "u1"), undo("a1", 3, "o1", "u2")]
    )
    assert dict(session.annotations) == {}
    session = session.take_all([undo("a1", 4, "u2", "v1"), undo("a1", 5, "u1", "v2")])
    assert session.annotations[A1] == replace(HERE, version=6, starred=True)


def test_a_removal_is_undone() -> None:
    session = a_session(HERE).take(remove("a1", 1)).take(undo("a1", 2, "o2"))
    assert session.annotations[A1] == replace(HERE, version=3)


def test_an_undo_of_what_was_never_done_is_refused() -> None:
    with pytest.raises(NothingToUndo):
        a_session(HERE).take(undo("a1", 1, "o9"))
    with pytest.raises(NothingToUndo):
        a_session(HERE, RUPTURE).take(undo("a1", 1, "add-r1"))


def test_history_says_what_was_done_and_what_was_taken_back() -> None:
    session = a_session().take_all([add(HERE), star("a1", 1, "o2"), undo("a1", 2, "o2", "u1")])
    assert [(line.operation, line.undone) for line in session.history()] == [
        ("o1", False),
        ("o2", True),
        ("u1", False),
    ]
    redone = session.take(undo("a1", 3, "u1", "v1"))
    assert [line.undone for line in redone.history()] == [False, False, True, False]


def test_the_repairs_of_a_rupture_are_those_linked_to_it() -> None:
    other = an_annotation("p2", "repair", 30_000, 32_000)
    session = a_session(RUPTURE, REPAIR, other)
    assert [each.id for each in session.repairs_of(R1)] == ["p1"]
    assert session.repairs_of(AnnotationId("never")) == ()


def test_a_link_sleeps_while_its_rupture_is_gone_and_wakes_when_it_comes_back() -> None:
    session = a_session(RUPTURE, REPAIR).take(remove("r1", 1))
    assert session.repairs_of(R1) == ()
    session = session.take(undo("r1", 2, "o2"))
    assert [each.id for each in session.repairs_of(R1)] == ["p1"]
    unlinked = session.take(link("p1", 2, None, "o4"))
    assert unlinked.repairs_of(R1) == ()


def test_annotations_of_a_family_come_in_the_order_of_their_onsets() -> None:
    late, early = an_annotation("b", onset=9000, offset=12_000), an_annotation("c", onset=0)
    session = a_session(late, early, RUPTURE)
    assert [each.id for each in session.of_family(FamilyId("attunement"))] == ["c", "b"]


def test_five_thousand_operations_are_folded_without_copying_five_thousand_times() -> None:
    stream = [add(an_annotation(f"n{number}"), f"add{number}") for number in range(5000)]
    assert a_session().take_all(stream).revision == 5000
    assert OperationId("add4999") in a_session().take_all(stream).done
