"""A first session, end to end, on real clips from phones and cameras."""

from __future__ import annotations

import hashlib
import io
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser import steps
from tests.browser.family import MEASURE_HIDING, Viewing, unlock
from tests.browser.stage import watch_of
from tests.browser.watching import OUTAGE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.running import Glimmer

pytestmark = pytest.mark.browser
HER_WORDS = "She waited until I looked up."
OPERATIONS = "**/coding/*/operations"


# One that has to be converted each time; one that plays as it is where there is time for both.
AS_IT_IS = pytest.param("WolfgangLanger_Pexels.mp4", marks=pytest.mark.thorough)


@pytest.mark.parametrize("film", ["face_noface.mov", AS_IT_IS])
def test_a_whole_session(
    page: Page,
    glimmer: Glimmer,
    conformance: Path,
    shot: Callable[[str], None],
    film: str,
) -> None:
    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    steps.new_household(page, goal="Calmer feeds.")
    steps.permit(page)
    clip = steps.new_clip(page)
    source = conformance / "clips" / film
    steps.bring_in(page, source)
    steps.to_the_workbench(page)
    shot(f"{film}-1-workbench")
    assert_converted_only_where_a_browser_needs_it(page, clip, source.read_bytes(), film)
    tag_while_it_plays(page)
    shot(f"{film}-2-tagged")
    reload_with_something_unsent(page)
    kill_and_restart(page, glimmer, shot)
    prepare(page, shot)
    viewing = watch_together(page, glimmer, shot)
    take_home(page, shot, viewing)


def assert_converted_only_where_a_browser_needs_it(
    page: Page, clip: str, original: bytes, film: str
) -> None:
    page.wait_for_function(
        """async (clip) => (await (await fetch(`/clips/${clip}`)).json()).state === "ready" """,
        arg=clip,
        timeout=steps.READY_MS,
    )
    stands = steps.asked(page, f"/clips/{clip}")
    assert stands["playable"]
    assert stands["says"] is None
    film_sent = page.evaluate(
        """async (clip) => {
          const bytes = new Uint8Array(await (await fetch(`/clips/${clip}/film`)).arrayBuffer());
          const hash = await crypto.subtle.digest("SHA-256", bytes);
          return [bytes.length, [...new Uint8Array(hash)]];
        }""",
        clip,
    )
    as_it_is = film_sent == [len(original), list(hashlib.sha256(original).digest())]
    assert as_it_is is (film == "WolfgangLanger_Pexels.mp4")


def tag_while_it_plays(page: Page) -> None:
    steps.at_pace(page, 0.5)
    steps.play_and_press(
        page, (0.4, "2"), (0.5, "a"), (2.0, "i"), (3.0, "3"), (4.0, "w Enter 1"), (5.9, "a s")
    )
    steps.go_to(page, 5)
    steps.at_pace(page, 0.25)
    steps.play_and_press(page, (6.0, "r"), (6.1, "r"), (6.15, "p"), (6.3, "p"))
    expect(steps.pill(page)).to_have_text("Saved")
    kept = steps.coding(page)["annotations"]
    by_family = {each["family"]: each for each in kept}
    assert Counter(each["family"] for each in kept) == {
        "infant_state": 2, "attunement": 1, "infant_bid": 1, "mind_comment": 1, "rupture": 1,
        "repair": 1,
    }  # fmt: skip
    together, out, back = (by_family[each] for each in ("attunement", "rupture", "repair"))
    assert together["offset_ms"] - together["onset_ms"] >= 5000
    assert together["starred"]
    assert not together["end_unchecked"]
    assert together["offset_ms"] <= out["onset_ms"] < out["offset_ms"] <= back["onset_ms"]
    assert back["repairs"] == out["id"]
    assert by_family["mind_comment"]["code"] == "appropriate"
    assert together["pressed_onset_ms"] >= together["onset_ms"]


def reload_with_something_unsent(page: Page) -> None:
    before = kept_of(page)
    steps.go_to(page, 2)
    page.route(OPERATIONS, lambda route: route.abort())
    with watch_of(page).forgiving(*OUTAGE):
        page.keyboard.press("i")
        expect(steps.pill(page)).to_contain_text("1 waiting")
        expect(steps.pill(page)).to_contain_text("Offline")
        page.reload()
        expect(steps.bench(page)).to_be_visible()
        expect(steps.pill(page)).to_contain_text("1 waiting")
        page.unroute(OPERATIONS)
        expect(steps.pill(page)).to_have_text("Saved")
    after = kept_of(page)
    assert before.items() <= after.items()
    (new,) = set(after) - set(before)
    assert (after[new]["family"], after[new]["version"]) == ("infant_bid", 1)
    assert abs(after[new]["onset_ms"] - 2000) < 200


