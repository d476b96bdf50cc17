from __future__ import annotations

import pytest

from annotator.domain.coding_load import Load
from annotator.domain.identity import VisitId
from annotator.domain.interval import Milliseconds
from annotator.journey.history import Kind
from annotator.screens.history import SAID, SIGNS, load_words
from annotator.wiring.practice import Practice
from tests.screens.conftest import Shown, Went, html

MINUTE = 60_000


def test_a_familys_whole_life_stands_on_one_page(
    show: Shown, practice: Practice, visit: VisitId
) -> None:
    home = practice.consents.households()[0].dyad.household.id
    app = show("history", household=home)
    assert not app.exception
    page = html(app)
    for said in ("Permitted: ", "Filmed: Feed", "A coding of Bedtime", "Meeting ", "was opened"):
        assert said in page, said
    assert "steps: " in page
    assert f"/consent?household={home}" in page
    assert "Robin" not in page
    assert "Mama" not in page


def test_without_a_household_it_leads_to_all_of_them(show: Shown, went: Went) -> None:
    show("history")
    assert went.to == [("caseload", {})]


def test_of_nobody_there_is_none(show: Shown) -> None:
    assert show("history", household="f" * 32).warning


@pytest.mark.parametrize("kind", Kind, ids=str)
def test_every_kind_of_line_has_a_sign_and_a_sentence(kind: Kind) -> None:
    assert kind in SIGNS
    assert kind in SAID


@pytest.mark.parametrize(
    ("at_work", "said"),
    [
        (59_999, "less than a minute at work in 1 sitting"),
        (3 * MINUTE, "3 min at work in 1 sitting, 1.5 times the length of the clip"),
    ],
)
def test_what_a_coding_took_is_said_of_the_coding_alone(at_work: int, said: str) -> None:
    load = Load(12, 9, 1, 2, 1, Milliseconds(at_work), Milliseconds(2 * MINUTE))
    assert load_words(load) == (f"12 steps: 9 marks added, 2 undone · {said}",)
    none = Load(0, 0, 0, 0, 0, Milliseconds(0), Milliseconds(MINUTE))
    assert load_words(none) == ("Nothing is marked in it yet.",)
