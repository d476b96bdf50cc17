"""Numbers come back from a row as they were written, undefined ones with their reason."""

from __future__ import annotations

import json

import pytest

from annotator.domain.agreement.result import Undefined
from annotator.domain.practising.figures_document import NotFigures
from annotator.journey.practise_numbers import read_numbers, write_numbers
from tests.journey.practice_set import GOLD, a_practice, practised


@pytest.mark.parametrize("many", [0, 2, 5])
def test_numbers_come_back_as_they_were_written(many: int) -> None:
    world, (clip,) = a_practice()
    practised(world, clip, GOLD[:many])
    with world.records.reading() as desk:
        (kept,) = desk.practising.of(world.identities.coder)
    assert kept.numbers is not None
    numbers = read_numbers(kept.numbers)
    assert read_numbers(write_numbers(numbers)) == numbers
    assert write_numbers(numbers) == kept.numbers
    assert (numbers.point,) == world.practising.progress()
    assert "NaN" not in kept.numbers


def test_there_is_nothing_of_the_film_among_the_numbers() -> None:
    world, (clip,) = a_practice()
    practised(world, clip)
    with world.records.reading() as desk:
        (kept,) = desk.practising.of(world.identities.coder)
    assert kept.numbers is not None
    for told in ("gaze", "why", "Wren", "onset", "note", "rationale"):
        assert told not in kept.numbers
    assert set(json.loads(kept.numbers)) == {"figures", "point", "granted"}


def test_figures_that_do_not_add_up_are_not_read() -> None:
    world, (clip,) = a_practice()
    practised(world, clip)
    with world.records.reading() as desk:
        (kept,) = desk.practising.of(world.identities.coder)
    document = json.loads(str(kept.numbers))
    document["figures"]["found"] = 99
    with pytest.raises(NotFigures):
        read_numbers(json.dumps(document))


def test_a_figure_without_a_value_keeps_its_reason() -> None:
    world, (clip,) = a_practice()
    practised(world, clip, ())
    (point,) = world.practising.progress()
    assert point.named.undefined is Undefined.NO_PAIRS
    assert point.event_f1.value == 0
