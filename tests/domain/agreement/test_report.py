from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.agreement.marked import Marked, by_family
from annotator.domain.agreement.report import Choices, Compared, full_report
from annotator.domain.agreement.result import Undefined
from annotator.domain.agreement.time_unit import Window
from annotator.domain.interval import Stretches
from tests.builders import an_annotation
from tests.domain.agreement.coders import CODES, FIRST, SECOND, clip, marked, ms
from tests.domain.metrics import golden

FAMILIES = ("repair", "rupture", "attunement")


def compared(one: Marked, other: Marked, codable: Stretches) -> Compared:
    return Compared(one, other, codable, np.arange(0, 60_000, 40))


def example() -> Compared:
    return compared(Marked.of(CODES, FIRST), Marked.of(CODES, SECOND), clip(0, 60_000))


def golden_coder(coder: golden.Coder) -> Marked:
    given_ = [
        an_annotation(f"{family}{at}", str(family), each.onset, each.offset)
        for family, own in coder.items()
        for at, each in enumerate(own)
    ]
    return by_family(given_, FAMILIES)


def test_the_worked_example_all_at_once() -> None:
    found = full_report(example())
    assert found.in_time.kappa.value == pytest.approx(0.7434211, abs=5e-8)
    assert found.in_time.by_frame.value == pytest.approx(0.7434211, abs=5e-8)
    assert found.in_time.by_second.value == pytest.approx(0.7274979, abs=5e-8)
    assert found.in_time.by_tenth.denominator == 600
    assert found.in_time.second_forgiven.mean == pytest.approx(0.8762169, abs=5e-8)
    assert found.in_events.alignment.kappa.value == pytest.approx(0.8)
    assert found.in_events.easydiag.kappa.value == pytest.approx(0.6872038, abs=5e-8)
    assert found.unitized.whole.value == pytest.approx(0.760952, abs=5e-7)
    assert [each.code for each in found.in_time.per_code] == ["(none)", *CODES]
    assert len(found.curve) == 11


def test_the_golden_vector_from_annotations_to_figures() -> None:
    one, other = golden_coder(golden.FIRST), golden_coder(golden.SECOND)
    found = full_report(compared(one, other, golden.CODABLE))
    assert found.codable == 56_000
    assert found.in_time.kappa.denominator == 56_000
    assert found.in_events.found.f1 == pytest.approx(0.9333, abs=5e-5)
    assert (found.in_events.found.reference, found.in_events.found.trainee) == (8, 7)


def test_too_short_a_clip_has_its_kappa_but_no_interval() -> None:
    found = full_report(example()).in_time
    assert found.interval.undefined is Undefined.TOO_SHORT
    assert found.interval.value == pytest.approx(found.kappa.value)


def test_what_it_was_asked_for_is_kept_with_it() -> None:
    choices = Choices(onset_tolerance=ms(500))
    found = full_report(example(), choices)
    assert found.choices == choices
    assert found.in_events.found.tolerance == 500
    either = full_report(example(), replace(choices, window=Window.CODED_BY_EITHER))
    assert either.in_time.kappa.denominator < found.in_time.kappa.denominator
    assert either.in_time.kappa.parameters["window"] == "coded_by_either"


@settings(max_examples=25)
@given(marked(), marked(), st.booleans())
def test_whatever_was_coded_there_is_a_report_and_the_order_of_coders_is_no_matter(
    one: Marked, other: Marked, some: bool
) -> None:
    codable = clip(0, 60) - clip(20, 30) if some else clip(0, 60)
    choices = Choices(merged_gap=ms(0), unitized_unit_ms=1)
    there = full_report(compared(one, other, codable), choices)
    back = full_report(compared(other, one, codable), choices)
    assert there.in_time.kappa.table == back.in_time.kappa.table.transposed
    assert there.in_events.found.f1 == back.in_events.found.f1
    assert there.in_events.alignment.cost == back.in_events.alignment.cost
    assert there.in_events.matching.linked.table == back.in_events.matching.linked.table.transposed
    assert there.unitized.whole.undefined == back.unitized.whole.undefined


@settings(max_examples=25)
@given(marked())
def test_a_coder_with_herself_agrees_wholly_or_there_is_a_reason(found: Marked) -> None:
    same = full_report(compared(found, found, clip(0, 60)))
    for each in (same.in_time.kappa, same.in_time.pi, same.in_time.alpha, same.in_time.ac1):
        assert each.value == pytest.approx(1.0) if each.undefined is None else each.value is None
    events = same.in_events
    assert events.found.f1 in {None, 1.0}
    assert events.alignment.cost == 0


def test_moments_close_together_are_one_event_but_add_no_time() -> None:
    one = Marked.of(CODES, [("ATT", 0, 5_000), ("ATT", 5_800, 9_000)])
    other = Marked.of(CODES, [("ATT", 0, 9_000)])
    found = full_report(compared(one, other, clip(0, 60_000)))
    assert (found.in_events.found.reference, found.in_events.found.f1) == (1, 1.0)
    assert found.in_time.table.total - np.trace(found.in_time.table.array) == 800


def test_a_stretch_nobody_could_code_is_no_gap_both_agree_on() -> None:
    spans = [("ATT", 0, 5_000), ("RUP", 50_000, 54_000)]
    late = [("ATT", 900, 6_000), ("RUP", 51_000, 56_000)]
    whole = clip(0, 60_000)
    hole = whole - clip(10_000, 45_000)
    one, other = Marked.of(CODES, spans), Marked.of(CODES, late)
    with_gap, without = (full_report(compared(one, other, each)) for each in (whole, hole))
    assert without.unitized.denominator == 2 * 25_000 / 40
    assert with_gap.unitized.whole.value is not None
    assert without.unitized.whole.value is not None
    assert without.unitized.whole.value < with_gap.unitized.whole.value


def test_nothing_coded_or_nothing_codable_is_blank_everywhere_and_says_so() -> None:
    empty = Marked.of(CODES, [])
    found = full_report(compared(empty, empty, Stretches()))
    assert found.in_time.kappa.undefined is Undefined.NOTHING_COMPARED
    assert found.in_events.found.undefined is Undefined.NO_ANNOTATIONS
    assert found.unitized.whole.undefined is Undefined.NOTHING_COMPARED
    silent = full_report(compared(empty, empty, clip(0, 60_000)))
    assert silent.in_time.kappa.undefined is Undefined.ONE_CODE_THROUGHOUT
    assert silent.unitized.named.undefined is Undefined.NOTHING_COMPARED
