from __future__ import annotations

import numpy as np
import pytest

from annotator.domain.agreement.result import REST, Counted, Spread, Table, Undefined, ratio

TABLE = Table(("a", "b", "c"), ((5, 1, 0), (2, 4, 3), (0, 0, 6)), Counted.UNITS)


def test_a_table_keeps_its_counts_and_says_its_denominator() -> None:
    assert TABLE.total == 21
    assert TABLE.array.tolist() == [[5, 1, 0], [2, 4, 3], [0, 0, 6]]
    assert Table.of(TABLE.codes, TABLE.array, Counted.UNITS) == TABLE


def test_one_code_against_the_rest_keeps_every_count() -> None:
    against = TABLE.against_rest("b")
    assert against.codes == ("b", REST)
    assert against.counts == ((4, 5), (1, 11))
    assert against.total == TABLE.total


def test_a_code_left_out_leaves_the_others_as_they_are() -> None:
    assert TABLE.without("b").counts == ((5, 0), (0, 6))
    assert TABLE.transposed.counts == ((5, 2, 0), (1, 4, 0), (0, 3, 6))


def test_a_table_that_is_not_square_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="2"):
        Table(("a", "b"), ((1, 2),), Counted.UNITS)


def test_a_spread_gives_the_middle_half_or_says_why_not() -> None:
    found = Spread.of(np.array([100, 200, 300, 400, 1_000]))
    assert (found.lower, found.median, found.upper, found.denominator) == (200, 300, 400, 5)
    assert Spread.of(np.array([], dtype=np.int64)).undefined is Undefined.NO_PAIRS


def test_a_share_of_nothing_is_blank() -> None:
    assert ratio(1, 4) == 0.25
    assert ratio(0, 0) is None
