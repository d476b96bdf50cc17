from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.metrics.attuned import Share
from annotator.domain.metrics.measured import (
    Blank,
    Measured,
    Unit,
    counted_share,
    measured,
    share_measured,
)
from tests.builders import ms


def test_a_figure_has_a_value_or_a_reason_and_never_both_or_neither() -> None:
    with pytest.raises(ValueError, match="attuned"):
        Measured("attuned", Unit.SHARE, None, 0, 0, 0)
    with pytest.raises(ValueError, match="attuned"):
        Measured("attuned", Unit.SHARE, 0.5, 1, 2, 1, blank=Blank.NO_BID)


@given(st.integers(0, 9), st.integers(0, 9))
def test_a_counted_share_is_blank_exactly_where_there_was_nothing_to_count(a: int, b: int) -> None:
    part, whole = min(a, b), b
    found = counted_share("infant_bids_answered", part, whole, Blank.NO_BID, censored=2)
    assert (found.value is None) == (whole == 0)
    assert found.value is None or 0 <= found.value <= 1
    assert (found.part, found.whole, found.n, found.censored) == (part, whole, whole, 2)
    assert found.blank is (None if whole else Blank.NO_BID)


def test_a_share_of_time_keeps_its_workings() -> None:
    found = share_measured("attuned", Share(ms(23), ms(56)), 3, Blank.NOTHING_CODABLE)
    assert (found.value, found.part, found.whole, found.n) == (23 / 56, 23, 56, 3)
    nothing = share_measured("attuned", Share(ms(0), ms(0)), 0, Blank.NOTHING_CODABLE)
    assert nothing.blank is Blank.NOTHING_CODABLE


def test_what_is_blank_lies_between_no_ends() -> None:
    some = measured("ruptures", Unit.PER_MINUTE, 2.0, (2, 60_000, 2, 0), Blank.NOTHING_CODABLE)
    none = measured("ruptures", Unit.PER_MINUTE, None, (0, 0, 0, 0), Blank.NOTHING_CODABLE)
    assert (some.between((1.0, 3.0)).lower, some.between((1.0, 3.0)).upper) == (1.0, 3.0)
    assert some.between(None) == some
    assert none.between((1.0, 3.0)) == none
