from __future__ import annotations

from collections import Counter
from itertools import permutations

import pytest
from hypothesis import given, settings

from annotator.domain.annotation import Annotation
from annotator.domain.practising.pairing import TOLERANCE, Kind, Paired, paired, relation
from tests.builders import an_annotation
from tests.domain.practising.trainees import BID, CUE, GAZE, LEAD, later, marks, moment, named

ONCE = an_annotation("once", "attunement", 10_000, 20_000, "shared_gaze")
SWAPPED = {
    Kind.MATCHED: Kind.MATCHED,
    Kind.EARLY: Kind.LATE,
    Kind.LATE: Kind.EARLY,
    Kind.OTHER_NAME: Kind.OTHER_NAME,
    Kind.MISSED: Kind.EXTRA,
    Kind.EXTRA: Kind.MISSED,
}
Said = tuple[Kind, str | None, str | None]


def pair(gold: tuple[Annotation, ...], own: tuple[Annotation, ...]) -> tuple[Paired, ...]:
    return paired([moment(each) for each in gold], own)


def said(found: Paired) -> Said:
    gold = None if found.moment is None else found.moment.annotation.id
    return found.kind, gold, None if found.mark is None else found.mark.id


@pytest.mark.parametrize(
    ("by", "kind"),
    [
        (0, Kind.MATCHED),
        (2_000, Kind.MATCHED),
        (-2_000, Kind.MATCHED),
        (2_001, Kind.LATE),
        (-2_001, Kind.EARLY),
        (9_999, Kind.LATE),
        (10_000, None),
        (-9_999, Kind.EARLY),
    ],
)
def test_two_seconds_are_a_match_and_beyond_it_is_early_or_late_while_they_overlap(
    by: int, kind: Kind | None
) -> None:
    assert TOLERANCE == 2_000
    assert relation(moment(ONCE), later(ONCE, by)) is kind


def test_close_onsets_match_even_where_nothing_overlaps() -> None:
    short = an_annotation("x", "attunement", 8_500, 9_500, "shared_gaze")
    assert relation(moment(ONCE), short) is Kind.MATCHED


def test_an_allowed_code_counts_as_the_golds_own_and_no_other_does() -> None:
    lead = moment(LEAD, "co_regulation")
    assert relation(lead, named(LEAD, "co_regulation")) is Kind.MATCHED
    assert relation(lead, later(named(LEAD, "co_regulation"), 2_500)) is Kind.LATE
    assert relation(lead, named(LEAD, "mirroring")) is Kind.OTHER_NAME
    assert relation(lead, named(LEAD, None)) is Kind.OTHER_NAME


def test_another_name_shares_at_least_half_of_the_shorter_one() -> None:
    other = an_annotation("x", "rupture", 15_000, 25_000, "too_much")
    assert relation(moment(ONCE), other) is Kind.OTHER_NAME
    assert relation(moment(ONCE), later(other, 1)) is None
    inside = an_annotation("x", "rupture", 18_000, 21_000, "too_much")
    assert relation(moment(ONCE), inside) is Kind.OTHER_NAME


def test_points_are_compared_with_points_of_their_family_only() -> None:
    comment = an_annotation("c", "mind_comment", 12_500, None, "appropriate")
    assert relation(moment(BID), later(BID, 2_000)) is Kind.MATCHED
    assert relation(moment(BID), later(BID, 2_001)) is None
    assert relation(moment(comment), named(comment, "unsure")) is Kind.OTHER_NAME
    assert relation(moment(BID), comment) is None
    assert relation(moment(CUE), BID) is None


def test_a_match_is_worth_more_than_any_number_of_other_names() -> None:
    gold = (GAZE, named(later(GAZE, 500), "cue_met"))
    own = (an_annotation("o", "attunement", 2_400, 8_400, "cue_met"),)
    assert [said(each) for each in pair(gold, own)][1][0] is Kind.MATCHED


