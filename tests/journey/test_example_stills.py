"""PR-25: a picture shows a code only while its family lets colleagues learn from it."""

from __future__ import annotations

import pytest

from annotator.domain.codes import ExampleStill
from annotator.domain.consent import Purpose
from annotator.domain.identity import ClipId
from annotator.journey.example_stills import ExampleStills
from annotator.journey.scheme_refusals import StillNotAllowed
from tests.journey.world import World


def stills(world: World) -> ExampleStills:
    return ExampleStills(world.records, world.clock)


def test_a_still_is_taken_only_from_a_clip_colleagues_may_learn_from() -> None:
    world = World()
    private = world.a_ready_clip(world.a_household("Wren"))
    shared = world.a_ready_clip(world.a_household("Robin", Purpose.RECORD, Purpose.TRAINING))
    assert [each.id for each in stills(world).clips()] == [shared]
    assert stills(world).reference(shared, 12) == {"clip": shared, "frame": 12}
    for clip in (private, ClipId("nowhere")):
        with pytest.raises(StillNotAllowed):
            stills(world).reference(clip, 12)


def test_a_still_is_no_longer_shown_once_that_is_withdrawn() -> None:
    world = World()
    dyad = world.a_household("Robin", Purpose.RECORD, Purpose.TRAINING)
    still = ExampleStill(world.a_ready_clip(dyad), 12)
    assert stills(world).may_show(still)
    world.consents.withdraw(dyad.household.id, Purpose.TRAINING, "mother")
    assert not stills(world).may_show(still)
    assert not stills(world).may_show(ExampleStill(ClipId("elsewhere"), 1))
