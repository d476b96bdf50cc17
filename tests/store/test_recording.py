"""Recordings in the real database: no byte of the film lies in it unsealed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from annotator.journey.ports import Recording, Upload
from annotator.store.recording_tables import live_mark, recording
from annotator.vault.keys import KeyDoesNotFit
from tests.builders import ms
from tests.fakes.clock import NOON
from tests.journey.world import World
from tests.store.opening import sql_records

TAIL = b"the last bytes of a film" * 40


def a_world(world: World, tail: bytes = TAIL, name: str = "Wren") -> Recording:
    clip = world.a_card(world.a_household(name))
    world.recordings.begin(clip, 1000)
    kept = Recording(clip, world.identities.acting(), NOON, ms(1000), tail_after=2, tail=tail)
    world.recordings.note(clip, kept, Upload(1000, 5))
    return kept


def test_the_films_last_bytes_are_sealed_to_their_row(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        kept = a_world(world)
        other = a_world(world, b"another", "Finch")
        with records.looking() as connection:
            bodies = dict(connection.execute(select(recording.c.clip, recording.c.body)).all())
        assert TAIL not in bodies[kept.clip]
        with records.alone() as connection:
            moved = recording.update().where(recording.c.clip == other.clip)
            connection.execute(moved.values(body=bodies[kept.clip]))
        with pytest.raises(KeyDoesNotFit), records.reading() as desk:
            desk.recordings.get(other.clip)


def test_no_row_is_left_of_a_recording_that_was_deleted(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        kept = a_world(world)
        world.mark(kept.clip, "rupture", 10)
        world.recordings.delete(kept.clip)
        with records.looking() as connection:
            for table in (recording, live_mark):
                assert connection.execute(table.select()).all() == []


def test_it_is_the_same_after_a_restart(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        kept = a_world(world)
    with sql_records(tmp_path) as records:
        again = World(records, clock=world.clock, identities=world.identities)
        found = again.recordings.of(kept.clip)
        assert found is not None
        assert found[0] == replace(kept, heard_at=found[0].heard_at)
