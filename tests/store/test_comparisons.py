"""What was compared, in the database: no word of anybody, and gone with either coding."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sqlalchemy import text

from annotator.domain.identity import CoderId, SessionId
from annotator.journey.comparison_books import Looked
from annotator.store.times import write_instant
from tests.builders import a_clip, a_dyad
from tests.fakes.clock import NOON
from tests.ports.kept import S1, a_head
from tests.store.opening import sql_records

S2 = SessionId("s2")


def test_a_look_is_kept_as_ids_a_time_and_revisions(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
            desk.clips.add(a_clip(), NOON)
            desk.coding.keep_scheme("connection", "1.0", "{}")
            desk.coding.begin(a_head())
            desk.coding.begin(replace(a_head(), id=S2, coder=CoderId("B")))
            desk.comparisons.keep(Looked(S1, S2, CoderId("me"), NOON, 3, 4))
        with records.reading() as desk:
            row = tuple(desk.connection.execute(text("SELECT * FROM comparison")).one())
        assert row == ("s1", "s2", "me", write_instant(NOON), 3, 4)
        with records.writing() as desk:
            desk.connection.execute(text("DELETE FROM coding_session WHERE id = 's2'"))
            assert desk.comparisons.all() == ()
