"""The records in memory and in the database have all that a copy on its way may ask of them."""

from __future__ import annotations

import pytest

from annotator.domain.identity import AssetId
from annotator.journey import segment_books as books
from annotator.store.segments import SqlSegments
from tests.fakes.segments import Segments
from tests.journey.promises import kept, promised


@pytest.mark.parametrize("neighbour", [SqlSegments, Segments])
def test_a_neighbour_keeps_what_its_port_promises(neighbour: type) -> None:
    assert kept(neighbour, books.SegmentRecords) == promised(books.SegmentRecords)


def test_a_segment_tells_its_place_in_whole_milliseconds() -> None:
    odd = books.Segment(1, AssetId("a"), 90_044, 45, 1)
    assert (odd.begins_ms, odd.ends_ms) == (1000, 1001)
    assert [books.in_ms(ticks) for ticks in (0, 44, 45, 90_000)] == [0, 0, 1, 1000]
