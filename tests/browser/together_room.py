"""The family's page opened in a real Chromium, with a server that stands in for Glimmer's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.together_stub import TICKET, Stub, serving

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def stub() -> Stub:
    return Stub()


@pytest.fixture
def home(stub: Stub) -> Iterator[str]:
    with serving(stub.app()) as address:
        yield address


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda fault: faults.append(str(fault)))
    opened.goto(f"{home}/together/{TICKET}")
    expect(opened.locator(".room")).to_be_visible()
    yield opened
    context.close()
    assert faults == []


def go_on(page: Page, times: int = 1) -> None:
    for _ in range(times):
        page.locator(".next").click()


def at(page: Page) -> str:
    return str(page.locator(".room").get_attribute("data-at"))


def to_the_first_question(page: Page) -> None:
    page.get_by_role("button", name="I am ready").click()
    go_on(page)
    assert at(page) == "question"


def answered(stub: Stub, kind: str) -> list[str]:
    return [answer["value"] for answer in stub.answers if answer["kind"] == kind]
