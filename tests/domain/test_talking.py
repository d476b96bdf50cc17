"""A thread is what was said in it, entry by entry: nothing is overwritten, little is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some

from annotator.domain.identity import (
    AnnotationId,
    ClipId,
    CodeId,
    CoderId,
    HouseholdId,
    RemarkId,
    SessionId,
    ThreadId,
)
from annotator.domain.interval import Milliseconds
from annotator.domain.talking import (
    Allowed,
    Entry,
    Kind,
    Mark,
    Pin,
    Pinned,
    Saying,
    Step,
    Thread,
    allowed_in,
    near,
    seen_by,
    waits_for,
)
from tests.fakes.clock import NOON

ADA, KIT, SAM = CoderId("ada"), CoderId("kit"), CoderId("sam")
PEOPLE = (ADA, KIT, SAM)
SECRET = "for nobody else"


def at(minute: int) -> datetime:
    return NOON + timedelta(minutes=minute)


def thread(*entries: Entry, pin: Pin | None = None, id: str = "t") -> Thread:
    where = pin or Pin(Milliseconds(1000))
    return Thread(ThreadId(id), ClipId("c"), HouseholdId("h"), where, None, entries)


def said(
    n: int, by: CoderId, words: str = "a word", kind: Kind = Kind.SAID, *mentions: CoderId
) -> Entry:
    saying = Saying(words, kind, mentions)
    return Entry(RemarkId(f"r{n}"), Step.SAID, by, at(n), None, saying)


def done(n: int, by: CoderId, step: Step, of: str | None = None, words: str = "") -> Entry:
    saying = Saying(words) if step is Step.CHANGED else None
    return Entry(RemarkId(f"r{n}"), step, by, at(n), None if of is None else RemarkId(of), saying)


def allowing(n: int, by: CoderId, annotation: str, *codes: str) -> Entry:
    allows = tuple(Allowed(AnnotationId(annotation), CodeId(each)) for each in codes)
    saying = Saying("a reason", Kind.BOTH_DEFENSIBLE, allows=allows)
    return Entry(RemarkId(f"r{n}"), Step.SAID, by, at(n), None, saying)


@some.composite
def threads(draw: some.DrawFn) -> Thread:
    """Whatever people do one after the other, in their own remarks."""
    made: list[Entry] = []
    mine: dict[RemarkId, Entry] = {}
    for n in range(draw(some.integers(1, 14))):
        by = draw(some.sampled_from(PEOPLE))
        own = [each for each, entry in mine.items() if entry.by == by]
        steps = [Step.SAID] if not made else [*Step] if own else [Step.SAID, Step.RESOLVED]
        step = draw(some.sampled_from(steps))
        if step is Step.SAID:
            kind = draw(some.sampled_from([Kind.SAID, Kind.PRIVATE]))
            words = f"{SECRET} {by}" if kind is Kind.PRIVATE else f"words {n}"
            names = draw(some.lists(some.sampled_from(PEOPLE), max_size=2))
            made.append(said(n, by, words, kind, *([] if kind is Kind.PRIVATE else names)))
            mine[made[-1].id] = made[-1]
        elif step in (Step.CHANGED, Step.TAKEN_BACK):
            of = draw(some.sampled_from(own))
            first = mine[of].saying
            assert first is not None
            again = replace(first, words=f"{first.words}, again") if step is Step.CHANGED else None
            made.append(Entry(RemarkId(f"r{n}"), step, by, at(n), of, again))
        else:
            made.append(done(n, by, step))
    return thread(*made)


def everything(shown: Thread) -> str:
    return " ".join(each.saying.words for each in shown.entries if each.saying is not None)


@given(threads(), some.sampled_from(PEOPLE))
def test_nobody_reads_a_private_note_of_anybody_else(of: Thread, who: CoderId) -> None:
    shown = seen_by(of, who)
    if shown is None:
        return
    for each in shown.entries:
        if each.saying is not None and SECRET in each.saying.words:
            assert each.by == who
    assert all(e.by == who for e in shown.remarks if e.saying.kind is Kind.PRIVATE)


@given(threads(), some.sampled_from(PEOPLE))
def test_a_thread_in_which_somebody_may_read_nothing_is_not_there_for_them(
    of: Thread, who: CoderId
) -> None:
    readable = [e for e in of.remarks if e.by == who or e.saying.kind is not Kind.PRIVATE]
    shown = seen_by(of, who)
    assert (shown is None) == (not readable)
    if shown is not None:
        assert [each.id for each in shown.remarks] == [each.id for each in readable]


@given(threads(), some.sampled_from(PEOPLE))
def test_what_was_taken_back_keeps_its_place_and_loses_every_wording(
    of: Thread, who: CoderId
) -> None:
    shown = seen_by(of, who)
    if shown is None:
        return
    for each in shown.remarks:
        before = of.remark(each.id)
        assert before is not None
        assert each.stands == before.stands
        if not each.stands:
            assert all(saying.words == "" for _, saying in each.versions)
            assert not any(saying.mentions or saying.allows for _, saying in each.versions)


@given(threads())
def test_nothing_is_overwritten_every_wording_stays_with_its_time(of: Thread) -> None:
    for each in of.remarks:
        worded = [e for e in of.entries if e.saying is not None and (e.of or e.id) == each.id]
        kept = [(entry.at, entry.saying) for entry in worded]
        # A wording after it was taken back counts for nothing.
        assert list(each.versions) == kept[: len(each.versions)]
        assert each.stands or len(each.versions) <= len(kept)
        if each.stands:
            assert list(each.versions) == kept


@given(threads())
def test_it_is_resolved_just_while_nobody_opened_it_again(of: Thread) -> None:
    ends = [e for e in of.entries if e.step in (Step.RESOLVED, Step.REOPENED)]
    assert of.resolved == (ends[-1] if ends and ends[-1].step is Step.RESOLVED else None)


@given(threads(), some.sampled_from(PEOPLE))
def test_reading_as_somebody_twice_is_reading_once(of: Thread, who: CoderId) -> None:
    shown = seen_by(of, who)
    if shown is not None:
        assert seen_by(shown, who) == shown
        assert waits_for(shown, who) == waits_for(of, who)


def test_whoever_is_named_is_waited_for_until_others_can_read_their_answer() -> None:
    asked = thread(said(1, KIT, "?", Kind.SAID, SAM))
    assert waits_for(asked, SAM) == at(1)
    assert waits_for(asked, ADA) is None
    noted = asked.with_entry(said(2, SAM, "hm", Kind.PRIVATE))
    assert waits_for(noted, SAM) == at(1)
    answered = noted.with_entry(said(3, SAM))
    assert waits_for(answered, SAM) is None
    again = answered.with_entry(said(4, KIT, "and now?", Kind.SAID, SAM))
    assert waits_for(again, SAM) == at(4)
    assert waits_for(again.with_entry(done(5, KIT, Step.RESOLVED)), SAM) is None


def test_nobody_waits_for_an_answer_to_what_was_taken_back_or_reworded_without_them() -> None:
    asked = thread(said(1, KIT, "?", Kind.SAID, SAM))
    assert waits_for(asked.with_entry(done(2, KIT, Step.TAKEN_BACK, "r1")), SAM) is None
    assert waits_for(asked.with_entry(done(2, KIT, Step.CHANGED, "r1", "hm")), SAM) is None


def test_another_wording_does_not_make_an_answered_question_wait_again() -> None:
    asked = thread(said(1, KIT, "?", Kind.SAID, SAM), said(2, SAM))
    reworded = replace(done(3, KIT, Step.CHANGED, "r1"), saying=Saying("??", mentions=(SAM,)))
    assert waits_for(asked.with_entry(reworded), SAM) is None
    begun_later = thread(said(1, KIT, "?"), said(2, SAM), reworded)
    assert waits_for(begun_later, SAM) == at(3)


def test_both_readings_are_allowed_as_long_as_that_stands() -> None:
    one = thread(allowing(1, KIT, "a", "x", "y"), allowing(2, ADA, "a", "y"), id="1")
    other = thread(allowing(3, KIT, "b", "z"), id="2")
    assert allowed_in([one, other]) == {"a": ("x", "y"), "b": ("z",)}
    withdrawn = one.with_entry(done(4, KIT, Step.TAKEN_BACK, "r1"))
    assert allowed_in([withdrawn]) == {"a": ("y",)}
    assert allowed_in([thread(said(1, KIT))]) == {}


def test_near_is_five_seconds_or_about_the_same_mark() -> None:
    mark = Mark(SessionId("s"), AnnotationId("a"))
    here = Pin(Milliseconds(10_000), (mark,))
    places = {"5 s before": 5_000, "more": 4_999, "5 s after": 15_000, "later": 15_001}
    found = [thread(said(1, KIT), pin=Pin(Milliseconds(ms)), id=n) for n, ms in places.items()]
    found.append(thread(said(1, KIT), pin=Pin(Milliseconds(59_000), (mark,)), id="same mark"))
    assert [each.id for each in near(found, here)] == ["5 s before", "5 s after", "same mark"]


def test_a_place_is_a_time_a_moment_or_a_pair() -> None:
    one, other = Mark(SessionId("s"), AnnotationId("a")), Mark(SessionId("o"))
    ms = Milliseconds(1)
    assert (Pin(ms).kind, Pin(ms).whose) == (Pinned.TIME, None)
    assert (Pin(ms, (other,)).kind, Pin(ms, (other,)).whose) == (Pinned.TIME, "o")
    assert (Pin(ms, (one,)).kind, Pin(ms, (one,)).whose) == (Pinned.MOMENT, "s")
    pair = Pin(ms, (one, other))
    assert (pair.kind, pair.whose, pair.annotations) == (Pinned.PAIR, None, ("a",))
