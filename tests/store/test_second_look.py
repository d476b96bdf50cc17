"""The second look in the real database: what a clip said before there were meetings still opens,
and no time of either film outlives it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import update

from annotator.domain.consent import Purpose
from annotator.domain.identity import ClipId
from annotator.domain.interval import Milliseconds
from annotator.domain.second_look import Played
from annotator.store.second_look_tables import second_look, second_look_played
from annotator.store.tables import clip
from tests.builders import some_facts
from tests.journey.world import World
from tests.store.opening import sql_records


def a_world(world: World) -> tuple[ClipId, ClipId]:
    dyad = world.a_household()
    of = world.a_ready_clip(dyad)
    world.permit(dyad, Purpose.SUPERVISION)
    film = world.a_card(dyad, meeting=True)
    world.clips.found(film, some_facts())
    world.second_look.link(film, of)
    played = Played(Milliseconds(2000), Milliseconds(5000), Milliseconds(1000))
    world.second_look.place(film, (played,), 0)
    return film, of


def test_the_whole_way_goes_through_the_real_database(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        film, of = a_world(world)
    with sql_records(tmp_path) as records:
        again = World(records, clock=world.clock, identities=world.identities)
        beside = again.second_look.beside(film)
        assert beside is not None
        assert (beside.clip.id, beside.revision) == (of, 1)
        assert beside.clock.clip_at(Milliseconds(3000)) == 2000


def test_no_row_is_left_of_a_film_that_was_deleted(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        film, _ = a_world(world)
        world.clips.delete(film)
        with records.looking() as connection:
            for table in (second_look, second_look_played):
                assert connection.execute(table.select()).all() == []


def test_a_clip_kept_before_there_were_meetings_is_none(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        _, of = a_world(world)
        with records.alone() as connection:
            household = world.clips.get(of).household
            body: dict[str, object] = {"who": [], "facts": None, "refusal": None, "says": None}
            sealed = records._sealing.seal(connection, household, f"clip|{of}", body)
            connection.execute(update(clip).where(clip.c.id == of).values(body=sealed))
        assert not world.clips.get(of).card.meeting
