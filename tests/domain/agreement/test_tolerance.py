from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement.marked import Marked
from annotator.domain.agreement.result import NONE, Undefined
from annotator.domain.agreement.time_unit import Pair, time_unit_kappa, units
from annotator.domain.agreement.tolerance import (
    exact_tolerant_kappa,
    tolerant_kappa,
    tolerant_kappas,
)
from annotator.domain.interval import Interval, Stretches
from tests.domain.agreement.coders import CODES, cases, ex1, ms, pair_of, pairs


def test_the_worked_example_with_each_coder_as_the_reference(conformance: Path) -> None:
    published = cases(conformance, "ex1_tolerance")
    assert len(published) == 2
    for case in published.values():
        asked, expected = case["params"], case["expected"]
        found = tolerant_kappa(units(pair_of(case), asked["unit_ms"]), asked["tolerance_units"])
        assert found.first_as_reference.value == pytest.approx(
            expected["kappa_ref_coder1"], abs=1e-9
        )
        assert found.second_as_reference.value == pytest.approx(
            expected["kappa_ref_coder2"], abs=1e-9
        )
        assert found.mean == pytest.approx(expected["mean"], abs=1e-9)


def test_the_fractions_of_the_worked_example() -> None:
    found = tolerant_kappa(units(ex1(), 1_000), 1)
    assert found.first_as_reference.value == pytest.approx(float(Fraction(373, 403)))
    assert found.second_as_reference.value == pytest.approx(float(Fraction(1003, 1213)))


def tallied(pair: Pair, tolerance: int) -> dict[tuple[str, str], int]:
    """The definition, one millisecond at a time."""
    rows = [[code_at(pair, which, at) for at in range(60)] for which in (0, 1)]
    counts: dict[tuple[str, str], int] = {}
    for at, mine in enumerate(rows[0]):
        if mine is None:
            continue
        near = rows[1][max(0, at - tolerance) : at + tolerance + 1]
        theirs = mine if mine in near else rows[1][at]
        assert theirs is not None
        counts[mine, theirs] = counts.get((mine, theirs), 0) + 1
    return counts


def code_at(pair: Pair, which: int, at: int) -> str | None:
    if not any(part.onset <= at < part.offset for part in pair.codable):
        return None
    marked = (pair.first, pair.second)[which]
    for label, onset, offset in zip(marked.labels, marked.onsets, marked.offsets, strict=True):
        if onset <= at < offset:
            return CODES[label]
    return NONE


def test_what_is_nowhere_is_not_near_however_wide_the_tolerance() -> None:
    nobody, somebody = (Marked.of(CODES, marks) for marks in ([], [(CODES[0], 0, 11)]))
    pair = Pair(nobody, somebody, Stretches((Interval(ms(0), ms(11)),)))
    table = tolerant_kappa(units(pair, 1), 12).first_as_reference.table
    assert table.counts[table.codes.index(NONE)][table.codes.index(NONE)] == 0


@given(pairs(), st.integers(0, 12))
def test_it_tallies_what_the_definition_says(pair: Pair, tolerance: int) -> None:
    table = tolerant_kappa(units(pair, 1), tolerance).first_as_reference.table
    found = {
        (one, other): table.counts[i][j]
        for i, one in enumerate(table.codes)
        for j, other in enumerate(table.codes)
        if table.counts[i][j]
    }
    assert found == tallied(pair, tolerance)


@given(pairs(), st.integers(0, 12))
def test_the_exact_one_is_the_limit_of_ever_shorter_units(pair: Pair, tolerance: int) -> None:
    exact = exact_tolerant_kappa(pair, ms(tolerance)).first_as_reference
    shortest = tolerant_kappa(units(pair, 1), tolerance).first_as_reference
    # A millisecond at distance t reaches one millisecond more than an instant at distance t.
    longer = exact_tolerant_kappa(pair, ms(tolerance + 1)).first_as_reference
    for low, middle, high in ((exact, shortest, longer),):
        diagonal = [sum(each.table.counts[at][at] for at in range(len(each.table.codes)))
                    for each in (low, middle, high)]  # fmt: skip
        assert diagonal[0] <= diagonal[2]
        assert diagonal[0] == diagonal[1]


@given(pairs(), st.integers(1, 9))
def test_no_tolerance_is_the_plain_kappa(pair: Pair, unit: int) -> None:
    found, plain = tolerant_kappa(units(pair, unit), 0), time_unit_kappa(pair, unit)
    assert found.first_as_reference.table == plain.table
    assert found.second_as_reference.table == plain.table.transposed


@given(pairs())
def test_more_tolerance_never_agrees_less(pair: Pair) -> None:
    found = tolerant_kappas(units(pair, 1), range(0, 30, 3))
    for way in ("first_as_reference", "second_as_reference"):
        shares = [getattr(each, way).observed for each in found]
        assert shares == sorted(shares) if shares[0] is not None else set(shares) == {None}


@given(pairs(), st.integers(0, 9))
def test_exchanging_the_coders_exchanges_the_two_ways(pair: Pair, tolerance: int) -> None:
    one = tolerant_kappa(units(pair, 1), tolerance)
    other = tolerant_kappa(units(pair.swapped, 1), tolerance)
    assert one.first_as_reference == other.second_as_reference
    assert one.mean == (None if other.mean is None else pytest.approx(other.mean))


def test_without_time_it_is_blank_and_says_so() -> None:
    nothing = Pair(ex1().first, ex1().second, Stretches())
    for found in (tolerant_kappa(units(nothing, 1_000), 1), exact_tolerant_kappa(nothing, ms(9))):
        assert found.mean is None
        assert found.undefined is Undefined.NOTHING_COMPARED


@given(pairs(), st.integers(0, 9))
def test_exchanging_the_coders_exchanges_the_two_exact_ways(pair: Pair, tolerance: int) -> None:
    one, other = (exact_tolerant_kappa(each, ms(tolerance)) for each in (pair, pair.swapped))
    assert one.first_as_reference == other.second_as_reference
    assert one.second_as_reference == other.first_as_reference


def test_the_two_exact_ways_are_not_the_same() -> None:
    found = exact_tolerant_kappa(ex1(), ms(1_000))
    by_tenths = tolerant_kappa(units(ex1(), 1), 1_000)
    assert found.first_as_reference.value != found.second_as_reference.value
    assert found.second_as_reference.value == by_tenths.second_as_reference.value
