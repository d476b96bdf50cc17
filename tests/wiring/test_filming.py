"""Live marks on their way to codings, with no door before them and nobody's hands at work."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.domain.consent import Purpose
from annotator.domain.identity import AssetId, ClipId, CoderId
from annotator.journey.ports import Recording, Upload
from annotator.wiring.acting import hands
from annotator.wiring.filming import Landing, filming_of
from tests.builders import ms, some_facts
from tests.journey.world import World


@dataclass
class Noting:
    """A coding that says whose hands began it."""

    world: World
    hands: list[CoderId | None] = field(default_factory=list)

    def begin(self, clip: ClipId, coder: CoderId) -> object:
        self.hands.append(hands())
        return self.world.tagging.begin(clip, coder)


def marked(world: World) -> ClipId:
    clip = world.a_card(world.a_household())
    world.recordings.begin(clip, 1000)
    world.mark(clip, "rupture", 5000)
    kept = Recording(clip, world.identities.acting(), world.clock.now(), ms(9000), is_open=False)
    world.recordings.note(clip, kept, Upload(9, 9, AssetId("original"), "60:1"))
    world.clips.received(clip, "0" * 64)
    world.clips.found(clip, some_facts())
    return clip


def test_marks_land_as_the_work_of_whoever_marked() -> None:
    world = World()
    clip, noting = marked(world), Noting(world)
    Landing(world.recordings, noting).land_all()  # type: ignore[arg-type]
    assert noting.hands == [world.identities.acting()]
    assert len(world.tagging.sessions(clip)) == 1


def test_what_may_not_land_now_waits_until_it_may() -> None:
    world = World()
    clip = marked(world)
    household = world.clips.get(clip).household
    world.consents.withdraw(household, Purpose.RECORD, "mother")
    landing = Landing(world.recordings, world.tagging)
    landing.land(clip)
    assert world.tagging.sessions(clip) == ()
    assert len(world.recordings.marks(clip)) == 1


def test_the_steps_a_page_reaches_stand_behind_the_door() -> None:
    world = World()
    steps = world.records, world.clock, world.identities, world.schemes
    filming, landing = filming_of(steps, world.shelf, world.door)
    assert type(filming.recordings).__name__ == "Guarded"
    assert landing.recordings.to_land() == ()
