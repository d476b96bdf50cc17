from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.identity import FamilyId
from annotator.domain.interval import Interval, Stretches
from annotator.domain.metrics.precedence import PRECEDENCE, flattened
from annotator.domain.practising.comparable import codable_by_all
from annotator.domain.reviewing.single_track import any_apart, apart, tracks
from tests.builders import an_annotation, ms, stretch

LENGTH = 300
FAMILIES = (*map(str, PRECEDENCE), "infant_state", "uncodable", "safeguarding")


@st.composite
def codings(draw: st.DrawFn) -> tuple[Annotation, ...]:
    spans = draw(
        st.lists(
            st.tuples(
                st.sampled_from(FAMILIES), st.integers(0, LENGTH - 1), st.integers(1, LENGTH)
            ),
            max_size=8,
        )
    )
    return tuple(
        an_annotation(f"m{n}", family, onset, min(LENGTH, onset + long))
        for n, (family, onset, long) in enumerate(spans)
    )


def said_at(coding: tuple[Annotation, ...], instant: int) -> FamilyId | None:
    over = {
        each.family
        for each in coding
        if each.offset is not None and each.onset <= instant < each.offset
    }
    return next((family for family in PRECEDENCE if family in over), None)


def hidden(coding: tuple[Annotation, ...], instant: int) -> bool:
    return any(
        each.family in {"uncodable", "safeguarding"}
        and each.offset is not None
        and each.onset <= instant < each.offset
        for each in coding
    )


@given(codings(), codings())
def test_every_codable_millisecond_is_in_one_part_that_says_what_each_track_says(
    first: tuple[Annotation, ...], second: tuple[Annotation, ...]
) -> None:
    parts = tracks(first, second, codable_by_all(ms(LENGTH), first, second))
    for instant in range(LENGTH):
        over = [each for each in parts if each.interval.contains(ms(instant))]
        if hidden(first, instant) or hidden(second, instant):
            assert over == []
            continue
        (part,) = over
        assert (part.first, part.second) == (said_at(first, instant), said_at(second, instant))


@given(codings(), codings())
def test_the_disagreement_row_is_where_the_flattened_tracks_differ_and_no_more(
    first: tuple[Annotation, ...], second: tuple[Annotation, ...]
) -> None:
    codable = codable_by_all(ms(LENGTH), first, second)
    found = Stretches.of(each.interval for each in apart(tracks(first, second, codable)))
    one, other = (_flat(each) for each in (first, second))
    differ = Stretches()
    for family in PRECEDENCE:
        differ |= (one[family] - other[family]) | (other[family] - one[family])
    assert found == Stretches.of((differ & codable).parts)


@given(codings(), codings())
def test_neighbouring_parts_say_different_things_and_swapping_swaps_the_two_sides(
    first: tuple[Annotation, ...], second: tuple[Annotation, ...]
) -> None:
    codable = codable_by_all(ms(LENGTH), first, second)
    parts = tracks(first, second, codable)
    for one, other in pairwise(parts):
        touch = one.interval.offset == other.interval.onset
        assert not touch or (one.first, one.second) != (other.first, other.second)
    turned = tracks(second, first, codable)
    assert [(e.interval, e.second, e.first) for e in turned] == [
        (e.interval, e.first, e.second) for e in parts
    ]


def test_where_any_two_of_three_differ_is_the_union_of_where_each_two_do() -> None:
    whole = Stretches((stretch(0, 100),))
    a, b = an_annotation("a", onset=0, offset=50), an_annotation("b", onset=0, offset=60)
    c = an_annotation("c", onset=40, offset=60)
    pairs = [tracks((one,), (two,), whole) for one, two in ((a, b), (a, c), (b, c))]
    assert any_apart(pairs) == Stretches((stretch(0, 40), stretch(50, 60))) | Stretches(())


def test_nothing_marked_and_nothing_codable_are_no_mistake() -> None:
    assert tracks((), (), Stretches()) == ()
    (part,) = tracks((), (), Stretches((stretch(0, 9),)))
    assert (part.first, part.second, part.differs) == (None, None, False)


def _flat(coding: tuple[Annotation, ...]) -> dict[FamilyId, Stretches]:
    of = {
        family: Stretches.of(
            Interval(each.onset, each.offset)
            for each in coding
            if each.family == family and each.offset is not None
        )
        for family in PRECEDENCE
    }
    return flattened(of)
