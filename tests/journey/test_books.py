"""The records in memory and in the database have all the steps may ask of them."""

from __future__ import annotations

import pytest

from annotator.journey import books
from annotator.store.clips import SqlClips
from annotator.store.coding import SqlCoding
from annotator.store.households import SqlHouseholds
from annotator.store.visits import SqlVisits
from tests.fakes import records
from tests.journey.promises import kept, promised


@pytest.mark.parametrize(
    ("port", "neighbour"),
    [
        (books.HouseholdRecords, SqlHouseholds),
        (books.HouseholdRecords, records.Households),
        (books.ClipRecords, SqlClips),
        (books.ClipRecords, records.Clips),
        (books.CodingRecords, SqlCoding),
        (books.CodingRecords, records.Coding),
        (books.VisitRecords, SqlVisits),
        (books.VisitRecords, records.Visits),
    ],
)
def test_a_neighbour_keeps_what_its_port_promises(port: type, neighbour: type) -> None:
    assert kept(neighbour, port) == promised(port)
