"""The book of deeds is written in closed words."""

from __future__ import annotations

from annotator.journey.deeds import Deed


def test_a_deed_is_one_word_of_its_own_that_names_nobody() -> None:
    words = [each.value for each in Deed]
    assert len(set(words)) == len(words)
    assert all(each == each.lower() and each.replace("_", "").isalpha() for each in words)
