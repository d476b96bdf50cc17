"""A clip's words are sealed, its state is not."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text

from tests.journey.world import World
from tests.store.opening import sql_records


def test_only_closed_words_and_days_are_plain(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        world.a_ready_clip(world.a_household())
        with records.looking() as connection:
            row = connection.execute(text("SELECT * FROM clip")).one()
        plain = (row.filmed_on, row.context, row.state, row.playable)
        assert plain == ("2026-11-12", "feeding", "ready", 1)
        assert b"carer" not in row.body
        assert b"h264" not in row.body
