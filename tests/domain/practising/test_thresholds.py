from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from annotator.domain.practising.thresholds import BOUNDS, OutOfBounds, Thresholds


def test_the_defaults_are_those_of_the_design_reference() -> None:
    assert Thresholds() == Thresholds(
        event_f1=0.8, kappa=0.7, family_kappa=0.5, consecutive=3, months=12
    )


def test_every_threshold_has_bounds_and_its_default_lies_within() -> None:
    assert set(BOUNDS) == {each.name for each in fields(Thresholds)}
    assert Thresholds(0.95, 0.9, 0.8, 6, 24).months == 24
    assert Thresholds(0.6, 0.4, 0.2, 2, 3).months == 3


@pytest.mark.parametrize(
    "change",
    [
        {"event_f1": 0.59}, {"event_f1": 1.0}, {"event_f1": float("nan")}, {"kappa": 0.39},
        {"kappa": 0.91}, {"family_kappa": 0.1}, {"family_kappa": 0.75}, {"consecutive": 1},
        {"consecutive": 7}, {"months": 0}, {"months": 25},
    ],
)  # fmt: skip
def test_no_service_sets_a_bar_outside_its_bounds(change: dict[str, Any]) -> None:
    with pytest.raises(OutOfBounds) as refused:
        Thresholds(**change)
    assert refused.value.name in change
    assert refused.value.least < refused.value.most
