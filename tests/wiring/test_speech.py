"""The family's words as the journey asks for them."""

from __future__ import annotations

from datetime import date

import pytest

from annotator.journey.languages import LanguageNotTicked
from annotator.journey.telling import Told
from annotator.wiring.speech import CarefulReader, FamilySpeech
from annotator.words.languages import digest_of
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


@pytest.mark.parametrize("ticked", ["", digest_of("es")])
def test_rulings_08_a_draft_says_nothing_until_exactly_its_words_are_ticked(ticked: str) -> None:
    with pytest.raises(LanguageNotTicked):
        SPEECH.of("tr", ticked)
    silent = FamilySpeech("tr", ticked)
    with pytest.raises(LanguageNotTicked):
        silent.text("cards.film.title", {})
    with pytest.raises(LanguageNotTicked):
        silent.page_words("Ava")
    with pytest.raises(LanguageNotTicked):
        silent.page_title("Ava", "Mum", None)
    with pytest.raises(LanguageNotTicked):
        silent.ideas("Ava")
    assert SPEECH.of("tr", digest_of("tr")).text("cards.film.title", {}) == "Birlikte bir an"


def test_the_day_is_written_as_the_language_writes_it() -> None:
    spanish = SPEECH.of("es", digest_of("es"))
    title = spanish.page_title("Ava", "Mamá", date(2026, 11, 12))
    assert title == "Ava y Mamá: momentos del 12 de noviembre de 2026"


def test_a_partner_somebody_named_is_in_the_sentence() -> None:
    moment = an_annotation(family="repair", code="shared_care", values={"outcome": "full"})
    offered = SPEECH.sentence_for(Told(moment, "feeding", "Ava", "Mum", partner="Sam"))
    assert offered is not None
    assert "Sam came in" in offered.text


def test_what_is_typed_is_looked_at_in_its_own_language() -> None:
    turkish = CAREFUL.of("tr")
    assert [each.word for each in turkish.blocked("Sen KÖTÜ dedin.", ())] == ["KÖTÜ"]
    assert turkish.blocked("You missed it.", ()) == ()
    assert CAREFUL.of("pl").blocked("Widzisz to. Czekasz. Jesteś. Nucisz cicho.", ())


def test_what_the_carer_did_and_what_the_baby_did_are_told_apart_in_any_language() -> None:
    french = SPEECH.of("fr", digest_of("fr"))
    named = {"baby": "Ava", "carer": "Maman"}
    shares = french.shares("Ava se frotte un œil. Tu le vois et tu ralentis.", named)
    assert shares.carer == ("Tu le vois et tu ralentis.",)
    assert shares.infant == ("Ava se frotte un œil.",)
