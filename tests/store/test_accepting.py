"""Accepting in the real database: what was said lies sealed and is never rewritten."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from annotator.store.settle_tables import acceptance, summary_look
from tests.journey.settle_world import (
    GAZE,
    KIM,
    SAM,
    a_service,
    a_summary,
    accepting,
    accepts,
    codes,
    looks,
)
from tests.journey.world import World
from tests.store.opening import sql_records


def test_the_whole_way_goes_through_the_real_database(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world, clip = a_service(World(records))
        visit = a_summary(world, clip)
        session = codes(world, clip, KIM, GAZE)
        looks(world).ask(visit)
        page = world.sharing.page_of(visit)
        world.identities.coder = SAM
        accepting(world).give_back(session, 1, "Look at the pause.")
        looks(world).give_back(visit, page, "Begin with the laugh.")
        accepts(world, session)
        accepting(world).choose(clip, session)
        accepting(world).choose(clip, None)
        accepting(world).give_back(session, 1, "Look at the pause.")
        before = accepting(world).standing(session), world.sharing.looking(visit)
    with sql_records(tmp_path) as records:
        again = World(records, clock=world.clock, identities=world.identities)
        assert (accepting(again).standing(session), again.sharing.looking(visit)) == before
        with records.looking() as connection:
            for table, words in ((acceptance, b"pause"), (summary_look, b"laugh")):
                rows = connection.execute(table.select()).all()
                assert rows
                assert not [each for each in rows if words in each.body]
        for table in (acceptance, summary_look):
            change = text(f"UPDATE {table.name} SET by = 'somebody'")  # noqa: S608
            no = pytest.raises(DatabaseError, match="never rewritten")
            with no, records.alone() as connection:
                connection.execute(change)
