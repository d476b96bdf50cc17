from __future__ import annotations

import pytest

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
