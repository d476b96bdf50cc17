from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from annotator import words
from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import PersonId, VisitId
from annotator.journey.consent import Given, HouseholdForm
from annotator.journey.visit import VisitCard
from annotator.screens import frame, settings, today
from annotator.wiring.house import House
from annotator.wiring.practice import Practice
from tests.opening import CHEAP
from tests.screens.conftest import Shown, html

MANY = 30


def test_today_offers_to_go_on_with_the_newest_clip_and_shows_no_name(show: Shown) -> None:
    app = show("today")
    assert not app.exception
    page = html(app)
    assert "Continue with Wren" in page
    assert "/tag?clip=" in page
    assert "/progress?household=" in page
    assert "Robin" not in page


def test_a_day_agreed_for_the_next_film_stands_beside_its_household(
    show: Shown, practice: Practice, visit: VisitId
) -> None:
    assert "Next film" not in said(show("today"))
    before = practice.sharing.visit(visit)
    day = practice.today() + timedelta(days=11)
    with practice.records.writing() as desk:
        desk.visits.change(replace(before, card=VisitCard(next_film_on=day.isoformat())))
    try:
        assert f"Next film: {frame.on_paper(day)}" in said(show("today"))
    finally:
        with practice.records.writing() as desk:
            desk.visits.change(before)


def test_today_labels_the_made_up_family(show: Shown) -> None:
    assert "Made-up family" in html(show("today"))


def test_with_few_households_there_is_no_field_to_find_them_by(show: Shown) -> None:
    app = show("today")
    assert not app.text_input
    assert words.screen("today.attention_more", count=1)[:3] not in said(app)


@pytest.fixture(scope="module")
def large_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Thirty households, Swift 00 to Swift 29: a clip of the last eleven is awaited, the
    last one's the newest."""
    house = House(tmp_path_factory.mktemp("large"), CHEAP)
    house.set_up("a large practice of thirty")
    practice = house.practice
    assert practice is not None
    for number in range(MANY):
        dyad = practice.consents.open_household(
            HouseholdForm(f"Swift {number:02}", "Robin", "Mama")
        )
        if number > MANY - 12:
            given = Given(PersonId("mother"), "mother", "parental_responsibility")
            practice.consents.decide(dyad.household.id, Purpose.RECORD, Decision.PERMIT, given)
            on = practice.today() - timedelta(days=MANY - number)
            card = ClipCard(on, Context.PLAY, ("carer", "infant"))
            practice.clips.begin(dyad.household.id, dyad.id, card)
    yield house
    house.lock()


@pytest.fixture
def large(show: Shown, large_house: House, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    for module in (frame, settings, today):
        monkeypatch.setattr(module, "house", lambda: large_house)
    return show("today")


def drawn(app: AppTest) -> list[str]:
    return [each.value.strip("*") for each in app.markdown if "Swift" in each.value]


def said(app: AppTest) -> str:
    return " ".join(each.value for each in [*app.text, *app.caption])


def find(app: AppTest, name: str) -> AppTest:
    return app.text_input(key=today.FIND).set_value(name).run()


def test_of_many_households_two_dozen_are_drawn_what_waits_first(large: AppTest) -> None:
    assert not large.exception
    assert len(drawn(large)) == today.SHOWN
    assert drawn(large)[:2] == [f"Swift {MANY - 1}", f"Swift {MANY - 2}"]
    assert words.screen("today.more", count=MANY - today.SHOWN) in said(large)


def test_of_much_that_waits_the_first_is_named_and_the_rest_counted(large: AppTest) -> None:
    every = [str(each.proto.body) for each in large.get("html")]
    unfinished = [each for each in every if "Swift" in each]
    assert len(unfinished) == today.ATTENTION
    assert all("/clip?clip=" in each and "waiting for its film" in each for each in unfinished)
    assert words.screen("today.attention_more", count=11 - today.ATTENTION) in said(large)


def test_every_household_is_found_by_name_with_what_can_be_done_there(large: AppTest) -> None:
    assert large.text_input(key=today.FIND).label == words.screen("today.find")
    for number in range(MANY):
        find(large, f"swift {number:02}")
        assert drawn(large) == [f"Swift {number:02}"]
        page = html(large)
        assert page.count("/consent?household=") == page.count("/clip?household=") == 1


def test_a_name_nobody_has_is_said_and_the_list_comes_back(large: AppTest) -> None:
    find(large, "Heron")
    assert not large.exception
    assert drawn(large) == []
    assert words.screen("today.find_none", name="Heron") in said(large)
    find(large, "")
    assert len(drawn(large)) == today.SHOWN


def test_too_many_of_a_name_ask_for_more_of_it(large: AppTest) -> None:
    find(large, "swift")
    assert words.screen("today.more_found", count=MANY - today.SHOWN) in said(large)
