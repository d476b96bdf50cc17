"""In Prepare an accepted coding can be chosen, and one that changed since cannot (PR-28)."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from annotator.wiring.acting import acting_as
from tests.screens.reviewed import ADA, Reviewed, house_of_three, reviewed

# A house of three people for each: too long for every run.
pytestmark = pytest.mark.thorough

__all__ = ["house_of_three", "reviewed"]


def said(app: AppTest) -> list[str]:
    return [each.value for each in (*app.text, *app.markdown, *app.caption, *app.info)]


def whose(app: AppTest) -> list[str]:
    found = [e for e in app.radio if e.label == "On whose coding this stands"]
    return list(found[0].options) if found else []


def test_pr28_what_is_not_accepted_is_not_offered(reviewed: Reviewed) -> None:
    app = reviewed.show("prepare", clip=reviewed.clip)
    assert not app.exception
    assert whose(app) == []


def test_pr28_an_accepted_coding_is_chosen_with_by_whom_and_when(reviewed: Reviewed) -> None:
    reviewed.accepted()
    app = reviewed.show("prepare", clip=reviewed.clip)
    own, kims = whose(app)
    assert own == "On yours, or the family's therapist's"
    assert kims.startswith("On the coding of Kim, accepted by Sam on ")
    radio = next(e for e in app.radio if e.label == "On whose coding this stands")
    app = radio.set_value(kims).run()
    assert not app.exception
    with acting_as(ADA):
        plan = reviewed.practice.sharing.plan(reviewed.visit())
    assert plan.session == reviewed.kims
    radio = next(e for e in app.radio if e.label == "On whose coding this stands")
    radio.set_value(own).run()
    with acting_as(ADA):
        assert reviewed.practice.sharing.plan(reviewed.visit()).session == reviewed.adas


def test_pr28_a_change_since_is_said_and_it_stands_on_ones_own_again(reviewed: Reviewed) -> None:
    reviewed.accepted()
    with acting_as(ADA):
        reviewed.practice.review.accepting.choose(reviewed.clip, reviewed.kims)
    with reviewed.practice.records.writing() as desk:
        sql = f"UPDATE coding_session SET revision = revision + 1 WHERE id = '{reviewed.kims}'"  # noqa: S608
        desk.connection.exec_driver_sql(sql)
    app = reviewed.show("prepare", clip=reviewed.clip)
    assert not app.exception
    assert any(each.startswith("This stood on the coding of Kim") for each in said(app))
    assert whose(app) == []
    with acting_as(ADA):
        assert reviewed.practice.sharing.plan(reviewed.visit()).session == reviewed.adas
