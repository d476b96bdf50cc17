from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement.icc import intraclass_correlation
from annotator.domain.agreement.result import Undefined

# Shrout & Fleiss 1979, table 2: six targets by four judges.
SHROUT = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
figure = st.integers(0, 9)
clips = st.lists(st.tuples(figure, figure, figure), min_size=5, max_size=9)


def test_the_table_of_shrout_and_fleiss() -> None:
    found = intraclass_correlation(SHROUT)
    one, consistent, mean = found.single, found.consistent, found.average
    ends = one.value, one.lower, one.upper
    assert ends == pytest.approx((0.2897638, 0.0187865, 0.7610844), abs=5e-8)
    ends = consistent.value, consistent.lower, consistent.upper
    assert ends == pytest.approx((0.7148407, 0.3424648, 0.9458583), abs=5e-8)
    # psych and pingouin give a lower end of .071 where irr's own formula gives .039.
    ends = mean.value, mean.lower, mean.upper
    assert ends == pytest.approx((0.620, 0.071, 0.927), abs=5e-4)
    assert found.denominator == 6
    assert found.variances is not None
    assert found.variances.between_clips == pytest.approx(11.24, abs=5e-3)
    assert found.variances.between_coders == pytest.approx(32.49, abs=5e-3)
    assert found.variances.residual == pytest.approx(1.02, abs=5e-3)


def test_where_no_degrees_of_freedom_are_left_there_are_no_ends_and_never_a_nan() -> None:
    found = intraclass_correlation([(0, 1, 9), (0, 1, 9), (0, 2, 8), (1, 0, 9), (1, 0, 9)])
    assert found.single.value == pytest.approx(-0.0087977, abs=1e-7)
    assert (found.single.lower, found.single.upper) == (None, None)
    assert (found.average.lower, found.average.upper) == (None, None)


def test_the_mean_of_coders_who_cancel_each_other_out_has_a_reason_and_no_value() -> None:
    found = intraclass_correlation([(2, 9, 1), (3, 1, 7), (3, 1, 7), (3, 4, 8), (5, 6, 3)])
    assert found.average.value is None
    assert found.average.undefined is Undefined.CODERS_CANCEL_OUT
    assert found.single.value is not None


@given(clips, st.permutations([0, 1, 2]))
def test_the_order_of_coders_and_clips_changes_nothing(
    values: list[tuple[int, int, int]], order: list[int]
) -> None:
    one = intraclass_correlation(values)
    other = intraclass_correlation(np.array(values)[::-1, order])
    for mine, theirs in zip(
        (one.single, one.consistent, one.average),
        (other.single, other.consistent, other.average),
        strict=True,
    ):
        assert mine.undefined == theirs.undefined
        for a, b in ((mine.value, theirs.value), (mine.lower, theirs.lower)):
            assert a == (None if b is None else pytest.approx(b, abs=1e-6))


@given(clips)
def test_no_value_is_above_one_and_each_lies_between_its_ends(
    values: list[tuple[int, int, int]],
) -> None:
    found = intraclass_correlation(values)
    for each in (found.single, found.consistent):
        if each.value is None:
            continue
        assert each.value <= 1 + 1e-9
        if each.lower is None or each.upper is None:
            assert each is found.single
            assert each.value < 0
            continue
        assert each.lower - 1e-9 <= each.upper <= 1 + 1e-9
        # The ends of absolute agreement rest on approximate degrees of freedom (McGraw & Wong
        # 1996): below zero, where the coders differ more than the clips, they may miss it a little.
        if each is found.consistent or each.value >= 0:
            assert each.lower - 1e-6 <= each.value <= each.upper + 1e-6


@given(st.lists(figure, min_size=5, max_size=9))
def test_coders_who_agree_wholly_have_one_or_a_reason(values: list[int]) -> None:
    found = intraclass_correlation([[each, each] for each in values])
    if len(set(values)) == 1:
        assert found.single.undefined is Undefined.NO_VARIATION
    else:
        assert found.single.value == pytest.approx(1.0)
        assert found.consistent.value == pytest.approx(1.0)


def test_a_coder_who_always_counts_one_more_is_consistent_but_not_the_same() -> None:
    found = intraclass_correlation([[at, at + 1] for at in range(6)])
    assert found.consistent.value == pytest.approx(1.0)
    assert found.single.value is not None
    assert found.single.value < 0.9


def test_blank_says_why() -> None:
    assert intraclass_correlation(SHROUT[:4]).single.undefined is Undefined.TOO_FEW_CLIPS
    alone = intraclass_correlation([[each] for each in range(6)])
    assert alone.average.undefined is Undefined.ONE_CODER
    assert alone.average.value is None


def test_a_clip_without_a_figure_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="5"):
        intraclass_correlation([[1.0, float("nan")]] * 5)
