from __future__ import annotations

from annotator.domain.clip import ClipCard, Context
from annotator.wiring.house import House
from tests.screens.conftest import Shown, html


def test_each_proposed_moment_says_why_and_has_its_question_and_sentence(
    show: Shown, clip: str
) -> None:
    app = show("prepare", clip=clip)
    assert not app.exception
    assert html(app).count("Why this one:") >= 2
    assert len(app.selectbox) >= 2
    assert len(app.text_area) >= 2


def test_a_blaming_word_is_refused_with_what_to_say_instead(show: Shown, clip: str) -> None:
    app = show("prepare", clip=clip)
    app.text_area[0].set_value("You missed it and Robin cried.").run()
    assert not app.exception
    assert "missed" in app.warning[0].value


def test_a_moment_left_out_can_be_put_back(show: Shown, clip: str) -> None:
    app = show("prepare", clip=clip)
    before = len([each for each in app.button if each.label == "Leave out"])
    next(each for each in app.button if each.label == "Leave out").click().run()
    assert len([each for each in app.button if each.label == "Leave out"]) == before - 1
    next(each for each in app.button if each.label == "Put back").click().run()
    assert len([each for each in app.button if each.label == "Leave out"]) == before


def test_a_clip_nobody_has_tagged_is_refused_in_words(show: Shown, sample_house: House) -> None:
    practice = sample_house.practice
    assert practice is not None
    dyad = practice.consents.households()[0].dyad
    card = ClipCard(practice.today(), Context.PLAY)
    empty = practice.clips.begin(dyad.household.id, dyad.id, card)
    app = show("prepare", clip=empty)
    assert not app.exception
    assert len(app.warning) == 1
    practice.clips.delete(empty)
