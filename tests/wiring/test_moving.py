"""Movement in a whole practice: prepared with the clip, drawn, and there after the next start."""

from __future__ import annotations

import numpy as np
import pytest

from annotator.domain.movement import Region, Regions
from annotator.domain.policy import NotForYou
from annotator.journey.moving import Stands
from annotator.journey.ports import ArtefactKind
from annotator.wiring.acting import acting_as
from annotator.wiring.house import House
from annotator.wiring.moving import MeasuredFiles

DRAWN = Regions(Region(100, 60, 380, 900), Region(480, 420, 400, 520))


def test_the_drawn_feed_is_prepared_with_its_movement_and_summed(sample_house: House) -> None:
    practice = sample_house.practice
    assert practice is not None
    household = practice.consents.households()[0].dyad.household.id
    clip = practice.clips.of(household)[0]
    asset = practice.clips.artefact(clip.id, ArtefactKind.MOVEMENT)
    lines = MeasuredFiles(practice.shelf).summed(asset, DRAWN.weights())
    assert clip.facts is not None
    assert lines.shape == (2, -(-clip.facts.length // 40))
    assert np.isnan(lines).mean() < 0.02
    assert (np.nanmax(lines, axis=1) > 1).all()


def test_nothing_but_the_two_deeds_can_be_reached(sample_house: House) -> None:
    practice = sample_house.practice
    assert practice is not None
    with pytest.raises(NotForYou):
        _ = practice.moving.measured
    clip = practice.clips.of(practice.consents.households()[0].dyad.household.id)[0]
    session = practice.tagging.sessions(clip.id)[0]
    with acting_as(session.coder):
        assert practice.moving.of(session.id).stands in set(Stands)
