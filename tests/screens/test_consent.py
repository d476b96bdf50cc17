from __future__ import annotations

from annotator.domain.consent import Purpose
from annotator.wiring.house import House
from tests.screens.conftest import Shown, Went, html


def test_all_ten_purposes_stand_there_each_in_words(show: Shown, sample_house: House) -> None:
    assert sample_house.practice is not None
    household = sample_house.practice.consents.households()[0].dyad.household.id
    app = show("consent", household=household)
    assert not app.exception
    assert len(app.date_input) == len(Purpose) == 10
    page = html(app)
    assert "Permitted until" in page
    assert "Not asked yet" in page


def test_saving_what_is_already_decided_changes_nothing(show: Shown, sample_house: House) -> None:
    practice = sample_house.practice
    assert practice is not None
    household = practice.consents.households()[0].dyad.household.id
    before = practice.consents.given(household)
    app = show("consent", household=household)
    app.button[0].click().run()
    assert practice.consents.given(household) == before
    assert app.success[0].value == "Nothing was changed."


def test_without_a_household_the_screen_leads_back(show: Shown, went: Went) -> None:
    show("consent")
    assert went.to == [("", {})]
