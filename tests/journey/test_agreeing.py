"""Two codings of one clip laid side by side: which can be, and what is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.agreement.report import Report, full_report
from annotator.domain.agreement.result import Undefined
from annotator.domain.annotation import Annotation
from annotator.domain.consent import Purpose
from annotator.domain.identity import AnnotationId, ClipId, CoderId, SessionId
from annotator.domain.interval import Milliseconds
from annotator.journey.agreeing import (
    NotOneClip,
    NotOneVersion,
    NotTwoCoders,
    comparable,
    compared,
    known_head,
)
from annotator.journey.ports import Edition
from annotator.journey.tag import NoSuchSession
from tests.builders import an_annotation
from tests.journey.scene import a_feed
from tests.journey.world import World

TRAINEE = CoderId("trainee")
FRAMES = tuple(Milliseconds(at) for at in range(0, 60_000, 40))


def named(prefix: str, *annotations: Annotation) -> tuple[Annotation, ...]:
    return tuple(
        replace(each, id=AnnotationId(prefix + each.id), repairs=None) for each in annotations
    )


def coded_by(world: World, clip: ClipId, *annotations: Annotation) -> SessionId:
    session = world.tagging.begin(clip, TRAINEE)
    world.tag(session, *named("t-", *annotations))
    return session


def two(*more: Annotation) -> tuple[World, SessionId, SessionId]:
    """The feed coded twice alike, and by the trainee something more."""
    world = World()
    clip = world.a_ready_clip(world.a_household("Wren", *Purpose))
    return world, world.a_coding(clip, *a_feed()), coded_by(world, clip, *a_feed(), *more)


def compare(world: World, first: SessionId, second: SessionId) -> Report:
    with world.records.reading() as desk:
        heads = known_head(desk, first), known_head(desk, second)
        comparable(*heads)
        codings = desk.coding.standing(first), desk.coding.standing(second)
    return full_report(compared(codings, heads[0].clip_length, FRAMES))


def test_two_who_coded_alike_agree_wholly_and_a_moment_more_is_one_extra() -> None:
    world, first, second = two()
    found = compare(world, first, second)
    assert found.in_time.kappa.value == 1.0
    assert found.in_events.found.f1 == 1.0
    assert found.in_time.by_frame.value == 1.0
    assert found.in_time.interval.undefined is Undefined.TOO_SHORT
    world, first, second = two(an_annotation("more", "rupture", 40_000, 45_000))
    there, back = compare(world, first, second), compare(world, second, first)
    assert (there.in_events.found.extra, there.in_events.found.missed) == (1, 0)
    assert (back.in_events.found.extra, back.in_events.found.missed) == (0, 1)
    assert there.in_time.kappa.value is not None
    assert there.in_time.kappa.value < 1


def test_what_either_could_not_code_or_marked_for_safeguarding_is_left_out() -> None:
    world, first, second = two(
        an_annotation("dark", "uncodable", 40_000, 44_000),
        an_annotation("careful", "safeguarding", 50_000, 60_000),
        an_annotation("more", "rupture", 40_000, 44_000),
    )
    found = compare(world, first, second)
    assert found.codable == 46_000
    assert found.in_time.kappa.denominator == 46_000
    assert found.in_events.found.extra == 0
    assert compare(world, second, first).codable == 46_000


def test_what_a_coder_was_unsure_of_counts_as_marked() -> None:
    world, first, second = two(an_annotation("more", "rupture", 40_000, 45_000, confidence=1))
    assert compare(world, first, second).in_events.found.extra == 1


def test_one_clip_two_coders_and_one_version_or_it_is_said_why_not() -> None:
    world, first, second = two()
    with pytest.raises(NotTwoCoders):
        compare(world, first, first)
    with pytest.raises(NoSuchSession):
        compare(world, first, SessionId("nobody"))
    elsewhere = coded_by(world, world.a_ready_clip(world.a_household("Robin", *Purpose)))
    with pytest.raises(NotOneClip):
        compare(world, first, elsewhere)
    shipped, ours = Edition("connection", "1.0"), Edition("ours", "1.0")
    world.scheme_desk.copy(shipped, "Ours")
    world.scheme_desk.publish("ours", 0)
    plan = world.migrating.look(second, ours).proposed
    revision = world.tagging.session(second).revision
    carried = world.migrating.migrate(second, ours, plan, revision)
    with pytest.raises(NotOneVersion) as refused:
        compare(world, first, carried)
    assert refused.value == NotOneVersion("connection 1.0", "ours 1.0")


def test_a_coding_of_nothing_is_compared_and_says_what_is_blank() -> None:
    world = World()
    clip = world.a_ready_clip(world.a_household("Wren", *Purpose))
    first, second = world.a_coding(clip), coded_by(world, clip)
    found = compare(world, first, second)
    assert found.in_time.kappa.undefined is Undefined.ONE_CODE_THROUGHOUT
    assert found.in_events.found.f1 is None
