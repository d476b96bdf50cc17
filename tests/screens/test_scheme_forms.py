from __future__ import annotations

from annotator.domain.scheme_editing import found, listed, removed
from annotator.domain.scheme_file import read_file
from annotator.wiring.practice import Practice
from tests.opening import wait_until_ready
from tests.screens.schemes import SHIPPED, Page, page, practice

__all__ = ["page", "practice"]

REPAIR = "$.tiers[0].families[2]"


def test_what_is_taken_away_is_asked_about_first_and_can_be_undone(
    page: Page, practice: Practice
) -> None:
    practice.schemes.copy(SHIPPED, "Ours")
    app = page("edit", scheme="ours", at=f"{REPAIR}.codes[4]")
    next(each for each in app.button if each.label == "Take “Playful return” away").click().run()
    after = read_file(practice.schemes.draft("ours").document)
    assert len(listed(after, ("tiers", 0, "families", 2, "codes"))) == 6
    before = read_file(practice.schemes.step_back(practice.schemes.draft("ours")).document)
    assert removed(before, ("tiers", 0, "families", 2, "codes", 4)) == after


def test_a_code_moves_and_stays_open(page: Page, practice: Practice) -> None:
    practice.schemes.copy(SHIPPED, "Ours")
    app = page("edit", scheme="ours", at=f"{REPAIR}.codes[4]")
    [each for each in app.button if each.label == "Earlier"][-1].click().run()
    after = read_file(practice.schemes.draft("ours").document)
    assert found(after, ("tiers", 0, "families", 2, "codes", 3, "id")) == "playful"
    assert str(app.query_params["at"]) == f"{REPAIR}.codes[3]"


def test_a_picture_is_taken_from_a_clip_by_its_second(page: Page, practice: Practice) -> None:
    wait_until_ready(practice)
    practice.schemes.copy(SHIPPED, "Ours")
    app = page("edit", scheme="ours", at=f"{REPAIR}.codes[0]")
    next(each for each in app.number_input if each.label == "At second").set_value(2.0)
    next(each for each in app.button if each.label == "Add the picture").click().run()
    after = read_file(practice.schemes.draft("ours").document)
    (still,) = listed(after, ("tiers", 0, "families", 2, "codes", 0, "example_stills"))
    assert still["clip"] in {each.id for each in practice.stills.clips()}
    assert isinstance(still["frame"], int)
    assert still["frame"] > 0


def test_values_and_fields_are_written_too(page: Page, practice: Practice) -> None:
    practice.schemes.copy(SHIPPED, "Ours")
    app = page("edit", scheme="ours", at=REPAIR)
    next(each for each in app.text_input if each.value == "Somebody else").set_value("Other").run()
    after = read_file(practice.schemes.draft("ours").document)
    values = ("tiers", 0, "families", 2, "fields", 0, "values", 3, "name")
    assert found(after, values) == "Other"
