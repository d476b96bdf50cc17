"""A practice of several people around one family; a test names only what matters to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.domain.annotation import Annotation
from annotator.domain.consent import Purpose
from annotator.domain.identity import (
    AnnotationId,
    ClipId,
    CoderId,
    SessionId,
    SettlementId,
    VisitId,
)
from annotator.domain.people import FIRST, Member, Role
from annotator.domain.settling import Because, Choice, Decision
from annotator.journey.accepting import Accepting
from annotator.journey.gold_making import GoldMaking
from annotator.journey.settling import Settling
from annotator.journey.summary_looks import SummaryLooks
from tests.builders import an_annotation
from tests.fakes.clock import NOON
from tests.journey.world import World

KIM, SAM, LEE = CoderId("kim"), CoderId("sam"), CoderId("lee")
ROLES = {
    FIRST: frozenset({Role.THERAPIST, Role.KEEPER}),
    KIM: frozenset({Role.TRAINEE}),
    SAM: frozenset({Role.SUPERVISOR}),
    LEE: frozenset({Role.THERAPIST}),
}
PERMITTED = (
    Purpose.RECORD,
    Purpose.SESSION_REVIEW,
    Purpose.SUPERVISION,
    Purpose.TRAINING,
    Purpose.TEAM_CARE,
)
GAZE = an_annotation("gaze", "attunement", 2_000, 12_000, "shared_gaze")
JOY = an_annotation("joy", "attunement", 30_000, 40_000, "shared_joy")


def a_service(
    world: World | None = None,
    *permitted: Purpose,
    roles: dict[CoderId, frozenset[Role]] | None = None,
) -> tuple[World, ClipId]:
    """Somebody of each kind, and a ready clip of the first therapist's family."""
    world = world or World()
    members(world, ROLES | (roles or {}))
    dyad = world.a_household("Wren", *(permitted or PERMITTED))
    with world.records.writing() as desk:
        desk.people.own(dyad.household.id, FIRST)
    return world, world.a_ready_clip(dyad)


def members(world: World, roles: dict[CoderId, frozenset[Role]]) -> None:
    """These people, here for this."""
    with world.records.writing() as desk:
        for who, what in roles.items():
            desk.people.keep(Member(who, who.title(), what, NOON, NOON))


def codes(world: World, clip: ClipId, who: CoderId, *marks: Annotation) -> SessionId:
    """What somebody marks, under names of their own; who was at work before is again."""
    before, world.identities.coder = world.identities.coder, who
    session = world.tagging.begin(clip, who)
    world.tag(session, *named(who, marks))
    world.identities.coder = before
    return session


def named(who: str, marks: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """The marks as this coder's own."""

    def own(name: AnnotationId | None) -> AnnotationId | None:
        return None if name is None else AnnotationId(f"{who}-{name}")

    return tuple(
        replace(each, id=AnnotationId(f"{who}-{each.id}"), repairs=own(each.repairs))
        for each in marks
    )


def accepting(world: World) -> Accepting:
    """Accepting, by whoever is at work."""
    return Accepting(world.records, world.clock, world.identities)


def revision(world: World, session: SessionId) -> int:
    """How far a coding has come."""
    with world.records.reading() as desk:
        head = desk.coding.head(session)
    assert head is not None
    return head.revision


def accepts(world: World, session: SessionId) -> None:
    """Sam accepts a coding as it is."""
    before, world.identities.coder = world.identities.coder, SAM
    accepting(world).accept(session, revision(world, session))
    world.identities.coder = before


def settling(world: World) -> Settling:
    """Settling, by whoever is at work."""
    return Settling(world.records, world.clock, world.identities, world.schemes)


def golds(world: World) -> GoldMaking:
    """Making golds, by whoever is at work."""
    return GoldMaking(world.records, world.clock, world.identities, world.schemes)


def take(session: SessionId, choice: Choice = Choice.TAKE, said: str = "") -> Decision:
    """One of the marks is taken."""
    return Decision(choice, Because.FILM, said, session)


def settle_all(world: World, settlement: SettlementId, session: SessionId) -> None:
    """Every difference goes as this session has it."""
    for place in settling(world).look(settlement).places:
        if place.now is None:
            there = session in place.point.marks
            decision = take(session) if there else Decision(Choice.NEITHER, Because.FILM)
            settling(world).settle(settlement, place.point.id, decision)


def looks(world: World) -> SummaryLooks:
    """Looks at summaries, by whoever is at work."""
    return SummaryLooks(world.records, world.clock, world.identities, world.sharing)


def a_summary(world: World, clip: ClipId) -> VisitId:
    """A visit with a plan that can be shown, on the first therapist's coding."""
    codes(world, clip, FIRST, GAZE, JOY)
    visit = world.sharing.visit_for(clip)
    world.sharing.confirm(visit)
    world.cut_all(visit)
    return visit
