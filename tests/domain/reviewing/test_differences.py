from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given

from annotator.domain.annotation import Annotation
from annotator.domain.identity import AnnotationId
from annotator.domain.practising import pairing
from annotator.domain.practising.comparable import touches
from annotator.domain.practising.gold import compared
from annotator.domain.reviewing.differences import (
    OF_PAIRING,
    Beside,
    Kind,
    any_two_differ,
    beside,
)
from annotator.wiring.sample import coding_of
from tests.builders import A_MINUTE, an_annotation, ms, stretch, the_scheme
from tests.domain.reviewing.codings import a_coding

SWAPPED = {
    Kind.MATCHED: Kind.MATCHED,
    Kind.EARLY: Kind.LATE,
    Kind.LATE: Kind.EARLY,
    Kind.OTHER_NAME: Kind.OTHER_NAME,
    Kind.ONLY_FIRST: Kind.ONLY_SECOND,
    Kind.ONLY_SECOND: Kind.ONLY_FIRST,
}


def laid(first: tuple[Annotation, ...], second: tuple[Annotation, ...]) -> Beside:
    return beside(first, second, the_scheme(), A_MINUTE)


def gaze(id: str, onset: int, offset: int, code: str = "shared_gaze") -> Annotation:
    return an_annotation(id, "attunement", onset, offset, code)


@given(a_coding("a"), a_coding("b"))
def test_swapping_the_coders_swaps_early_with_late_and_the_one_alone_with_the_other(
    first: tuple[Annotation, ...], second: tuple[Annotation, ...]
) -> None:
    there, back = laid(first, second), laid(second, first)
    said = Counter((SWAPPED[each.kind], each.second, each.first) for each in there.differences)
    assert said == Counter((each.kind, each.first, each.second) for each in back.differences)
    assert (there.codable, there.left_out[::-1]) == (back.codable, back.left_out)


@given(a_coding("a"), a_coding("b"))
def test_every_mark_that_is_compared_stands_in_one_difference_or_is_named_as_left_out(
    first: tuple[Annotation, ...], second: tuple[Annotation, ...]
) -> None:
    found = laid(first, second)
    for at, side in enumerate((first, second)):
        told = Counter(
            mark.id
            for each in found.differences
            if (mark := (each.first, each.second)[at]) is not None
        )
        out = [each.id for each in found.left_out[at]]
        wanted = [each for each in side if compared(the_scheme(), each.family)]
        assert told + Counter(out) == Counter(each.id for each in wanted)
        assert set(out) == {each.id for each in wanted if not touches(each, found.codable)}
    keys = [each.key for each in found.differences]
    assert len(set(keys)) == len(keys)
    onsets = [each.stretch.onset for each in found.differences]
    assert onsets == sorted(onsets)


@pytest.mark.parametrize(
    ("second", "kind", "later"),
    [
        (gaze("b", 21_000, 30_000), Kind.MATCHED, 1000),
        (gaze("b", 22_500, 30_000), Kind.LATE, 2500),
        (gaze("b", 17_000, 30_000), Kind.EARLY, -3000),
        (gaze("b", 20_500, 29_000, "following_lead"), Kind.OTHER_NAME, 500),
    ],
)
def test_a_pair_is_of_the_kind_its_times_and_names_make_it(
    second: Annotation, kind: Kind, later: int
) -> None:
    (found,) = laid((gaze("a", 20_000, 30_000),), (second,)).differences
    assert (found.kind, found.later, found.key) == (kind, later, "a~b")
    assert found.alike == (kind is Kind.MATCHED)


def test_what_one_marked_alone_is_said_so_and_is_found_by_its_key_or_by_its_mark() -> None:
    found = laid((gaze("a", 1000, 5000),), (gaze("b", 30_000, 40_000),))
    assert [(each.kind, each.key) for each in found.to_look_at] == [
        (Kind.ONLY_FIRST, "a~"),
        (Kind.ONLY_SECOND, "~b"),
    ]
    assert found.find("~b") is found.find("b") is found.to_look_at[1]
    assert found.find("c") is None
    assert found.of(Kind.ONLY_FIRST) == found.to_look_at[:1]


def test_what_is_played_is_the_whole_of_both_with_two_seconds_around_inside_the_clip() -> None:
    late = laid((gaze("a", 500, 8000),), (gaze("b", 3000, 59_500),)).differences[0]
    assert late.stretch == stretch(500, 59_500)
    assert late.window(A_MINUTE) == stretch(0, 60_000)
    bid = an_annotation("i", "infant_bid", 30_000, None)
    (point,) = laid((bid,), ()).differences
    assert point.window(A_MINUTE) == stretch(28_000, 32_001)


def test_time_one_could_not_code_or_marked_for_safeguarding_is_in_nothing() -> None:
    first = (gaze("a", 1000, 5000), gaze("c", 20_000, 30_000))
    second = (
        an_annotation("u", "uncodable", 0, 6000),
        an_annotation("s", "safeguarding", 20_000, 30_000),
    )
    found = laid(first, second)
    assert found.differences == ()
    assert [each.id for each in found.left_out[0]] == ["a", "c"]
    assert not found.apart
    assert found.codable.total == 60_000 - 16_000


def test_tracks_of_states_are_no_moments() -> None:
    state = an_annotation("s", "infant_state", 0, 60_000, "drowsy")
    assert laid((state,), ()).differences == ()


def test_where_any_two_of_several_differ_includes_each_twos_row() -> None:
    one, two = (gaze("a", 0, 10_000),), (gaze("b", 0, 12_000),)
    three = (gaze("c", 30_000, 31_000),)
    found = any_two_differ((one, two, three), A_MINUTE)
    for first, second in ((one, two), (one, three), (two, three)):
        for part in laid(first, second).apart:
            assert found.within(part.interval).total == part.interval.length
    assert any_two_differ((one, one), A_MINUTE).total == 0


def test_each_kind_of_the_pairing_has_its_name_here() -> None:
    assert set(OF_PAIRING) == set(pairing.Kind)
    assert set(OF_PAIRING.values()) == set(Kind)


@pytest.mark.parametrize("name", ["feeding", "bedtime"])
def test_the_samples_two_coders_are_laid_side_by_side_with_something_of_each_sort(
    name: str,
) -> None:
    first, second = (coding_of(name, who) for who in ("coder-a", "coder-b"))
    one, other = (tuple(each.annotations.values()) for each in (first, second))
    found = beside(one, other, the_scheme(), first.clip_length)
    kinds = {each.kind for each in found.differences}
    assert Kind.MATCHED in kinds
    assert found.to_look_at
    assert found.apart
    assert sum(each.interval.length for each in found.parts) == found.codable.total


def test_a_code_is_counted_as_found_missed_or_extra() -> None:
    same = gaze("a", 1000, 9000)
    (figures,) = laid((same,), (gaze("b", 1500, 9000), gaze("c", 40_000, 50_000))).codes
    assert (figures.found, figures.missed, figures.extra) == (1, 0, 1)
    assert AnnotationId("b") == laid((same,), (gaze("b", 1500, 9000),)).differences[0].second.id  # type: ignore[union-attr]
    assert ms(0) == 0
