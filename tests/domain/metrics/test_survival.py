from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import CensoredData, ecdf

from annotator.domain.metrics.latencies import Latencies
from annotator.domain.metrics.survival import survival
from tests.domain.agreement.coders import cases

waits = st.lists(st.tuples(st.integers(1, 9), st.booleans()), min_size=1, max_size=12)


def test_the_published_repair_latencies(conformance: Path) -> None:
    (case,) = cases(conformance, "km_repair").values()
    asked, expected, near = case["input"], case["expected"], case["tolerance"]
    found = survival(asked["duration_s"], [bool(each) for each in asked["repaired"]])
    steps = found.steps
    assert [each.time for each in steps] == expected["times"]
    assert [each.share for each in steps] == pytest.approx(expected["S"], abs=near)
    assert [each.at_risk for each in steps] == expected["at_risk"]
    assert [each.events for each in steps] == expected["events"]
    for step, (lower, upper) in zip(steps, expected["ci_loglog"], strict=True):
        assert step.lower == (None if lower is None else pytest.approx(lower, abs=near))
        assert step.upper == (None if upper is None else pytest.approx(upper, abs=near))
    assert found.median == expected["median"]


@given(waits)
def test_it_is_the_curve_of_scipy(given_: list[tuple[int, bool]]) -> None:
    lengths, seen = [each for each, _ in given_], [each for _, each in given_]
    found = survival(lengths, seen)
    right = [each for each, done in given_ if not done]
    ended = [each for each, done in given_ if done]
    curve = ecdf(CensoredData(uncensored=ended, right=right)).sf
    for step in found.steps:
        assert step.share == pytest.approx(float(curve.evaluate(step.time)))


@given(waits)
def test_its_median_is_that_of_the_latencies(given_: list[tuple[int, bool]]) -> None:
    ended = tuple(sorted(each for each, done in given_ if done))
    unseen = tuple(sorted(each for each, done in given_ if not done))
    found = survival([each for each, _ in given_], [done for _, done in given_])
    # A share that is a half but for the last digit is a half in one and not in the other.
    if all(abs(step.share - 0.5) > 1e-9 for step in found.steps):
        assert found.median == Latencies(ended, unseen).survival_median  # type: ignore[arg-type]


def test_nobody_seen_to_the_end_has_no_curve() -> None:
    found = survival([3.0, 4.0], [False, False])
    assert (found.steps, found.median, found.waits) == ((), None, 2)
    with pytest.raises(ValueError, match="2"):
        survival([1.0, 2.0], [True])


def test_the_published_leukaemia_remissions() -> None:
    # Miller 1981: weeks until relapse, both groups together; 0 is still in remission.
    maintained = [(9, 1), (13, 1), (13, 0), (18, 1), (23, 1), (28, 0), (31, 1), (34, 1), (45, 0),
                  (48, 1), (161, 0)]  # fmt: skip
    not_so = [(5, 1), (5, 1), (8, 1), (8, 1), (12, 1), (16, 0), (23, 1), (27, 1), (30, 1), (33, 1),
              (43, 1), (45, 1)]  # fmt: skip
    given_ = [*maintained, *not_so]
    found = survival([float(week) for week, _ in given_], [bool(done) for _, done in given_])
    (at,) = [step for step in found.steps if step.time == 27]
    assert at.share == pytest.approx(0.496894, abs=1e-6)
    assert found.median == 27
