from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement.chance import (
    cohen_kappa,
    gwet_ac1,
    nominal_alpha,
    pabak,
    per_code,
    scott_pi,
)
from annotator.domain.agreement.marked import Marked, one_at_a_time
from annotator.domain.agreement.result import NONE, Counted, Undefined
from annotator.domain.agreement.time_unit import (
    Pair,
    Sampled,
    Window,
    exact_kappa,
    exact_table,
    frame_kappa,
    time_unit_kappa,
    units,
)
from annotator.domain.agreement.tolerance import tolerant_kappa
from annotator.domain.interval import Stretches
from tests.domain.agreement.coders import CODES, cases, clip, ex1, marked, pair_of, pairs
from tests.domain.metrics import golden

MEASURES = {
    "kappa": cohen_kappa,
    "pabak": pabak,
    "ac1": gwet_ac1,
    "scott_pi": scott_pi,
    "alpha": nominal_alpha,
}


def test_the_worked_example_by_units(conformance: Path) -> None:
    published = cases(conformance, "ex1_time_unit")
    assert len(published) == 2
    for case in published.values():
        table = units(pair_of(case), case["params"]["unit_ms"]).table
        expected = case["expected"]
        assert [list(row) for row in table.counts] == expected["table"]
        for name, measure in MEASURES.items():
            if name in expected:
                assert measure(table).value == pytest.approx(expected[name], abs=1e-9), name
        assert cohen_kappa(table).observed == pytest.approx(expected["po"], abs=1e-9)
        found = {each.code: each.kappa.value for each in per_code(table)}
        assert found == pytest.approx(expected["per_code_kappa"], abs=1e-9)


def test_the_exact_kappa_of_the_worked_example() -> None:
    assert exact_kappa(ex1()).value == pytest.approx(0.7434211, abs=5e-8)
    assert exact_table(ex1()).counted is Counted.MILLISECONDS
    assert exact_table(ex1()).codes == (NONE, *CODES)


def test_the_golden_vector_of_the_metrics() -> None:
    found = time_unit_kappa(golden_pair(), 1_000, Sampled.MIDDLE)
    assert found.denominator == 56
    assert found.observed == pytest.approx(0.8393, abs=5e-5)
    assert found.expected == pytest.approx(0.2889, abs=5e-5)
    assert found.value == pytest.approx(0.7740, abs=5e-5)
    assert dict(found.parameters) == {"unit_ms": 1_000, "sampled": "middle"}
    each = {one.code: one.kappa.value for one in per_code(found.table)}
    assert each["attunement"] == pytest.approx(0.850, abs=5e-4)
    assert each["rupture"] == pytest.approx(0.684, abs=5e-4)
    assert each["repair"] == pytest.approx(0.813, abs=5e-4)


def test_the_golden_vector_with_a_second_of_tolerance_and_each_coder_as_reference() -> None:
    found = tolerant_kappa(units(golden_pair(), 1_000, Sampled.MIDDLE), 1)
    assert found.first_as_reference.value == pytest.approx(0.924, abs=5e-4)
    assert found.second_as_reference.value == pytest.approx(0.949, abs=5e-4)


def golden_pair() -> Pair:
    names = ("repair", "rupture", "attunement")
    tracks = []
    for coder in (golden.FIRST, golden.SECOND):
        own = {str(family): each for family, each in coder.items()}
        spans = [(name, each.onset, each.offset) for name in names for each in own[name]]
        tracks.append(one_at_a_time(Marked.of(names, spans)))
    return Pair(tracks[0], tracks[1], golden.CODABLE)


@given(pairs())
def test_the_exact_table_counts_milliseconds_one_by_one(pair: Pair) -> None:
    assert exact_table(pair).counts == units(pair, 1).table.counts


@given(pairs(gaps=False), st.integers(2, 5))
def test_the_exact_table_is_that_of_units_as_long_as_every_time_divides_by(
    pair: Pair, unit: int
) -> None:
    wide = Pair(_times(pair.first, unit), _times(pair.second, unit), clip(0, 60 * unit))
    assert exact_kappa(wide).value == time_unit_kappa(wide, unit).value


@given(pairs(within=40, gaps=False))
def test_frames_ever_closer_come_to_the_exact_kappa(pair: Pair) -> None:
    scale = 1_000
    wide = Pair(_times(pair.first, scale), _times(pair.second, scale), clip(0, 40 * scale))
    exact, frames = exact_kappa(wide).value, np.arange(0, 40 * scale, 7)
    near = frame_kappa(wide, frames).value
    assert (exact is None) == (near is None)
    assert exact is None or near == pytest.approx(exact, abs=0.05)


def _times(found: Marked, scale: int) -> Marked:
    return Marked(found.codes, found.onsets * scale, found.offsets * scale, found.labels)


@given(pairs(), st.integers(1, 9))
def test_who_comes_first_only_turns_the_table(pair: Pair, unit: int) -> None:
    one, other = time_unit_kappa(pair, unit), time_unit_kappa(pair.swapped, unit)
    assert one.table == other.table.transposed
    assert one.value == (None if other.value is None else pytest.approx(other.value))


@given(marked())
def test_a_coder_agrees_wholly_with_herself_or_there_was_nothing_to_disagree_on(
    found: Marked,
) -> None:
    track = one_at_a_time(found)
    assert exact_kappa(Pair(track, track, clip(0, 60))).value in {None, 1.0}


@given(pairs())
def test_compared_time_is_codable_time_and_never_more(pair: Pair) -> None:
    assert exact_table(pair).total == pair.codable.total
    either = exact_table(pair.over(Window.CODED_BY_EITHER))
    assert either.total <= pair.codable.total
    assert NONE not in either.codes or either.counts[0][0] == 0


def test_time_that_neither_coded_makes_agreement_look_better_and_can_be_left_out() -> None:
    track = Marked.of(CODES, [("ATT", 0, 10)])
    pair = Pair(track, Marked.of(CODES, [("ATT", 5, 15)]), clip(0, 1_000))
    whole, either = exact_kappa(pair), exact_kappa(pair.over(Window.CODED_BY_EITHER))
    assert whole.observed == pytest.approx(0.99)
    assert either.observed == pytest.approx(5 / 15)


def test_without_time_or_with_one_code_throughout_it_is_blank_and_says_so() -> None:
    track = Marked.of(CODES, [("ATT", 0, 10)])
    assert exact_kappa(Pair(track, track, Stretches())).undefined is Undefined.NOTHING_COMPARED
    throughout = exact_kappa(Pair(track, track, clip(0, 10)))
    assert throughout.undefined is Undefined.ONE_CODE_THROUGHOUT
    assert throughout.observed == 1.0


def test_codes_that_overlap_or_differ_are_a_mistake() -> None:
    over = Marked.of(CODES, [("ATT", 0, 10), ("RUP", 5, 15)])
    none = Marked.of(CODES, [])
    with pytest.raises(ValueError, match="overlap"):
        Pair(over, none, clip(0, 20))
    with pytest.raises(ValueError, match="ATT"):
        Pair(none, Marked.of(["x"], []), clip(0, 20))
