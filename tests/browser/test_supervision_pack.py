"""A household tagged, put away and found; its history; a pack of a clip made and opened again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from annotator.domain.clip import ClipCard, ClipState, Context
from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import ClipId, CoderId, OperationId, PersonId
from annotator.domain.operation import Add
from annotator.domain.people import FIRST, Member, Role
from annotator.journey.consent import Given, HouseholdForm
from annotator.wiring.acting import acting_as
from annotator.wiring.house import House
from annotator.wiring.sample import coding_of
from annotator.wiring.world import RandomIdentities
from tests.axe import violations
from tests.browser.running import Glimmer
from tests.browser.stage import DESK, TABLET, watch_of
from tests.builders import some_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from annotator.wiring.practice import Practice

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
PASSPHRASE = "seven quiet herons walking home"
FOR_THE_PACK = "four brown kettles abroad"
CODERS = (FIRST, CoderId("5a" * 16))


def coded(practice: Practice, clip: ClipId, coder: CoderId, who: str) -> None:
    fresh = RandomIdentities().fresh
    with acting_as(coder):
        session = practice.tagging.begin(clip, coder)
        marks = coding_of("feeding", who).annotations.values()
        news = [replace(each, version=1, starred=False, repairs=None) for each in marks]
        adds = [Add(OperationId(fresh()), each.id, 0, each) for each in news]
        practice.tagging.take(session, adds)


def filled(home: Path) -> None:
    """A practice with two households, and a clip of the first that two people coded."""
    house = House(home)
    house.set_up(PASSPHRASE)
    practice = house.practice
    assert practice is not None
    with acting_as(FIRST):
        dyads = [
            practice.consents.open_household(HouseholdForm(name, "Robin", "Mama"))
            for name in ("Wren", "Heron")
        ]
        for purpose in (Purpose.RECORD, Purpose.SUPERVISION):
            given = Given(PersonId("mother"), "mother", "parental_responsibility")
            practice.consents.decide(dyads[0].household.id, purpose, Decision.PERMIT, given)
        card = ClipCard(practice.today(), Context.FEEDING, ("carer", "infant"))
        clip = practice.clips.begin(dyads[0].household.id, dyads[0].id, card)
        facts = replace(some_facts(), length=coding_of("feeding").clip_length)
        now = practice.people.me().invited_at
        with practice.records.writing() as desk:
            desk.people.keep(Member(CODERS[1], "Sam", frozenset({Role.SUPERVISOR}), now, now))
            begun = desk.clips.get(clip)
            assert begun is not None
            desk.clips.change(replace(begun, state=ClipState.READY, playable=True, facts=facts))
    for coder, who in zip(CODERS, ("coder-a", "coder-b"), strict=True):
        coded(practice, clip, coder, who)
    house.lock()


@pytest.fixture
def glimmer(tmp_path: Path) -> Iterator[Glimmer]:
    """A server over such a practice."""
    started = Glimmer(tmp_path / "glimmer")
    filled(started.home)
    try:
        started.start()
        yield started
    finally:
        started.stop()


def unlocked(page: Page, glimmer: Glimmer) -> None:
    page.goto(glimmer.link)
    page.get_by_label("Passphrase", exact=True).fill(PASSPHRASE)
    page.get_by_role("button", name="Open", exact=True).click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


def tagged_put_away_and_found(page: Page, both: Callable[[str], None]) -> None:
    page.get_by_role("link", name="All households").click()
    heron = page.locator("section.home", has_text="Heron")
    heron.get_by_role("link", name="Tags, put away").click()
    page.get_by_role("textbox", name="Tags, with commas between them").fill("Robin asleep")
    page.get_by_role("button", name="Keep these tags").click()
    expect(page.get_by_text("calls somebody of this household by name")).to_be_visible()
    page.get_by_role("textbox", name="Tags, with commas between them").fill("nights, first year")
    page.get_by_role("button", name="Keep these tags").click()
    expect(heron.locator(".tag")).to_have_text(["nights", "first year"])
    both("1-tagged")
    page.get_by_role("button", name="Put away", exact=True).click()
    expect(page.get_by_text("Put away since")).to_be_visible()
    expect(heron).to_have_count(0)
    page.goto("/")
    expect(page.get_by_text("Wren", exact=True).first).to_be_visible()
    expect(page.get_by_text("Heron")).to_have_count(0)
    page.goto("/caseload")
    page.get_by_role("radio", name="Put away · 1").click()
    expect(heron).to_be_visible()
    both("2-put-away")
    heron.get_by_role("link", name="Tags, put away").click()
    page.get_by_role("button", name="Bring it back").click()
    expect(page.get_by_role("button", name="Put away", exact=True)).to_be_visible()
    page.get_by_role("textbox", name="Find").fill("night")
    page.keyboard.press("Enter")
    expect(page.locator("section.home")).to_have_count(1)
    expect(heron).to_be_visible()


def made_and_opened_again(page: Page, folder: Path, both: Callable[[str], None]) -> None:
    page.get_by_role("link", name="Supervision pack · Feed").click()
    for label in ("A passphrase for this pack", "The same once more"):
        page.get_by_label(label).fill(FOR_THE_PACK)
    with page.expect_download() as coming:
        page.get_by_role("button", name="Make the pack").click()
    assert coming.value.suggested_filename == "supervision-pack.age"
    coming.value.save_as(folder / "pack.age")
    page.get_by_label("The file").set_input_files(folder / "pack.age")
    page.get_by_label("Its passphrase").fill(FOR_THE_PACK)
    page.get_by_role("button", name="Open it and work everything out again").click()
    expect(page.get_by_text("values agree with what is worked out")).to_be_visible()
    row = page.get_by_role("row", name="Cohen's kappa, moment by moment")
    expect(row).to_contain_text("= the same")
    row.scroll_into_view_if_needed()
    both("4-pack")
    spoilt = bytearray((folder / "pack.age").read_bytes())
    spoilt[-1] ^= 1
    (folder / "spoilt.age").write_bytes(spoilt)
    page.get_by_label("The file").set_input_files(folder / "spoilt.age")
    with watch_of(page).forgiving("status of 400"):
        page.get_by_role("button", name="Open it and work everything out again").click()
        expect(page.get_by_text("was changed or cut short on its way")).to_be_visible()
    expect(page.get_by_text("values agree")).to_have_count(0)


@pytest.mark.timeout(900)
def test_from_a_tag_to_a_pack_that_opens_again(
    page: Page, glimmer: Glimmer, shot: Callable[[str], None], tmp_path: Path
) -> None:
    def both(name: str) -> None:
        for window in (TABLET, DESK):
            page.set_viewport_size(window)  # type: ignore[arg-type]
            shot(f"pack-{name}-{window['width']}")
        assert violations(page) == [], name

    unlocked(page, glimmer)
    tagged_put_away_and_found(page, both)
    page.goto("/caseload")
    wren = page.locator("section.home", has_text="Wren")
    wren.get_by_role("link", name="History").click()
    expect(page.get_by_text("A coding of Feed")).to_have_count(2)
    expect(page.get_by_text("Permitted: Show it in supervision")).to_be_visible()
    both("3-history")
    made_and_opened_again(page, tmp_path, both)
    page.go_back()
    page.reload()
    expect(page.get_by_text("Left the practice: a supervision pack of Feed")).to_be_visible()
