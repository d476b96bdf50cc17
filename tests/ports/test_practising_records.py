"""One suite for practising in memory and in the database: what the steps may rely on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.identity import (
    AttemptId,
    ClipId,
    CoderId,
    DyadId,
    HouseholdId,
    OperationId,
    SessionId,
)
from annotator.domain.interval import Interval, Milliseconds, Stretches
from annotator.journey.ports import Kept, KeptAttempt, KeptGold, Records, Watched
from tests.builders import a_clip, a_dyad, add, an_annotation
from tests.fakes.clock import NOON
from tests.ports.kept import C1, H1, LATER, S1, SOON, a_head

ME, P1, A1 = CoderId("me"), SessionId("p1"), AttemptId("t1")
NUMBERS = '{"figures":{}}'


def a_gold(digest: str = "g1", clip: str = "c1") -> KeptGold:
    return KeptGold(digest, ClipId(clip), {"level": 1, "why": "a look", "of": [digest]}, NOON)


def an_attempt(id: str = "t1", coder: str = "me", session: str = "p1") -> KeptAttempt:
    return KeptAttempt(AttemptId(id), CoderId(coder), C1, "g1", SessionId(session), NOON)


def part(onset: int, offset: int) -> Interval:
    return Interval(Milliseconds(onset), Milliseconds(offset))


@pytest.fixture
def practised(filled: Records) -> Records:
    """A gold, an attempt being coded in a session of its own, and a mark in it."""
    with filled.writing() as desk:
        desk.practising.keep_gold(a_gold())
        desk.practising.begin(an_attempt())
        desk.practising.change(replace(an_attempt(), coding_since=NOON))
        desk.coding.begin(replace(a_head(), id=P1, coder=ME, practised=True))
        mark = an_annotation("x", note="a smile")
        desk.coding.append(Kept(add(mark, "o9"), P1, "f", SOON, ME, 1, 1, None, mark))
    return filled


def test_a_gold_is_found_by_its_digest_and_by_its_clip(practised: Records) -> None:
    with practised.reading() as desk:
        assert desk.practising.gold("g1") == a_gold()
        assert desk.practising.gold("other") is None
        assert desk.practising.current() == {C1: a_gold()}


def test_the_last_gold_kept_is_the_current_one_and_an_older_one_can_be_again(
    practised: Records,
) -> None:
    for digest in ("g2", "g1"):
        with practised.writing() as desk:
            desk.practising.keep_gold(a_gold(digest))
        with practised.reading() as desk:
            assert desk.practising.current()[C1].digest == digest
            assert desk.practising.gold("g1") == a_gold()


def test_each_clip_has_a_current_gold_of_its_own(practised: Records) -> None:
    with practised.writing() as desk:
        desk.clips.add(a_clip("c2"), NOON)
        desk.practising.keep_gold(a_gold("g2"))
        desk.practising.keep_gold(a_gold("g3", "c2"))
    with practised.reading() as desk:
        current = desk.practising.current()
    assert {clip: each.digest for clip, each in current.items()} == {"c1": "g2", "c2": "g3"}


def test_an_attempt_is_found_as_it_was_kept_and_by_its_coder(practised: Records) -> None:
    with practised.writing() as desk:
        desk.practising.begin(replace(an_attempt("t2", session="p2"), began=LATER))
        desk.practising.begin(an_attempt("t3", "other", "p3"))
    with practised.reading() as desk:
        assert desk.practising.get(A1) == replace(an_attempt(), coding_since=NOON)
        assert desk.practising.get(AttemptId("none")) is None
        assert [each.id for each in desk.practising.of(ME)] == ["t1", "t2"]
        assert desk.practising.of(CoderId("nobody")) == ()


def test_what_was_watched_adds_up_whatever_the_order(practised: Records) -> None:
    with practised.writing() as desk:
        for played in (part(30, 60), part(0, 31), part(0, 31), part(80, 90)):
            desk.practising.note_watched(A1, Watched(SOON, played))
        desk.practising.change(replace(an_attempt(), coding_since=SOON, skipped=True))
    with practised.reading() as desk:
        found = desk.practising.get(A1)
        assert desk.practising.of(ME) == (found,)
    assert found is not None
    assert (found.watched, found.skipped) == (Stretches((part(0, 60), part(80, 90))), True)


def test_a_sealed_attempt_has_its_document_once(practised: Records) -> None:
    done = replace(an_attempt(), coding_since=NOON, sealed_at=SOON, seal="s", numbers=NUMBERS)
    with practised.writing() as desk:
        desk.practising.change(done)
        desk.practising.keep_document(A1, {"seal": "s", "coding": {"notes": ["a smile"]}})
        desk.practising.shut(P1, SOON)
    with practised.reading() as desk:
        assert desk.practising.get(A1) == done
        assert desk.practising.documents(ME) == {
            A1: {"seal": "s", "coding": {"notes": ["a smile"]}}
        }
        assert desk.practising.documents(CoderId("other")) == {}
        head = desk.coding.head(P1)
        assert head is not None
        assert (head.sealed_at, head.practised) == (SOON, True)
    with pytest.raises(Exception), practised.writing() as desk:  # noqa: B017, PT011 - each its own
        desk.practising.keep_document(A1, {})


def test_what_is_coded_to_practise_is_not_among_the_clips_sessions(practised: Records) -> None:
    with practised.reading() as desk:
        assert [each.id for each in desk.coding.of(C1)] == [S1]
        mine, care = desk.coding.head(P1), desk.coding.head(S1)
    assert mine is not None
    assert care is not None
    assert (mine.practised, care.practised) == (True, False)


def test_signs_of_work_are_ones_own_and_in_order(practised: Records) -> None:
    with practised.writing() as desk:
        desk.practising.note_watched(A1, Watched(LATER, part(0, 9)))
        theirs = an_annotation("y")
        desk.coding.append(
            Kept(add(theirs, "o8"), S1, "f", LATER, CoderId("A"), 1, 1, None, theirs)
        )
    with practised.reading() as desk:
        assert desk.practising.signs(ME, NOON) == (NOON, NOON, SOON, LATER)
        assert desk.practising.signs(ME, NOON + timedelta(seconds=1)) == (SOON, LATER)
        assert desk.practising.signs(CoderId("A"), NOON) == ()


@pytest.fixture
def sealed(practised: Records) -> Records:
    """The same, sealed; and another household with a gold and a session of its own."""
    other = a_dyad("Heron")
    other = replace(
        other,
        id=DyadId("d2"),
        household=replace(other.household, id=HouseholdId("h2")),
        infant=replace(other.infant, id="i2"),  # type: ignore[arg-type]
        carer=replace(other.carer, id="k2"),  # type: ignore[arg-type]
    )
    with practised.writing() as desk:
        done = replace(an_attempt(), coding_since=NOON, sealed_at=SOON, seal="s", numbers=NUMBERS)
        desk.practising.change(done)
        desk.practising.keep_document(A1, {"seal": "s"})
        desk.practising.note_watched(A1, Watched(SOON, part(0, 9)))
        desk.households.add(other, NOON)
        desk.clips.add(replace(a_clip("c2"), household=other.household.id, dyad=other.id), NOON)
        desk.practising.keep_gold(a_gold("g2", "c2"))
        desk.practising.begin(replace(an_attempt("t2", session="p2"), clip=ClipId("c2")))
        desk.coding.begin(
            replace(a_head(), id=SessionId("p2"), clip=ClipId("c2"), coder=ME, practised=True)
        )
    return practised


def test_forgetting_a_household_leaves_tombstones_with_their_numbers(sealed: Records) -> None:
    with sealed.writing() as desk:
        desk.practising.forget(H1)
    with sealed.reading() as desk:
        assert (desk.practising.gold("g1"), desk.practising.documents(ME)) == (None, {})
        assert set(desk.practising.current()) == {"c2"}
        left = desk.practising.get(A1)
        assert left is not None
        assert (left.numbers, left.seal, left.watched.total) == (NUMBERS, "s", 9)
        assert (desk.coding.head(P1), desk.coding.operation(OperationId("o9"))) == (None, None)
        assert desk.coding.head(S1) is not None
        assert desk.coding.head(SessionId("p2")) is not None


def test_a_clip_that_is_removed_takes_gold_and_codings_along(sealed: Records) -> None:
    with sealed.writing() as desk:
        desk.clips.remove(C1)
    with sealed.reading() as desk:
        assert (desk.practising.gold("g1"), desk.practising.documents(ME)) == (None, {})
        left = desk.practising.get(A1)
        assert left is not None
        assert left.numbers == NUMBERS
        assert [each.id for each in desk.practising.of(ME)] == ["t1", "t2"]
