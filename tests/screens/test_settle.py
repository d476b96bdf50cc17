"""Settling on the screen: what all saw first, each difference by itself, kept when all is done."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import PersonId
from annotator.journey.consent import Given
from annotator.wiring.acting import acting_as
from tests.screens.conftest import Went, html
from tests.screens.reviewed import ADA, KIM, SAM, Reviewed, house_of_three, reviewed

# A house of three people for each: too long for every run.
pytestmark = pytest.mark.thorough

__all__ = ["house_of_three", "reviewed"]


def said(app: AppTest) -> list[str]:
    return [each.value for each in (*app.text, *app.markdown, *app.caption, *app.info)]


def films(app: AppTest) -> list[list[dict[str, object]]]:
    """The rows beneath each film that is shown."""
    every = [each.proto for each in app.get("bidi_component")]
    return [json.loads(e.json)["rows"] for e in every if e.component_name.endswith("stretch")]


def press(app: AppTest, label: str) -> AppTest:
    return next(each for each in app.button if each.label == label).click().run()


def test_whose_codings_are_settled_is_chosen_and_begun(reviewed: Reviewed, went: Went) -> None:
    app = reviewed.show("settle", clip=reviewed.clip)
    assert not app.exception
    assert set(app.multiselect[0].value) == {reviewed.adas, reviewed.kims}
    press(app, "Settle these")
    ((path, where),) = went.to
    with acting_as(ADA):
        (begun,) = reviewed.practice.review.settling.of(reviewed.clip)
    assert (path, where["settlement"]) == ("settle", begun.id)


def test_one_coding_alone_is_not_settled(reviewed: Reviewed) -> None:
    with acting_as(ADA):
        other = reviewed.practice.consents.households()[0].clips[1].id
    app = reviewed.show("settle", clip=other)
    assert any("not two codings" in each for each in said(app))


def test_each_difference_stands_by_itself_with_both_marks_beneath_the_film(
    reviewed: Reviewed,
) -> None:
    settlement = reviewed.settlement()
    app = reviewed.show("settle", settlement=settlement)
    assert not app.exception
    with acting_as(ADA):
        opened = reviewed.practice.review.settling.look(settlement)
    differing = [each for each in opened.places if each.point.differs is not None]
    assert f"**1 of {len(differing)}**" in said(app)
    agreed = len(opened.places) - len(differing)
    assert app.expander[0].label == f"What all of you saw: {agreed}"
    (rows,) = films(app)
    assert [each["name"] for each in rows] == ["Ada", "Kim"]
    assert next(e for e in app.button if e.label == "Keep the consensus").disabled


def test_a_difference_is_settled_with_a_reason_taken_back_and_its_history_stays(
    reviewed: Reviewed,
) -> None:
    settlement = reviewed.settlement()
    app = reviewed.show("settle", settlement=settlement, step="0")
    assert not any(each.label == "Settle it so" for each in app.button)
    app = app.radio[0].set_value(0).run()
    assert next(each for each in app.button if each.label == "Settle it so").disabled
    why = next(each for each in app.selectbox if each.label == "Because")
    app = why.set_value("film").run()
    app = press(app, "Settle it so")
    assert not app.exception
    assert app.query_params["step"] == "1"
    app = reviewed.show("settle", settlement=settlement, step="0")
    assert any(each.startswith("Settled: ") for each in said(app))
    app = press(app, "Take it back")
    assert not any(each.startswith("Settled: ") for each in said(app))
    assert any(each.startswith("Taken back · Ada") for each in said(app))
    assert any("the film shows it so · Ada" in each for each in said(app))


def test_ones_own_words_are_kept_with_their_times(reviewed: Reviewed) -> None:
    settlement = reviewed.settlement()
    app = reviewed.show("settle", settlement=settlement, step="0")
    labels = app.radio[0].options
    app = app.radio[0].set_value(labels.index("In other words or times")).run()
    start = next(each for each in app.number_input if each.label == "From, in seconds")
    app = start.set_value(float(start.value or 0) + 0.3).run()
    why = next(each for each in app.selectbox if each.label == "Because")
    app = press(why.set_value("times").run(), "Settle it so")
    assert not app.exception
    with acting_as(ADA):
        places = reviewed.practice.review.settling.look(settlement).places
    (mine,) = (each for each in places if each.decision is not None)
    assert mine.now is not None
    assert mine.now.moment is not None
    first = next(iter(mine.point.marks.values()))
    assert mine.now.moment.onset == first.onset + 300


def test_a_reason_of_ones_own_without_words_is_refused_and_said(reviewed: Reviewed) -> None:
    app = reviewed.show("settle", settlement=reviewed.settlement(), step="0")
    app = app.radio[0].set_value(0).run()
    why = next(each for each in app.selectbox if each.label == "Because")
    app = press(why.set_value("other").run(), "Settle it so")
    assert [each.value for each in app.warning] == [
        "Please say why in a few words, at most 400 letters."
    ]


def test_all_settled_it_is_kept_named_after_its_coders_and_leads_to_a_gold(
    reviewed: Reviewed,
) -> None:
    settlement = reviewed.settlement()
    reviewed.settle_all(settlement)
    app = reviewed.show("settle", settlement=settlement)
    assert "All settled" in said(app)
    app = press(app, "Keep the consensus")
    assert not app.exception
    assert "**Consensus of Ada and Kim**" in said(app)
    assert any(each.startswith("Kept by Ada on") for each in said(app))
    assert f"/make-gold?settlement={settlement}" in html(app)
    labels = {each.label for each in app.button}
    assert not labels & {"Keep the consensus", "Settle it so", "Take it back"}


def test_a_coding_that_changed_since_is_told(reviewed: Reviewed) -> None:
    settlement = reviewed.settlement()
    with reviewed.practice.records.writing() as desk:
        sql = f"UPDATE coding_session SET revision = revision + 1 WHERE id = '{reviewed.kims}'"  # noqa: S608
        desk.connection.exec_driver_sql(sql)
    app = reviewed.show("settle", settlement=settlement)
    assert any(each.startswith("Kim has changed this coding since") for each in said(app))


def test_without_supervision_a_supervisor_settles_codes_without_the_picture(
    reviewed: Reviewed,
) -> None:
    settlement = reviewed.settlement()
    consents = reviewed.practice.consents
    with acting_as(ADA):
        home = consents.households()[0].dyad.household.id
        consents.withdraw(home, Purpose.SUPERVISION, "mother")
    try:
        app = reviewed.show("settle", SAM, settlement=settlement)
        assert not app.exception
        assert not films(app)
        assert any(each.startswith("Codes without the picture") for each in said(app))
        assert "Wren" not in html(app) + " ".join(said(app))
    finally:
        with acting_as(ADA):
            given = Given(PersonId("mother"), "mother", "parental_responsibility")
            consents.decide(home, Purpose.SUPERVISION, Decision.PERMIT, given)
    assert films(reviewed.show("settle", SAM, settlement=settlement))


def test_a_place_in_the_address_that_is_none_shows_the_first_or_the_last(
    reviewed: Reviewed,
) -> None:
    settlement = reviewed.settlement()
    for step in ("-1", "x", "999", "²"):
        assert not reviewed.show("settle", settlement=settlement, step=step).exception
    app = reviewed.show("settle", settlement="0" * 32)
    assert [each.value for each in app.warning] == ["There is nothing here for you, or no longer."]


PANEL = """
from annotator.screens import frame, settle
from annotator.wiring.acting import acting_as
from tests.screens import test_settle
with acting_as({who!r}):
    settle.panel(frame.practice(), {clip!r}, {sessions!r}, test_settle.MARKS)
"""
MARKS: list[str] = []


def test_beside_a_film_one_place_is_settled_by_itself(reviewed: Reviewed) -> None:
    with acting_as(ADA):
        mark = reviewed.practice.tagging.session(reviewed.adas).annotations[0]
    MARKS[:] = [mark.id]
    script = PANEL.format(who=ADA, clip=reviewed.clip, sessions=(reviewed.adas, reviewed.kims))
    app = AppTest.from_string(script, default_timeout=60).run()
    assert [each.label for each in app.button] == ["Settle what differs"]
    app.button[0].click().run()
    app = AppTest.from_string(script, default_timeout=60).run()
    assert not app.exception
    assert app.radio[0].label == "What stands here"


def test_a_trainee_does_not_settle(reviewed: Reviewed) -> None:
    app = reviewed.show("settle", KIM, settlement=reviewed.settlement())
    assert [each.value for each in app.warning] == ["There is nothing here for you, or no longer."]
