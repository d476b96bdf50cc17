"""The words for families, laid side by side to be read through."""

from __future__ import annotations

import pytest

from annotator.wiring.library import WordLibrary
from annotator.words.family import draft_words
from annotator.words.languages import LANGUAGES, digest_of

LIBRARY = WordLibrary()


def test_the_original_comes_first_and_each_is_named_by_exactly_its_words() -> None:
    first, *rest = LIBRARY.wordings()
    assert (first.language, first.own_name, first.is_original) == ("en", "English", True)
    assert not any(each.is_original for each in rest)
    assert all(each.digest == digest_of(each.language) for each in rest)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_a_family_can_read_is_among_the_lines(language: str) -> None:
    lines = LIBRARY.lines(language)
    drafts = {each.draft for each in lines}
    for template in draft_words(language).every():
        assert template.text in drafts
        assert {slot.proposed for slot in template.slots} <= drafts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_has_its_original_and_a_place_of_its_own(language: str) -> None:
    lines = LIBRARY.lines(language)
    assert len({(each.part, each.id) for each in lines}) == len(lines)
    assert all(each.original and each.draft for each in lines)
