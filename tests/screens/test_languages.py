"""Words for families: listed, read beside the English, ticked by name and unticked again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from annotator.journey.languages import Status
from annotator.screens import frame
from annotator.wiring.house import House
from annotator.wiring.practice import Practice
from annotator.words.languages import LANGUAGES
from tests.screens.conftest import Shown, html


@pytest.fixture
def ours(own_house: House, show: Shown, monkeypatch: pytest.MonkeyPatch) -> Iterator[Practice]:
    monkeypatch.setattr(frame, "house", lambda: own_house)
    assert own_house.practice is not None
    yield own_house.practice
    for each in own_house.practice.languages.all():
        own_house.practice.languages.untick(each.wording.language)


def press(app: AppTest, by: str, *, sure: bool) -> AppTest:
    app.text_input[0].set_value(by)
    if sure:
        app.checkbox[0].check()
    return app.button[0].click().run()


def test_every_language_says_where_it_stands(show: Shown, ours: Practice) -> None:
    app = show("languages")
    assert not app.exception
    shown = html(app)
    assert shown.count("draft, to be checked by a native clinician") == len(LANGUAGES) - 1
    assert shown.count("✓ original") == 1
    assert "Türkçe" in shown
    assert "Turkish" in shown


def test_a_draft_stands_beside_the_english_with_its_ids(show: Shown, ours: Practice) -> None:
    app = show("languages", language="tr")
    assert not app.exception
    shown = html(app)
    for said in ("S01", "T32", "A moment together", "Birlikte bir an", 'lang="tr"', "kötü"):
        assert said in shown
    assert shown.count("<tr>") > 200


def test_a_draft_is_ticked_by_name_and_taken_back(show: Shown, ours: Practice) -> None:
    app = press(show("languages", language="tr"), "Dr Ayşe", sure=True)
    assert not app.exception
    assert ours.languages.standing("tr").status is Status.TICKED
    assert "ticked by Dr Ayşe" in html(app)
    app.checkbox[0].check()
    app.button[0].click().run()
    assert ours.languages.standing("tr").status is Status.DRAFT


@pytest.mark.parametrize("by", ["", "   ", "x" * 130])
def test_a_tick_without_a_name_is_refused_in_words(show: Shown, ours: Practice, by: str) -> None:
    app = press(show("languages", language="tr"), by, sure=True)
    assert "who has read" in app.warning[0].value
    assert ours.languages.standing("tr").status is Status.DRAFT


def test_nothing_is_ticked_by_a_slip(show: Shown, ours: Practice) -> None:
    app = press(show("languages", language="tr"), "Dr Ayşe", sure=False)
    assert "confirm" in app.warning[0].value
    assert ours.languages.standing("tr").status is Status.DRAFT


def test_words_that_changed_while_they_were_read_are_not_ticked(
    show: Shown, ours: Practice
) -> None:
    app = press(show("languages", language="tr", words="0" * 64), "Dr Ayşe", sure=True)
    assert "changed" in app.warning[0].value
    assert ours.languages.standing("tr").status is Status.DRAFT


@pytest.mark.parametrize("language", ["xx", "../en", "<b>"])
def test_a_language_that_is_not_there_is_said_in_words(
    show: Shown, ours: Practice, language: str
) -> None:
    app = show("languages", language=language)
    assert not app.exception
    assert len(app.warning) == 1


def test_the_original_has_nothing_to_tick(show: Shown, ours: Practice) -> None:
    app = show("languages", language="en")
    assert not app.exception
    assert list(app.button) == []
