"""What the table of attachments refuses, whoever writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError, IntegrityError

from annotator.store.attachment_tables import attachment
from tests.builders import a_clip, a_dyad
from tests.fakes.clock import NOON
from tests.store.opening import an_engine, sql_records


def test_a_paper_of_a_household_that_is_not_there_is_refused(tmp_path: Path) -> None:
    row = (
        "INSERT INTO attachment VALUES"
        " ('p', 'never', NULL, 'other', 'pdf', 'a', NULL, 'me', '2026-11-12', x'00', NULL)"
    )
    with (
        an_engine(tmp_path) as engine,
        pytest.raises(DatabaseError),
        engine.begin() as connection,
    ):
        connection.execute(text(row))


def test_what_a_person_wrote_has_no_column_of_its_own() -> None:
    assert {each.name for each in attachment.columns} == {
        "id", "household", "clip", "kind", "form", "original", "shown", "by", "at", "body", "frame",
    }  # fmt: skip


def test_no_picture_of_a_clip_is_kept_twice_whoever_writes_it(tmp_path: Path) -> None:
    row = (
        "INSERT INTO attachment VALUES"
        " (:id, :home, :clip, 'still', 'jpeg', :id, NULL, 'me', '2026-11-12', x'00', :frame)"
    )
    home = a_dyad().household.id
    with sql_records(tmp_path) as records, records.writing() as desk:
        desk.households.add(a_dyad(), NOON)
        desk.clips.add(a_clip(), NOON)
        place = {"home": home, "clip": a_clip().id}
        for name, frame in (("a", 3), ("b", 4), ("c", None), ("d", None)):
            desk.connection.execute(text(row), {**place, "id": name, "frame": frame})
        with pytest.raises(IntegrityError), desk.connection.begin_nested():
            desk.connection.execute(text(row), {**place, "id": "e", "frame": 4})
