from __future__ import annotations

from annotator.journey.ports import JobKind
from annotator.wiring.house import House


def test_every_kind_of_work_has_somebody_who_does_it(sample_house: House) -> None:
    practice = sample_house.practice
    assert practice is not None
    assert set(practice.jobs._workers) == set(JobKind)
