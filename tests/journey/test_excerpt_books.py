"""The records in memory and in the database have all that excerpts may ask of them."""

from __future__ import annotations

import pytest

from annotator.journey import excerpt_books as books
from annotator.store.excerpts import SqlExcerpts
from tests.fakes.excerpts import Excerpts
from tests.journey.promises import kept, promised


@pytest.mark.parametrize("neighbour", [SqlExcerpts, Excerpts])
def test_a_neighbour_keeps_what_its_port_promises(neighbour: type) -> None:
    assert kept(neighbour, books.ExcerptRecords) == promised(books.ExcerptRecords)
