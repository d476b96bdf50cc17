"""Reliability in a real browser: a record of half a year, and a clip coded blind and handed in."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from annotator.domain.clip import ClipCard, Context
from annotator.domain.people import FIRST, Member, Role
from annotator.journey.consent import HouseholdForm
from annotator.journey.schemes import Schemes
from annotator.wiring.acting import acting_as
from annotator.wiring.house import House
from annotator.wiring.sample import FOLDER, bring_film
from tests.axe import violations
from tests.browser.looked_at import looks_at_figures
from tests.browser.running import Glimmer
from tests.browser.stage import TABLET
from tests.browser.steps import PASSPHRASE, pill
from tests.builders import the_scheme_document
from tests.doubled import CEM, Doubles, half_a_year
from tests.fakes.clock import NOON
from tests.opening import wait_until_ready

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
SPANS = [("attunement", 4_000, 12_000), ("rupture", 20_000, 26_000), ("repair", 27_000, 31_000)]


def seeded(home: Path, *, with_a_film: bool) -> None:
    """A practice with half a year of double coding; and a clip that waits to be coded blind."""
    house = House(home)
    house.set_up(PASSPHRASE)
    practice = house.practice
    assert practice is not None
    with acting_as(FIRST):
        dyad = practice.consents.open_household(HouseholdForm("Wren", "Robin", "Mama"))
        doubles = Doubles(practice.records, Schemes(json.dumps(the_scheme_document())))
        half_a_year(doubles, dyad)
        roles = frozenset({Role.THERAPIST, Role.KEEPER, Role.SUPERVISOR})
        began = NOON - timedelta(days=170)
        with practice.records.writing() as desk:
            desk.people.keep(Member(FIRST, "Ada", roles, began, began))
        if with_a_film:
            card = ClipCard(practice.today(), Context.BEDTIME, ("carer", "infant"))
            film = (FOLDER / "bedtime" / "clip.mp4").read_bytes()
            clip = bring_film(practice, dyad, card, film)
            wait_until_ready(practice)
            doubles.coded(clip, CEM, SPANS)
            doubles.ask(clip, FIRST)
    house.lock()


@pytest.fixture
def glimmer(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Glimmer]:
    started = Glimmer(tmp_path / "glimmer")
    seeded(started.home, with_a_film="blind" in request.node.name)
    try:
        started.start()
        yield started
    finally:
        started.stop()
        print(started.said())  # noqa: T201 - shown where the test failed


def come_in(page: Page, glimmer: Glimmer) -> None:
    page.goto(glimmer.link)
    page.get_by_label("Passphrase", exact=True).fill(PASSPHRASE)
    page.keyboard.press("Enter")
    page.get_by_role("link", name="How alike we code").click()
    expect(page.get_by_text("Where each line stands")).to_be_visible()


def test_lines_and_figures_are_shown_and_the_files_name_nobody(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    come_in(page, glimmer)
    expect(page.locator(".js-plotly-plot")).to_have_count(1)
    shot("reliability-everybody")
    page.goto(f"/reliability?coder={CEM}")
    expect(page.locator(".js-plotly-plot")).to_have_count(2)
    shot("reliability-line")
    assert violations(page) == []
    looks_at_figures(page, "reliability")
    with page.expect_download() as told:
        page.get_by_role("link", name="Paragraph for a methods section").click()
    assert told.value.suggested_filename == "agreement-methods.txt"
    said = Path(told.value.path()).read_text(encoding="utf-8")
    assert "Cohen's κ" in said
    assert not any(name in said for name in ("Ada", "Bea", "Cem", "Wren", "Robin"))
    page.set_viewport_size(TABLET)  # type: ignore[arg-type]
    shot("reliability-tablet")


def test_a_clip_is_coded_blind_and_handed_in(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    come_in(page, glimmer)
    page.get_by_role("button", name="Code this clip blind").click()
    expect(page.get_by_text("Coded blind")).to_be_visible()
    expect(pill(page)).to_be_visible()
    shot("reliability-blind")
    page.get_by_role("link", name="Hand in, when it is done").click()
    expect(page.get_by_role("button", name="Go on coding")).to_be_visible()
    page.set_viewport_size(TABLET)  # type: ignore[arg-type]
    page.get_by_role("button", name="Go on coding").scroll_into_view_if_needed()
    shot("reliability-begun")
    assert violations(page) == []
    page.get_by_role("button", name="Hand in").first.click()
    page.get_by_role("button", name="Hand it in").click()
    expect(page.get_by_role("button", name="Hand in")).to_have_count(0)
