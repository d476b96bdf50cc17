"""Two clips tagged anew: one with live tags alone, and one in which nothing can open a viewing. How
many presses it takes, and that nobody is left without a way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from annotator.domain.identity import AnnotationId, OperationId
from annotator.domain.operation import Add, Remove
from annotator.wiring.house import House
from annotator.wiring.sample import fill
from annotator.wiring.world import RandomIdentities
from annotator.words import screens
from tests.browser import steps
from tests.browser.running import Glimmer
from tests.browser.stage import DESK, PATIENCE_MS
from tests.browser.test_prepare import UNPREPARED, Presses
from tests.browser.watching import Watch
from tests.builders import an_annotation
from tests.opening import wait_until_ready

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.domain.annotation import Annotation
    from annotator.wiring.practice import Practice

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
LIVE = tuple(
    an_annotation(f"{n:032x}", onset=onset, offset=onset + 5000)
    for n, onset in enumerate((1000, 11_000, 21_000), 1)
)
APART = (an_annotation(f"{9:032x}", "rupture", 2000, 26_000, "missed_cue"),)


def tagged_anew(practice: Practice, context: str, moments: tuple[Annotation, ...]) -> None:
    """The clip with these moments and no other."""
    (household,) = practice.consents.households()
    (clip,) = [each for each in household.clips if each.card.context == context]
    session = practice.tagging.begin(clip.id, practice.coder)
    fresh = RandomIdentities().fresh
    for each in practice.tagging.session(session).annotations:
        out = Remove(OperationId(fresh()), AnnotationId(each.id), each.version)
        practice.tagging.take(session, (out,))
    adding = tuple(Add(OperationId(fresh()), each.id, 0, each) for each in moments)
    practice.tagging.take(session, adding)
    assert len(practice.tagging.session(session).annotations) == len(moments)


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """Today, with a feed tagged live and a bedtime out of step from its beginning to its end."""
    glimmer = Glimmer(tmp_path / "glimmer")
    house = House(glimmer.home)
    house.set_up(steps.PASSPHRASE)
    assert house.practice is not None
    fill(house.practice)
    tagged_anew(house.practice, "feeding", LIVE)
    tagged_anew(house.practice, "bedtime", APART)
    wait_until_ready(house.practice)
    house.lock()
    try:
        glimmer.start()
        context = browser.new_context(base_url=glimmer.origin, viewport=DESK)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE_MS)
        opened = context.new_page()
        opened.on("dialog", lambda dialog: dialog.accept())
        watch = Watch(opened, glimmer.origin)
        opened.goto(glimmer.link)
        opened.get_by_label("Passphrase", exact=True).fill(steps.PASSPHRASE)
        opened.get_by_role("button", name="Open", exact=True).click()
        expect(opened.get_by_role("heading", name="Today")).to_be_visible()
        yield opened
        opened.screenshot(path=tmp_path / "last.png")
        context.close()
        assert not watch.faults, "\n".join(watch.faults)
    finally:
        glimmer.stop()
        print(glimmer.said())  # noqa: T201 - shown where the test failed


def test_pr_26_live_tags_are_enough_in_few_presses_and_pr_17_leaves_three_ways_on(
    page: Page,
) -> None:
    nothing_opens_and_three_ways_lead_on(page)
    page.goto("/")
    live_tags_are_enough(page)


def nothing_opens_and_three_ways_lead_on(page: Page) -> None:
    """PR-17: it says why, and each of the three ways is a link that leads where it says."""
    page.get_by_role("link", name="Bedtime").first.click()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    page.get_by_role("link", name="Prepare").click()
    refused = page.locator(".st-key-card-refused")
    expect(refused).to_be_visible()
    expect(refused).to_contain_text("Three ways on")
    assert page.get_by_role("button", name="Make it ready").count() == 0
    assert page.get_by_role("link", name="Watch together").count() == 0
    said = screens("prepare")
    mark, older, film = (said[f"way_{name}"] for name in ("mark", "older", "film"))
    address = page.url
    refused.get_by_role("link", name=mark).click()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    page.goto(address)
    refused.get_by_role("link", name=older).click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    page.goto(address)
    refused.get_by_role("link", name=film).click()
    expect(page.get_by_role("heading", name="Bring in a clip · Wren")).to_be_visible()


def live_tags_are_enough(page: Page) -> None:
    """PR-26: nothing but presses of a live key; to the first card, one tap for each moment said."""
    presses = Presses()
    presses.press(steps.feed(page))
    presses.press(page.get_by_role("link", name="Prepare"))
    expect(page.get_by_text("1 · A moment of connection")).to_be_visible()
    what = page.get_by_role("radio", name="Shared gaze").or_(
        page.get_by_role("button", name="Shared gaze")
    )
    expect(what).to_have_count(len(LIVE))
    while left := what.count():
        presses.press(what.first)
        expect(what).to_have_count(left - 1)
    while left := (right := page.get_by_role("button", name="It is right so")).count():
        presses.press(right.first)
        expect(right).to_have_count(left - 1)
    presses.press(page.get_by_role("button", name="Make it ready"))
    expect(page.get_by_role("link", name="Watch together")).to_be_visible(timeout=steps.READY_MS)
    presses.press(page.get_by_role("link", name="Watch together"))
    presses.press(page.get_by_role("button", name="Begin"))
    expect(page.get_by_role("button", name="I am ready")).to_be_visible()
    assert presses.count <= UNPREPARED
