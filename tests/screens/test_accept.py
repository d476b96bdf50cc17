"""What waits for a supervisor, and a coding looked through before a family's page stands on it."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import PersonId
from annotator.journey.consent import Given
from annotator.wiring.acting import acting_as
from tests.screens.conftest import html
from tests.screens.reviewed import ADA, KIM, SAM, Reviewed, house_of_three, reviewed

# A house of three people for each: too long for every run.
pytestmark = pytest.mark.thorough

__all__ = ["house_of_three", "reviewed"]


def said(app: AppTest) -> list[str]:
    return [each.value for each in (*app.text, *app.markdown, *app.caption, *app.info)]


def press(app: AppTest, label: str) -> AppTest:
    return next(each for each in app.button if each.label == label).click().run()


def test_what_waits_is_named_by_whose_work_and_what_kind_of_clip(reviewed: Reviewed) -> None:
    with acting_as(ADA):
        reviewed.practice.review.looks.ask(reviewed.visit())
    app = reviewed.show("accept", SAM)
    assert not app.exception
    assert {"Kim coded: Feed", "Ada asks about a summary: Feed"} <= set(said(app))
    assert f"/accept?session={reviewed.kims}" in html(app)
    assert "/look-over?visit=" in html(app)
    assert "Robin" not in html(app) + " ".join(said(app))


def test_nothing_waits_where_supervision_is_not_permitted(reviewed: Reviewed) -> None:
    consents = reviewed.practice.consents
    with acting_as(ADA):
        home = consents.households()[0].dyad.household.id
        consents.withdraw(home, Purpose.SUPERVISION, "mother")
    try:
        assert "Nothing waits for you." in said(reviewed.show("accept", SAM))
        app = reviewed.show("accept", SAM, session=reviewed.kims)
        assert [e.value for e in app.warning] == ["There is nothing here for you, or no longer."]
    finally:
        with acting_as(ADA):
            given = Given(PersonId("mother"), "mother", "parental_responsibility")
            consents.decide(home, Purpose.SUPERVISION, Decision.PERMIT, given)


def test_each_moment_is_seen_with_what_others_marked_there(reviewed: Reviewed) -> None:
    app = reviewed.show("accept", SAM, session=reviewed.kims)
    assert not app.exception
    assert "**The coding of Kim**" in said(app)
    every = [each.proto for each in app.get("bidi_component")]
    (film,) = [json.loads(e.json) for e in every if e.component_name.endswith("stretch")]
    assert [each["name"] for each in film["rows"]] == ["Kim", "Ada"]
    assert film["rows"][0]["marks"]
    app = press(app, "The next one")
    assert app.query_params["step"] == "1"


def test_it_is_accepted_as_it_is_and_said_by_whom(reviewed: Reviewed) -> None:
    app = press(reviewed.show("accept", SAM, session=reviewed.kims), "Accept it as it is")
    assert not app.exception
    assert any(each.startswith("Accepted by Sam on") for each in said(app))
    assert next(e for e in app.button if e.label == "Accept it as it is").disabled
    assert "Kim coded: Feed" not in said(reviewed.show("accept", SAM))


def test_it_is_given_back_with_a_note_that_its_coder_reads(reviewed: Reviewed) -> None:
    app = reviewed.show("accept", SAM, session=reviewed.kims)
    app = press(app, "Give it back with this note")
    assert [e.value for e in app.warning] == [
        "Please write what to look at again, at most 1000 letters."
    ]
    app = reviewed.show("accept", SAM, session=reviewed.kims)
    app.text_area[0].set_value("Look at the pause.")
    app = press(app, "Give it back with this note")
    assert "Look at the pause." in said(app)
    kims = reviewed.show("training", KIM)
    assert not kims.exception
    assert "Look at the pause." in said(kims)
    assert any(each.startswith("Given back by Sam") for each in said(kims))


def test_what_changed_after_it_was_accepted_asks_again(reviewed: Reviewed) -> None:
    reviewed.accepted()
    with reviewed.practice.records.writing() as desk:
        sql = f"UPDATE coding_session SET revision = revision + 1 WHERE id = '{reviewed.kims}'"  # noqa: S608
        desk.connection.exec_driver_sql(sql)
    app = reviewed.show("accept", SAM, session=reviewed.kims)
    assert any("changed since. It asks again" in each for each in said(app))
    assert not next(e for e in app.button if e.label == "Accept it as it is").disabled


def test_a_therapist_looks_but_does_not_accept(reviewed: Reviewed) -> None:
    app = reviewed.show("accept", ADA, session=reviewed.kims)
    assert not app.exception
    assert "Accept it as it is" not in {each.label for each in app.button}
