"""One suite for the flags in memory and in the database: what the queue may rely on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.identity import CoderId, SessionId
from annotator.journey.flag_books import Flagged, Flags
from annotator.journey.ports import Kept, Records
from tests.builders import add, an_annotation, remove
from tests.ports.kept import C1, LATER, S1, SOON, a_head

OLD, P1, ME = SessionId("old"), SessionId("p1"), CoderId("me")
FLAG = an_annotation("x", "review_flag", 5000, None)
DANGER = an_annotation("y", "safeguarding", 50_000, 55_000)
PLAIN = an_annotation("z")


@pytest.fixture
def coded(filled: Records) -> Records:
    """A coding that was there before flags were kept, and one that is practised."""
    with filled.writing() as desk:
        desk.coding.begin(replace(a_head(), id=OLD, coder=ME, begun_at=LATER, revision=4))
        desk.coding.begin(replace(a_head(), id=P1, coder=ME, practised=True))
    return filled


def test_what_is_tagged_and_removed_moves_the_flags_at_once(coded: Records) -> None:
    with coded.writing() as desk:
        assert desk.flags.of(S1) == Flags()
        desk.coding.append(Kept(add(FLAG, "o1"), S1, "f", SOON, ME, 1, 1, None, FLAG))
        assert desk.flags.of(S1) == Flags(review_flag=1)
        desk.coding.append(Kept(add(DANGER, "o2"), S1, "f", SOON, ME, 2, 1, None, DANGER))
        desk.coding.append(Kept(remove("x", 1, "o3"), S1, "f", SOON, ME, 3, 2, FLAG, None))
        desk.coding.append(Kept(add(PLAIN, "o4"), S1, "f", SOON, ME, refusal="OutsideClip"))
    with coded.reading() as desk:
        assert desk.flags.of(S1) == Flags(safeguarding=1)


def test_a_coding_from_before_is_counted_once_and_then_moves_with_its_annotations(
    coded: Records,
) -> None:
    with coded.writing() as desk:
        desk.coding.append(Kept(add(FLAG, "o1"), OLD, "f", SOON, ME, 5, 1, None, FLAG))
        assert desk.flags.of(OLD) is None
        desk.flags.keep(OLD, 5, Flags(2, 1))
        desk.coding.append(Kept(add(FLAG, "o2"), OLD, "f", SOON, ME, 6, 1, None, FLAG))
    with coded.reading() as desk:
        assert desk.flags.of(OLD) == Flags(2, 2)


def test_what_was_counted_of_a_coding_that_moved_on_since_is_not_kept(coded: Records) -> None:
    with coded.writing() as desk:
        desk.flags.keep(OLD, 3, Flags(9, 9))
        desk.flags.keep(SessionId("never"), 0, Flags(9, 9))
        assert desk.flags.of(OLD) is None
        desk.flags.keep(S1, 7, Flags(9, 9))
        assert desk.flags.of(S1) == Flags()


def test_only_codings_of_care_with_flags_or_not_counted_are_told_and_only_lately(
    coded: Records,
) -> None:
    with coded.writing() as desk:
        desk.coding.append(Kept(add(PLAIN, "o1"), S1, "f", SOON, ME, 1, 1, None, PLAIN))
        desk.coding.append(Kept(add(PLAIN, "o2"), OLD, "f", SOON, ME, 5, 1, None, PLAIN))
        desk.coding.append(Kept(add(FLAG, "o3"), P1, "f", SOON, ME, 1, 1, None, FLAG))
        (uncounted,) = desk.flags.since(SOON)
        assert (uncounted.head.id, uncounted.flags) == (OLD, None)
        desk.coding.append(Kept(add(FLAG, "o4"), S1, "f", LATER, ME, 2, 1, None, FLAG))
        head = desk.coding.head(S1)
        assert head is not None
        assert desk.flags.since(SOON) == (Flagged(head, Flags(0, 1)), uncounted)
        assert [each.head.id for each in desk.flags.since(LATER)] == [S1]
        assert desk.flags.since(LATER.replace(year=LATER.year + 1)) == ()


def test_flags_go_with_the_clip(coded: Records) -> None:
    with coded.writing() as desk:
        desk.coding.append(Kept(add(FLAG, "o1"), S1, "f", SOON, ME, 1, 1, None, FLAG))
        desk.clips.remove(C1)
        assert desk.flags.of(S1) is None
        assert desk.flags.since(SOON) == ()
