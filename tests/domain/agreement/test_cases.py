from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.agreement.cases import NotACase, cases_of, evaluated, kinds, outside, values
from tests.domain.agreement.coders import cases

TABLE: dict[str, Any] = {
    "id": "one",
    "kind": "table",
    "input": {"table": [[20, 10], [20, 50]]},
    "params": {},
    "expected": {"po": 0.7, "kappa": 0.348},
    "tolerance": 0.001,
}


def no_file(path: str) -> object:
    raise AssertionError(path)


def test_every_case_of_the_conformance_folder_is_within_its_tolerance(conformance: Path) -> None:
    published = cases(conformance)
    assert len(published) == 61
    lines = [
        line
        for case in published.values()
        for line in evaluated(case, lambda path: json.loads((conformance / path).read_text()))
    ]
    assert [(line.case, line.measure) for line in outside(lines)] == []
    assert len(lines) == sum(len(case["expected"]) for case in published.values())


def test_each_value_stands_beside_the_expected_one() -> None:
    observed, kappa = evaluated(TABLE, no_file)
    assert (observed.case, observed.measure, observed.expected) == ("one", "po", 0.7)
    assert observed.found == pytest.approx(0.7)
    assert kappa.agrees
    assert kappa.tolerance == 0.001


@pytest.mark.parametrize(
    "expected",
    [{"kappa": 0.36}, {"kappa": None}, {"po": [0.7]}, {"per_code_kappa": {"9": 1}}, {"other": 1}],
)
def test_what_is_outside_its_tolerance_or_not_computed_does_not_agree(
    expected: dict[str, object],
) -> None:
    lines = evaluated({**TABLE, "expected": expected}, no_file)
    assert outside(lines) == lines


def test_each_measure_may_have_a_tolerance_of_its_own() -> None:
    lines = evaluated({**TABLE, "tolerance": {"po": 1e-9, "kappa": 1e-9}}, no_file)
    assert [line.agrees for line in lines] == [True, False]


def test_a_kind_it_does_not_know_is_an_error_and_never_skipped() -> None:
    assert "icc" in kinds()
    with pytest.raises(NotACase, match="'tarot' is not known"):
        evaluated({**TABLE, "kind": "tarot"}, no_file)


@pytest.mark.parametrize(
    "broken",
    [
        {"id": 3},
        {"input": []},
        {"input": {"table": [["a"]]}},
        {"expected": None},
        {"expected": {}},
        {"input": {"table": [[1, 2]]}},
        {"kind": "boris_project", "input": {}},
        {"kind": "events", "input": {"codes": ["A"], "coder_1": [{"code": "B"}], "coder_2": []}},
        {"tolerance": "small"},
        {"kind": "events", "input": {"codes": "ATT"}},
    ],
)
def test_what_is_no_case_is_an_error(broken: dict[str, object]) -> None:
    with pytest.raises(NotACase):
        evaluated({**TABLE, **broken}, no_file)


def test_the_values_of_a_table_stand_one_by_one_and_agree_as_the_whole_does() -> None:
    table = {**TABLE, "expected": {"table": [[20, 10], [20, 51]], "per_code_kappa": {"0": 0.348}}}
    whole = evaluated(table, no_file)
    each = [values(line) for line in whole]
    assert [line.measure for line in each[0]] == [
        f"table[{i}][{j}]" for i in (0, 1) for j in (0, 1)
    ]
    assert [(line.expected, line.found, line.agrees) for line in each[0]][2:] == [
        (20, 20, True),
        (51, 50, False),
    ]
    assert [line.measure for line in each[1]] == ["per_code_kappa[0]"]
    for line, parts in zip(whole, each, strict=True):
        assert line.agrees == all(part.agrees for part in parts)


def test_a_list_of_another_length_agrees_with_nothing() -> None:
    (line,) = evaluated({**TABLE, "expected": {"table": [[20, 10]]}}, no_file)
    assert [part.agrees for part in values(line)] == [False]


@pytest.mark.parametrize("document", [None, [], {}, {"cases": {}}, {"cases": []}, {"cases": [1]}])
def test_a_file_without_cases_is_an_error(document: object) -> None:
    with pytest.raises(NotACase):
        cases_of(document)
