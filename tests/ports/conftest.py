"""The records in memory and in the database, each for every test of the suite."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.journey.ports import (
    Records,
)
from tests.builders import a_clip, a_dyad
from tests.fakes.clock import NOON
from tests.fakes.records import MemoryRecords
from tests.ports.kept import a_head, a_visit
from tests.store.opening import sql_records


@pytest.fixture(params=["memory", "sql"])
def records(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Records]:
    if request.param == "memory":
        yield MemoryRecords()
    else:
        with sql_records(tmp_path) as found:
            yield found


@pytest.fixture
def filled(records: Records) -> Records:
    """A household, a clip, a coding session and a visit."""
    with records.writing() as desk:
        desk.households.add(a_dyad(goal="to enjoy the evenings"), NOON)
        desk.clips.add(a_clip(), NOON)
        desk.coding.keep_scheme("connection", "1.0", "{}")
        desk.coding.begin(a_head())
        desk.visits.add(a_visit())
    return records
