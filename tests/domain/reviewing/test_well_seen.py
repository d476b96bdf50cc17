from __future__ import annotations

from hypothesis import given

from annotator.domain.annotation import Annotation
from annotator.domain.reviewing.differences import beside
from annotator.domain.reviewing.well_seen import Well, WellSeen, well_seen
from tests.builders import A_MINUTE, an_annotation, the_scheme
from tests.domain.reviewing.codings import a_coding

A = an_annotation("a", "attunement", 1000, 9000, "shared_gaze")
R = an_annotation("r", "rupture", 20_000, 30_000, "too_much")
TWO = (A, R)


def said(first: tuple[Annotation, ...], second: tuple[Annotation, ...]) -> WellSeen:
    return well_seen(beside(first, second, the_scheme(), A_MINUTE).differences)


def test_alike_in_all_is_said_as_such_with_its_count() -> None:
    found = said(TWO, TWO)
    assert (found.key, found.whole, found.alike) == (Well.ALL_ALIKE, 2, 2)


def test_what_was_seen_named_and_in_time_is_counted_with_the_row_that_is_most_alike() -> None:
    other = an_annotation("x", "attunement", 40_000, 45_000, "shared_gaze")
    found = said((*TWO, other), (A,))
    assert (found.key, found.seen, found.alike, found.whole) == (Well.SEEN_AND_NAMED, 1, 1, 3)
    assert (found.most, found.most_alike, found.most_whole) == ("attunement", 1, 2)


def test_what_was_seen_under_another_name_is_seen() -> None:
    lead = an_annotation("b", "attunement", 1000, 9000, "following_lead")
    assert said((A,), (lead,)).key is Well.SEEN


def test_where_nothing_met_nothing_is_praised() -> None:
    assert said((A,), (R,)).key is Well.ALONE
    assert said((), (R,)).key is Well.ALONE
    assert said((), ()).key is Well.NOTHING_TO_COMPARE


@given(a_coding("a"), a_coding("b"))
def test_it_never_says_more_than_there_was(
    first: tuple[Annotation, ...], second: tuple[Annotation, ...]
) -> None:
    found = said(first, second)
    assert 0 <= found.most_alike <= found.alike <= found.seen <= found.whole
    assert (found.most is None) == (found.alike == 0)
    assert found.most_alike <= found.most_whole
