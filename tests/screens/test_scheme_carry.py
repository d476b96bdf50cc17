from __future__ import annotations

import pytest

from annotator.domain.scheme_editing import removed
from annotator.domain.scheme_file import read_file
from annotator.screens import scheme_carry
from annotator.wiring.practice import Practice
from tests.screens.conftest import Went, html
from tests.screens.schemes import SHIPPED, Page, page, practice

__all__ = ["page", "practice"]


def test_with_one_version_there_is_nowhere_to_carry_a_coding(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scheme_carry, "_goals", lambda *_of: [])
    app = page("carry", scheme="connection", version="1.0")
    assert "no other version yet" in app.text[0].value


def test_what_stays_back_is_named_until_somebody_says_where_it_goes(
    page: Page, practice: Practice, went: Went
) -> None:
    draft = practice.schemes.copy(SHIPPED, "Carried")
    fewer = removed(read_file(draft.document), ("tiers", 0, "families", 0, "codes", 3))
    draft = practice.schemes.keep(draft, fewer)
    ours = practice.schemes.publish("carried", draft.revision)
    head = practice.migrating.sessions(SHIPPED)[0]
    every = len(practice.tagging.session(head.id).annotations)
    app = page("carry", scheme="connection", version="1.0")
    # Other tests of this house have published versions of their own: which comes first is theirs.
    to = next(each for each in app.selectbox if each.label == "To which version")
    to.select_index(next(at for at, name in enumerate(to.options) if "Carried" in name)).run()
    assert "Attunement › Shared joy: no place for it" in html(app)  # noqa: RUF001
    goal = next(each for each in app.selectbox if "Shared joy" in each.label)
    goal.select_index(1).run()
    assert any(each.value == f"**{every} of {every} moments go along.**" for each in app.markdown)
    next(each for each in app.button if each.label == "Make the new coding").click().run()
    assert went.to == [("tag", {"clip": head.clip})]
    (new,) = practice.migrating.sessions(ours)
    assert new.migrated_from == head.id
    assert len(practice.tagging.session(new.id).annotations) == every
