"""What a trickier bit may show: no more than a family may see anyway, or what was unlocked."""

from __future__ import annotations

from hypothesis import given

from annotator.domain.annotation import Annotation
from annotator.domain.identity import AnnotationId
from annotator.domain.strengths import Item, Kind, Reason
from annotator.domain.strengths_growth import exposure_item, growth_item, is_a_way_back
from tests.builders import an_annotation, stretch, the_scheme
from tests.domain.clips import LENGTH, LONGER, clean, clips, connection, repair, rupture

MOMENTS = (
    connection("a1", 5000, 14_000),
    rupture("r1", 30_000, 38_000),
    repair("p1", 36_000, 40_000, "r1"),
    rupture("r2", 55_000, 61_000),
    connection("a2", 70_000, 80_000),
)


def growth(which: str, *shown: Item, moments: tuple[Annotation, ...] = MOMENTS):
    return growth_item(AnnotationId(which), moments, the_scheme(), LENGTH, shown)


def exposure(which: str, *more: Annotation):
    return exposure_item(AnnotationId(which), (*MOMENTS, *more), LENGTH)


def test_pr_10_a_trickier_bit_that_ends_in_repair_is_its_repair_story() -> None:
    found = growth("p1")
    assert found.kind is Kind.REPAIR_STORY
    assert found.window.onset >= 33_000
    assert is_a_way_back(found, ())


def test_pr_03_no_rupture_is_a_trickier_bit_by_itself() -> None:
    for which in ("r1", "r2", "nothing"):
        assert growth(which) == (Reason.NOT_FOR_FAMILIES,)


def test_a_repair_that_did_not_work_yet_is_no_trickier_bit() -> None:
    not_yet = repair("p2", 59_000, 62_000, "r2", "not_yet", starred=True)
    assert growth("p2", moments=(*MOMENTS, not_yet)) == (Reason.NOT_YET,)


def test_what_was_shown_as_a_strength_is_not_shown_again_as_something_else() -> None:
    assert growth("p1", growth("p1")) == (Reason.ALREADY_SHOWN,)


def test_pr_10_another_moment_needs_a_success_beside_it() -> None:
    found = growth("a2")
    assert not is_a_way_back(found, ())
    assert is_a_way_back(found, (growth("a1"),))


def test_pr_14_only_a_moment_that_was_not_repaired_is_an_exposure() -> None:
    found = exposure("r2")
    assert (found.kind, found.window) == (Kind.EXPOSURE, stretch(53_000, 63_000))
    assert found.still_ms == 53_000
    assert exposure("r1") == (Reason.REPAIRED,)
    assert exposure("a1") == (Reason.NOT_FOR_FAMILIES,)


def test_pr_14_an_exposure_shows_no_other_rupture_and_nothing_hidden() -> None:
    assert exposure("r2", rupture("r3", 56_000, 58_000)) == (Reason.OVERLAPS_RUPTURE,)
    hidden = an_annotation("s1", "safeguarding", 60_000, 62_000)
    assert exposure("r2", hidden) == (Reason.OVERLAPS_SAFEGUARDING,)
    assert exposure("r2", rupture("r3", 62_000, 64_000)).window == stretch(53_000, 62_000)


@LONGER
@given(clips())
def test_pr_03_a_trickier_bit_is_as_clean_as_any_strength(moments: list[Annotation]) -> None:
    for each in moments:
        found = growth_item(each.id, moments, the_scheme(), LENGTH, ())
        if isinstance(found, Item):
            own = each.repairs if found.kind is Kind.REPAIR_STORY else None
            assert each.family != "rupture"
            assert clean(moments, found.window, own)


@LONGER
@given(clips())
def test_pr_14_an_exposure_is_clean_but_for_its_own_moment(moments: list[Annotation]) -> None:
    for each in moments:
        found = exposure_item(each.id, moments, LENGTH)
        if isinstance(found, Item):
            assert each.family == "rupture"
            assert clean(moments, found.window, each.id)
            assert 5000 <= found.window.length <= 20_000
