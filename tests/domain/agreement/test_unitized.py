from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement.alpha import alpha
from annotator.domain.agreement.marked import Marked, one_at_a_time
from annotator.domain.agreement.result import Undefined
from annotator.domain.agreement.unitized import Unitized, unitized_alpha
from annotator.domain.interval import Interval
from tests.domain.agreement.coders import CODES, Case, cases, ex1, marked, ms, pair_of

tracks = marked(within=30).map(one_at_a_time)
WHOLE = Interval(ms(0), ms(30))


def coders_of(case: Case) -> list[Marked]:
    given_ = case["input"]["coders"]
    codes = sorted({each["code"] for coder in given_ for each in coder})
    return [
        Marked.of(codes, [(each["code"], each["onset"], each["offset"]) for each in coder])
        for coder in given_
    ]


def numbers(found: Unitized) -> dict[str, object]:
    return {
        "u_alpha": found.whole.value,
        "bar_u_alpha": found.relevance.value,
        "cu_alpha": found.named.value,
        "cu_coverage": found.named.coverage,
        "ku_alpha": {code: each.value for code, each in found.each},
        "ku_coverage": {code: each.coverage for code, each in found.each},
    }


def test_the_worked_example(conformance: Path) -> None:
    (case,) = cases(conformance, "ex1_u_alpha").values()
    pair, unit = pair_of(case), case["params"]["unit_ms"]
    found = unitized_alpha((pair.first, pair.second), Interval(ms(0), ms(60_000)), unit)
    for measure, expected in case["expected"].items():
        assert numbers(found)[measure] == pytest.approx(expected, abs=1e-9), measure
    assert found.whole.value == pytest.approx(float(Fraction(6931466, 9108225)))


@pytest.mark.parametrize(("unit", "expected"), [(1_000, 0.761311), (40, 0.760952), (1, 0.760937)])
def test_it_depends_a_little_on_the_unit_which_is_therefore_kept(
    unit: int, expected: float
) -> None:
    pair = ex1()
    found = unitized_alpha((pair.first, pair.second), Interval(ms(0), ms(60_000)), unit)
    assert found.whole.value == pytest.approx(expected, abs=5e-7)
    assert found.unit_ms == unit


def test_three_coders(conformance: Path) -> None:
    published = cases(conformance, "u_alpha_")
    assert len(published) == 2
    for case in published.values():
        onset, offset = case["input"]["clip"]
        found = unitized_alpha(coders_of(case), Interval(ms(onset), ms(offset)), 1)
        for measure, expected in case["expected"].items():
            assert numbers(found)[measure] == pytest.approx(expected, abs=1e-9), measure


@given(st.lists(st.tuples(*[st.integers(0, 2)] * 2), min_size=2, max_size=30))
def test_units_of_one_length_are_nominal_alpha(labels: list[tuple[int, int]]) -> None:
    coders = [
        Marked.of(CODES, [(CODES[row[which]], at, at + 1) for at, row in enumerate(labels)])
        for which in (0, 1)
    ]
    found = unitized_alpha(coders, Interval(ms(0), ms(len(labels))), 1)
    plain = alpha(np.array(labels, dtype=float).T)
    assert found.whole.value == (None if plain.value is None else pytest.approx(plain.value))


def by_definition(coders: list[Marked], length: int) -> Fraction | None:
    """u_alpha with fractions, millisecond by millisecond."""
    rows = [[code_at(each, at) for at in range(length)] for each in coders]
    codes, m = [-1, 0, 1, 2], len(coders)
    both = {(c, k): Fraction(0) for c in codes for k in codes}
    for one, other in permutations(rows, 2):
        for c, k in zip(one, other, strict=True):
            both[c, k] += Fraction(1, m - 1)
    each = {c: sum((both[c, k] for k in codes), Fraction(0)) for c in codes}
    squares = {c: Fraction(0) for c in codes}
    squares[-1] = each[-1]
    for coder in coders:
        for label, span in zip(coder.labels.tolist(), coder.lengths.tolist(), strict=True):
            squares[label] += span**2
    whole = Fraction(m * length)
    below = whole**2 - sum(squares.values())
    if below == 0:
        return None
    expected = whole - sum(whole * (each[c] ** 2 - squares[c]) / below for c in codes)
    observed = whole - sum(both[c, c] for c in codes)
    return None if expected == 0 else 1 - observed / expected


def code_at(coder: Marked, at: int) -> int:
    columns = zip(coder.labels.tolist(), coder.onsets, coder.offsets, strict=True)
    return next((label for label, onset, offset in columns if onset <= at < offset), -1)


@given(st.lists(tracks, min_size=2, max_size=3))
def test_it_is_the_fraction_it_is_defined_as(coders: list[Marked]) -> None:
    found, expected = unitized_alpha(coders, WHOLE, 1).whole, by_definition(coders, 30)
    assert found.value == (None if expected is None else pytest.approx(float(expected)))


def the_same(one: float | None, other: float | None) -> bool:
    return one == (None if other is None else pytest.approx(other))


@given(tracks, tracks)
def test_who_comes_first_changes_nothing(one: Marked, other: Marked) -> None:
    there, back = (unitized_alpha(each, WHOLE, 1) for each in ((one, other), (other, one)))
    parts: list[Callable[[Unitized], float | None]] = [
        lambda found: found.whole.value,
        lambda found: found.relevance.value,
        lambda found: found.named.value,
        lambda found: found.each[1][1].value,
    ]
    assert all(the_same(part(there), part(back)) for part in parts)


@given(tracks)
def test_coders_who_agree_wholly_have_one_or_a_reason(coder: Marked) -> None:
    found = unitized_alpha((coder, coder), WHOLE, 1)
    for share in (found.whole, found.relevance, found.named, *(each for _, each in found.each)):
        assert share.value == pytest.approx(1.0) if share.undefined is None else share.value is None


def test_blank_says_why() -> None:
    empty, one = Marked.of(CODES, []), Marked.of(CODES, [("ATT", 0, 5)])
    alone = unitized_alpha((one,), WHOLE, 1)
    assert alone.whole.undefined is Undefined.ONE_CODER
    nothing = unitized_alpha((empty, empty), WHOLE, 1)
    assert nothing.whole.undefined is Undefined.ONE_CODE_THROUGHOUT
    assert nothing.named.undefined is Undefined.NOTHING_COMPARED
    assert nothing.each[0][1].undefined is Undefined.CODE_NOT_USED
    apart = unitized_alpha((one, empty), WHOLE, 1)
    assert apart.each[0][1].undefined is Undefined.NOTHING_COMPARED
    with pytest.raises(ValueError, match="overlap"):
        unitized_alpha((Marked.of(CODES, [("ATT", 0, 5), ("RUP", 1, 4)]), one), WHOLE, 1)
