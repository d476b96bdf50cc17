"""Ticking off what was seen: one's own, of what is in one's own queue, and until it changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.identity import AnnotationId, CoderId
from annotator.domain.policy import Right
from annotator.domain.reviewing.queue import Waiting, Why
from annotator.journey.deeds import Deed
from annotator.journey.queueing import SOURCES, Queueing
from annotator.journey.seeing import NothingToTick, Seeing
from annotator.journey.visit import Gate, GateKind
from tests.builders import an_annotation
from tests.fakes.clock import NOON
from tests.fakes.records import MemoryRecords
from tests.journey.compared import ADA, SAM, Compared, by, two
from tests.journey.test_queueing import DANGER, Rights

CEM = CoderId("cem")


def queue(scene: Compared, *held: Right) -> tuple[Waiting, ...]:
    world, rights = scene.world, Rights(set(held or Right))
    return Queueing(world.records, world.clock, rights.among, SOURCES).waiting()


def seeing(scene: Compared, *held: Right) -> Seeing:
    world = scene.world
    return Seeing(world.records, world.clock, world.identities, lambda: queue(scene, *held))


def first(scene: Compared, why: Why = Why.SAFEGUARDING) -> Waiting:
    return next(each for each in queue(scene) if each.why is why)


def test_what_was_seen_says_by_whom_and_when_and_goes_on_waiting_for_everybody_else() -> None:
    scene = two(DANGER)
    thing = first(scene).key
    seeing(scene).tick(thing)
    (tick,) = first(scene).seen
    assert (tick.by, tick.at, tick.household) == (ADA, NOON, scene.dyad.household.id)
    # Still the first of the queue: whoever has not seen it has it before them.
    assert queue(scene)[0].key == thing
    scene.world.identities.coder = CEM
    scene.world.clock.pass_by(timedelta(minutes=1))
    seeing(scene).tick(thing)
    assert [each.by for each in first(scene).seen] == [ADA, CEM]
    seeing(scene).put_back(thing)
    assert [each.by for each in first(scene).seen] == [ADA]


def test_a_tick_is_noted_and_no_word_of_the_mark_with_it() -> None:
    scene = two(DANGER)
    seeing(scene).tick(first(scene).key)
    assert isinstance(scene.world.records, MemoryRecords)
    deed, who, _, on = scene.world.records.state.deeds[-1]
    assert (deed, who) == (Deed.QUEUE_SEEN, ADA)
    home = scene.dyad.household.id
    assert on == {"household": home, "clip": scene.clip, "why": "safeguarding"}


def test_once_the_coding_changes_it_waits_again_even_where_the_count_stays() -> None:
    scene = two(DANGER)
    seeing(scene).tick(first(scene).key)
    by(scene.world, scene.clip, SAM, an_annotation("new", onset=40_000, offset=45_000))
    assert first(scene).seen == ()


def test_a_gate_that_is_opened_again_waits_again() -> None:
    scene = two()
    sharing, records = scene.world.sharing, scene.world.records
    visit = sharing.visit(sharing.visit_for(scene.clip))
    for at in (NOON - timedelta(days=2), NOON):
        gate = Gate(GateKind.GROWTH, AnnotationId("miss"), "she asked", at)
        with records.writing() as desk:
            desk.visits.change(replace(visit, gates=(gate,)))
        assert first(scene, Why.GATE_OPENED).seen == ()
        seeing(scene).tick(first(scene, Why.GATE_OPENED).key)
        assert len(first(scene, Why.GATE_OPENED).seen) == 1


def test_what_is_done_by_doing_it_and_what_is_not_in_ones_own_queue_is_not_ticked() -> None:
    scene = two(DANGER)
    compare = first(scene, Why.CODED_TWICE).key
    with pytest.raises(NothingToTick):
        seeing(scene).tick(compare)
    with pytest.raises(NothingToTick):
        seeing(scene).tick("safeguarding-compare-nothing")
    # A key somebody learned of elsewhere is of no use to who may not see the codings.
    with pytest.raises(NothingToTick):
        seeing(scene, Right.REVIEW).tick(first(scene).key)
    assert first(scene).seen == ()
