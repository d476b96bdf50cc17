from __future__ import annotations

import pytest

from annotator.web.patience import FREE_TRIES, LONGEST_S, Patience, TooManyTries
from tests.web.house import Clock


def wrong(patience: Patience, times: int) -> None:
    for _ in range(times):
        patience.begin()


def test_five_wrong_tries_are_free_and_then_each_waits_twice_as_long() -> None:
    clock = Clock()
    patience = Patience(clock)
    wrong(patience, FREE_TRIES)
    waits = []
    for _ in range(14):
        with pytest.raises(TooManyTries) as refused:
            patience.begin()
        waits.append(refused.value.seconds)
        clock.now += refused.value.seconds
        patience.begin()
    assert waits[:5] == [1, 2, 4, 8, 16]
    assert max(waits) == LONGEST_S


def test_many_tries_at_once_wait_as_well() -> None:
    patience = Patience(Clock())
    wrong(patience, FREE_TRIES)
    for _ in range(1000):
        with pytest.raises(TooManyTries):
            patience.begin()


def test_the_right_one_forgives_everything() -> None:
    patience = Patience(Clock())
    wrong(patience, FREE_TRIES)
    patience.was_right()
    wrong(patience, FREE_TRIES - 1)
    patience.begin()


def test_what_failed_for_another_reason_does_not_count() -> None:
    patience = Patience(Clock())
    for _ in range(20):
        patience.begin()
        patience.was_not_wrong()
