"""A scheme in another language is used once all of it is said, and is the same scheme."""

from __future__ import annotations

import json

import pytest

from annotator.domain.scheme import SchemeFaults, parse_scheme
from annotator.domain.scheme_file import write_file
from annotator.domain.scheme_translation import NotALanguage, texts_of, translated
from annotator.journey.ports import Edition
from annotator.journey.scheme_refusals import NotTheOriginal, NotTranslated
from tests.builders import the_scheme_document
from tests.journey.world import World

SHIPPED = Edition("connection", "1.0")
NAME = "$.tiers[0].families[0].name"
ALL = {place: f"{text} (de)" for place, text in texts_of(the_scheme_document()).items()}


def all_said(world: World) -> None:
    world.translating.say(SHIPPED, "de", ALL)
    world.translating.finish(SHIPPED, "de")


def test_what_is_said_is_kept_beside_the_original_text_by_text() -> None:
    world = World()
    world.translating.say(SHIPPED, "de", {NAME: " Einklang "})
    world.translating.say(SHIPPED, "de", {"$.name": "Verbindung"})
    side = world.translating.side_by_side(SHIPPED, "de")
    assert side.said == {"$.name": "Verbindung", NAME: "Einklang"}
    assert side.original[NAME] == "Attunement"
    assert len(side.missing) == len(side.original) - 2
    assert not side.is_finished


def test_it_is_not_finished_while_a_text_is_missing() -> None:
    world = World()
    with pytest.raises(NotTranslated):
        world.translating.finish(SHIPPED, "de")
    world.translating.say(SHIPPED, "de", {**ALL, NAME: ""})
    with pytest.raises(NotTranslated) as refused:
        world.translating.finish(SHIPPED, "de")
    assert refused.value.missing == 1
    assert world.translating.languages() == ()


def test_a_finished_one_is_what_coders_read_where_the_practice_chose_the_language() -> None:
    world = World()
    session = world.a_coding(world.a_ready_clip(world.a_household()))
    all_said(world)
    first = json.loads(world.tagging.session(session).scheme_document)
    world.translating.show_in("de")
    shown = world.tagging.session(session)
    document = json.loads(shown.scheme_document)
    assert first["language"] == "en"
    assert document["tiers"][0]["families"][0]["name"] == "Attunement (de)"
    assert parse_scheme(document).keys == shown.scheme.keys
    assert world.translating.language() == "de"
    assert world.translating.languages() == ("de",)


def test_taking_a_text_back_opens_it_again_and_coders_read_the_original() -> None:
    world = World()
    session = world.a_coding(world.a_ready_clip(world.a_household()))
    all_said(world)
    world.translating.show_in("de")
    world.translating.say(SHIPPED, "de", {NAME: ""})
    assert not world.translating.side_by_side(SHIPPED, "de").is_finished
    assert json.loads(world.tagging.session(session).scheme_document)["language"] == "en"


def test_a_language_that_is_none_is_refused_before_anything_is_kept() -> None:
    world = World()
    for language in ("en", "German"):
        with pytest.raises(NotALanguage):
            world.translating.say(SHIPPED, language, {NAME: "x"})
    assert world.translating.begun(SHIPPED) == ()


def test_a_translation_from_a_file_is_kept_whole_or_not_at_all() -> None:
    world = World()
    german = translated(the_scheme_document(), "de", ALL)
    assert world.translating.take_in(write_file(german)) == (SHIPPED, "de")
    assert world.translating.side_by_side(SHIPPED, "de").is_finished
    assert world.translating.document(SHIPPED, "de") == german
    other = World()
    with pytest.raises(SchemeFaults):
        other.translating.take_in(write_file(the_scheme_document()))
    with pytest.raises(NotTheOriginal):
        other.translating.take_in(write_file({**german, "version": "7.0"}))
    assert other.translating.begun(SHIPPED) == ()


def test_the_document_is_the_original_unless_another_language_is_asked_for() -> None:
    world = World()
    assert world.translating.document(SHIPPED) == the_scheme_document()
    assert world.translating.document(SHIPPED, "en") == the_scheme_document()
