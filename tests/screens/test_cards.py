"""The code cards, family by family."""

from __future__ import annotations

import re

import pytest

from annotator.domain.codes import Code
from annotator.domain.identity import CodeId, FamilyId
from annotator.screens.cards import card
from tests.builders import the_scheme
from tests.journey.practice_set import practised
from tests.practised import Practised
from tests.screens.conftest import html
from tests.screens.practising import Page, here, page

__all__ = ["here", "page"]


def test_each_code_of_the_family_says_what_it_is_and_where_it_can_be_seen(page: Page) -> None:
    app = page("cards")
    assert not app.exception
    shown = html(app)
    for code in the_scheme().families[0].codes:
        assert f"<h3>{code.name}</h3>" in shown
    assert "The sucking pauses; the infant looks up" in shown
    assert "Over the rail of the cot" in shown
    assert "Nobody leads here." in shown


def test_every_family_is_one_step_away_and_its_own_cards_come(page: Page) -> None:
    shown = html(page("cards", family="repair"))
    for family in the_scheme().families:
        assert f"/cards?family={family.id}" in shown
    assert "<h3>Comfort" in shown
    assert "Shared gaze" not in shown


def test_a_family_without_codes_is_told_in_its_own_words(page: Page) -> None:
    app = page("cards", family="infant_bid")
    assert not app.exception
    assert "no codes of its own" in html(app)
    assert the_scheme().family(FamilyId("infant_bid")).definition in html(app)


@pytest.mark.parametrize("family", ["", "nobody-knows-it", "<b>"])
def test_a_family_nobody_knows_shows_the_first(page: Page, family: str) -> None:
    assert "<h3>Shared gaze</h3>" in html(page("cards", family=family))


def test_a_still_comes_by_our_own_address_and_says_what_it_is(page: Page, here: Practised) -> None:
    shown = html(page("cards"))
    assert f'src="/clips/{here.clips["seen"]}/stills/100"' in shown
    assert 'alt="Shared gaze, feeding: a still of a drawn clip"' in shown


def test_no_still_and_no_word_of_a_qualifying_clip_before_it_is_sealed(
    page: Page, here: Practised
) -> None:
    shown = html(page("cards"))
    assert here.clips["asked"] not in shown
    assert "One looks, one sleeps." not in shown
    assert "once you have coded the clip it is from" in shown
    practised(here.world, here.clips["asked"])
    shown = html(page("cards"))
    assert f'src="/clips/{here.clips["asked"]}/stills/650"' in shown
    assert "One looks, one sleeps." in shown
    assert "once you have coded" not in shown


def test_what_somebody_typed_into_a_scheme_stays_text() -> None:
    code = Code(CodeId("x"), "<i>n</i>", definition="a < b", feeding="<script>", near_misses=("&",))
    shown = card(code, {})
    assert not re.search(r"<i>|<script>|a < b", shown)
    assert "&lt;script&gt;" in shown
    assert "bedtime" not in shown
