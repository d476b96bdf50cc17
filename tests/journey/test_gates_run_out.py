"""A gate nobody locked is locked when its meeting's time is over (PR-14)."""

from __future__ import annotations

from datetime import timedelta

from annotator.journey.ports import Deed
from annotator.journey.watching import LASTS
from tests.journey.test_gating import (
    ALONE,
    a_long_feed,
    cuts_of,
    deeds,
    opened_exposure,
    opened_growth,
)

OVER = LASTS + timedelta(seconds=1)


def test_pr_14_an_exposure_whose_time_is_over_is_locked_without_anybody_asking() -> None:
    scene = a_long_feed()
    opened_exposure(scene)
    assert any(each.annotation == ALONE for each in cuts_of(scene))
    sharing = scene.world.sharing
    sharing.lock_what_ran_out()
    assert Deed.EXPOSURE_CLOSED not in deeds(scene)
    scene.world.clock.pass_by(OVER)
    sharing.lock_what_ran_out()
    assert deeds(scene).count(Deed.EXPOSURE_CLOSED) == 1
    assert all(each.closed_at is not None for each in sharing.visit(scene.visit).gates)
    assert not any(each.annotation == ALONE for each in cuts_of(scene))
    sharing.lock_what_ran_out()
    assert deeds(scene).count(Deed.EXPOSURE_CLOSED) == 1


def test_pr_14_looking_at_the_gates_locks_what_ran_out() -> None:
    scene = a_long_feed()
    opened_exposure(scene)
    scene.world.clock.pass_by(OVER)
    assert scene.world.sharing.gates(scene.visit).open is None
    assert deeds(scene).count(Deed.EXPOSURE_CLOSED) == 1


def test_a_growth_gate_runs_out_as_well() -> None:
    scene = a_long_feed()
    opened_growth(scene)
    scene.world.clock.pass_by(OVER)
    scene.world.sharing.lock_what_ran_out()
    gate = scene.world.sharing.visit(scene.visit).gates[-1]
    assert gate.closed_at == scene.world.clock.now()
