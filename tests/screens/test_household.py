from __future__ import annotations

from tests.screens.conftest import Shown, Went


def test_a_household_without_a_pseudonym_is_refused_in_words(show: Shown, went: Went) -> None:
    app = show("household")
    assert not app.exception
    app.button[0].click().run()
    assert len(app.warning) == 1
    assert went.to == []


def test_a_pseudonym_that_is_taken_is_refused_in_words(show: Shown, went: Went) -> None:
    app = show("household")
    for field, text in zip(app.text_input, ("Wren", "Ava", "Mum"), strict=False):
        field.set_value(text)
    app.button[0].click().run()
    assert "Wren" in app.warning[0].value
    assert went.to == []
