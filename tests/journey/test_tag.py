"""Tagging: exactly once, an answer for each, and nothing silently lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import AnnotationId, CoderId, SessionId
from annotator.journey.ports import Deed
from annotator.journey.tag import Accepted, NoSuchSession, NothingToTag, Refused
from tests.builders import add, an_annotation, remove, undo
from tests.fakes.records import MemoryRecords
from tests.journey.world import World


def begun() -> tuple[World, SessionId]:
    world = World()
    return world, world.a_coding(world.a_ready_clip(world.a_household()))


def test_a_coder_has_one_session_on_a_clip() -> None:
    world = World()
    clip = world.a_ready_clip(world.a_household())
    first = world.tagging.begin(clip, CoderId("A"))
    assert world.tagging.begin(clip, CoderId("A")) == first
    assert world.tagging.begin(clip, CoderId("B")) != first
    assert [each.coder for each in world.tagging.sessions(clip)] == ["A", "B"]


def test_a_clip_whose_length_is_not_known_cannot_be_tagged_yet() -> None:
    world = World()
    clip = world.an_arrived_clip(world.a_household())
    with pytest.raises(NothingToTag):
        world.tagging.begin(clip, CoderId("A"))


def test_what_was_taken_is_there_when_the_session_is_opened_again() -> None:
    world, session = begun()
    taken = world.take(session, add(an_annotation("late", onset=9000, offset=12_000), "o1"))
    world.take(session, add(an_annotation("early"), "o2"))
    assert taken.revision == 1
    opened = world.tagging.session(session)
    assert [each.id for each in opened.annotations] == ["early", "late"]
    assert opened.revision == 2
    assert opened.scheme.id == "connection"
    assert opened.head.clip_length == 60_000


def test_a_refused_operation_does_not_hold_up_the_others() -> None:
    world, session = begun()
    past_the_end = an_annotation("b", onset=59_000, offset=70_000)
    taken = world.take(
        session,
        add(an_annotation("a"), "o1"),
        add(past_the_end, "o2"),
        add(an_annotation("c"), "o3"),
    )
    one, two, three = taken.results
    assert isinstance(one, Accepted)
    assert isinstance(two, Refused)
    assert isinstance(three, Accepted)
    assert (two.refusal, two.facts["clip_length"], two.current) == ("OutsideClip", 60_000, None)
    assert taken.revision == 2


def test_a_batch_may_build_on_itself() -> None:
    world, session = begun()
    taken = world.take(
        session,
        add(an_annotation("a"), "o1"),
        remove("a", 1, "o2"),
        undo("a", 2, "o2", "o3"),
    )
    assert [getattr(each, "version", None) for each in taken.results] == [1, 2, 3]
    assert [each.id for each in world.tagging.session(session).annotations] == ["a"]


def test_the_history_says_what_was_undone() -> None:
    world, session = begun()
    world.take(session, add(an_annotation("a"), "o1"), undo("a", 1, "o1", "o2"))
    first, second = world.tagging.history(session)
    assert (first.kept.operation.id, first.undone) == ("o1", True)
    assert (second.kept.operation.kind, second.undone) == ("undo", False)
    assert len(world.tagging.history(session, last=1)) == 1


def test_older_history_is_read_page_by_page_and_still_knows_what_was_undone_later() -> None:
    world, session = begun()
    world.take(session, add(an_annotation("a"), "o1"), add(an_annotation("b"), "o2"))
    world.take(session, undo("a", 1, "o1", "o3"))
    (newest,) = world.tagging.history(session, last=1)
    assert newest.kept.revision == 3
    older = world.tagging.history(session, last=5, before=3)
    assert [(each.kept.operation.id, each.undone) for each in older] == [
        ("o1", True),
        ("o2", False),
    ]
    assert world.tagging.history(session, last=5, before=1) == ()


def test_the_history_of_one_moment_tells_only_of_it() -> None:
    world, session = begun()
    world.take(session, add(an_annotation("a"), "o1"), add(an_annotation("b"), "o2"))
    world.take(session, undo("a", 1, "o1", "o3"))
    told = world.tagging.history_of(session, AnnotationId("a"))
    assert [(each.kept.operation.id, each.undone) for each in told] == [("o1", True), ("o3", False)]
    assert (told[0].kept.before, told[1].kept.after) == (None, None)


def test_nothing_is_taken_or_shown_once_consent_is_gone() -> None:
    world = World()
    dyad = world.a_household()
    session = world.a_coding(world.a_ready_clip(dyad))
    world.consents.withdraw(dyad.household.id, Purpose.RECORD, "mother")
    with pytest.raises(NotPermitted):
        world.take(session, add(an_annotation(), "o1"))
    with pytest.raises(NotPermitted):
        world.tagging.session(session)


def test_an_unknown_session_is_refused() -> None:
    world = World()
    with pytest.raises(NoSuchSession):
        world.take(SessionId("none"), add(an_annotation(), "o1"))
    with pytest.raises(NoSuchSession):
        world.tagging.history(SessionId("none"))


def test_the_audit_notes_which_revisions_came_and_nothing_when_none_did() -> None:
    records = MemoryRecords()
    world = World(records)
    session = world.a_coding(world.a_ready_clip(world.a_household()))
    operations = (add(an_annotation("a"), "o1"), add(an_annotation("b"), "o2"))
    world.take(session, *operations)
    deed, by, _, on = records.state.deeds[-1]
    assert (deed, by) == (Deed.CODING_CHANGED, "clinician")
    assert on == {"session": session, "from": "1", "to": "2"}
    before = len(records.state.deeds)
    world.clock.pass_by(timedelta(minutes=1))
    world.take(session, *operations)
    assert len(records.state.deeds) == before
