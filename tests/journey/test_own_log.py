"""One's own log tells one's own work, and nothing of any family."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from annotator.domain.consent import Purpose
from annotator.domain.identity import CoderId
from annotator.journey.deeds import Deed
from annotator.journey.own_log import NOT_LOGGED, OwnLog, OwnLogs
from tests.builders import an_annotation
from tests.fakes.records import MemoryRecords
from tests.journey.world import World

CANARIES = ("CANARY", "Wren", "Ava", "Mama", "evenings", "attunement", "shared_joy")


def logs(world: World) -> OwnLogs:
    return OwnLogs(world.records, world.clock, world.identities)


def a_day(world: World) -> None:
    dyad = world.a_household("Wren")
    clip = world.a_ready_clip(dyad)
    world.clips.note_opened(clip, Purpose.RECORD)
    world.clock.pass_by(timedelta(minutes=3))
    world.clips.note_opened(clip, Purpose.RECORD)
    session = world.tagging.begin(clip, CoderId("clinician"))
    mark = an_annotation("a1", code="shared_joy", note="CANARY")
    world.clock.pass_by(timedelta(minutes=6))
    world.tag(session, mark)


def test_work_is_counted_by_day_kind_and_clip_and_summed_without_pauses() -> None:
    world = World()
    a_day(world)
    log = logs(world).log()
    told = {row.deed: row for row in log.rows}
    assert told[Deed.CLIP_OPENED].times == 2
    assert told[Deed.CODING_CHANGED].session
    (day,) = log.days
    # Three minutes between openings; the six after them were a pause. The film counts once.
    assert day.at_work == log.at_work == 180_000
    with world.records.reading() as desk:
        clip = desk.clips.of(next(iter(desk.people.owners())))[0]
    assert clip.facts is not None
    assert day.film == log.film == clip.facts.length


def test_nothing_of_a_family_is_in_it() -> None:
    world = World()
    a_day(world)
    said = repr(logs(world).take())
    assert [each for each in CANARIES if each in said] == []
    with world.records.reading() as desk:
        homes = [each.household.id for each in desk.households.all()]
    assert [each for each in homes if each in said] == []


def test_nobody_reads_what_another_did() -> None:
    world = World()
    a_day(world)
    other = OwnLogs(world.records, world.clock, Somebody())
    assert other.log() == OwnLog()


class Somebody:
    def fresh(self) -> str:
        return "x"

    def acting(self) -> CoderId:
        return CoderId("somebody")


def test_it_begins_where_it_is_asked_to() -> None:
    world = World()
    a_day(world)
    today = world.clock.today()
    assert logs(world).log(today).rows
    assert logs(world).log(today + timedelta(days=1)) == OwnLog()


def test_where_a_clip_is_gone_the_days_film_is_blank_and_never_nothing() -> None:
    world = World()
    a_day(world)
    with world.records.reading() as desk:
        clip = desk.clips.of(next(iter(desk.people.owners())))[0]
    world.clips.delete(clip.id)
    (day,) = logs(world).log().days
    assert day.film is None


def test_taking_it_along_is_noted_and_no_part_of_it() -> None:
    world = World()
    a_day(world)
    before = logs(world).log()
    assert logs(world).take() == before
    assert isinstance(world.records, MemoryRecords)
    assert world.records.state.deeds[-1][0] is Deed.LOG_TAKEN
    assert replace(logs(world).log(), days=()) == replace(before, days=())


def test_ways_in_people_and_what_went_on_with_a_family_are_no_part_of_it() -> None:
    assert {Deed.SIGNED_IN, Deed.CONSENT_DECIDED, Deed.GATE_OPENED, Deed.MOMENT_SHOWN} <= NOT_LOGGED
    assert not {Deed.CLIP_OPENED, Deed.CODING_CHANGED, Deed.PACK_MADE} & NOT_LOGGED
