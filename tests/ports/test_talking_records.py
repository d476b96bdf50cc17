"""One suite for conversations in memory and in the database: what the steps may rely on."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from annotator.domain.arrows import Arrow, Point
from annotator.domain.dyad import Household
from annotator.domain.identity import (
    AnnotationId,
    CarerId,
    ClipId,
    CodeId,
    CoderId,
    DyadId,
    HouseholdId,
    InfantId,
    RemarkId,
    SessionId,
    ThreadId,
)
from annotator.domain.interval import Milliseconds
from annotator.domain.talking import Allowed, Entry, Kind, Mark, Pin, Saying, Step, Thread
from annotator.journey.ports import Records
from tests.builders import a_clip, a_dyad
from tests.fakes.clock import NOON
from tests.ports.kept import C1, H1

KIT, SAM, ADA = CoderId("kit"), CoderId("sam"), CoderId("ada")
T1, T2 = ThreadId("t1"), ThreadId("t2")
PAIR = (Mark(SessionId("s1"), AnnotationId("a1")), Mark(SessionId("s2")))
WHOLE = Saying(
    "words ❝quoted❞\nand more",
    Kind.BOTH_DEFENSIBLE,
    (SAM, ADA),
    (Allowed(AnnotationId("a1"), CodeId("shared_gaze")),),
    Arrow(7, Point(1, 2), Point(998, 1000)),
)


def at(minute: int) -> datetime:
    return NOON + timedelta(minutes=minute)


def an_entry(id: str, minute: int, step: Step = Step.SAID, saying: Saying | None = None) -> Entry:
    of = RemarkId("r1") if step in (Step.CHANGED, Step.TAKEN_BACK) else None
    worded = saying or Saying("hm") if step in (Step.SAID, Step.CHANGED) else None
    return Entry(RemarkId(id), step, KIT, at(minute), of, worded)


def a_thread(id: ThreadId = T1, *entries: Entry, clip: ClipId = C1, minute: int = 1) -> Thread:
    first = entries or (an_entry(f"first-{id}", minute, saying=WHOLE),)
    return Thread(id, clip, H1, Pin(Milliseconds(500), PAIR), SAM, first)


@pytest.fixture
def talked(filled: Records) -> Records:
    with filled.writing() as desk:
        desk.talking.begin(a_thread())
    return filled


def test_a_thread_comes_back_as_it_was_kept(talked: Records) -> None:
    with talked.reading() as desk:
        assert desk.talking.get(T1) == a_thread()
        assert desk.talking.get(T2) is None


@pytest.mark.parametrize("marks", [(), PAIR[:1], PAIR[1:], PAIR])
def test_every_kind_of_place_comes_back(filled: Records, marks: tuple[Mark, ...]) -> None:
    thread = replace(a_thread(), pin=Pin(Milliseconds(0), marks), coder=None)
    with filled.writing() as desk:
        desk.talking.begin(thread)
    with filled.reading() as desk:
        assert desk.talking.get(T1) == thread


def test_entries_stand_in_the_order_they_were_added_whatever_their_times(talked: Records) -> None:
    more = [
        an_entry("r1", 9),
        an_entry("r2", 3, Step.CHANGED, Saying("again", mentions=(ADA,))),
        an_entry("r3", 3, Step.TAKEN_BACK),
        an_entry("r4", 2, Step.RESOLVED),
    ]
    for each in more:
        with talked.writing() as desk:
            desk.talking.add(T1, each)
    with talked.reading() as desk:
        found = desk.talking.get(T1)
    assert found is not None
    assert found.entries == (*a_thread().entries, *more)


def test_a_clips_threads_are_its_own_oldest_first(talked: Records) -> None:
    with talked.writing() as desk:
        desk.clips.add(a_clip("c2"), NOON)
        desk.talking.begin(a_thread(T2, minute=0))
        desk.talking.begin(a_thread(ThreadId("t3"), clip=ClipId("c2")))
    with talked.reading() as desk:
        assert [each.id for each in desk.talking.of(C1)] == [T2, T1]
        assert desk.talking.of_each((C1, ClipId("c9"))) == desk.talking.of(C1)
        assert desk.talking.of_each((ClipId("c9"),)) == desk.talking.of_each(()) == ()
        assert [each.id for each in desk.talking.of(ClipId("c2"))] == ["t3"]
        assert [each.id for each in desk.talking.open()] == [T2, T1, "t3"]


def test_open_is_what_was_not_resolved_last(talked: Records) -> None:
    steps = [(Step.RESOLVED, []), (Step.REOPENED, [T1]), (Step.RESOLVED, []), (Step.SAID, [])]
    for n, (step, left) in enumerate(steps):
        with talked.writing() as desk:
            desk.talking.add(T1, an_entry(f"r{n}", 2, step))
        with talked.reading() as desk:
            assert [each.id for each in desk.talking.open()] == left
            assert [each.id for each in desk.talking.naming(SAM)] == left


def test_who_was_ever_named_is_found(talked: Records) -> None:
    with talked.writing() as desk:
        desk.talking.begin(a_thread(T2, an_entry("r1", 5)))
        again = Saying("hm", mentions=(KIT, KIT))
        desk.talking.add(T2, an_entry("r2", 6, Step.CHANGED, again))
    with talked.reading() as desk:
        assert [each.id for each in desk.talking.naming(SAM)] == [T1]
        assert [each.id for each in desk.talking.naming(KIT)] == [T2]
        assert desk.talking.naming(CoderId("nobody")) == ()


def test_conversations_go_with_their_clip(talked: Records) -> None:
    with talked.writing() as desk:
        desk.clips.remove(C1)
    with talked.reading() as desk:
        assert desk.talking.get(T1) is None
        assert desk.talking.naming(SAM) == ()


def test_a_households_conversations_can_be_forgotten_and_no_others(talked: Records) -> None:
    elm = Household(HouseholdId("h2"), "Elm")
    infant, carer = a_dyad().infant, a_dyad().carer
    other = replace(
        a_dyad(),
        id=DyadId("d2"),
        household=elm,
        infant=replace(infant, id=InfantId("d2")),
        carer=replace(carer, id=CarerId("d2")),
    )
    with talked.writing() as desk:
        desk.households.add(other, NOON)
        desk.clips.add(replace(a_clip("c2"), household=other.household.id, dyad=other.id), NOON)
        kept = replace(a_thread(T2, clip=ClipId("c2")), household=other.household.id)
        desk.talking.begin(kept)
        desk.talking.forget(H1)
    with talked.reading() as desk:
        assert desk.talking.get(T1) is None
        assert desk.talking.get(T2) == kept
