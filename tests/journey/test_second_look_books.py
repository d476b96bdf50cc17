"""The records in memory and in the database have all that the second look may ask of them."""

from __future__ import annotations

import pytest

from annotator.journey import second_look_books as books
from annotator.store.second_look import SqlSecondLook
from tests.fakes import records
from tests.journey.promises import kept, promised


@pytest.mark.parametrize("neighbour", [SqlSecondLook, records.SecondLooks])
def test_a_neighbour_keeps_what_its_port_promises(neighbour: type) -> None:
    assert kept(neighbour, books.SecondLookRecords) == promised(books.SecondLookRecords)
