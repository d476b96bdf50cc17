from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import chi2_contingency

from annotator.domain.agreement.cases import NotACase, evaluated
from annotator.domain.agreement.measures import KINDS
from annotator.domain.agreement.reading import Given
from tests.domain.agreement.test_icc import SHROUT


def no_file(path: str) -> object:
    raise AssertionError(path)


def test_the_intraclass_correlations_of_shrout_and_fleiss_as_a_case() -> None:
    case = {
        "id": "shrout_fleiss_1979",
        "kind": "icc",
        "input": {"clips_by_coders": SHROUT},
        "expected": {"icc21": 0.2897638, "icc31": 0.7148407, "ci": [0.0187865, 0.7610844]},
        "tolerance": 1e-6,
    }
    assert [line.agrees for line in evaluated(case, no_file)] == [True, True, True]


def test_parameters_that_mean_no_measure_are_an_error() -> None:
    given = {"codes": ["a"], "coder_1": [], "coder_2": []}
    with pytest.raises(NotACase, match="phase_of_the_moon"):
        KINDS["events"](Given(given, {"phase_of_the_moon": 1}, {}, no_file))


def test_a_continuum_has_two_coders() -> None:
    unit = {"annotator": "x", "start": 0, "end": 1, "category": "a"}
    params = {"alpha": 1, "beta": 1, "deltaEmpty": 1}
    with pytest.raises(NotACase, match="two are compared"):
        KINDS["continuum"](Given({"units": [unit], "sampled_continua": []}, params, {}, no_file))


@pytest.mark.parametrize(
    "given", [SHROUT, {"clips_by_coders": SHROUT}, {"targets_by_raters": SHROUT}]
)
def test_ratings_come_as_a_table_and_intervals_of_both_by_name(given: object) -> None:
    ends = {"icc21": [0.0187865, 0.7610844], "icc31": [0.3424648, 0.9458583]}
    case = {"id": "a", "kind": "icc", "input": given, "expected": {"ci": ends}, "tolerance": 1e-6}
    assert [line.agrees for line in evaluated(case, no_file)] == [True]


# In a 2 x 2 table every residual is √X², above or below zero.
STREAM = ["a"] * 31 + ["b", "a"] * 10 + ["b"] * 50


@pytest.mark.parametrize(
    "given",
    [
        STREAM,
        [STREAM],
        {"sequence": STREAM},
        {"clips": [STREAM], "codes": ["a", "b"]},
        {"codes": [1 if each == "a" else 2 for each in STREAM]},
    ],
)
def test_a_sequence_of_codes_gives_its_transitions_residuals_and_g2(given: object) -> None:
    counts = np.array([[30, 11], [10, 49]])
    x2, g2 = (
        chi2_contingency(counts, correction=False, lambda_=which).statistic
        for which in ("pearson", "log-likelihood")
    )
    z = float(np.sqrt(x2))
    expected = {"counts": counts.tolist(), "z": [[z, -z], [-z, z]], "g2": g2, "x2": x2, "df": 1}
    case = {"id": "a", "kind": "sequence", "input": given, "expected": expected, "tolerance": 1e-9}
    assert [line.agrees for line in evaluated(case, no_file)] == [True] * 5


def test_residuals_may_be_expected_by_name_and_codes_that_cannot_repeat_have_none() -> None:
    case = {
        "id": "a",
        "kind": "sequence",
        "input": [["a", "b", "c", "a", "c", "b", "a"]],
        "params": {"repeats": False},
        "expected": {
            "z": {"a": {"a": None}, "c": {"c": None}},
            "expected": [[0, 1, 1], [1, 0, 1], [1, 1, 0]],
        },
        "tolerance": 1e-9,
    }
    assert [line.agrees for line in evaluated(case, no_file)] == [True, True]
    as_elsewhere = {**case, "params": {"lag": 1, "adjacent": 0}}
    assert [line.agrees for line in evaluated(as_elsewhere, no_file)] == [True, True]
    assert not all(line.agrees for line in evaluated({**case, "params": {}}, no_file))
    with pytest.raises(NotACase, match="tempo"):
        evaluated({**case, "params": {"tempo": 1}}, no_file)
    with pytest.raises(NotACase, match="follows itself"):
        evaluated({**case, "input": ["a", "a"]}, no_file)
