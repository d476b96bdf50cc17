from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement.marked import Marked
from annotator.domain.agreement.pairs import (
    Candidates,
    apart_ms,
    close,
    of_the_longer,
    of_the_union,
    overlapping,
    second_goes_first,
    shared_ms,
)
from tests.domain.agreement.coders import CODES, marked


def found(pairs: Candidates) -> set[tuple[int, int]]:
    return set(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True))


def shared(one: Marked, other: Marked, i: int, j: int) -> int:
    ends = min(one.offsets[i], other.offsets[j])
    return max(0, int(ends - max(one.onsets[i], other.onsets[j])))


def every(one: Marked, other: Marked) -> list[tuple[int, int, int, int, int]]:
    """Both places, what the two share, the longer's length, and both together; all compared."""
    return [
        (
            i,
            j,
            shared(one, other, i, j),
            int(max(one.lengths[i], other.lengths[j])),
            int(one.lengths[i] + other.lengths[j]),
        )
        for i in range(len(one))
        for j in range(len(other))
    ]


@given(marked(), marked())
def test_those_that_overlap_are_those_that_share_a_millisecond(one: Marked, other: Marked) -> None:
    assert found(overlapping(one, other)) == {
        (i, j) for i, j, both, *_ in every(one, other) if both
    }


@given(marked(), marked(), st.integers(0, 20))
def test_those_that_are_close_are_those_with_onsets_no_further_apart(
    one: Marked, other: Marked, tolerance: int
) -> None:
    pairs = close(one, other, tolerance)
    near = {
        (i, j)
        for i, j, *_ in every(one, other)
        if abs(one.onsets[i] - other.onsets[j]) <= tolerance
    }
    assert found(pairs) == near
    assert all(abs(each) <= tolerance for each in apart_ms(one, other, pairs))


@given(marked(), marked(), st.sampled_from([0.5, 0.6, 0.8, 1.0]))
def test_the_share_is_of_the_longer_or_of_both_together(
    one: Marked, other: Marked, least: float
) -> None:
    whole = every(one, other)
    longer = {(i, j) for i, j, both, most, _ in whole if both and both * 10 >= most * least * 10}
    union = {
        (i, j) for i, j, both, _, sum_ in whole if both and both * 10 >= (sum_ - both) * least * 10
    }
    assert found(of_the_longer(one, other, least)) == longer
    assert found(of_the_union(one, other, least)) == union


def test_shares_are_counted_exactly_at_the_threshold() -> None:
    one, other = Marked.of(CODES, [("ATT", 0, 10)]), Marked.of(CODES, [("ATT", 4, 10)])
    assert found(of_the_longer(one, other, 0.6)) == {(0, 0)}
    assert found(of_the_longer(one, other, 0.61)) == set()
    assert shared_ms(one, other, overlapping(one, other)).tolist() == [6]


@given(marked(), marked())
def test_either_of_two_ways_counts_once(one: Marked, other: Marked) -> None:
    near, over = close(one, other, 5), overlapping(one, other)
    both = near.joined(over, len(other))
    assert found(both) == found(near) | found(over)
    assert len(both) == len(found(both))


@given(marked(), marked())
def test_one_of_two_codings_goes_first_whichever_way_round_they_come(
    one: Marked, other: Marked
) -> None:
    assert not (second_goes_first(one, other) and second_goes_first(other, one))
