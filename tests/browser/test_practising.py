"""A trainee's whole way: invited, practising, a clip that does not pass yet, a certificate."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Page, expect

from annotator.domain.coding import Add
from annotator.domain.identity import OperationId
from annotator.domain.session_document import session_from
from annotator.domain.wire import operation_to_document
from annotator.wiring.practice_set import FOLDER
from annotator.wiring.world import RandomIdentities
from tests.browser import steps
from tests.browser.stage import DESK, TABLET
from tests.browser.test_people import colleague, comes_in, invited
from tests.builders import the_scheme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.domain.annotation import Annotation
    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
__all__ = ["colleague"]
FILM = """(() => { const look = (root) => { for (const each of root.querySelectorAll("*")) {
  if (each.tagName === "VIDEO") return each;
  const inner = each.shadowRoot && look(each.shadowRoot);
  if (inner) return inner;
} return null; }; return look(document); })()"""
GOLDS: dict[str, Any] = {
    place.parent.name: json.loads(place.read_text(encoding="utf-8"))
    for place in sorted(FOLDER.glob("*/gold.json"))
}


@pytest.mark.timeout(900)
def test_a_trainees_whole_way_from_the_first_sign_in_to_the_certificate(
    page: Page, colleague: Page, glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    page.goto("/practise")
    shot("practise-0-empty")
    page.get_by_role("button", name="Bring in the drawn practice set").click()
    expect(page.get_by_text(re.compile("Feed|Bedtime"))).to_have_count(10, timeout=240_000)
    code, link = invited(page, "Sam")
    comes_in(colleague, link, code)
    colleague.get_by_role("link", name="Practise", exact=True).click()
    both = looks(colleague)
    expect(colleague.get_by_role("heading", name="Next for you")).to_be_visible()
    both("1-library")
    practises_once(colleague, both)
    qualifies(colleague, "cot-turned-back", marks=3)
    expect(colleague.get_by_role("heading", name="This clip: not passed yet")).to_be_visible()
    both("6-not-yet")
    for number, name in enumerate(("story-in-bed", "breast-and-window", "bottle-and-yellow-light")):
        qualifies(colleague, name)
        expect(colleague.get_by_role("heading", name="This clip counts: passed")).to_be_visible()
        stands(colleague, f"{number + 1} of 3 in a row" if number < 2 else "Certified until")
    both("7-certified")
    told = colleague.evaluate(
        "() => fetch('/practise/certificate')"
        ".then((answer) => [answer.status, answer.headers.get('content-type')])"
    )
    assert told == [200, "application/pdf"]
    # Taken once: none of the four is offered again.
    expect(colleague.get_by_text("Done. It is not taken twice.")).to_have_count(4)
    assert "Wren" not in colleague.content()
    for screen, name in (("cards", "Code cards"), ("quiz", "Ten seconds each")):
        colleague.goto(f"/{screen}")
        expect(colleague.get_by_role("heading", level=1)).to_contain_text(name)
        both(f"8-{screen}")


def looks(page: Page) -> Callable[[str], None]:
    from os import environ
    from pathlib import Path

    folder = Path(environ.get("GLIMMER_SHOTS", "."))

    def both(name: str) -> None:
        for window in (TABLET, DESK):
            page.set_viewport_size(window)  # type: ignore[arg-type]
            wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, name
            if "GLIMMER_SHOTS" in environ:
                page.screenshot(path=folder / f"practise-{name}-{window['width']}.png")

    return both


def practises_once(page: Page, both: Callable[[str], None]) -> None:
    page.get_by_role("button", name="Begin", exact=True).first.click()
    begin = page.get_by_role("button", name="Begin coding")
    expect(begin).to_be_disabled()
    both("2-viewing")
    watches(page)
    begin.click()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    expect(steps.pill(page)).to_have_text("Saved")
    page.wait_for_function(f"() => {FILM}.readyState >= 2")
    page.evaluate(f"() => {{ {FILM}.muted = true; {FILM}.playbackRate = 4; }}")
    steps.play_and_press(page, (8, "a"), (14, "a"), (20, "r"), (24, "r"))
    expect(steps.pill(page)).to_have_text("Saved")
    both("3-coding")
    page.reload()
    expect(steps.rows(page)).to_have_count(2, timeout=steps.READY_MS)
    submits(page)
    page.wait_for_function(f"() => {FILM}?.readyState >= 2")
    both("4-reveal")
    place = page.locator(".st-key-card-step strong").first
    for step in (2, 3, 4):
        page.keyboard.press("n")
        expect(place).to_have_text(re.compile(rf"^{step} of "))
    page.wait_for_function(f"() => {FILM}?.readyState >= 2")
    both("5-difference")
    page.get_by_role("link", name="Back to Practise").click()
    expect(page.get_by_role("heading", name="Your way so far")).to_be_visible()


def watches(page: Page) -> None:
    """Through to its end, sixteen times as fast as a person would."""
    page.wait_for_function(f"() => {FILM}?.readyState >= 2")
    page.evaluate(f"() => {{ {FILM}.muted = true; {FILM}.playbackRate = 16; }}")
    page.get_by_role("button", name="Play", exact=True).click()
    page.wait_for_function(f"() => {FILM}.ended", timeout=60_000)
    expect(page.get_by_text("Watched through")).to_be_visible()


def submits(page: Page) -> None:
    page.get_by_role("button", name="Submit", exact=True).click()
    page.get_by_role("button", name="Submit it").click()
    expect(page.get_by_role("heading", name="What you saw")).to_be_visible()


def qualifies(page: Page, name: str, marks: int | None = None) -> None:
    """One qualifying clip: watched, coded as its gold has it or only the first marks, submitted."""
    page.goto("/practise")
    gold = GOLDS[name]
    length = gold["coding"]["clip_length_ms"] // 1000
    line = f"{length // 60}:{length % 60:02d}"
    row = page.locator("[class*=st-key-card-]").filter(has_text=f", {line}, ").last
    row.get_by_role("button", name="Begin", exact=True).click()
    skip = page.get_by_role("button", name="Code without watching it through")
    expect(page.get_by_role("button", name="Begin coding")).to_be_visible()
    if skip.count():
        skip.click()
    else:
        watches(page)
        page.get_by_role("button", name="Begin coding").click()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    expect(steps.pill(page)).to_have_text("Saved")
    session = steps.session_of(page)
    operations = [operation_to_document(each) for each in codings(gold)][:marks]
    steps.posted(page, f"/coding/{session}/operations", {"operations": operations})
    submits(page)


def codings(gold: dict[str, Any]) -> Iterator[Add]:
    fresh = RandomIdentities().fresh
    moments = session_from(gold["coding"], the_scheme()).annotations.values()
    in_order: list[Annotation] = sorted(moments, key=lambda each: each.onset)
    for each in in_order:
        new = replace(each, version=1, starred=False, repairs=None)
        yield Add(OperationId(fresh()), each.id, 0, new)


def stands(page: Page, said: str) -> None:
    page.goto("/practise")
    expect(page.locator(".st-key-card-standing")).to_contain_text(said)
