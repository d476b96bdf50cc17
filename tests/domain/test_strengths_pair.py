"""A moment of then and now is a strength by every rule, or it is not one (PR-30)."""

from __future__ import annotations

from hypothesis import given

from annotator.domain.annotation import Annotation
from annotator.domain.strengths import Item, Kind, Reason
from annotator.domain.strengths_pair import STRENGTHS, pair_item
from tests.builders import A_MINUTE, an_annotation, the_scheme
from tests.domain.clips import LENGTH, staged_clips
from tests.journey.scene import a_feed


def found(name: str, *moments: Annotation) -> Item | tuple[Reason, ...]:
    return pair_item(an_annotation(name).id, moments or a_feed(), the_scheme(), A_MINUTE)


def test_pr_30_a_connection_is_shown_as_it_is() -> None:
    item = found("gaze")
    assert isinstance(item, Item)
    assert item.kind is Kind.CONNECTION


def test_pr_30_of_a_repair_only_the_end_in_step_is_shown() -> None:
    item = found("back")
    assert isinstance(item, Item)
    assert (item.kind, item.window.onset) == (Kind.REPAIR_TAIL, 22_000)


def test_pr_30_a_rupture_and_what_is_not_there_are_refused() -> None:
    assert found("miss") == (Reason.NOT_FOR_FAMILIES,)
    assert found("nobody") == (Reason.NOT_FOR_FAMILIES,)


@given(staged_clips())
def test_pr_30_whatever_was_coded_no_second_of_a_rupture_is_in_it(
    moments: list[Annotation],
) -> None:
    ruptures = [each.interval for each in moments if each.family == "rupture" and each.interval]
    for moment in moments:
        item = pair_item(moment.id, moments, the_scheme(), LENGTH)
        if isinstance(item, Item):
            assert item.kind in STRENGTHS
            assert not any(item.window.overlaps(each) for each in ruptures)
