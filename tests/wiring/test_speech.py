"""The family's words as the journey asks for them."""

from __future__ import annotations

from datetime import date

import pytest

from annotator.journey.telling import Told
from annotator.wiring.speech import CarefulReader, FamilySpeech
from tests.builders import an_annotation

SPEECH, CAREFUL = FamilySpeech(), CarefulReader()


def told(family: str, code: str | None) -> Told:
    return Told(an_annotation(family=family, code=code), "feeding", "Ava", "Mum")


def test_a_coded_moment_gets_its_sentence_with_the_names_in_it() -> None:
    offered = SPEECH.sentence_for(told("attunement", "shared_gaze"))
    assert offered is not None
    assert offered.text.startswith("You and Ava looked at each other here.")
    assert not offered.to_confirm


def test_a_sentence_that_names_somebody_unknown_is_not_offered() -> None:
    assert SPEECH.sentence_for(told("repair", "shared_care")) is None


def test_a_moment_without_a_code_has_questions_but_no_sentence() -> None:
    assert SPEECH.sentence_for(told("attunement", None)) is None
    assert "What do you notice?" in SPEECH.questions(told("attunement", None))


def test_a_blocked_word_comes_back_with_what_to_say_instead() -> None:
    (found,) = CAREFUL.blocked("You missed it.", ())
    assert (found.word, bool(found.instead)) == ("missed", True)
    assert CAREFUL.blocked("You waited. Ava came back to you.", ("Ava",)) == ()


def test_a_long_name_does_not_make_a_sentence_hard() -> None:
    sentence = "Maximiliana Theodora looked up. Maximiliana Theodora smiled at you here."
    assert CAREFUL.blocked(sentence, ("Maximiliana Theodora",)) == ()


@pytest.mark.parametrize(
    ("on", "title"),
    [(date(2026, 11, 12), "Ava and Mum: moments from 12 November 2026"), (None, "Moments to keep")],
)
def test_the_pages_title_names_people_only_when_it_may(on: date | None, title: str) -> None:
    assert SPEECH.page_title("Ava", "Mum", on) == title


def test_the_pages_fixed_words_are_all_there() -> None:
    words = SPEECH.page_words("Ava")
    assert words.baby_did == "Ava did"
    assert "{therapist}" in words.made_by


def test_what_she_tapped_is_said_as_it_stood_on_the_card() -> None:
    assert SPEECH.choice("checkin", "ready") == "I am ready"
    assert SPEECH.choice("words", "anything") == "anything"


def test_every_idea_names_the_infant_and_no_unfilled_place() -> None:
    ideas = SPEECH.ideas("Ava")
    assert len(ideas) == 32
    assert not any("{" in text for _, text in ideas.values())
