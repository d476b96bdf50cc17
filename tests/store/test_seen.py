"""Ticks in the database: ids and a time, and gone with the household they are about."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text

from annotator.domain.identity import CoderId
from annotator.domain.reviewing.queue import Seen
from annotator.store.times import write_instant
from tests.builders import a_clip, a_dyad
from tests.fakes.clock import NOON
from tests.ports.kept import C1, H1
from tests.store.opening import sql_records


def test_a_tick_is_kept_as_ids_and_a_time_and_goes_with_its_household(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
            desk.clips.add(a_clip(), NOON)
            desk.seen.keep(Seen(CoderId("me"), "asked-c1", "s1@3", NOON, H1, C1))
        with records.reading() as desk:
            row = tuple(desk.connection.execute(text("SELECT * FROM queue_seen")).one())
        assert row == ("me", "asked-c1", "s1@3", write_instant(NOON), "h1", "c1")
        with records.writing() as desk:
            desk.connection.execute(text("DELETE FROM household WHERE id = 'h1'"))
            assert desk.seen.all() == ()
