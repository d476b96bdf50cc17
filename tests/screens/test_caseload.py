from __future__ import annotations

from annotator.wiring.practice import Practice
from tests.screens.conftest import Shown, html


def home(practice: Practice) -> str:
    return practice.consents.households()[0].dyad.household.id


def test_each_household_leads_to_its_history_its_consent_and_its_tags(
    show: Shown, practice: Practice
) -> None:
    app = show("caseload")
    assert not app.exception
    page = html(app)
    for path in ("history", "consent", "caseload"):
        assert f"/{path}?household={home(practice)}" in page
    assert "2 clips" in page
    assert "Robin" not in page


def test_tags_are_kept_refused_and_found_and_a_household_put_away_and_brought_back(
    show: Shown, practice: Practice, as_first: None
) -> None:
    app = show("caseload", household=home(practice))
    app.text_input[0].set_value("nights,  first year")
    app.button[0].click().run()
    assert not app.exception
    assert practice.review.keeping.card(home(practice)).tags == ("nights", "first year")  # type: ignore[arg-type]
    assert '<span class="tag">nights</span>' in html(app)
    app.text_input[0].set_value("Robin")
    app.button[0].click().run()
    assert "by name" in app.warning[0].value
    app = show("caseload", household=home(practice))
    try:
        app.button[1].click().run()
        assert not app.exception
        assert app.button[1].label == "Bring it back"
        assert "No household fits" in " ".join(each.value for each in app.text)
        assert "Wren" not in html(show("today"))
        app.button[1].click().run()
        assert app.button[1].label == "Put away"
        assert "Wren" in html(app)
    finally:
        practice.review.keeping.bring_back(home(practice))  # type: ignore[arg-type]
        practice.review.keeping.keep_tags(home(practice), ())  # type: ignore[arg-type]


def test_what_somebody_tagged_stays_text(show: Shown, practice: Practice, as_first: None) -> None:
    practice.review.keeping.keep_tags(home(practice), ["<b>bold"])  # type: ignore[arg-type]
    try:
        assert "&lt;b&gt;bold" in html(show("caseload"))
    finally:
        practice.review.keeping.keep_tags(home(practice), ())  # type: ignore[arg-type]


def test_a_tag_is_chosen_from_those_there_are_also_of_what_is_put_away(
    show: Shown, practice: Practice, as_first: None
) -> None:
    practice.review.keeping.keep_tags(home(practice), ["nights"])  # type: ignore[arg-type]
    practice.review.keeping.archive(home(practice))  # type: ignore[arg-type]
    try:
        app = show("caseload")
        assert "Wren" not in html(app)
        app.session_state["caseload-where"] = "away"
        app.session_state["caseload-tag"] = "nights"
        app.run()
        assert not app.exception
        assert "Wren" in html(app)
    finally:
        practice.review.keeping.bring_back(home(practice))  # type: ignore[arg-type]
        practice.review.keeping.keep_tags(home(practice), ())  # type: ignore[arg-type]


def test_letters_nobody_has_find_nobody_and_say_so(show: Shown) -> None:
    app = show("caseload")
    app.text_input[0].set_value("zzz").run()
    assert "No household fits" in " ".join(each.value for each in app.text)
