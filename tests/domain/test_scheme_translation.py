"""Another language says the same: ids, keys and kinds are the original's."""

from __future__ import annotations

import pytest

from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_editing import Document, Path, put, removed
from annotator.domain.scheme_translation import (
    NotALanguage,
    faults_beside,
    missing,
    texts_from,
    texts_of,
    translated,
)
from tests.builders import the_scheme_document

NAME = "$.tiers[0].families[0].name"
GAZE: Path = ("tiers", 0, "families", 0, "codes", 0)


def in_german() -> Document:
    original = the_scheme_document()
    return translated(original, "de", {place: f"{text} (de)" for place, text in said().items()})


def said() -> dict[str, str]:
    return texts_of(the_scheme_document())


def test_every_text_a_coder_reads_is_there_to_be_said_and_nothing_else() -> None:
    places = said()
    assert places[NAME] == "Attunement"
    assert "$.tiers[0].families[0].codes[0].feeding" in places
    assert "$.tiers[0].families[0].fields[0].values[0].name" in places
    assert not any(each.endswith((".id", ".key", ".kind", ".version")) for each in places)


def test_near_misses_are_said_one_by_one() -> None:
    document = put(the_scheme_document(), (*GAZE, "near_misses"), ["One.", "Two."])
    place = "$.tiers[0].families[0].codes[0].near_misses[1]"
    assert texts_of(document)[place] == "Two."
    whole = translated(document, "de", {place: "Zwei."})
    assert parse_scheme(whole).families[0].codes[0].near_misses == ("One.", "Zwei.")


def test_a_whole_translation_is_a_scheme_beside_the_original() -> None:
    whole = in_german()
    assert faults_beside(the_scheme_document(), whole) == ()
    scheme, original = parse_scheme(whole), parse_scheme(the_scheme_document())
    assert scheme.language == "de"
    assert scheme.keys == original.keys
    assert scheme.families[0].name == "Attunement (de)"
    assert texts_from(the_scheme_document(), whole) == {p: f"{t} (de)" for p, t in said().items()}


def test_what_is_not_said_yet_is_named_and_stays_in_the_first_language() -> None:
    assert missing(the_scheme_document(), {NAME: "Einklang"}) == tuple(
        each for each in said() if each != NAME
    )
    half = translated(the_scheme_document(), "de", {NAME: "Einklang", "$.name": "  "})
    assert parse_scheme(half).families[0].name == "Einklang"
    assert half["name"] == "Connection"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ((*GAZE, "id"), "blick"),
        ((*GAZE, "min_ms"), 900),
        (("tiers", 0, "families", 0, "key"), "e"),
        (("tiers", 1, "kind"), "interval"),
        (("tiers", 0, "families", 0, "colour"), "green"),
        (("version",), "1.1"),
        ((*GAZE, "feeding"), ""),
        (("tiers", 0, "families", 1, "family_words"), "aus dem Takt"),
        ((*GAZE, "near_misses"), ["Neu."]),
        (("language",), "en"),
    ],
)
def test_what_is_not_the_original_in_another_language_is_told_by_its_place(
    path: Path, value: object
) -> None:
    spoiled = "$" + "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in path)
    faults = faults_beside(the_scheme_document(), put(in_german(), path, value))
    assert [each.path for each in faults] == [spoiled]


def test_a_code_too_few_is_told_once_with_how_many_there_are() -> None:
    faults = faults_beside(the_scheme_document(), removed(in_german(), (*GAZE[:-1], 8)))
    assert [each.path for each in faults] == ["$.tiers[0].families[0].codes"]
    assert "8" in faults[0].says


def test_what_is_missing_from_another_document_is_empty() -> None:
    assert texts_from(the_scheme_document(), {"name": "Verbindung"}) == {"$.name": "Verbindung"}


@pytest.mark.parametrize("language", ["en", "", "German", "d", "de_AT", "de-"])
def test_what_is_no_other_language_is_refused(language: str) -> None:
    with pytest.raises(NotALanguage):
        translated(the_scheme_document(), language, {})
