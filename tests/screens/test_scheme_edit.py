from __future__ import annotations

from annotator.domain.scheme_editing import found, listed
from annotator.domain.scheme_file import read_file
from annotator.wiring.practice import Practice
from tests.screens.schemes import SHIPPED, Page, page, practice

__all__ = ["page", "practice"]

RUPTURE = "$.tiers[0].families[1]"


def document(practice: Practice) -> dict[str, object]:
    return read_file(practice.schemes.draft("ours").document)


def test_every_row_and_family_is_one_press_away(page: Page, practice: Practice) -> None:
    practice.schemes.copy(SHIPPED, "Ours")
    labels = [each.label for each in page("edit", scheme="ours").button]
    assert {"**Moments**", "● Attunement", "◆ Rupture"} <= set(labels)


def test_a_key_given_twice_is_said_at_once_and_undone_in_one_press(
    page: Page, practice: Practice
) -> None:
    practice.schemes.copy(SHIPPED, "Ours")
    app = page("edit", scheme="ours", at=RUPTURE)
    next(each for each in app.text_input if each.label == "Key").set_value("a").run()
    sentence = "The key “a” is given to Attunement and to Rupture."
    assert [each.value for each in app.warning] == [sentence]
    assert found(document(practice), ("tiers", 0, "families", 1, "key")) == "a"
    next(each for each in app.button if each.label == "Undo the last change").click().run()
    assert app.warning.len == 0
    key = next(each for each in app.text_input if each.label == "Key")
    assert key.value == "r"


def test_a_fault_says_where_it_is_and_leads_there(page: Page, practice: Practice) -> None:
    practice.schemes.copy(SHIPPED, "Ours")
    app = page("edit", scheme="ours", at="$.tiers[0].families[0].codes[0]")
    areas = [each for each in app.text_area if each.label == "Definition"]
    areas[1].set_value("").run()
    said = [each.value for each in app.text if each.value.startswith("◆")]
    assert len(said) == 1
    assert "Shared gaze" in said[0]
    assert "definition" in said[0]
    next(each for each in app.button if each.label == "Go there").click().run()
    assert str(app.query_params["at"]) == "$.tiers[0].families[0].codes[0]"


def test_new_things_are_added_by_their_name(page: Page, practice: Practice) -> None:
    practice.schemes.copy(SHIPPED, "Ours")
    app = page("edit", scheme="ours", at=RUPTURE)
    next(each for each in app.text_input if each.label == "Name of the code").set_value("Startle")
    adds = [each for each in app.button if each.label == "Add"]
    before = len(listed(document(practice), ("tiers", 0, "families", 1, "codes")))
    for button in adds:
        if "new|code" in str(button.key) or "new|code" in str(button.proto.form_id):
            button.click().run()
            break
    codes = listed(document(practice), ("tiers", 0, "families", 1, "codes"))
    assert [each["name"] for each in codes[before:]] == ["Startle"]


def test_a_place_that_is_no_longer_there_opens_what_holds_it(
    page: Page, practice: Practice
) -> None:
    practice.schemes.copy(SHIPPED, "Ours")
    app = page("edit", scheme="ours", at="$.tiers[0].families[99].codes[3]")
    assert any(each.label == "How long it lasts" for each in app.selectbox)
    names = [e for e in page("edit", scheme="ours", at="nonsense").text_input if e.label == "Name"]
    assert [each.value for each in names] == ["Ours"]
