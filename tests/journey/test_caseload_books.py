"""The caseload in memory and in the database has all that the steps may ask of it."""

from __future__ import annotations

import pytest

from annotator.journey import caseload_books
from annotator.store.caseload import SqlCaseload
from tests.fakes import records
from tests.journey.promises import kept, promised


@pytest.mark.parametrize("neighbour", [SqlCaseload, records.Caseload])
def test_a_neighbour_keeps_what_its_port_promises(neighbour: type) -> None:
    promises = promised(caseload_books.CaseloadRecords)
    assert kept(neighbour, caseload_books.CaseloadRecords) == promises
