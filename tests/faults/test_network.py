"""Whatever the network does, what was tagged is kept: all of it, once, in its order."""

from __future__ import annotations

import random
from collections import defaultdict
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Error, Page, expect, sync_playwright

from annotator.domain.identity import SessionId
from tests.browser import steps
from tests.browser.obtain_chromium import installed
from tests.browser.running import Glimmer
from tests.browser.stage import ARGUMENTS, DESK, PATIENCE_MS, watch_of
from tests.browser.watching import OUTAGE, Watch
from tests.faults.hands import RECORD, UNSENT, Hands, look_in_the_vault, made_up_family
from tests.faults.proxy import Fault, Proxy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.domain.clip import Clip

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
# What a browser says beside it of connections that were cut.
CUT = (*OUTAGE, r"status of 50\d", r"Failed to fetch")


@contextmanager
def chromium_at(glimmer: Glimmer, proxy: Proxy) -> Iterator[Page]:
    """A page whose every connection to Glimmer's address really goes to the proxy."""
    place = installed()
    if place is None:
        pytest.skip("no Chromium is installed")
    led = f"--host-resolver-rules=MAP 127.0.0.1:{glimmer.port} 127.0.0.1:{proxy.port}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=place, args=[*ARGUMENTS, led])
        context = browser.new_context(base_url=glimmer.origin, viewport=DESK)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE_MS)
        context.add_init_script(RECORD)
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        watch = Watch(page, glimmer.origin)
        page.watch = watch  # type: ignore[attr-defined]
        yield page
        browser.close()
        assert not watch.faults, "\n".join(watch.faults)


@contextmanager
def workbench(glimmer: Glimmer, proxy: Proxy, clip: Clip) -> Iterator[Page]:
    """The clip's workbench, ready to be tagged in."""
    with chromium_at(glimmer, proxy) as page:
        page.goto(glimmer.link)
        page.get_by_label("Passphrase", exact=True).fill(steps.PASSPHRASE)
        page.get_by_role("button", name="Open", exact=True).click()
        expect(page.get_by_role("heading", name="Today")).to_be_visible()
        page.goto(f"/tag?clip={clip.id}")
        ready(page)
        yield page


def ready(page: Page) -> None:
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    page.wait_for_function(f"() => {steps.FILM}.readyState >= 2")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[tuple[Glimmer, Proxy, Clip]]:
    """A running Glimmer with a clip in it, and the network in front of it."""
    glimmer = Glimmer(tmp_path / "glimmer")
    clip = made_up_family(glimmer.home)
    proxy = Proxy(glimmer.port, random.Random(20261122))  # noqa: S311 - nothing is sealed with it
    try:
        glimmer.start()
        yield glimmer, proxy, clip
    finally:
        proxy.end()
        glimmer.stop()
        print(glimmer.said())  # noqa: T201 - shown where the test failed


@pytest.mark.parametrize("moments", [60, pytest.param(500, marks=pytest.mark.thorough)])
def test_on_a_bad_network_no_moment_is_lost_and_none_is_doubled(
    house: tuple[Glimmer, Proxy, Clip], moments: int
) -> None:
    glimmer, proxy, clip = house
    with workbench(glimmer, proxy, clip) as page:
        before = len(steps.coding(page)["history"])
        hands = Hands(page, random.Random(7))  # noqa: S311
        with watch_of(page).forgiving(*CUT):
            proxy.faults = tuple(Fault)
            page.keyboard.press("Space")
            hands.tag(moments // 3)
            proxy.cut_off()
            hands.tag(moments // 3)
            expect(steps.pill(page)).to_contain_text("Offline")
            proxy.come_back()
            hands.tag(moments - 2 * (moments // 3))
            proxy.faults = (Fault.NONE,)
            expect(steps.pill(page)).to_have_text("Saved")
            proxy.deliver_held()
        session, sent = steps.session_of(page), page.evaluate("() => window.sent")
        page.wait_for_function(f"async () => await ({UNSENT})() === 0")
    glimmer.stop()
    print(f"{moments} moments, {hands.operations} operations: {dict(proxy.happened)}")  # noqa: T201
    assert set(proxy.happened) == set(Fault)
    assert_kept_once(glimmer, SessionId(session), before, sent, hands)


def assert_kept_once(
    glimmer: Glimmer, session: SessionId, before: int, sent: list[dict[str, Any]], hands: Hands
) -> None:
    """What lies in the vault is what the hands did, as the browser wrote it down, in its order."""
    found = look_in_the_vault(glimmer.home, session, before)
    assert len(sent) == hands.operations
    assert sum(each["kind"] == "add" for each in sent) == hands.moments
    assert sorted(kept.operation.id for kept in found.log) == sorted(each["op"] for each in sent)
    kept_order, sent_order = defaultdict(list), defaultdict(list)
    for kept in found.log:
        kept_order[str(kept.operation.annotation)].append(str(kept.operation.id))
    for each in sent:
        sent_order[each["annotation"]].append(each["op"])
    assert kept_order == sent_order
    assert found.standing == found.replayed(sent)


def test_offline_the_server_killed_and_the_page_thrown_away_everything_comes_back(
    house: tuple[Glimmer, Proxy, Clip],
) -> None:
    glimmer, proxy, clip = house
    with workbench(glimmer, proxy, clip) as page:
        before = len(steps.coding(page)["history"])
        hands = Hands(page, random.Random(11))  # noqa: S311
        with watch_of(page).forgiving(*CUT):
            sent = offline_while_the_server_is_killed(page, hands, glimmer)
            sent += thrown_away_while_offline(page, hands)
        session = steps.session_of(page)
        page.wait_for_function(f"async () => await ({UNSENT})() === 0")
    glimmer.stop()
    assert_kept_once(glimmer, SessionId(session), before, sent, hands)


def offline_while_the_server_is_killed(
    page: Page, hands: Hands, glimmer: Glimmer
) -> list[dict[str, Any]]:
    """Fifty moments without a network; meanwhile the server is gone and comes again, locked."""
    page.context.set_offline(True)
    hands.tag(25)
    glimmer.kill()
    hands.tag(25)
    expect(steps.pill(page)).to_contain_text(f"{hands.operations} waiting")
    glimmer.start()
    page.context.set_offline(False)
    asked_for = page.locator(".glimmer .veil").get_by_label("Passphrase")
    asked_for.fill(steps.PASSPHRASE)
    asked_for.press("Enter")
    expect(steps.pill(page)).to_have_text("Saved")
    sent: list[dict[str, Any]] = page.evaluate("() => window.sent")
    return sent


def thrown_away_while_offline(page: Page, hands: Hands) -> list[dict[str, Any]]:
    """Offline a reload finds no page: what was tagged stays in the browser until there is one."""
    page.evaluate("() => { window.sent.length = 0; }")
    page.context.set_offline(True)
    hands.tag(25)
    expect(steps.pill(page)).to_contain_text("waiting")
    with pytest.raises(Error, match="ERR_INTERNET_DISCONNECTED"):
        page.reload()
    page.context.set_offline(False)
    page.reload()
    ready(page)
    expect(steps.pill(page)).to_have_text("Saved")
    sent: list[dict[str, Any]] = page.evaluate("() => window.sent")
    return sent
