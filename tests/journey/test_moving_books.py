from __future__ import annotations

from annotator.domain.identity import ClipId
from annotator.journey.moving_books import MovingRecords
from tests.fakes.records import MemoryRecords


def test_the_records_in_memory_are_such_records() -> None:
    with MemoryRecords().reading() as desk:
        books: MovingRecords = desk.moving
        assert books.get(ClipId("c")) is None
