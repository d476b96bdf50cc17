"""What the table of attachments refuses, whoever writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from annotator.store.attachment_tables import attachment
from tests.store.opening import an_engine


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
