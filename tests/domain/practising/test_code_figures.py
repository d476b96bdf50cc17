from __future__ import annotations

import pytest
from hypothesis import given

from annotator.domain.agreement.result import Undefined
from annotator.domain.annotation import Annotation
from annotator.domain.identity import CodeId, FamilyId
from annotator.domain.migration import Mark
from annotator.domain.practising.code_figures import FEWEST, CodeFigures, code_figures, pooled
from annotator.domain.practising.pairing import paired
from tests.builders import an_annotation
from tests.domain.agreement.coders import clip
from tests.domain.practising.trainees import BID, LEAD, marks, moment, named

GAZES = tuple(
    an_annotation(f"g{at}", "attunement", at * 10_000, at * 10_000 + 5_000, "shared_gaze")
    for at in range(6)
)
GAZE = Mark(FamilyId("attunement"), CodeId("shared_gaze"))
MINUTE = clip(0, 60_000)


def figures(
    gold: tuple[Annotation, ...], own: tuple[Annotation, ...], *allowed: str
) -> dict[Mark, CodeFigures]:
    found = paired([moment(each, *allowed) for each in gold], own)
    return {each.mark: each for each in code_figures(found, MINUTE)}


def test_found_missed_and_extra_are_counted_code_by_code() -> None:
    own = (*GAZES[:4], named(GAZES[4], "cue_met"))
    each = figures(GAZES, own)
    gaze, cue = each[GAZE], each[Mark(FamilyId("attunement"), CodeId("cue_met"))]
    assert (gaze.found, gaze.missed, gaze.extra, gaze.n) == (4, 2, 0, 6)
    assert gaze.f1 == pytest.approx(2 * 4 / (6 + 4))
    assert (cue.found, cue.missed, cue.extra) == (0, 0, 1)


def test_kappa_is_cohens_over_seconds_worked_by_hand() -> None:
    gaze = figures(GAZES, GAZES[:5])[GAZE]
    # 60 s: both 25, gold only 5, neither 30.
    assert gaze.seconds == ((30, 0), (5, 25))
    observed, expected = 55 / 60, (30 * 25 + 30 * 35) / 3_600
    assert gaze.kappa == pytest.approx((observed - expected) / (1 - expected))


def test_below_five_moments_it_is_too_few_to_say_and_the_counts_stay() -> None:
    assert FEWEST == 5
    few = figures(GAZES[:4], GAZES[:4])[GAZE]
    assert (few.n, few.found, few.f1, few.kappa) == (4, 4, None, None)
    assert few.undefined is few.no_kappa is Undefined.TOO_FEW_MOMENTS
    enough = figures(GAZES[:5], GAZES[:5])[GAZE]
    assert (enough.f1, enough.kappa, enough.undefined) == (1.0, 1.0, None)


def test_an_allowed_code_counts_as_the_golds() -> None:
    leads = tuple(named(each, "following_lead") for each in GAZES)
    own = tuple(named(each, "co_regulation") for each in GAZES)
    each = figures(leads, own, "co_regulation")
    assert list(each) == [Mark(LEAD.family, LEAD.code)]
    (lead,) = each.values()
    assert (lead.f1, lead.kappa) == (1.0, 1.0)
    strict = figures(leads, own)
    assert {one.f1 for one in strict.values()} == {0.0}


def test_points_in_time_have_no_seconds_to_compare() -> None:
    bids = tuple(an_annotation(f"b{at}", "infant_bid", at * 9_000, None) for at in range(5))
    (bid,) = figures(bids, bids).values()
    assert bid.mark == Mark(BID.family, None)
    assert (bid.f1, bid.kappa, bid.no_kappa) == (1.0, None, Undefined.NO_LENGTH)


def test_a_code_nobody_used_has_no_figure_and_says_why() -> None:
    none = CodeFigures(GAZE, 0, 0, 0)
    assert (none.f1, none.kappa, none.undefined) == (None, None, Undefined.CODE_NOT_USED)


def test_one_code_throughout_leaves_kappa_blank_not_nought() -> None:
    whole = CodeFigures(GAZE, 5, 0, 0, ((0, 0), (0, 60)))
    assert (whole.kappa, whole.no_kappa) == (None, Undefined.ONE_CODE_THROUGHOUT)
    assert whole.f1 == 1.0


@given(marks(most=4), marks(most=4))
def test_pooled_figures_are_the_sums(
    gold: tuple[Annotation, ...], own: tuple[Annotation, ...]
) -> None:
    one = code_figures(paired([moment(each) for each in gold], own), MINUTE)
    twice = pooled((*one, *one))
    assert [each.mark for each in twice] == [each.mark for each in one]
    for each, double in zip(one, twice, strict=True):
        assert double.n == 2 * each.n
        assert sum(map(sum, double.seconds)) == 2 * sum(map(sum, each.seconds))
    assert sum(each.found + each.missed for each in one) == len(gold)
    assert pooled(()) == ()
