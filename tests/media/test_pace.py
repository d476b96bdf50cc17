from __future__ import annotations

import itertools

import pytest

from annotator.journey.ports import HowFar
from annotator.media.pace import Pace


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[HowFar]:
    seconds = itertools.count(0.0, 0.25)
    monkeypatch.setattr("annotator.media.pace.time.monotonic", lambda: next(seconds))
    return []


def test_it_tells_no_more_often_than_a_person_can_read(told: list[HowFar]) -> None:
    working = Pace(10, told.append)
    for second in range(1, 9):
        working.at(second)
    assert len(told) == 4


def test_it_tells_the_share_the_speed_and_the_seconds_left(told: list[HowFar]) -> None:
    working = Pace(10, told.append)
    working.at(1)
    working.at(2)
    assert told == [HowFar(0.2, 4.0, 2)]


def test_a_film_longer_than_it_said_is_never_more_than_done(told: list[HowFar]) -> None:
    working = Pace(1, told.append)
    for second in range(8):
        working.at(second)
    assert max(far.done for far in told) == 1.0


def test_nobody_has_to_listen() -> None:
    Pace(1, None).at(1)
