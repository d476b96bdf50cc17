"""Moving together beside a coding session: asked for, drawn once, and never more than a help."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import pytest

from annotator.domain.consent import Decision, NotPermitted, Purpose
from annotator.domain.identity import AssetId, ClipId, SessionId
from annotator.domain.movement import Region, Regions
from annotator.journey.consent import Given
from annotator.journey.moving import Moving, NotWhilePractising, Stands
from annotator.journey.ports import ArtefactKind, Deed, JobKind, JobState
from annotator.journey.tag import NoSuchSession
from tests.builders import an_annotation, some_facts
from tests.domain.test_in_step import moves
from tests.fakes.records import MemoryRecords, State
from tests.journey.world import World

DRAWN = Regions(Region(0, 0, 450, 1000), Region(500, 0, 500, 1000))
MINUTES = 3 * 1500


@dataclass
class Files:
    """The measured files, of two who move alike 400 ms apart."""

    asked: list[tuple[AssetId, np.ndarray]] = field(default_factory=list)

    def summed(self, asset: AssetId, weights: np.ndarray) -> np.ndarray:
        self.asked.append((asset, weights))
        one = moves(1, MINUTES)
        return np.stack([one, np.roll(one, 10)])


@dataclass
class Scene:
    world: World
    clip: ClipId
    session: SessionId
    files: Files = field(default_factory=Files)

    @property
    def moving(self) -> Moving:
        world = self.world
        return Moving(world.records, world.clock, world.identities, world.bell, self.files)

    def measured(self) -> Scene:
        self.world.clips.keep(self.clip, {ArtefactKind.MOVEMENT: AssetId("moves")})
        return self


@pytest.fixture
def scene() -> Scene:
    world = World()
    clip = world.a_ready_clip(world.a_household())
    return Scene(world, clip, world.a_coding(clip))


def memory(scene: Scene) -> State:
    records = scene.world.records
    assert isinstance(records, MemoryRecords)
    return records.state


def jobs(scene: Scene) -> list[JobState]:
    found = memory(scene).jobs.values()
    return [each.state for each in found if each.kind is JobKind.MOVEMENT]


def test_until_somebody_draws_the_two_nothing_is_summed(scene: Scene) -> None:
    found = scene.measured().moving.of(scene.session)
    assert (found.stands, found.regions, found.lines) == (Stands.NOT_DRAWN, None, None)
    assert scene.files.asked == []


def test_once_drawn_two_lines_and_a_band_are_there_for_everybody_who_codes_the_clip(
    scene: Scene,
) -> None:
    scene.measured().moving.draw(scene.session, DRAWN)
    found = scene.moving.of(scene.session)
    assert (found.stands, found.regions) == (Stands.HERE, DRAWN)
    assert found.lines is not None
    assert len(found.lines.carer) == len(found.lines.infant) == MINUTES
    assert np.nanmean(found.lines.in_step > 0.2) > 0.7
    assert (found.lines.step_ms, found.lines.window_ms, found.lines.rate_hz) == (400, 5000, 25)
    ((asset, weights),) = scene.files.asked
    assert asset == "moves"
    np.testing.assert_array_equal(weights, DRAWN.weights())


def test_drawing_is_noted_without_saying_where(scene: Scene) -> None:
    scene.moving.draw(scene.session, DRAWN)
    deed, _, _, on = memory(scene).deeds[-1]
    assert deed is Deed.REGIONS_DRAWN
    assert dict(on) == {"session": scene.session, "clip": scene.clip}


def test_what_cannot_be_seen_is_blank_in_lines_and_band(scene: Scene) -> None:
    scene.measured().moving.draw(scene.session, DRAWN)
    scene.world.tag(scene.session, an_annotation("u", "uncodable", 20_000, 30_000))
    lines = scene.moving.of(scene.session).lines
    assert lines is not None
    unseen = range(500, 750)
    assert np.isnan(lines.carer[unseen]).all()
    assert np.isnan(lines.infant[unseen]).all()
    assert not np.isnan(lines.carer[:499]).any()
    begins = np.arange(len(lines.in_step)) * 400
    touched = (begins + 5000 > 20_000) & (begins < 30_000)
    assert np.isnan(lines.in_step[touched]).all()
    assert not np.isnan(lines.in_step[begins < 10_000]).any()


def test_a_clip_from_before_is_measured_once_when_it_is_first_asked_for(scene: Scene) -> None:
    assert scene.moving.of(scene.session).stands is Stands.MEASURING
    assert scene.moving.of(scene.session).stands is Stands.MEASURING
    assert jobs(scene) == [JobState.TODO]
    assert len(scene.world.bell.rung) == 2  # the preparation, and this


def test_regions_can_be_drawn_while_it_is_measured(scene: Scene) -> None:
    scene.moving.draw(scene.session, DRAWN)
    found = scene.moving.of(scene.session)
    assert (found.stands, found.regions) == (Stands.MEASURING, DRAWN)


def test_what_could_not_be_measured_is_said_and_not_tried_for_ever(scene: Scene) -> None:
    scene.moving.of(scene.session)
    state = memory(scene)
    state.jobs = {k: replace(v, state=JobState.GAVE_UP) for k, v in state.jobs.items()}
    assert scene.moving.of(scene.session).stands is Stands.CANNOT
    assert jobs(scene) == [JobState.GAVE_UP]


def test_while_the_clip_is_prepared_its_movement_comes_with_the_rest() -> None:
    world = World()
    clip = world.an_arrived_clip(world.a_household())
    world.clips.found(clip, some_facts())
    scene = Scene(world, clip, world.a_coding(clip))
    assert scene.moving.of(scene.session).stands is Stands.MEASURING
    assert jobs(scene) == []


def test_whoever_practises_finds_the_places_with_their_own_eyes(scene: Scene) -> None:
    state = memory(scene)
    state.heads[scene.session] = replace(state.heads[scene.session], practised=True)
    with pytest.raises(NotWhilePractising):
        scene.measured().moving.of(scene.session)
    with pytest.raises(NotWhilePractising):
        scene.moving.draw(scene.session, DRAWN)


def test_consent_is_asked_anew_and_an_unknown_session_is_nobodys(scene: Scene) -> None:
    with pytest.raises(NoSuchSession):
        scene.moving.of(SessionId("nobody"))
    household = scene.world.clips.get(scene.clip).household
    given = Given("infant", "mother", "parental_responsibility")  # type: ignore[arg-type]
    scene.world.consents.decide(household, Purpose.RECORD, Decision.DENY, given)
    for ask in (scene.moving.of, lambda each: scene.moving.draw(each, DRAWN)):
        with pytest.raises(NotPermitted):
            ask(scene.session)
