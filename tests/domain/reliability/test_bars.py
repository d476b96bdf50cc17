from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.practising.thresholds import OutOfBounds
from annotator.domain.reliability.bars import BOUNDS, Bars


def test_the_proposed_defaults_are_those_of_the_design_reference() -> None:
    assert Bars() == Bars(0.65, 0.60, 0.10, 5, 6, 8)


@pytest.mark.parametrize("name", BOUNDS)
def test_what_would_say_nothing_or_always_something_cannot_be_set(name: str) -> None:
    least, most = BOUNDS[name]
    for outside in (least - 0.01, most + 1):
        with pytest.raises(OutOfBounds):
            replace(Bars(), **{name: outside})  # type: ignore[arg-type]


def test_practise_first_is_never_above_look_again() -> None:
    assert Bars(look_again=0.6, practise_first=0.6).look_again == 0.6
    with pytest.raises(OutOfBounds):
        Bars(look_again=0.6, practise_first=0.61)
