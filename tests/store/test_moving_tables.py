"""What the table of regions refuses, whoever writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from tests.store.opening import sql_records


@pytest.mark.parametrize("row", ["('no clip', x'00')", "('no clip', NULL)", "(NULL, x'00')"])
def test_regions_of_no_clip_and_without_a_body_are_refused(row: str, tmp_path: Path) -> None:
    with sql_records(tmp_path) as records, pytest.raises(DatabaseError):  # noqa: SIM117
        with records.alone() as connection:
            connection.execute(text(f"INSERT INTO movement_regions VALUES {row}"))  # noqa: S608
