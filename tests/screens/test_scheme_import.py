from __future__ import annotations

import json

import pytest

from annotator.domain.scheme_file import write_file
from annotator.domain.scheme_translation import texts_of, translated
from annotator.screens import scheme_import
from annotator.wiring.practice import Practice
from tests.builders import the_scheme_document
from tests.screens.conftest import Went, html
from tests.screens.schemes import SHIPPED, Page, page, practice

__all__ = ["page", "practice"]


def test_a_broken_file_is_told_fault_by_fault_and_nothing_is_kept(
    page: Page, practice: Practice
) -> None:
    before = practice.schemes.overview()
    broken = {**the_scheme_document(), "id": "x", "name": "", "windows": 3}
    for text, count, place in (
        (json.dumps(broken), "2 things", "$.windows"),
        ("{", "One thing", "line 1, column 2"),
        ("", "One thing", "line 1, column 1"),
    ):
        app = page("bring-in")
        app.text_area[0].set_value(text)
        next(each for each in app.button if each.label == "Look it over").click().run()
        assert not app.exception
        assert app.warning[0].value.startswith(count)
        assert place in html(app)
    assert practice.schemes.overview() == before


def test_a_whole_file_is_kept_and_leads_back_to_the_list(
    page: Page, practice: Practice, went: Went
) -> None:
    app = page("bring-in")
    document = {**the_scheme_document(), "id": "brought", "name": "Brought"}
    app.text_area[0].set_value(write_file(document))
    next(each for each in app.button if each.label == "Look it over").click().run()
    assert went.to == [("schemes", {})]
    names = {each.name for each in practice.schemes.overview().versions}
    assert "Brought" in names


def test_a_translation_comes_in_beside_its_original(
    page: Page, practice: Practice, went: Went
) -> None:
    original = the_scheme_document()
    texts = {place: f"{text} (it)" for place, text in texts_of(original).items()}
    app = page("bring-in")
    app.text_area[0].set_value(write_file(translated(original, "it", texts)))
    app.checkbox[0].check()
    next(each for each in app.button if each.label == "Look it over").click().run()
    assert went.to == [("schemes", {})]
    assert [each.language for each in practice.translating.begun(SHIPPED)] == ["it"]


def test_the_text_of_a_file_handed_over_stands_in_the_field_and_is_not_kept_unasked(
    page: Page, practice: Practice, went: Went, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = practice.schemes.overview()
    text = write_file({**the_scheme_document(), "id": "handed", "name": "Handed over"})
    once = iter([text])
    monkeypatch.setattr(scheme_import, "handing", lambda *_, **__: next(once, None))
    app = page("bring-in")
    assert app.text_area[0].value == text
    assert practice.schemes.overview() == before
    next(each for each in app.button if each.label == "Look it over").click().run()
    assert went.to == [("schemes", {})]
    assert "Handed over" in {each.name for each in practice.schemes.overview().versions}
