"""A feed that can be shown: two connections, a rupture with its repair, a third connection."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.annotation import Annotation
from annotator.domain.dyad import Dyad
from annotator.domain.identity import ClipId, SessionId, TicketId, VisitId
from annotator.journey.visit import Plan
from tests.builders import an_annotation
from tests.journey.world import World


def a_feed() -> tuple[Annotation, ...]:
    return (
        an_annotation("gaze", onset=2000, offset=9000, code="shared_gaze"),
        an_annotation("miss", "rupture", 14_000, 20_000, "missed_cue"),
        an_annotation(
            "back",
            "repair",
            18_000,
            22_000,
            "adjust",
            repairs="miss",
            values={"outcome": "full"},
        ),
        an_annotation("joy", onset=30_000, offset=38_000, code="shared_joy"),
        an_annotation("live", onset=48_000, offset=53_000),
    )


@dataclass
class Scene:
    """A visit, its plan proposed."""

    world: World
    dyad: Dyad
    clip: ClipId
    session: SessionId
    visit: VisitId

    @property
    def plan(self) -> Plan:
        return self.world.sharing.plan(self.visit)

    def key(self, annotation: str) -> str:
        return next(each.key for each in self.plan.items if each.annotation == annotation)

    def confirmed(self) -> Plan:
        plan = self.world.sharing.confirm(self.visit)
        self.world.cut_all(self.visit)
        return plan

    def begun(self) -> TicketId:
        self.confirmed()
        return self.world.sharing.begin_together(self.visit)


def a_scene(*annotations: Annotation, world: World | None = None) -> Scene:
    there = world or World()
    dyad = there.a_household()
    clip = there.a_ready_clip(dyad)
    session = there.a_coding(clip, *(annotations or a_feed()))
    return Scene(there, dyad, clip, session, there.sharing.visit_for(clip))
