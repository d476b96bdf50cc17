from __future__ import annotations

import pytest
from hypothesis import given
from scipy.stats import poisson

from annotator.domain.interval import Stretches
from annotator.domain.metrics.bouts import Bouts, bouts
from tests.builders import stretch
from tests.domain.metrics import golden
from tests.strategies import stretches


def test_bouts_are_merged_and_told_with_their_gaps() -> None:
    found = bouts(
        [stretch(2000, 9000), stretch(8500, 12_000), stretch(24_000, 33_000)], golden.CODABLE
    )
    assert found.lengths == (10_000, 9000)
    assert found.gaps == (12_000,)
    assert (found.n, found.first, found.observed) == (2, 2000, 56_000)
    assert (found.mean, found.median, found.median_gap) == (9500, 9500, 12_000)
    assert found.rate == pytest.approx(2 * 60 / 56)
    assert found.share == pytest.approx(19 / 56)


def test_no_gap_reaches_across_time_nobody_could_code() -> None:
    found = bouts([stretch(44_000, 48_000), stretch(55_000, 57_000)], golden.CODABLE)
    assert found.gaps == ()
    assert found.median_gap is None


def test_what_is_cut_off_counts_with_what_was_seen_of_it() -> None:
    found = bouts([stretch(45_000, 52_000)], golden.CODABLE)
    assert (found.lengths, found.cut) == ((5000,), 1)


def test_the_ends_of_a_rate_are_poissons_exact_ones() -> None:
    found = Bouts((golden.CLIP,) * 3, (), 0, None, golden.CLIP)
    assert found.rate_between is not None
    low, high = found.rate_between
    assert 1 - poisson.cdf(2, low) == pytest.approx(0.025)
    assert poisson.cdf(3, high) == pytest.approx(0.025)


def test_nothing_seen_is_a_rate_of_nought_with_an_upper_end_and_no_time_is_blank() -> None:
    none = bouts([], golden.CODABLE)
    assert none.rate == 0
    assert none.rate_between is not None
    assert none.rate_between[0] == 0
    assert none.rate_between[1] == pytest.approx(3.689 * 60 / 56, abs=1e-3)
    assert (none.mean, none.median, none.first) == (None, None, None)
    blank = bouts([stretch(0, 1)], Stretches())
    assert (blank.rate, blank.rate_between, blank.share) == (None, None, None)


@given(stretches(), stretches())
def test_bouts_never_cover_more_than_there_is(moments: Stretches, codable: Stretches) -> None:
    found = bouts(moments.parts, codable)
    assert sum(found.lengths) <= codable.total
    assert (found.share is None) == (not codable.total)
    assert found.share is None or 0 <= found.share <= 1
    assert len(found.gaps) <= max(found.n - 1, 0)
