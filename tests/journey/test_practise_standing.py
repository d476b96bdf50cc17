"""A certificate stands by what was asked for when it was granted."""

from __future__ import annotations

from datetime import timedelta

import pytest

from annotator.domain.practising.certifying import State
from annotator.domain.practising.thresholds import Thresholds
from tests.journey.practice_set import GOLD, a_practice, practised

LAX, STRICT = Thresholds(consecutive=2, months=24), Thresholds(consecutive=6, months=3)


def test_a_certificate_outlives_stricter_thresholds_and_keeps_its_last_day() -> None:
    world, clips = a_practice(*["qualifying"] * 4)
    for clip in clips[:3]:
        practised(world, clip)
    granted = world.practising.standing().certificate
    assert granted is not None
    for asked in (STRICT, Thresholds(months=24)):
        world.practising.set_thresholds(asked)
        now = world.practising.standing()
        assert (now.state, now.certificate) == (State.CERTIFIED, granted)
        assert world.practising.recomputed() == now
    world.practising.set_thresholds(STRICT)
    practised(world, clips[3], GOLD[:1])
    assert world.practising.standing().certificate == granted
    world.clock.pass_by(timedelta(days=366))
    assert world.practising.standing().state is State.EXPIRED


def test_what_is_asked_now_decides_what_comes_next() -> None:
    world, clips = a_practice(*["qualifying"] * 5)
    for clip in clips[:3]:
        practised(world, clip)
    first = world.practising.standing().certificate
    world.practising.set_thresholds(LAX)
    for clip in clips[3:]:
        world.clock.pass_by(timedelta(days=30))
        practised(world, clip)
    second = world.practising.standing().certificate
    assert first is not None
    assert second is not None
    assert second.thresholds == LAX
    assert second.granted > first.granted
    world.practising.set_thresholds(STRICT)
    assert world.practising.standing().certificate == second


@pytest.mark.parametrize("many", [0, 1, 2])
def test_before_the_last_pass_nothing_is_granted(many: int) -> None:
    world, clips = a_practice(*["qualifying"] * 3)
    for clip in clips[:many]:
        practised(world, clip)
    assert world.practising.standing().certificate is None
    with world.records.reading() as desk:
        told = [each.numbers for each in desk.practising.of(world.identities.coder)]
    assert all('"granted":null' in str(each) for each in told)
