"""A summary looked at on the screen: the way to its page, one answer, and what Prepare says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from annotator import words
from annotator.domain.identity import VisitId
from annotator.journey.looking import Asks
from annotator.journey.settle_books import Look
from annotator.wiring.acting import acting_as
from tests.screens.conftest import Went, html
from tests.screens.reviewed import ADA, SAM, Reviewed, house_of_three, reviewed

# A house of three people for each: too long for every run.
pytestmark = pytest.mark.thorough

__all__ = ["house_of_three", "reviewed"]
PREPARE = """
from annotator.screens import frame, look_over
from annotator.wiring.acting import acting_as
import streamlit as st
with acting_as({who!r}):
    st.text(look_over.show_look(frame.practice(), {visit!r}))
"""


def said(app: AppTest) -> list[str]:
    return [each.value for each in (*app.text, *app.markdown, *app.caption, *app.info)]


def press(app: AppTest, label: str) -> AppTest:
    return next(each for each in app.button if each.label == label).click().run()


@pytest.fixture
def asked(reviewed: Reviewed) -> Iterator[VisitId]:
    """Ada asked about what she prepared."""
    visit = reviewed.visit()
    with acting_as(ADA):
        reviewed.practice.review.looks.ask(visit)
    yield visit
    with acting_as(SAM):
        reviewed.practice.review.looks.ask_first(Asks.NOBODY)


def prepare(reviewed: Reviewed, visit: VisitId) -> AppTest:
    del reviewed
    return AppTest.from_string(PREPARE.format(who=ADA, visit=visit), default_timeout=60).run()


def test_the_page_opens_beside_and_is_approved(
    reviewed: Reviewed, asked: VisitId, went: Went
) -> None:
    app = reviewed.show("look_over", SAM, visit=asked)
    assert not app.exception
    assert f'href="/together/review/{asked}" target="_blank"' in html(app)
    assert "**Prepared by Ada**" in said(app)
    press(app, "Approve it")
    assert went.to == [("review", {})]
    told = prepare(reviewed, asked)
    assert any(each.startswith("Approved by Sam on") for each in said(told))


def test_it_goes_back_with_one_point_that_prepare_shows(
    reviewed: Reviewed, asked: VisitId, went: Went
) -> None:
    app = reviewed.show("look_over", SAM, visit=asked)
    app.text_area[0].set_value("One.\n\nTwo.")
    app = press(app, "Give it back with this point")
    assert app.warning[0].value.startswith("Please give back one point")
    app = reviewed.show("look_over", SAM, visit=asked)
    app.text_area[0].set_value("Begin with the laugh.")
    press(app, "Give it back with this point")
    assert went.to == [("review", {})]
    told = prepare(reviewed, asked)
    assert "“Begin with the laugh.”" in said(told)
    told = press(told, "Ask for a look")
    assert any(each.endswith("Nobody has answered yet.") for each in said(told))


def test_an_edit_after_the_approval_is_said_to_have_ended_it(
    reviewed: Reviewed, asked: VisitId
) -> None:
    looks, sharing = reviewed.practice.review.looks, reviewed.practice.sharing
    with acting_as(SAM):
        looks.ask_first(Asks.EVERYBODY)
        looks.approve(asked, looks.asked(asked).page)
    assert "True" in said(prepare(reviewed, asked))
    with acting_as(ADA):
        key = sharing.plan(asked).shown[0].key
        sharing.edit_question(asked, key, "What do you notice here, just before?")
    told = said(prepare(reviewed, asked))
    assert any("changed since, so the approval is over" in each for each in told)
    assert "False" in told


def test_who_is_asked_first_is_set_by_a_supervisor(reviewed: Reviewed, asked: VisitId) -> None:
    app = reviewed.show("accept", SAM)
    who = next(each for each in app.radio if each.label == "Approved first are summaries of")
    assert who.value == "nobody"
    app = press(who.set_value("everybody").run(), "Keep this")
    assert not app.exception
    with acting_as(ADA):
        assert reviewed.practice.review.looks.asks() is Asks.EVERYBODY
        assert reviewed.practice.review.looks.standing(asked).needed


def test_nobody_waits_for_an_answer_where_nobody_asked(reviewed: Reviewed) -> None:
    app = reviewed.show("look_over", SAM, visit=reviewed.visit())
    assert [e.value for e in app.warning] == [
        "Nobody waits for an answer here, or it was given already."
    ]


def test_every_step_and_setting_has_its_words() -> None:
    said_of = words.screens("look_over")
    assert all(said_of[f"look_{each}"] for each in Look)
    assert all(said_of[f"asks_{each}"] for each in Asks)
