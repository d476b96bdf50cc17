from __future__ import annotations

from annotator.wiring.practice import Practice
from tests.screens.schemes import SHIPPED, Page, page, practice

__all__ = ["page", "practice"]


def test_what_is_said_is_kept_beside_its_original_and_counted(
    page: Page, practice: Practice
) -> None:
    app = page("translate", scheme="connection", version="1.0", language="pt")
    name = next(each for each in app.text_input if each.label == "name")
    name.set_value("Ligação").run()
    assert not app.exception
    side = practice.translating.side_by_side(SHIPPED, "pt")
    assert side.said == {"$.name": "Ligação"}
    finish = next(each for each in app.button if each.label.startswith("Finished"))
    assert finish.disabled


def test_what_is_no_language_is_said_in_a_sentence(page: Page, practice: Practice) -> None:
    app = page("translate", scheme="connection", version="1.0", language="klingonese")
    assert "is not a language" in app.warning[0].value
    assert all(each.language != "klingonese" for each in practice.translating.begun(SHIPPED))
