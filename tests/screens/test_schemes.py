from __future__ import annotations

from annotator.wiring.practice import Practice
from tests.screens.conftest import Went, html
from tests.screens.schemes import SHIPPED, Page, page, practice

__all__ = ["page", "practice"]


def test_a_new_practice_sees_the_scheme_that_came_and_how_to_make_its_own(page: Page) -> None:
    shown = html(page())
    assert "Connection" in shown
    assert "2 codings by it" in shown
    assert "/schemes/file?scheme=connection&version=1.0" in shown


def test_a_copy_begins_a_draft_and_leads_on_to_writing_it(
    page: Page, practice: Practice, went: Went
) -> None:
    app = page()
    app.text_input[0].set_value("Ours")
    next(each for each in app.button if each.label == "Make the copy").click().run()
    assert went.to == [("schemes", {"do": "edit", "scheme": "ours"})]
    assert [each.scheme for each in practice.schemes.overview().drafts] == ["ours"]


def test_a_draft_is_listed_and_can_be_thrown_away(page: Page, practice: Practice) -> None:
    practice.schemes.copy(SHIPPED, "Ours")
    app = page()
    assert any("Ours" in each.value for each in app.text)
    next(each for each in app.button if each.label == "Discard it for good").click().run()
    assert practice.schemes.overview().drafts == ()
    assert "discarded" in app.success[0].value


def test_an_address_that_names_no_version_is_answered_in_a_sentence(page: Page) -> None:
    assert "is not kept here" in page("read").warning[0].value
    assert "is not kept here" in page("read", scheme="nobodys", version="1").warning[0].value
    assert "comes with Glimmer" in page("edit", scheme="connection").warning[0].value
