"""Every field keeps what it says, and nothing else is touched."""

from __future__ import annotations

from typing import Any

import pytest

from annotator.domain.scheme_editing import found
from annotator.domain.scheme_file import read_file
from annotator.wiring.practice import Practice
from tests.screens.schemes import SHIPPED, Page, page, practice

__all__ = ["page", "practice"]

AT = "$.tiers[0].families[0].codes[0]"
CODE = ("tiers", 0, "families", 0, "codes", 0)


@pytest.mark.parametrize(
    ("kind", "label", "value", "member", "kept"),
    [
        ("text_area", "What it looks like at a feed", " A look. ", "feeding", "A look."),
        ("text_area", "What it looks like at a feed", "", "feeding", None),
        ("number_input", "Least turns", 3, "min_turns", 3),
        ("selectbox", "May a family see it?", "no", "shown_to_family", "no"),
    ],
)
def test_a_field_of_a_code_keeps_what_it_says(
    page: Page, practice: Practice, *, kind: str, label: str, value: object,
    member: str, kept: object,
) -> None:  # fmt: skip
    practice.schemes.copy(SHIPPED, "Ours")
    app = page("edit", scheme="ours", at=AT)
    fields: list[Any] = [each for each in app.get(kind) if getattr(each, "label", "") == label]
    fields[-1].set_value(value).run()
    assert not app.exception
    code = found(read_file(practice.schemes.draft("ours").document), CODE)
    assert isinstance(code, dict)
    assert code.get(member) == kept


def test_seconds_are_kept_in_whole_milliseconds(page: Page, practice: Practice) -> None:
    practice.schemes.copy(SHIPPED, "Ours")
    app = page("edit", scheme="ours")
    bid = next(each for each in app.number_input if each.label == "time to answer a bid")
    bid.set_value(2.5).run()
    kept = read_file(practice.schemes.draft("ours").document)
    assert found(kept, ("windows", "bid_response_ms")) == 2500


def test_near_misses_are_kept_one_for_each_line(page: Page, practice: Practice) -> None:
    practice.schemes.copy(SHIPPED, "Ours")
    app = page("edit", scheme="ours", at=AT)
    area = next(each for each in app.text_area if each.label.startswith("Near misses"))
    area.set_value("One.\n\n Two. ").run()
    code = found(read_file(practice.schemes.draft("ours").document), CODE)
    assert isinstance(code, dict)
    assert code["near_misses"] == ["One.", "Two."]


def test_opening_a_form_changes_nothing(page: Page, practice: Practice) -> None:
    practice.schemes.copy(SHIPPED, "Ours")
    for at in ("", "$.tiers[0]", "$.tiers[1].families[2]", AT):
        page("edit", scheme="ours", at=at)
    assert practice.schemes.draft("ours").revision == 0
    proof = practice.schemes.proof("ours")
    assert proof.changes is not None
    assert [each.member for each in proof.changes.changes] == ["name"]
