"""Whose doing a sentence tells, in every language."""

from __future__ import annotations

import pytest

from annotator.words.family import Names, draft_words, family_words
from annotator.words.languages import LANGUAGES
from annotator.words.whose import parts_of, whose

NAMED = {"baby": "Ava", "carer": "Mama", "partner": "Sam"}
NAMES = Names("Ava", "Mama", "Sam")


def told(language: str, id: str) -> list[str]:
    words = draft_words(language)
    said = words.sentence(id).proposed(NAMES).text
    return [whose(part, words, NAMED) for part in parts_of(said)]


def test_english_says_it_by_how_it_begins() -> None:
    assert told("en", "S01") == ["carer", "infant"]
    assert told("en", "S06") == ["", "carer"]
    assert told("en", "S11") == ["", "infant", "carer"]
    assert told("en", "S13") == ["carer"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_tells_it_as_the_english_does(language: str) -> None:
    same = 0
    for each in family_words().sentences:
        english, here = told("en", each.id), told(language, each.id)
        if len(here) == len(english):
            same += here == english
        else:
            assert set(here) == {english[0]}, each.id
    assert same >= 30


def test_an_edited_sentence_elsewhere_is_the_babys_if_it_begins_so_and_else_nobodys() -> None:
    words = draft_words("es")
    assert whose("Ava te miró mucho rato.", words, NAMED) == "infant"
    assert whose("Le cantaste una nana.", words, NAMED) == ""
