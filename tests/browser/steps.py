"""The steps of a first session as hands do them: every one through the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Locator, Page, expect

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.running import Glimmer

PASSPHRASE = "seven quiet herons walking home"
READY_MS = 120_000

JSON_POST = """
async ([address, body]) => {
  const answer = await fetch(address, {
    method: "POST", headers: { "content-type": "application/json", "X-App-CSRF": "1" },
    body: JSON.stringify(body),
  });
  return { status: answer.status, told: await answer.json() };
}
"""
JSON_GET = """
async (address) => {
  const answer = await fetch(address, { cache: "no-store" });
  return { status: answer.status, told: await answer.json().catch(() => null) };
}
"""


def asked(page: Page, address: str) -> Any:
    """What the server answers the page to a GET."""
    answer = page.evaluate(JSON_GET, address)
    assert answer["status"] == 200, answer
    return answer["told"]


def posted(page: Page, address: str, document: dict[str, Any]) -> dict[str, Any]:
    """What the server answers the page to a POST: its status and what it tells."""
    answer: dict[str, Any] = page.evaluate(JSON_POST, [address, document])
    return answer


def come_in(page: Page, glimmer: Glimmer) -> None:
    """By the one-time link, to the two doors."""
    page.goto(glimmer.link)
    expect(page.get_by_role("heading", name="Welcome")).to_be_visible()
    assert "#" not in page.url


def feed(page: Page) -> Locator:
    """The way from Today to the feed's workbench; there from when the film can be watched."""
    return page.locator('a[href*="/tag?"]', has_text="Feed").first


def set_up(page: Page) -> str:
    """A practice of her own; the recovery code that was shown."""
    page.get_by_role("button", name="Set up my practice").click()
    page.get_by_label("Passphrase", exact=True).fill(PASSPHRASE)
    page.get_by_label("The same once more", exact=True).fill(PASSPHRASE)
    page.get_by_role("button", name="Set up my practice").click()
    shown = page.get_by_label("Recovery code")
    expect(shown).to_be_visible()
    code = shown.inner_text()
    assert len(code) > 20
    return code


def to_today(page: Page) -> None:
    """From the recovery code on."""
    page.get_by_role("button", name="I have it").click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    expect(page.get_by_text("No households yet")).to_be_visible()


def new_household(
    page: Page, pseudonym: str = "Wren", infant: str = "Robin", carer: str = "Mama", goal: str = ""
) -> None:
    """The form, to its end."""
    page.get_by_role("link", name="New household").click()
    page.get_by_role("textbox", name="Pseudonym").fill(pseudonym)
    page.get_by_role("textbox", name="The infant's name").fill(infant)
    page.get_by_role("textbox", name="How the carer wants to be addressed").fill(carer)
    page.get_by_role("textbox", name="What the carer hopes for").fill(goal)
    page.get_by_role("button", name="Save and ask for consent").click()
    expect(page.get_by_role("heading", name=f"Consent · {pseudonym}")).to_be_visible()


PERMITTED = (
    "Make and keep the clip for this work",
    "Watch it together with the family",
    "Take home a page of words",
)


def permit(page: Page, purposes: tuple[str, ...] = PERMITTED) -> None:
    """Each purpose for itself, then kept."""
    for purpose in purposes:
        page.get_by_role("radiogroup", name=purpose).get_by_role(
            "radio", name="Permit", exact=True
        ).click()
    page.get_by_role("button", name="Save what was decided").click()
    expect(page.get_by_text("Saved. Each decision is kept")).to_be_visible()
    expect(page.locator(".standing.permitted")).to_have_count(len(purposes))


def new_clip(page: Page) -> str:
    """The clip card; the clip's name in addresses."""
    page.get_by_role("link", name="Bring in a clip").click()
    page.get_by_role("button", name="Choose the film").click()
    expect(page.get_by_text("Drop the film here")).to_be_visible()
    return page.url.partition("clip=")[2].partition("&")[0]


