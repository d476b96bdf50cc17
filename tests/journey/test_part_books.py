"""One file of several is in when it is known by its content."""

from __future__ import annotations

from annotator.journey.part_books import Part
from annotator.journey.ports import Upload


def test_a_file_is_in_once_all_of_it_was_read_and_not_before() -> None:
    whole = Upload(10, 10)
    assert not Part(1, whole).is_in
    assert Part(1, whole, "ab" * 32).is_in
