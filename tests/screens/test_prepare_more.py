from __future__ import annotations

from annotator import words
from annotator.domain.identity import VisitId
from annotator.domain.themes import Theme
from annotator.wiring.practice import Practice
from tests.screens.conftest import Shown


def test_moments_that_were_not_offered_are_looked_through_by_theme(show: Shown, clip: str) -> None:
    app = show("prepare", clip=clip)
    before = len([each for each in app.button if each.label == "Put in"])
    themes = next(each for each in app.button_group if each.label == "Look through them by")
    assert themes.options
    theme = next(each for each in Theme if words.screens("themes")[each] == themes.options[0])
    themes.set_value(theme).run()
    assert not app.exception
    assert 0 < len([each for each in app.button if each.label == "Put in"]) <= before


def test_small_things_are_offered_by_situation_with_what_only_the_therapist_reads(
    show: Shown, clip: str, practice: Practice, visit: VisitId
) -> None:
    app = show("prepare", clip=clip)
    situations = next(e for e in app.button_group if e.label == "For which time of the day?")
    situations.set_value("bedtime").run()
    offer = next(each for each in app.multiselect if each.label.startswith("She picks"))
    dark = practice.speech_of(visit).ideas("Robin")["T08"][1]
    assert dark in offer.options
    offer.set_value(["T08"]).run()
    assert not app.exception
    assert practice.sharing.plan(visit).ideas == ("T08",)
    assert any("safer-sleep" in each.value for each in app.caption)
    practice.sharing.offer_ideas(visit, ())
