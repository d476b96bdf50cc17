"""The records in memory and in the database have all that practising may ask of them."""

from __future__ import annotations

import pytest

from annotator.journey import practise_books
from annotator.store.practising import SqlPractising
from tests.fakes import records
from tests.journey.promises import kept, promised


@pytest.mark.parametrize("neighbour", [SqlPractising, records.Practising])
def test_a_neighbour_keeps_what_its_port_promises(neighbour: type) -> None:
    assert kept(neighbour, practise_books.PractisingRecords) == promised(
        practise_books.PractisingRecords
    )
