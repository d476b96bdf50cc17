from __future__ import annotations

from annotator.domain.scheme_editing import put
from annotator.domain.scheme_file import read_file
from annotator.wiring.practice import Practice
from tests.screens.conftest import Went, html
from tests.screens.schemes import SHIPPED, Page, page, practice

__all__ = ["page", "practice"]

GAZE = ("tiers", 0, "families", 0, "codes", 0)


def write(practice: Practice, scheme: str, member: str, value: object) -> None:
    draft = practice.schemes.edit(scheme)
    practice.schemes.keep(draft, put(read_file(draft.document), (*GAZE, member), value))


def test_faults_stand_there_with_their_places_and_nothing_can_be_published(
    page: Page, practice: Practice
) -> None:
    practice.schemes.copy(SHIPPED, "Ours")
    write(practice, "ours", "definition", "")
    app = page("publish", scheme="ours")
    assert "$.tiers[0].families[0].codes[0].definition" in html(app)
    assert not any(each.label.startswith("Publish") for each in app.button)


def test_the_number_comes_from_what_changed_and_is_said(
    page: Page, practice: Practice, went: Went
) -> None:
    draft = practice.schemes.copy(SHIPPED, "Numbered")
    first = practice.schemes.publish(draft.scheme, draft.revision)
    write(practice, "numbered", "feeding", "A look between sips.")
    assert any("Publish version 1.1" in b.label for b in page("publish", scheme="numbered").button)
    write(practice, "numbered", "name", "Eye contact")
    app = page("publish", scheme="numbered")
    assert "was called “Shared gaze”" in html(app)
    next(each for each in app.checkbox if each.label == "Use it for new codings").uncheck()
    next(each for each in app.button if each.label == "Publish version 2.0").click().run()
    assert went.to == [("schemes", {})]
    versions = practice.schemes.overview().versions
    assert {e.edition.version for e in versions if e.edition.scheme == "numbered"} == {
        first.version, "2.0",
    }  # fmt: skip
    assert [each.edition for each in versions if each.is_in_use] == [SHIPPED]


def test_a_draft_without_a_change_says_so(page: Page, practice: Practice) -> None:
    draft = practice.schemes.copy(SHIPPED, "Same")
    practice.schemes.publish(draft.scheme, draft.revision)
    practice.schemes.edit("same")
    app = page("publish", scheme="same")
    assert [each.value for each in app.text] == ["Nothing differs from 1.0."]
