"""The statistics of a pack are those of the report, and of nothing else."""

from __future__ import annotations

from annotator.domain.interval import Interval, Milliseconds, Stretches
from annotator.domain.packs.statistics import Compare, statistics
from tests.builders import an_annotation, ms
from tests.domain.packs.made import FRAMES, LENGTH, a_coding

WHOLE = Stretches.of([Interval(Milliseconds(0), LENGTH)])


def told(*, shift: int = 0, codable: Stretches = WHOLE) -> dict[str, str]:
    one = a_coding("a", an_annotation("x", onset=10_000, offset=20_000, code="shared_joy"),
                   an_annotation("w", "infant_bid", onset=30_000, offset=None))  # fmt: skip
    moved = an_annotation("y", onset=10_000 + shift, offset=20_000 + shift, code="shared_joy")
    values = statistics(Compare(one, a_coding("b", moved), codable, FRAMES))
    assert len({each.name for each in values}) == len(values)
    return {each.name: each.spelt for each in values}


def test_two_alike_agree_wholly_and_by_code() -> None:
    found = told()
    assert found["report.in_time.kappa.value"] == "1"
    assert found["report.in_events.found.f1"] == "1"
    assert found["codes.shared_joy.f1"] == "1"
    assert found["report.codable"] == str(LENGTH)
    assert found["report.choices.onset_tolerance"] == "2000"


def test_what_lies_apart_is_found_by_neither() -> None:
    found = told(shift=2_001)
    assert found["report.in_events.found.found"] == found["codes.shared_joy.found"] == "0"
    assert found["report.curve.2500.found.found"] == "1"


def test_a_code_is_counted_only_in_time_both_could_code() -> None:
    early = Stretches.of([Interval(ms(0), ms(5_000))])
    found = told(codable=early)
    assert found["codes.shared_joy.denominator"] == "0"
    assert found["report.codable"] == "5000"


def test_marks_that_are_no_moments_are_no_code_of_it() -> None:
    assert not any("infant_bid" in name for name in told())
