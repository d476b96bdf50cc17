"""A clip that two people coded, and what it takes to lay their codings side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.domain.annotation import Annotation
from annotator.domain.consent import Purpose
from annotator.domain.dyad import Dyad
from annotator.domain.identity import AnnotationId, ClipId, CoderId, SessionId
from annotator.domain.people import Member, Role
from annotator.journey.comparing import Comparing
from tests.fakes.clock import NOON
from tests.journey.scene import a_feed
from tests.journey.world import EVERYTHING, World

ADA, SAM = CoderId("clinician"), CoderId("sam")


@dataclass
class Compared:
    """The world, the family, the clip, and both codings."""

    world: World
    dyad: Dyad
    clip: ClipId
    first: SessionId
    second: SessionId
    watched: bool = True
    known: bool = True

    @property
    def comparing(self) -> Comparing:
        world = self.world
        return Comparing(
            world.records,
            world.clock,
            world.identities,
            world.schemes,
            lambda _clip: self.watched,
            lambda _clip: self.known,
        )


def a_member(member: CoderId, name: str, *roles: Role) -> Member:
    return Member(member, name, frozenset(roles), NOON, NOON)


def by(world: World, clip: ClipId, coder: CoderId, *marks: Annotation) -> SessionId:
    """Another coder's session with these marks in it."""
    session = world.tagging.begin(clip, coder)
    world.tag(
        session,
        *(replace(each, id=AnnotationId(f"{coder}-{each.id}"), repairs=None) for each in marks),
    )
    return session


def two(*more: Annotation, permitted: tuple[Purpose, ...] = EVERYTHING) -> Compared:
    """The feed coded alike by Ada and by Sam, who learns; by Sam something more."""
    world = World()
    dyad = world.a_household("Wren", *permitted)
    clip = world.a_ready_clip(dyad)
    with world.records.writing() as desk:
        desk.people.keep(a_member(SAM, "Sam", Role.TRAINEE))
        desk.people.keep(a_member(ADA, "Ada", Role.THERAPIST))
    second = by(world, clip, SAM, *a_feed(), *more)
    return Compared(world, dyad, clip, world.a_coding(clip, *a_feed()), second)
