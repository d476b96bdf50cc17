"""A selection people have edited is looked at again from the ground up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.identity import AnnotationId
from annotator.domain.interval import Milliseconds
from annotator.domain.strengths import (
    Choices,
    Item,
    ItemFault,
    Kind,
    Reason,
    Sequence,
    SequenceRefused,
    check,
)
from annotator.domain.strengths_check import check_beside
from annotator.domain.strengths_growth import exposure_item
from tests.builders import an_annotation, stretch, the_scheme
from tests.domain.clips import (
    LENGTH,
    LONGER,
    clean,
    clips,
    connection,
    proposed,
    repair,
    rupture,
)

MOMENTS = (
    connection("a1", 5000, 14_000, starred=True),
    rupture("r1", 30_000, 38_000),
    repair("p1", 36_000, 40_000, "r1"),
    connection("a2", 60_000, 70_000),
)
NOTHING = Choices()
FOUND = proposed(*MOMENTS)
FIRST, STORY, LAST = FOUND.items


def faults(
    *items: Item, moments: tuple[Annotation, ...] = MOMENTS, choices: Choices = NOTHING
) -> set[Reason]:
    try:
        check(Sequence(items), moments, the_scheme(), LENGTH, choices)
    except SequenceRefused as refusal:
        return {fault.reason for fault in refusal.faults}
    return set()


def trimmed(item: Item, onset: int, offset: int) -> Item:
    window = stretch(onset, offset)
    return replace(item, window=window, still_ms=Milliseconds(offset - 500))


def test_the_proposal_may_be_shown_as_it_is() -> None:
    assert [item.kind for item in FOUND.items] == [
        Kind.CONNECTION,
        Kind.REPAIR_STORY,
        Kind.CONNECTION,
    ]
    assert faults(*FOUND.items) == set()


def test_an_order_may_be_changed_while_its_ends_stay_good() -> None:
    assert faults(LAST, STORY, FIRST) == set()
    assert faults(LAST, FIRST) == set()


def test_nothing_at_all_is_not_shown() -> None:
    assert faults() == {Reason.EMPTY}


def test_pr_01_an_edited_order_does_not_begin_with_a_repair_story() -> None:
    assert faults(STORY, FIRST, LAST) == {Reason.FIRST_NOT_CONNECTION}


def test_pr_02_an_edited_order_ends_with_a_connection_a_full_repair_or_her_choice() -> None:
    partial = replace(MOMENTS[2], values={"outcome": "partial"}, starred=True)
    moments = (MOMENTS[0], MOMENTS[1], partial, MOMENTS[3])
    chosen = Choices(chosen=frozenset({AnnotationId("p1")}))
    assert faults(FIRST, STORY) == set()
    assert faults(FIRST, STORY, moments=moments) == {Reason.LAST_NOT_CONNECTION}
    assert faults(FIRST, STORY, moments=moments, choices=chosen) == set()


def test_pr_03_a_window_is_not_dragged_into_a_rupture() -> None:
    assert faults(trimmed(LAST, 55_000, 70_000)) == set()
    assert faults(trimmed(LAST, 37_999, 57_000)) >= {Reason.OVERLAPS_RUPTURE}
    assert faults(trimmed(FIRST, 12_000, 30_001)) == {Reason.OVERLAPS_RUPTURE}
    assert faults(trimmed(FIRST, 12_000, 30_000)) == set()


@pytest.mark.parametrize(
    ("family", "reason"),
    [
        ("uncodable", Reason.OVERLAPS_UNCODABLE),
        ("safeguarding", Reason.OVERLAPS_SAFEGUARDING),
        ("rupture", Reason.OVERLAPS_RUPTURE),
    ],
)
def test_what_was_marked_after_proposing_counts(family: str, reason: Reason) -> None:
    mark = an_annotation("x1", family, 15_000, 18_000)
    assert faults(*FOUND.items, moments=(*MOMENTS, mark)) == {reason}


def test_pr_04_a_story_is_not_dragged_longer_before_nor_shorter_after() -> None:
    assert faults(FIRST, trimmed(STORY, 32_999, 42_000), LAST) == {Reason.STORY_TOO_EARLY}
    assert faults(FIRST, trimmed(STORY, 33_000, 41_999), LAST) == {Reason.STORY_ENDS_TOO_SOON}


def test_a_still_shows_them_together_again() -> None:
    apart = replace(STORY, still_ms=Milliseconds(36_000))
    assert faults(FIRST, apart, LAST) == {Reason.STILL_NOT_IN_WINDOW}


def test_pr_07_windows_are_5_to_20_seconds_and_at_most_five() -> None:
    assert faults(trimmed(LAST, 60_000, 64_999)) == {Reason.TOO_SHORT}
    assert faults(trimmed(LAST, 58_000, 78_001)) == {Reason.TOO_LONG}
    many = tuple(connection(f"b{n}", n * 10_000, n * 10_000 + 6000) for n in range(6))
    items = tuple(
        Item(each.id, Kind.CONNECTION, stretch(each.onset, each.onset + 6000), each.onset)
        for each in many
    )
    assert faults(*items, moments=many) == {Reason.TOO_MANY}
    assert faults(*items[:5], moments=many) == set()


def test_a_window_shows_the_moment_it_is_about() -> None:
    assert faults(trimmed(LAST, 72_000, 80_000)) == {Reason.MOMENT_NOT_IN_WINDOW}


def test_a_window_and_its_still_stay_inside_the_clip_and_the_window() -> None:
    late = connection("a9", 80_000, 90_000)
    item = Item(late.id, Kind.CONNECTION, stretch(80_000, 90_001), Milliseconds(85_000))
    assert faults(item, moments=(late,)) == {Reason.OUTSIDE_CLIP}
    outside = replace(LAST, still_ms=LAST.window.offset)
    assert faults(outside) == {Reason.STILL_NOT_IN_WINDOW}


def test_the_same_moment_is_not_in_it_twice() -> None:
    assert faults(FIRST, LAST, FIRST) == {Reason.ALREADY_SHOWN}


def test_a_moment_that_is_gone_or_is_something_else_is_not_shown() -> None:
    assert faults(FIRST, moments=MOMENTS[1:]) == {Reason.NOT_FOR_FAMILIES}
    as_rupture = replace(FIRST, annotation=AnnotationId("r1"))
    assert Reason.NOT_FOR_FAMILIES in faults(as_rupture)
    as_connection = replace(STORY, kind=Kind.CONNECTION)
    assert Reason.NOT_FOR_FAMILIES in faults(as_connection)


@pytest.mark.parametrize(
    ("outcome", "reason"),
    [
        ("not_yet", Reason.NOT_YET),
        ("partial", Reason.PARTIAL_NOT_STARRED),
        (None, Reason.OUTCOME_UNANSWERED),
    ],
)
def test_a_repair_that_is_no_longer_full_is_not_shown(outcome: str | None, reason: Reason) -> None:
    changed = replace(MOMENTS[2], values={"outcome": outcome} if outcome else {})
    moments = (MOMENTS[0], MOMENTS[1], changed, MOMENTS[3])
    assert faults(*FOUND.items, moments=moments) == {reason}


def test_a_tail_is_that_of_a_full_repair_and_begins_in_step() -> None:
    moments = MOMENTS[1:3]
    opening, told = proposed(*moments).items
    assert faults(opening, told, moments=moments) == set()
    early = trimmed(opening, 39_999, 44_000)
    assert faults(early, told, moments=moments) == {Reason.TAIL_TOO_EARLY}
    partial = (moments[0], replace(moments[1], values={"outcome": "partial"}, starred=True))
    assert Reason.NOT_FOR_FAMILIES in faults(opening, moments=partial)
    long = trimmed(opening, 40_000, 45_001)
    assert faults(long, told, moments=moments) == {Reason.TOO_LONG}


def test_every_fault_comes_at_once_with_its_moment() -> None:
    with pytest.raises(SequenceRefused) as refusal:
        check(Sequence((STORY, trimmed(FIRST, 12_000, 31_000))), MOMENTS, the_scheme(), LENGTH)
    assert refusal.value.faults == (
        ItemFault(Reason.OVERLAPS_RUPTURE, AnnotationId("a1")),
        ItemFault(Reason.FIRST_NOT_CONNECTION, AnnotationId("p1")),
    )


ALONE = rupture("r2", 75_000, 80_000)
WITH_ALONE = (*MOMENTS, ALONE)
UNLOCKED = Choices(exposed=AnnotationId("r2"))


def beside(
    item: Item, choices: Choices = UNLOCKED, moments: tuple[Annotation, ...] = WITH_ALONE
) -> set[Reason]:
    try:
        check_beside(item, moments, the_scheme(), LENGTH, choices)
    except SequenceRefused as refusal:
        return {fault.reason for fault in refusal.faults}
    return set()


def exposed() -> Item:
    found = exposure_item(AnnotationId("r2"), WITH_ALONE, LENGTH)
    assert isinstance(found, Item)
    return found


def test_pr_14_an_exposure_is_never_part_of_the_order_unlocked_or_not() -> None:
    for choices in (NOTHING, UNLOCKED):
        assert Reason.NOT_FOR_FAMILIES in faults(
            FIRST, exposed(), LAST, moments=WITH_ALONE, choices=choices
        )


def test_pr_14_it_stands_beside_the_order_while_it_is_unlocked_and_no_longer() -> None:
    assert beside(exposed()) == set()
    assert beside(exposed(), NOTHING) == {Reason.NOT_UNLOCKED}
    other = Choices(exposed=AnnotationId("r1"))
    assert beside(exposed(), other) == {Reason.NOT_UNLOCKED}
    back = repair("p9", 79_000, 82_000, "r2", "partial")
    assert Reason.REPAIRED in beside(exposed(), moments=(*WITH_ALONE, back))


def test_any_other_kind_beside_the_order_is_held_to_what_holds_in_it() -> None:
    assert beside(STORY) == set()
    assert beside(trimmed(STORY, 32_000, 42_000)) == {Reason.STORY_TOO_EARLY}
    as_connection = replace(exposed(), kind=Kind.CONNECTION)
    assert beside(as_connection) == {Reason.NOT_FOR_FAMILIES}


def test_going_gently_two_are_enough() -> None:
    gently = Choices(gently=True)
    assert faults(FIRST, LAST, choices=gently) == set()
    assert faults(FIRST, STORY, LAST, choices=gently) == {Reason.TOO_MANY}


@st.composite
def some_item(draw: st.DrawFn, moments: list[Annotation]) -> Item:
    onset = draw(st.integers(0, LENGTH - 5000))
    window = stretch(onset, min(LENGTH, onset + draw(st.integers(2000, 21_000))))
    moment = draw(st.sampled_from(moments))
    still = Milliseconds(draw(st.integers(window.onset, window.offset - 1)))
    return Item(moment.id, draw(st.sampled_from(list(Kind))), window, still)


@LONGER
@given(st.data(), clips())
def test_pr_14_a_rupture_reaches_a_family_unlocked_over_its_own_stretch_or_not_at_all(
    data: st.DataObject, moments: list[Annotation]
) -> None:
    if not moments:
        return
    item = data.draw(some_item(moments))
    exposed_ = data.draw(st.sampled_from([None, *(each.id for each in moments)]))
    try:
        check_beside(item, moments, the_scheme(), LENGTH, Choices(exposed=exposed_))
    except SequenceRefused:
        return
    moment = next(each for each in moments if each.id == item.annotation)
    own = {Kind.EXPOSURE: exposed_, Kind.REPAIR_STORY: moment.repairs}.get(item.kind)
    assert clean(moments, item.window, own)
    if moment.family == "rupture":
        assert item.kind is Kind.EXPOSURE
        assert moment.id == exposed_