def kill_and_restart(page: Page, glimmer: Glimmer, shot: Callable[[str], None]) -> None:
    steps.go_to(page, 3)
    page.keyboard.press("4")
    expect(steps.pill(page)).to_have_text("Saved")
    before = kept_of(page)
    page.evaluate("() => { window.stayed = true; }")
    with watch_of(page).forgiving(*OUTAGE):
        # At its sixth try Streamlit lays a dialog over the page; it must go again by itself.
        with page.expect_console_message(lambda said: "Client Error" in said.text):
            glimmer.kill()
        expect(page.get_by_role("dialog", name="Connection error")).to_have_count(0)
        page.keyboard.press("Shift+ArrowRight")
        steps.arrived(page, 4)
        page.keyboard.press("4")
        page.keyboard.press("i")
        page.keyboard.press("s")
        expect(steps.pill(page)).to_contain_text("4 waiting")
        glimmer.start()
        asked_for = page.locator(".glimmer .veil").get_by_label("Passphrase")
        expect(asked_for).to_be_visible()
        expect(steps.pill(page)).to_contain_text("Locked")
        shot("locked")
        asked_for.fill(steps.PASSPHRASE)
        asked_for.press("Enter")
        expect(steps.pill(page)).to_have_text("Saved")
        expect(asked_for).to_be_hidden()
    assert page.evaluate("() => window.stayed")
    nothing_is_lost_and_nothing_doubled(page, before)


def nothing_is_lost_and_nothing_doubled(page: Page, before: dict[str, Any]) -> None:
    after = kept_of(page)
    assert set(before) < set(after)
    new = {after[each]["family"]: after[each] for each in set(after) - set(before)}
    bid, given_back = new.pop("infant_bid"), new.pop("infant_state")
    assert not new
    assert len(after) == len(before) + 2
    assert (bid["starred"], bid["version"]) == (True, 2)
    (asleep,) = [each for each in before if after[each] != before[each]]
    assert after[asleep]["version"] == before[asleep]["version"] + 1
    assert abs(after[asleep]["offset_ms"] - 4000) < 200
    # What lay there before is said again from where the new state ended.
    assert given_back["onset_ms"] == after[asleep]["offset_ms"]
    assert given_back["code"] != after[asleep]["code"]
    operations = [each["op"] for each in steps.coding(page)["history"]]
    assert len(operations) == len(set(operations))


def prepare(page: Page, shot: Callable[[str], None]) -> None:
    page.get_by_role("link", name="Prepare").click()
    expect(page.get_by_role("heading", name="Prepare · Wren")).to_be_visible()
    expect(page.get_by_text("No sentence yet")).to_be_visible()
    shot("prepare-1")
    page.get_by_role("radio", name="Shared gaze").or_(
        page.get_by_role("button", name="Shared gaze")
    ).click()
    expect(page.get_by_label("Sentence after it").last).to_have_value(re.compile("Robin"))
    shot("prepare-2")
    page.get_by_role("button", name="Make it ready").click()
    expect(page.get_by_role("link", name="Watch together")).to_be_visible(timeout=steps.READY_MS)
    shot("prepare-3")


def watch_together(page: Page, glimmer: Glimmer, shot: Callable[[str], None]) -> Viewing:
    page.add_init_script(MEASURE_HIDING)
    page.get_by_role("link", name="Watch together").click()
    viewing = Viewing(page, watch_of(page), lambda name: shot(f"together-{name}"), HER_WORDS)
    viewing.begin()
    viewing.to_the_end()
    assert viewing.met[0] == "hello"
    assert viewing.met[1:4] == ["film", "question", "sentence"]
    assert viewing.met[-3:] == ["choice", "idea", "close"]
    assert viewing.hid_after_ms < 300
    assert viewing.asked
    assert [
        each for each in viewing.asked if not each.startswith(f"{glimmer.origin}/together/")
    ] == []
    return viewing


def take_home(page: Page, shot: Callable[[str], None], viewing: Viewing) -> None:
    page.get_by_role("button", name="Done").click()
    unlock(page)
    steps.feed(page).click()
    page.get_by_role("link", name="Prepare").click()
    page.get_by_role("link", name="After watching together").click()
    expect(page.get_by_text(f"“{HER_WORDS}”")).to_be_visible()
    expect(page.get_by_text("Before: I am ready")).to_be_visible()
    expect(page.get_by_text("After: I feel fine")).to_be_visible()
    expect(page.get_by_text("She chose: 0:00 · Shared gaze")).to_be_visible()
    page.get_by_text("Yes, we talked about it").click()
    page.get_by_role("combobox", name="Her words on the page").click()
    page.get_by_role("option", name=HER_WORDS).click()
    shot("after-1")
    page.get_by_role("button", name="Make the page").click()
    link = page.get_by_role("link", name="Open the page · A4")
    expect(link).to_be_visible()
    shot("after-2")
    written = text_of_pdf(page, str(link.get_attribute("href")))
    assert HER_WORDS in written
    assert "Robin" in written
    assert all(part in written for part in viewing.sentences[0].split())
    for code_word in ("attunement", "rupture", "repair", "shared gaze", "wren", "bid"):
        assert code_word not in written.lower()


def text_of_pdf(page: Page, address: str) -> str:
    """The words of the page to take home, as the browser is given them."""
    sent = page.evaluate(
        """async (address) => {
          const answer = await fetch(address);
          const bytes = new Uint8Array(await answer.arrayBuffer());
          return [answer.status, answer.headers.get("content-type"), [...bytes]];
        }""",
        address,
    )
    assert sent[:2] == [200, "application/pdf"]
    pdf = PdfReader(io.BytesIO(bytes(sent[2])))
    assert len(pdf.pages) == 1
    return " ".join(pdf.pages[0].extract_text().split())


def kept_of(page: Page) -> dict[str, Any]:
    return {each["id"]: each for each in steps.coding(page)["annotations"]}