@given(marks(), marks())
def test_each_moment_and_each_mark_is_there_once(
    gold: tuple[Annotation, ...], own: tuple[Annotation, ...]
) -> None:
    found = [said(each) for each in pair(gold, own)]
    assert Counter(each[1] for each in found if each[1]) == Counter(each.id for each in gold)
    assert Counter(each[2] for each in found if each[2]) == Counter(each.id for each in own)
    onsets = [each.onset for each in pair(gold, own)]
    assert onsets == sorted(onsets)


@given(marks(most=6))
def test_the_gold_against_itself_is_matched_throughout(gold: tuple[Annotation, ...]) -> None:
    assert all(each.kind is Kind.MATCHED and each.later == 0 for each in pair(gold, gold))


@given(marks(most=5), marks(most=5))
def test_whoever_is_the_gold_changes_nothing_but_the_names(
    one: tuple[Annotation, ...], other: tuple[Annotation, ...]
) -> None:
    there = sorted(
        (SWAPPED[kind], own or "", gold or "") for kind, gold, own in map(said, pair(one, other))
    )
    back = sorted((kind, gold or "", own or "") for kind, gold, own in map(said, pair(other, one)))
    assert there == back


def test_where_several_choices_are_alike_the_same_is_taken_whoever_is_the_gold() -> None:
    one = (
        an_annotation("a0", "attunement", 3_000, 4_500, "shared_gaze"),
        an_annotation("a1", "attunement", 2_500, 4_000, "shared_gaze"),
    )
    other = (
        an_annotation("b0", "attunement", 1_500, 4_000, "cue_met"),
        an_annotation("b1", "attunement", 1_500, 4_000, "shared_gaze"),
    )
    there = {(own, gold) for _, gold, own in map(said, pair(one, other))}
    assert there == {(gold, own) for _, gold, own in map(said, pair(other, one))}


def worth(found: list[Paired]) -> tuple[int, ...]:
    named_as = [each for each in found if each.kind is Kind.OTHER_NAME]
    time = 0
    for each in found:
        if each.moment is not None and each.mark is not None:
            gold = each.moment.annotation
            ends = (each.mark.offset or each.mark.onset) - (gold.offset or gold.onset)
            time += abs(each.mark.onset - gold.onset) + abs(ends)
    return (
        -sum(each.kind is Kind.MATCHED for each in found),
        -sum(each.kind in {Kind.EARLY, Kind.LATE} for each in found),
        -sum(each.one_family for each in named_as),
        -len(named_as),
        time,
    )


def best_of_all(gold: tuple[Annotation, ...], own: tuple[Annotation, ...]) -> tuple[int, ...]:
    """Every one-to-one choice tried."""
    places: list[int | None] = [*range(len(own)), *[None] * len(gold)]
    values = []
    for chosen in set(permutations(places, len(gold))):
        found = []
        for each, j in zip(gold, chosen, strict=True):
            kind = None if j is None else relation(moment(each), own[j])
            if j is not None and kind is not None:
                found.append(Paired(kind, moment(each), own[j]))
        values.append(worth(found))
    return min(values)


@settings(max_examples=60)
@given(marks(most=3), marks(most=3))
def test_it_is_the_best_of_all_choices(
    gold: tuple[Annotation, ...], own: tuple[Annotation, ...]
) -> None:
    seen = [each for each in pair(gold, own) if each.moment and each.mark]
    assert worth(seen) == best_of_all(gold, own)


def test_how_much_later_and_in_time() -> None:
    found, missed = (
        Paired(Kind.LATE, moment(GAZE), later(GAZE, 2_001)),
        Paired(Kind.MISSED, moment(GAZE), None),
    )
    assert (found.later, found.in_time, found.one_family, found.onset) == (
        2_001, False, True, 2_000,
    )  # fmt: skip
    assert (missed.later, missed.in_time, missed.one_family) == (None, False, False)


def test_many_marks_of_a_long_clip_are_paired_too() -> None:
    many = tuple(
        an_annotation(f"m{at}", "attunement", at * 3_000, at * 3_000 + 2_500, "shared_gaze")
        for at in range(300)
    )
    shifted = tuple(later(each, 600) for each in many)
    assert {each.kind for each in pair(many, shifted)} == {Kind.MATCHED}
