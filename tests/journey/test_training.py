"""What somebody learns from is what families permit now, and says nothing of whose it is."""

from __future__ import annotations

from dataclasses import fields

from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import PersonId
from annotator.journey.consent import Given
from annotator.journey.training import Training, TrainingClip
from tests.journey.world import World


def test_a_clip_is_there_while_training_is_permitted_and_gone_with_the_permission() -> None:
    world = World()
    dyad = world.a_household()
    clip = world.a_ready_clip(dyad)
    training = Training(world.records, world.clock)
    assert training.clips() == ()
    given = Given(PersonId("p"), "mother")
    world.consents.decide(dyad.household.id, Purpose.TRAINING, Decision.PERMIT, given)
    assert [each.id for each in training.clips()] == [clip]
    world.consents.withdraw(dyad.household.id, Purpose.TRAINING, "mother")
    assert training.clips() == ()


def test_it_has_no_field_for_a_name_or_a_day() -> None:
    assert {each.name for each in fields(TrainingClip)} == {"id", "context", "length", "household"}
