"""Settling: nothing is lost, nothing is made up, and every difference is a person's to settle."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.identity import AnnotationId, CodeId, FamilyId, SessionId
from annotator.domain.refusals import OutsideClip
from annotator.domain.settling import (
    Because,
    Choice,
    Decision,
    NotOneOfThem,
    OneNameOnly,
    SayWhy,
    Wording,
    check,
    joined,
    proposed,
    settled,
)
from annotator.domain.settling_points import Differs, Point, points
from tests.builders import A_MINUTE, an_annotation, ms, the_scheme

A, B, C = SessionId("a"), SessionId("b"), SessionId("c")
GAZE = an_annotation("g", "attunement", 2_000, 8_000, "shared_gaze", note="private", starred=True)
CUE = an_annotation("r", "rupture", 12_000, 18_000, "missed_cue")
HELD = an_annotation("p", "repair", 18_000, 24_000, "comfort", repairs="r")


def laid(*codings: tuple[Annotation, ...]) -> tuple[Point, ...]:
    return points(dict(zip((A, B, C), codings, strict=False)), the_scheme())


def moved(mark: Annotation, by: int, **changes: object) -> Annotation:
    end = None if mark.offset is None else ms(mark.offset + by)
    return replace(mark, onset=ms(mark.onset + by), offset=end, **changes)  # type: ignore[arg-type]


def take(session: SessionId, choice: Choice = Choice.TAKE) -> Decision:
    return Decision(choice, Because.FILM, taken=session)


def test_what_all_say_is_proposed_halfway_between_their_times() -> None:
    (point,) = laid((GAZE,), (moved(GAZE, 1_000),))
    found = proposed(point).moment
    assert found is not None
    assert point.differs is None
    assert (found.onset, found.offset, found.code) == (2_500, 8_500, "shared_gaze")
    assert (found.note, found.starred, found.id) == ("", False, point.id)


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        ((), Differs.PRESENCE),
        ((replace(GAZE, code=CodeId("shared_joy")),), Differs.NAME),
        ((moved(GAZE, 3_000),), Differs.TIME),
        ((replace(GAZE, offset=ms(12_000)),), Differs.TIME),
    ],
)
def test_a_difference_is_not_settled_by_itself(
    other: tuple[Annotation, ...], differs: Differs
) -> None:
    (point,) = laid((GAZE,), other)
    assert point.differs is differs
    assert settled(point, None) is None
    assert joined((point,), {}) == ()


def test_how_a_repair_ended_and_what_it_answers_are_differences_too() -> None:
    full, partial = ({"outcome": each} for each in ("full", "partial"))
    ended = laid((CUE, replace(HELD, values=full)), (CUE, replace(HELD, values=partial)))
    assert [each.differs for each in ended] == [None, Differs.DETAIL]
    linked = laid((CUE, HELD), (CUE, replace(HELD, repairs=None)))
    assert [each.differs for each in linked] == [None, Differs.LINK]
    said_by_one = laid((CUE, replace(HELD, values=full)), (CUE, HELD))
    assert [each.differs for each in said_by_one] == [None, None]
    assert proposed(said_by_one[1]).moment.outcome == "full"  # type: ignore[union-attr]


def test_one_is_taken_as_it_stands_under_the_name_of_its_place() -> None:
    (point,) = laid((GAZE,), (moved(GAZE, 3_000),))
    found = settled(point, take(B))
    assert found is not None
    assert found.moment is not None
    assert (found.moment.onset, found.moment.id, found.allowed) == (5_000, point.id, ())
    assert settled(point, Decision(Choice.NEITHER, Because.DEFINITION)).moment is None  # type: ignore[union-attr]
    with pytest.raises(NotOneOfThem):
        settled(point, take(C))


def test_where_both_are_defensible_the_others_name_is_allowed() -> None:
    (point,) = laid((GAZE,), (replace(GAZE, code=CodeId("shared_joy")),))
    both = settled(point, take(A, Choice.BOTH))
    assert both is not None
    assert both.moment is not None
    assert (both.moment.code, both.allowed) == ("shared_gaze", ("shared_joy",))
    check(point, take(A, Choice.BOTH), the_scheme(), A_MINUTE)


@pytest.mark.parametrize("other", [(), (moved(GAZE, 3_000),), (replace(CUE, onset=ms(2_000)),)])
def test_both_are_defensible_only_with_two_names_of_one_family(
    other: tuple[Annotation, ...],
) -> None:
    point = laid((GAZE,), other)[0]
    with pytest.raises(OneNameOnly):
        check(point, take(A, Choice.BOTH), the_scheme(), A_MINUTE)


def test_a_wording_of_ones_own_has_to_be_a_moment_of_this_clip() -> None:
    (point,) = laid((GAZE,), ())
    own = Wording(FamilyId("attunement"), CodeId("shared_joy"), ms(1_000), ms(9_000))
    decision = Decision(Choice.OWN, Because.OTHER, "heard a laugh", wording=own)
    check(point, decision, the_scheme(), A_MINUTE)
    outside = replace(own, offset=ms(A_MINUTE + 1))
    with pytest.raises(OutsideClip):
        check(point, replace(decision, wording=outside), the_scheme(), A_MINUTE)
    with pytest.raises(NotOneOfThem):
        check(point, replace(decision, wording=None), the_scheme(), A_MINUTE)


@pytest.mark.parametrize("said", ["", "  ", "x" * 401])
def test_another_reason_is_said_in_a_few_words(said: str) -> None:
    (point,) = laid((GAZE,), ())
    with pytest.raises(SayWhy):
        check(point, Decision(Choice.NEITHER, Because.OTHER, said), the_scheme(), A_MINUTE)


def test_a_repair_answers_the_settled_rupture_and_nothing_that_is_gone() -> None:
    places = laid((CUE, HELD), (moved(CUE, 500, id=AnnotationId("r2")),))
    rupture, repair = places
    done = joined(places, {repair.id: take(A)})
    assert [each.id for each in done] == [rupture.id, repair.id]
    assert done[1].repairs == rupture.id
    gone = {repair.id: take(A), rupture.id: Decision(Choice.NEITHER, Because.FILM)}
    assert [each.repairs for each in joined(places, gone)] == [None]


def test_of_three_coders_what_one_lacks_is_a_difference() -> None:
    found = laid((GAZE,), (moved(GAZE, 500),), (CUE,))
    assert [(set(each.marks), each.differs) for each in found] == [
        ({A, B}, Differs.PRESENCE),
        ({C}, Differs.PRESENCE),
    ]
    (all_three,) = laid((GAZE,), (moved(GAZE, 900),), (moved(GAZE, 1_800),))
    assert all_three.differs is None
    assert proposed(all_three).moment.onset == 2_900  # type: ignore[union-attr]
