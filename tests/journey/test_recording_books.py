from __future__ import annotations

from annotator.domain.identity import ClipId, CoderId
from annotator.domain.interval import Milliseconds
from annotator.journey.recording_books import Recording
from tests.fakes.clock import NOON


def test_a_recording_begins_open_and_with_nothing() -> None:
    began = Recording(ClipId("c"), CoderId("sam"), NOON, Milliseconds(0))
    assert (began.is_open, began.tail_after, began.tail) == (True, 0, b"")