def bring_in(page: Page, film: Path | dict[str, Any]) -> None:
    """The film, by the page's own file field."""
    page.locator(".bringing input[type=file]").set_input_files(film)  # type: ignore[arg-type]


def to_the_workbench(page: Page) -> None:
    """From the clip's page, as soon as it can be played."""
    page.get_by_role("link", name="Open the workbench").click(timeout=READY_MS)
    expect(bench(page)).to_be_visible(timeout=READY_MS)
    expect(pill(page)).to_have_text("Saved")
    page.wait_for_function(f"() => {FILM}.readyState >= 2")


# The workbench stands in a shadow root of Streamlit's; its film is found through it.
FILM = """(() => {
  const look = (root) => {
    const found = root.querySelector(".stage video");
    if (found) return found;
    for (const each of root.querySelectorAll("*")) {
      const inner = each.shadowRoot && look(each.shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  return look(document);
})()"""


def bench(page: Page) -> Locator:
    """The workbench."""
    return page.locator(".glimmer .bench")


def pill(page: Page) -> Locator:
    """Whether everything is saved."""
    return page.locator(".glimmer .pill")


def rows(page: Page) -> Locator:
    """The moments in the list, as far as they are in view."""
    return page.locator(".glimmer .moments .row")


def session_of(page: Page) -> str:
    """The coding session the workbench has open."""
    named = page.evaluate(
        """() => performance.getEntriesByType("resource").map((each) => each.name)
             .map((name) => /\\/coding\\/([0-9a-f]{32})/.exec(name)).find(Boolean)[1]"""
    )
    return str(named)


def coding(page: Page) -> dict[str, Any]:
    """Everything that is kept of it."""
    kept: dict[str, Any] = asked(page, f"/coding/{session_of(page)}")
    return kept


def at_pace(page: Page, rate: float) -> None:
    """Slower by J, faster by L, until the film has this pace."""
    for _ in range(12):
        now = page.evaluate(f"() => {FILM}.playbackRate")
        if now == rate:
            return
        page.keyboard.press("j" if now > rate else "l")
    raise AssertionError(rate)


def when(page: Page, seconds: float) -> None:
    """Until the film has come this far, or has ended."""
    page.wait_for_function(
        f"(seconds) => {{ const at = {FILM}; return at.currentTime >= seconds || at.ended; }}",
        arg=seconds,
        polling="raf",
    )


def play_and_press(page: Page, *presses: tuple[float, str]) -> None:
    """Let the film run and press each key in its time, then halt."""
    page.keyboard.press("Space")
    for seconds, keys in presses:
        when(page, seconds)
        for key in keys.split():
            page.keyboard.press(key)
    if not page.evaluate(f"() => {FILM}.paused"):
        page.keyboard.press("Space")
    page.wait_for_function(f"() => {FILM}.paused && !{FILM}.seeking")


def go_to(page: Page, seconds: int) -> None:
    """To a full second of the film, by the keys for it."""
    now = page.locator(".glimmer .clock b").inner_text()
    for _ in range(int(now[3:5]) + 2):
        page.keyboard.press("Shift+ArrowLeft")
    for _ in range(seconds):
        page.keyboard.press("Shift+ArrowRight")
    arrived(page, seconds)


def arrived(page: Page, seconds: int) -> None:
    """Until the clock beneath the film says that the frame asked for is the one that is shown."""
    near = rf"00:{seconds:02d}\.[01]\d\d|00:{seconds - 1:02d}\.[89]\d\d"
    expect(page.locator(".glimmer .clock b")).to_have_text(re.compile(near))


def make_ready(page: Page) -> None:
    """Every detail confirmed as it stands, then the moments are cut."""
    while (right := page.get_by_role("button", name="It is right so")).count():
        left = right.count()
        right.first.click()
        expect(right).to_have_count(left - 1)
    page.get_by_role("button", name="Make it ready").click()
    expect(page.get_by_role("link", name="Watch together")).to_be_visible(timeout=READY_MS)
