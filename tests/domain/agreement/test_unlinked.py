from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from annotator.domain.agreement.pairs import Candidates
from annotator.domain.agreement.result import UNLINKED, Counted, Table, Undefined
from annotator.domain.agreement.unlinked import (
    expected_share,
    link_table,
    linked,
    unlinked_kappa,
    unlinked_kappas,
)
from tests.domain.agreement.coders import tables


def table(counts: list[list[int]]) -> Table:
    counts = [list(row) for row in counts]
    counts[-1][-1] = 0
    codes = (*"abcd"[: len(counts) - 1], UNLINKED)
    return Table.of(codes, np.array(counts, dtype=np.int64), Counted.ANNOTATIONS)


def fitted(found: Table) -> float:
    """The share on the diagonal that fitting, step by step to its end, expects."""
    cells = np.ones(found.array.shape)
    cells[-1, -1] = 0
    for _ in range(20_000):
        before = cells
        for axis in (1, 0):
            sums, wanted = cells.sum(axis=axis), found.array.sum(axis=axis)
            scale = np.divide(wanted, sums, out=np.zeros(len(sums)), where=sums > 0)
            cells = cells * (scale[:, None] if axis else scale[None, :])
        if np.abs(cells - before).max() < 1e-13:
            break
    return float(np.trace(cells)) / found.total


@given(tables(size=4, most=9))
def test_the_closed_form_is_what_iterative_fitting_comes_to(counts: list[list[int]]) -> None:
    found = table(counts)
    rows, columns = found.array.sum(axis=1)[:-1], found.array.sum(axis=0)[:-1]
    inner = found.without(UNLINKED).total
    if inner == 0 or not (rows.sum() and columns.sum()):
        return
    assert expected_share(found) == pytest.approx(fitted(found), abs=2e-4)


@given(tables(size=4))
def test_who_comes_first_changes_nothing(counts: list[list[int]]) -> None:
    found = table(counts)
    one, other = unlinked_kappa(found), unlinked_kappa(found.transposed)
    assert one.value == (None if other.value is None else pytest.approx(other.value))
    assert one.highest == (None if other.highest is None else pytest.approx(other.highest))


@given(tables(size=4))
def test_many_tables_at_once_give_what_each_gives_alone(counts: list[list[int]]) -> None:
    alone = unlinked_kappa(table(counts)).value
    (found,) = unlinked_kappas(table(counts).array[None])
    assert np.isnan(found) if alone is None else found == pytest.approx(alone)


def test_by_hand() -> None:
    # N 13, r 2, c 1, Σ R C = 4·5 + 4·4 + 3·3 = 45: p_e = 10 · 45 / (11 · 12 · 13).
    found = unlinked_kappa(table([[4, 0, 0, 0], [0, 4, 0, 0], [0, 0, 2, 1], [1, 0, 1, 0]]))
    assert found.expected == pytest.approx(450 / 1716)
    assert found.value == pytest.approx((10 / 13 - 450 / 1716) / (1 - 450 / 1716))
    assert found.highest == pytest.approx((12 / 13 - 450 / 1716) / (1 - 450 / 1716))


def test_pairs_and_the_unlinked_are_counted_where_they_belong() -> None:
    labels = np.array([0, 1, 1]), np.array([1, 1, 0, 0])
    pairs = Candidates(np.array([0, 2]), np.array([0, 1]))
    assert link_table(("a", "b"), labels, pairs, each=2).counts == ((0, 2, 0), (0, 2, 1), (2, 0, 0))


def test_what_was_left_alone_can_be_left_out_and_each_code_stands_by_itself() -> None:
    found = linked(np.arange(5), np.arange(5), table([[4, 0, 1], [0, 4, 0], [2, 0, 0]]), {})
    assert found.excluding_unlinked.value == 1.0
    assert found.linked_share == pytest.approx(8 / 11)
    assert [code for code, _ in found.per_code] == ["a", "b"]
    assert found.per_code[1][1].value == 1.0
    assert found.links == 5


def test_blank_says_why_and_an_annotation_both_missed_is_a_mistake() -> None:
    assert unlinked_kappa(table([[0, 0], [0, 0]])).undefined is Undefined.NOTHING_COMPARED
    assert unlinked_kappa(table([[4, 0], [0, 0]])).undefined is Undefined.ONE_CODE_THROUGHOUT
    assert unlinked_kappa(table([[0, 3], [2, 0]])).value == 0.0
    with pytest.raises(ValueError, match="1"):
        expected_share(Table(("a", UNLINKED), ((1, 0), (0, 1)), Counted.ANNOTATIONS))
