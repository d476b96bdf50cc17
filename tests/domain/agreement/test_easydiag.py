from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement.easydiag import Tool, as_tool, easydiag_kappa
from annotator.domain.agreement.marked import Marked
from annotator.domain.agreement.pairs import of_the_longer
from annotator.domain.agreement.result import UNLINKED, Counted, Table, Undefined
from annotator.domain.agreement.time_unit import Pair
from tests.domain.agreement.coders import CODES, cases, clip, ex1, pair_of, pairs


def test_every_case_of_the_original_program(conformance: Path) -> None:
    published = cases(conformance, "easydiag_octave")
    assert len(published) == 31
    for case in published.values():
        found, expected = easydiag_kappa(pair_of(case), 0.6), case["expected"]
        assert [list(row) for row in found.table.counts] == expected["matrix"], case["id"]
        assert found.kappa.observed == pytest.approx(expected["raw_agreement"], abs=1e-9)
        assert found.kappa.value == (
            None
            if expected["kappa_ipf"] is None
            else pytest.approx(expected["kappa_ipf"], abs=1e-6)
        ), case["id"]
        original = as_tool(found.table, Tool.EASYDIAG).value
        assert original == pytest.approx(expected["kappa_ipf_original_clipped"], abs=2e-4)


def test_the_worked_example(conformance: Path) -> None:
    (case,) = cases(conformance, "ex1_easydiag").values()
    found, expected = easydiag_kappa(pair_of(case), 0.6), case["expected"]
    assert [list(row) for row in found.table.counts] == expected["matrix"]
    assert found.linked_share == pytest.approx(expected["linked_fraction"])
    assert found.kappa.observed == pytest.approx(expected["raw_agreement"])
    assert found.kappa.expected == pytest.approx(expected["pe_ipf"])
    assert found.kappa.value == pytest.approx(expected["kappa_ipf"])
    assert found.kappa.highest == pytest.approx(expected["kappa_max"])
    assert found.excluding_unlinked.value == pytest.approx(expected["kappa_excluding_unlinked"])
    each = {code: kappa.value for code, kappa in found.per_code}
    assert each == pytest.approx(expected["per_code_kappa"])


@given(pairs(), st.sampled_from([0.51, 0.6, 0.9]))
def test_no_annotation_is_linked_twice(pair: Pair, least: float) -> None:
    links = of_the_longer(pair.first, pair.second, least)
    assert len(set(links.first.tolist())) == len(set(links.second.tolist())) == len(links)
    counts = easydiag_kappa(pair, least).table.array
    assert counts.sum() == len(pair.first) + len(pair.second)


@given(pairs())
def test_who_comes_first_only_turns_the_table(pair: Pair) -> None:
    assert easydiag_kappa(pair).table == easydiag_kappa(pair.swapped).table.transposed


@given(pairs())
def test_a_coder_agrees_wholly_with_herself(pair: Pair) -> None:
    same = easydiag_kappa(Pair(pair.first, pair.first, pair.codable))
    assert same.kappa.value is None or same.kappa.value == pytest.approx(1.0)
    assert (same.kappa.undefined is not None) == (len(set(pair.first.labels.tolist())) < 2)


def test_a_code_one_coder_never_used_is_no_reason_for_nought() -> None:
    counts = np.array([[10, 0, 0], [0, 8, 3], [0, 0, 0]])
    table = Table.of(("a", "b", UNLINKED), counts, Counted.ANNOTATIONS)
    one = [("ATT", at * 10, at * 10 + 9) for at in range(5)]
    two = [("RUP", 100 + at * 10, 109 + at * 10) for at in range(4)]
    extra = [("RUP", 200 + at * 10, 209 + at * 10) for at in range(3)]
    pair = Pair(Marked.of(CODES, one + two + extra), Marked.of(CODES, one + two), clip(0, 300))
    found = easydiag_kappa(pair)
    assert found.kappa.value == pytest.approx(0.75098814229249)
    assert as_tool(table, Tool.EASYDIAG).value == 0.0
    assert as_tool(found.table, Tool.EASYDIAG).value == 0.0
    elan = as_tool(found.table, Tool.ELAN).value
    assert elan is not None
    assert elan == pytest.approx(0.75, abs=0.01)


def test_elan_keeps_a_negative_kappa_that_easydiag_prints_as_nought() -> None:
    counts = np.array([[0, 4, 1], [4, 0, 1], [1, 1, 0]])
    table = Table.of(("a", "b", UNLINKED), counts, Counted.ANNOTATIONS)
    elan = as_tool(table, Tool.ELAN)
    assert as_tool(table, Tool.EASYDIAG).value == 0.0
    assert elan.value is not None
    assert elan.value < 0
    assert elan.parameters["as"] == "elan"


def test_without_annotations_it_is_blank_and_says_so() -> None:
    nothing = Pair(Marked.of(CODES, []), Marked.of(CODES, []), clip(0, 10))
    found = easydiag_kappa(nothing)
    assert found.kappa.undefined is Undefined.NOTHING_COMPARED
    assert as_tool(found.table, Tool.ELAN).undefined is Undefined.NO_ANNOTATIONS


def test_a_threshold_that_would_not_make_links_unique_is_a_mistake() -> None:
    with pytest.raises(ValueError, match=r"0\.5"):
        easydiag_kappa(ex1(), 0.5)
