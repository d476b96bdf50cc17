"""What other steps know of waits in the one queue, for whoever it is for."""

from __future__ import annotations

from annotator.domain.consent import Purpose
from annotator.domain.identity import CoderId, HouseholdId
from annotator.domain.people import Member, Role
from annotator.domain.policy import Right
from annotator.domain.reliability.drift import Drift
from annotator.domain.reviewing.queue import RANKS, Why
from annotator.journey.queueing import Looking
from annotator.journey.reliability import Waiting as Drifting
from annotator.journey.talked import Waits
from annotator.wiring.queue_sources import more_sources
from tests.builders import an_annotation
from tests.fakes.clock import NOON
from tests.journey.world import World

KIM = CoderId("5a" * 16)


class Silent:
    """Nobody mentions anybody, and nobody drifts."""

    def waiting_for_me(self) -> tuple[Waits, ...]:
        return ()

    def waiting(self) -> tuple[Drifting, ...]:
        return (Drifting(KIM, drift=Drift.PRACTISE_FIRST), Drifting(KIM, drift=Drift.LOOK_AGAIN))


def a_world() -> tuple[World, HouseholdId]:
    world = World()
    dyad = world.a_household("Wren", Purpose.RECORD, Purpose.TRAINING, Purpose.SUPERVISION)
    with world.records.writing() as desk:
        desk.people.keep(Member(KIM, "Kim", frozenset({Role.TRAINEE}), NOON, NOON))
    session = world.tagging.begin(world.a_ready_clip(dyad), KIM)
    world.tag(session, an_annotation())
    return world, dyad.household.id


def told(world: World, accepted: frozenset[HouseholdId]) -> list[tuple[Why, str]]:
    may = {Right.ACCEPT: accepted}
    with world.records.reading() as desk:
        homes = {each.household.id: each for each in desk.households.all()}
        looking = Looking(desk, world.clock, lambda _, right, every: may.get(right, every), homes)
        sources = more_sources(Silent(), Silent())  # type: ignore[arg-type]
        return [(each.why, each.path) for source in sources for each in source(looking)]


def test_drift_waits_by_how_far_it_has_gone() -> None:
    world, _ = a_world()
    found = told(world, frozenset())
    assert found == [(Why.DRIFT_RED, "reliability"), (Why.DRIFT_AMBER, "reliability")]
    assert RANKS[Why.DRIFT_RED] < RANKS[Why.DRIFT_AMBER] < RANKS[Why.ACCEPTANCE]


def test_what_waits_to_be_accepted_waits_only_for_who_may_accept_it() -> None:
    world, home = a_world()
    assert (Why.ACCEPTANCE, "accept") in told(world, frozenset({home}))
    assert (Why.ACCEPTANCE, "accept") not in told(world, frozenset())
