"""Words for families in thirteen languages: the same places in all, each by its own list."""

from __future__ import annotations

from importlib.resources import files
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.words import careful
from annotator.words.careful import IDEA, SENTENCE, Level, Mark, Passage
from annotator.words.family import Names, Template, draft_words, family_words
from annotator.words.languages import (
    ENGLISH,
    LANGUAGES,
    NoFamilyWords,
    avoided_in,
    digest_of,
    is_original,
    table_of,
)

DRAFTS = [each for each in LANGUAGES if each != ENGLISH]
RIGHT_TO_LEFT = {"ar", "ur"}
NAMES = Names("Wren", "Mama", "Sam")
WARNED = {"device", "pressure", "minimising"}


def every(language: str) -> list[Template]:
    return list(draft_words(language).every())


def places(template: Template) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template.text) if name}


def shown(template: Template) -> Passage:
    details = {slot.name: slot.proposed for slot in template.slots}
    return template.filled(NAMES, {**details, "date": "—", "therapist": "—"})


def shape(value: object) -> object:
    """A file's keys and kinds, whatever is said in it."""
    if isinstance(value, dict):
        return {name: shape(each) for name, each in value.items()}
    if isinstance(value, list):
        return [shape(each) for each in value]
    return type(value)


def test_every_file_of_words_is_a_language_that_can_be_read_through() -> None:
    here = files("annotator.words")
    for kind in ("family", "avoid"):
        files_of = (each.name for each in here.iterdir() if each.name.endswith(".toml"))
        found = {name for name in files_of if name.startswith(f"{kind}.")}
        assert found == {f"{kind}.{language}.toml" for language in LANGUAGES}


@pytest.mark.parametrize("language", DRAFTS)
def test_a_draft_has_the_same_places_as_the_original(language: str) -> None:
    original, draft = dict(table_of(ENGLISH)), dict(table_of(language))
    assert shape(draft) == shape(original)
    for part in ("sentences", "ideas"):
        kept = ("id", "family", "code", "values", "contexts", "after", "situation")
        assert [[each.get(name) for name in kept] for each in draft[part]] == [
            [each.get(name) for name in kept] for each in original[part]
        ]


@pytest.mark.parametrize("language", DRAFTS)
def test_a_draft_names_the_same_people_and_details(language: str) -> None:
    for original, draft in zip(every(ENGLISH), every(language), strict=True):
        assert places(draft) == places(original), draft.text
        assert [each.name for each in draft.slots] == [each.name for each in original.slots]


@pytest.mark.parametrize("language", DRAFTS)
def test_a_draft_says_what_it_is(language: str) -> None:
    about = table_of(language)["about"]
    assert about["status"] == "draft"
    assert about["language"] == language
    assert about["direction"] == ("rtl" if language in RIGHT_TO_LEFT else "ltr")
    assert len(about["months"]) == len(set(about["months"])) == 12
    assert {"day", "month", "year"} == {n for _, n, _, _ in Formatter().parse(about["date"]) if n}
    assert not is_original(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_passes_its_own_avoid_list_and_is_short(language: str) -> None:
    for template in every(language):
        limits = IDEA if template.mark is Mark.IDEA else SENTENCE
        for found in careful.check(shown(template), limits, language):
            assert found.level is Level.WARN, (found, shown(template).text)
            assert found.group in WARNED, (found, shown(template).text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_avoid_list_has_every_group_and_something_to_say_instead(language: str) -> None:
    original, draft = avoided_in(ENGLISH), avoided_in(language)
    for level in ("block", "warn"):
        assert set(draft[level]) == set(original[level])
        assert all(draft[level].values())
    assert len(draft["say_instead"]) == len(original["say_instead"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_to_avoid_is_found(language: str) -> None:
    for level in ("block", "warn"):
        for words in avoided_in(language)[level].values():
            for word in words:
                found = careful.check(Passage.typed(word.replace("*", "")), SENTENCE, language)
                assert Level(level) in {each.level for each in found}, word


@pytest.mark.parametrize("language", DRAFTS)
def test_rulings_08_a_draft_is_for_nobody_until_it_is_ticked(language: str) -> None:
    for ticked in ("", "draft", digest_of(ENGLISH)):
        with pytest.raises(NoFamilyWords) as no:
            family_words(language, ticked)
        assert no.value.language == language
    assert family_words(language, digest_of(language)).language == language


@given(st.sampled_from(["es", "tr"]), st.text(max_size=80))
def test_only_the_digest_of_exactly_these_words_opens_a_draft(language: str, said: str) -> None:
    if said != digest_of(language):
        with pytest.raises(NoFamilyWords):
            family_words(language, said)


def test_no_two_languages_go_by_the_same_digest() -> None:
    assert len({digest_of(each) for each in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize("language", ["xx", "../clinician", ""])
def test_a_language_that_is_not_there_is_refused(language: str) -> None:
    for ask in (table_of, avoided_in, digest_of, draft_words):
        with pytest.raises(NoFamilyWords):
            ask(language)
