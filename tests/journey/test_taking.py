"""Exactly once: the same operation answers the same, whatever happened since."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Barrier, Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.coding import Changes, CodingSession, Operation
from annotator.domain.identity import AnnotationId, CoderId, SessionId
from annotator.journey.tag import Accepted, Refused, Taken
from annotator.journey.taking import fingerprint
from tests.builders import A_MINUTE, add, an_annotation, change, ms, remove, star, the_scheme, undo
from tests.journey.world import World
from tests.store.opening import sql_records


def begun() -> tuple[World, SessionId]:
    world = World()
    return world, world.a_coding(world.a_ready_clip(world.a_household()))


def test_the_same_operation_again_changes_nothing_and_answers_the_same() -> None:
    world, session = begun()
    first = world.take(session, add(an_annotation(), "o1"))
    world.take(session, star("a1", 1, "o2"))
    again = world.take(session, add(an_annotation(), "o1"))
    assert again.results == first.results
    assert again.revision == 2
    assert world.tagging.session(session).annotations[0].starred


def test_a_refused_operation_again_is_refused_again_even_if_it_would_fit_now() -> None:
    world, session = begun()
    early = star("a1", 1, "o1")
    first = world.take(session, early)
    world.take(session, add(an_annotation(), "o2"))
    again = world.take(session, early)
    one, two = first.results[0], again.results[0]
    assert isinstance(one, Refused)
    assert isinstance(two, Refused)
    assert (one.refusal, two.refusal) == ("NoSuchAnnotation", "NoSuchAnnotation")
    assert one.facts == two.facts
    assert two.current is not None


def test_another_operation_under_the_same_id_is_refused() -> None:
    world, session = begun()
    world.take(session, add(an_annotation(), "o1"))
    (answer,) = world.take(session, add(an_annotation(onset=2001), "o1")).results
    assert isinstance(answer, Refused)
    assert answer.refusal == "OperationReused"
    assert answer.current is not None
    assert answer.current.onset == 2000


def test_an_operation_of_another_session_is_not_this_ones() -> None:
    world = World()
    clip = world.a_ready_clip(world.a_household())
    mine, yours = (world.tagging.begin(clip, CoderId(each)) for each in "AB")
    world.take(mine, add(an_annotation(), "o1"))
    (answer,) = world.take(yours, add(an_annotation(), "o1")).results
    assert isinstance(answer, Refused)
    assert (answer.refusal, answer.current) == ("OperationReused", None)
    (undone,) = world.take(yours, add(an_annotation("b"), "o2"), undo("b", 1, "o1")).results[1:]
    assert isinstance(undone, Refused)
    assert undone.refusal == "NothingToUndo"


def test_an_overtaken_change_is_refused_and_shows_what_stands() -> None:
    world, session = begun()
    world.take(session, add(an_annotation(), "o1"))
    world.take(session, change("a1", 1, Changes(offset=ms(8000)), "o2"))
    (answer,) = world.take(session, change("a1", 1, Changes(offset=ms(7000)), "o3")).results
    assert isinstance(answer, Refused)
    assert answer.facts == {"current_version": 2}
    assert answer.current is not None
    assert (answer.current.offset, answer.current.version) == (8000, 2)


def test_an_undone_change_sets_back_to_what_was_before_and_a_second_undo_redoes() -> None:
    world, session = begun()
    world.take(session, add(an_annotation(), "o1"))
    world.take(session, change("a1", 1, Changes(offset=ms(8000)), "o2"))
    undone, redone = world.take(
        session, undo("a1", 2, "o2", "o3"), undo("a1", 3, "o3", "o4")
    ).results
    assert isinstance(undone, Accepted)
    assert isinstance(redone, Accepted)
    assert undone.annotation is not None
    assert redone.annotation is not None
    assert (undone.annotation.offset, undone.version) == (9000, 3)
    assert (redone.annotation.offset, redone.version) == (8000, 4)


def test_the_fingerprint_tells_content_and_session_apart() -> None:
    one, other = add(an_annotation(), "o1"), add(an_annotation(onset=2001), "o1")
    assert fingerprint(SessionId("s"), one) == fingerprint(SessionId("s"), one)
    assert fingerprint(SessionId("s"), one) != fingerprint(SessionId("s"), other)
    assert fingerprint(SessionId("s"), one) != fingerprint(SessionId("t"), one)


def test_of_two_writers_at_once_exactly_one_wins(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        session = world.a_coding(world.a_ready_clip(world.a_household()), an_annotation())
        together = Barrier(8)
        answers: list[Taken] = []

        def write(n: int) -> None:
            together.wait()
            operation = change("a1", 1, Changes(offset=ms(5000 + n)), f"rival-{n}")
            answers.append(world.take(session, operation))

        threads = [Thread(target=write, args=(n,)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        results = [each.results[0] for each in answers]
        assert sum(isinstance(each, Accepted) for each in results) == 1
        refused = [each.refusal for each in results if isinstance(each, Refused)]
        assert refused == ["VersionConflict"] * 7
        with records.reading() as desk:
            assert [each.revision for each in desk.coding.log(session)] == [1, 2]


IDS = st.sampled_from(["a", "b", "c"])
VERSIONS = st.integers(0, 4)


@st.composite
def operations(draw: st.DrawFn) -> list[Operation]:
    def one(n: int) -> Operation:
        op, which, base = f"o{n}", draw(IDS), draw(VERSIONS)
        match draw(st.integers(0, 4)):
            case 0:
                onset = draw(st.integers(0, 70_000))
                return add(an_annotation(which, onset=onset, offset=onset + 3000), op)
            case 1:
                return change(which, base, Changes(offset=ms(draw(st.integers(0, 60_000)))), op)
            case 2:
                return remove(which, base, op)
            case 3:
                return star(which, base, op)
            case _:
                return undo(which, base, f"o{draw(st.integers(0, max(0, n - 1)))}", op)

    return [one(n) for n in range(draw(st.integers(1, 14)))]


@settings(max_examples=40)
@given(operations(), st.data())
def test_the_log_replayed_gives_the_annotations_that_stand(
    sent: list[Operation], data: st.DataObject
) -> None:
    world, session = begun()
    for operation in sent:
        first = world.take(session, operation)
        if data.draw(st.booleans(), label="sent twice"):
            assert world.take(session, operation).revision == first.revision
    with world.records.reading() as desk:
        log = desk.coding.log(session)
        standing = desk.coding.standing(session)
        head = desk.coding.head(session)
    assert [each.revision for each in log] == list(range(1, len(log) + 1))
    assert head is not None
    assert head.revision == len(log)
    folded = an_empty_session(session).take_all(each.operation for each in log)
    assert {each.id: each for each in standing} == dict(folded.annotations)


def an_empty_session(session: SessionId) -> CodingSession:
    world = World()
    clip = world.a_ready_clip(world.a_household())
    return CodingSession(session, clip, CoderId("A"), the_scheme(), A_MINUTE)


@pytest.mark.parametrize("count", [1, 200])
def test_a_batch_is_answered_in_its_order(count: int) -> None:
    world, session = begun()
    sent = [add(numbered(n), f"o{n}") for n in range(count)]
    taken = world.take(session, *sent)
    assert [each.op for each in taken.results] == [each.id for each in sent]
    assert taken.revision == count


def numbered(n: int) -> Annotation:
    return replace(an_annotation(), id=AnnotationId(f"a{n}"))
