"""What waits for somebody who accepts, the longest first, and for nobody else."""

from __future__ import annotations

from datetime import timedelta

from annotator.domain.people import FIRST
from annotator.journey.waiting import Waits
from tests.journey.settle_world import GAZE, KIM, a_service, accepts, codes, looks, settling


def test_codings_and_summaries_wait_in_one_list_until_they_are_answered() -> None:
    world, clip = a_service()
    codes(world, clip, FIRST, GAZE)
    visit = world.sharing.visit_for(clip)
    world.sharing.plan(visit)
    looks(world).ask(visit)
    world.clock.pass_by(timedelta(hours=1))
    session = codes(world, clip, KIM, GAZE)
    first, second = settling(world).waiting()
    assert (first.waits, first.visit, first.whose) == (Waits.SUMMARY, visit, FIRST)
    assert (second.waits, second.session, second.whose) == (Waits.CODING, session, KIM)
    assert second.since > first.since
    accepts(world, session)
    assert [each.waits for each in settling(world).waiting()] == [Waits.SUMMARY]


def test_nothing_waits_where_nobody_learns_and_nobody_asked() -> None:
    world, clip = a_service()
    codes(world, clip, FIRST, GAZE)
    assert settling(world).waiting() == ()
