"""A supervisor asks a trainee about a moment, with an arrow; she answers; it is resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from annotator.domain.wire import operation_to_document
from annotator.wiring.sample import FOLDER
from tests.browser import steps
from tests.browser.stage import DESK, PATIENCE_MS, SETTLED, TABLET
from tests.browser.test_people import HERS, PSEUDONYM
from tests.browser.test_practising import codings
from tests.browser.watching import Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.browser.running import Glimmer

pytestmark = [pytest.mark.browser, pytest.mark.thorough]
PERMITTED = (
    "Make and keep the clip for this work",
    "Watch it together with the family",
    "Use it to train colleagues",
    "Show it in supervision",
)
QUESTION = "What do you see in her hand just before this?"
NOTE = "Careful, kind coder. Mention timing next week."
REASON = "She looks and follows at once."
# The address of the still that stands on the page, in whichever root.
STILL = """() => { const look = (root) => { for (const each of root.querySelectorAll("*")) {
  if (each.tagName === "IMG" && each.src.includes("/stills/")) return each.src;
  const inner = each.shadowRoot && look(each.shadowRoot); if (inner) return inner;
} return null; }; return look(document); }"""
ANSWER = "Her hand stops. I think she is waiting."


@pytest.fixture
def others(browser: Browser, glimmer: Glimmer, tmp_path: Path) -> Iterator[tuple[Page, Page]]:
    """Two more browsers that have never been here: a supervisor's, and a trainee's on a tablet."""
    contexts = [
        browser.new_context(base_url=glimmer.origin, viewport=window)  # type: ignore[arg-type]
        for window in (DESK, TABLET)
    ]
    pages = []
    for context in contexts:
        context.set_default_timeout(PATIENCE_MS)
        opened = context.new_page()
        opened.watch = Watch(opened, glimmer.origin)  # type: ignore[attr-defined]
        pages.append(opened)
    yield pages[0], pages[1]
    for n, each in enumerate(pages):
        each.screenshot(path=tmp_path / f"last-{n}.png", full_page=True)
    for each in pages:
        assert not each.watch.faults, "\n".join(each.watch.faults)  # type: ignore[attr-defined]
    for context in contexts:
        context.close()


@pytest.mark.timeout(900)
def test_a_question_with_an_arrow_reaches_the_trainee_and_a_private_note_does_not(
    page: Page, others: tuple[Page, Page], glimmer: Glimmer, shot: Callable[[str], None]
) -> None:
    supervisor, trainee = others
    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    a_clip(page)
    joins(trainee, page, "Sam", "Trainee", "Ada")
    joins(supervisor, page, "Kit", "Supervisor")
    codes(trainee)
    has_room_for_the_way(page, shot)
    looks = looking(supervisor, trainee)
    asks(supervisor, looks)
    notes_privately(supervisor, looks)
    answers(trainee, looks)
    resolves(supervisor, looks)
    defends_both(supervisor, looks)
    page.goto("/conversations")
    expect(page.get_by_role("heading", name="What colleagues asked")).to_be_visible()
    expect(page.get_by_text(REASON)).to_be_visible()
    expect(page.get_by_text(QUESTION)).to_have_count(0)
    assert NOTE not in page.content()
    without_the_picture(page, supervisor, looks)


def defends_both(page: Page, looks: Callable[[str], None]) -> None:
    beginning = page.locator(".st-key-card-begin")
    beginning.get_by_role("radio", name="Both can be defended").click()
    page.wait_for_function(SETTLED)
    beginning.get_by_role("combobox", name="Instead of").click()
    page.get_by_role("option", name="Shared gaze").click()
    reason = beginning.get_by_role("textbox", name="Why both can be defended here")
    reason.fill(REASON)
    looks("7-both")
    beginning.get_by_role("button", name="Keep both readings").click()
    told = "Besides “Following the lead”, “Shared gaze” can stand here as well."
    expect(page.get_by_text(told)).to_be_visible()


def without_the_picture(page: Page, supervisor: Page, looks: Callable[[str], None]) -> None:
    """Supervision is withdrawn: codes and words stay, film and stills are not there any more."""
    still = supervisor.evaluate(STILL)
    assert answer_of(supervisor, still) == 200
    page.goto("/")
    page.get_by_role("link", name="Consent").first.click()
    asked = page.get_by_role("radiogroup", name="Show it in supervision")
    asked.get_by_role("radio", name="Not permitted", exact=True).click()
    page.get_by_role("button", name="Save what was decided").click()
    expect(page.get_by_text("Saved. Each decision is kept")).to_be_visible()
    supervisor.reload()
    expect(supervisor.get_by_text("Codes without the picture")).to_be_visible()
    expect(supervisor.get_by_text(REASON)).to_be_visible()
    expect(supervisor.locator("img, video")).to_have_count(0)
    with supervisor.watch.forgiving("status of 404"):  # type: ignore[attr-defined]
        assert answer_of(supervisor, still) == 404
        supervisor.wait_for_function("() => true")
    assert PSEUDONYM not in supervisor.content()
    looks("8-without")


def a_clip(page: Page) -> None:
    steps.new_household(page, PSEUDONYM)
    steps.permit(page, PERMITTED)
    steps.new_clip(page)
    steps.bring_in(page, FOLDER / "bedtime" / "clip.mp4")
    way = page.get_by_role("link", name="Open the workbench")
    expect(way).to_be_visible(timeout=steps.READY_MS)


def joins(page: Page, by: Page, name: str, role: str, me: str = "") -> None:
    """Invited for one role, and come in for the first time."""
    by.goto("/colleagues")
    if me:
        by.get_by_role("textbox", name="Your name here").fill(me)
        by.get_by_role("button", name="Save my name").click()
    by.get_by_role("textbox", name="Name of your colleague").fill(name)
    form = by.get_by_test_id("stForm").filter(has_text="Name of your colleague")
    if role != "Trainee":
        form.get_by_role("combobox").click()
        by.keyboard.press("Backspace")
        by.keyboard.type(role)
        by.keyboard.press("Enter")
        by.keyboard.press("Escape")
    by.get_by_role("button", name="Make an invitation").click()
    shown = by.locator("[data-testid=stCode] code")
    expect(shown).to_have_count(2)
    page.goto(shown.nth(1).inner_text().strip())
    page.get_by_role("button", name="I have an invitation").click()
    page.get_by_label("Invitation", exact=True).fill(shown.nth(0).inner_text().strip())
    page.get_by_label("Your own passphrase", exact=True).fill(HERS)
    page.get_by_label("The same once more", exact=True).fill(HERS)
    page.get_by_role("button", name="Come in").click()
    page.get_by_role("button", name="Go in").click()
    expect(page.locator(".st-key-masthead h1")).to_be_visible()


def codes(page: Page) -> None:
    """The trainee's own coding of the clip: three moments of the sample's second coder."""
    import json

    page.get_by_role("link", name="Watch and tag").click()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    expect(steps.pill(page)).to_have_text("Saved")
    document: dict[str, Any] = {
        "coding": json.loads((FOLDER / "bedtime" / "coder-b.json").read_text(encoding="utf-8"))
    }
    made = [operation_to_document(each) for each in codings(document)][:3]
    address = f"/coding/{steps.session_of(page)}/operations"
    assert steps.posted(page, address, {"operations": made})["status"] == 200


def has_room_for_the_way(page: Page, shot: Callable[[str], None]) -> None:
    """On a tablet, beside everything else the therapist's workbench has at its head."""
    page.set_viewport_size(TABLET)  # type: ignore[arg-type]
    page.goto("/")
    steps.feed(page).click()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    expect(page.get_by_role("link", name="Conversation")).to_be_visible()
    shot("talk-0-therapist")
    page.set_viewport_size(DESK)  # type: ignore[arg-type]


def asks(page: Page, looks: Callable[[str], None]) -> None:
    page.goto("/")
    expect(page.get_by_role("link", name="Conversations", exact=True)).to_be_visible()
    looks("0-today")
    page.locator('a[href*="/tag?"]').first.click()
    expect(steps.bench(page)).to_be_visible(timeout=steps.READY_MS)
    looks("0-workbench")
    page.get_by_role("link", name="Conversation").click()
    expect(page.get_by_role("heading", name="Conversation").first).to_be_visible()
    page.get_by_role("combobox", name="What it is about").click()
    page.get_by_role("option", name="0:04 · Sam:").click()
    expect(page.get_by_text("At 0:04 · Sam:")).to_be_visible()
    expect(page.get_by_text("Nobody has said anything about this place yet.")).to_be_visible()
    beginning = page.locator(".st-key-card-begin")
    point = beginning.get_by_text("Point at something in the picture")
    # What stood there for the place before goes only once the new one is drawn whole.
    expect(point).to_have_count(1)
    page.wait_for_function(SETTLED)
    beginning.get_by_role("textbox", name="What you would like to say or ask").fill(QUESTION)
    beginning.get_by_role("combobox", name="Ask a colleague").click()
    page.get_by_role("option", name="Sam").click()
    page.keyboard.press("Escape")
    expect(beginning.get_by_text("Sam", exact=True)).to_be_visible()
    point.click()
    draws(page, beginning)
    looks("1-asking")
    beginning.get_by_role("button", name="Say it").click()
    expect(page.locator(".remark .words", has_text=QUESTION)).to_be_visible()
    expect(page.locator(".arrow img").first).to_have_attribute(
        "alt", "Still of the clip. Arrow from the upper left to the middle"
    )
    looks("2-asked")


def draws(page: Page, beginning: Locator) -> None:
    """By pointer; then by keys, which move its end and can be undone."""
    picture = beginning.locator(".arrow img")
    expect(picture).to_be_visible()
    expect(picture).to_have_js_property("complete", value=True)
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.1, box["y"] + box["height"] * 0.1)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + box["height"] * 0.4, steps=5)
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.5, steps=5)
    page.mouse.up()
    says = beginning.locator(".arrow .says")
    expect(says).to_have_text("Arrow from the upper left to the middle")
    beginning.locator(".arrow .end.head").focus()
    for _ in range(4):
        page.keyboard.press("Shift+ArrowRight")
    expect(says).to_have_text("Arrow from the upper left to the right")
    for _ in range(4):
        beginning.get_by_role("button", name="Undo").click()
    expect(says).to_have_text("Arrow from the upper left to the middle")


def notes_privately(page: Page, looks: Callable[[str], None]) -> None:
    beginning = page.locator(".st-key-card-begin")
    beginning.get_by_role("radio", name="Private note").or_(
        beginning.get_by_role("button", name="Private note")
    ).first.click()
    beginning.get_by_role("textbox", name="A note only you will see").fill(NOTE)
    beginning.get_by_role("button", name="Keep the note").click()
    expect(page.locator(".remark.private .words", has_text=NOTE)).to_be_visible()
    expect(page.get_by_text("Only you see this")).to_be_visible()
    looks("3-private")


def answers(page: Page, looks: Callable[[str], None]) -> None:
    page.goto("/")
    asked = page.get_by_role("link", name="A colleague asked you something")
    expect(asked).to_be_visible()
    looks("3-today")
    asked.click()
    expect(page.get_by_role("heading", name="Waiting for you")).to_be_visible()
    expect(page.locator("p.words", has_text=QUESTION)).to_be_visible()
    looks("4-waiting")
    page.get_by_role("link", name="Go there").first.click()
    expect(page.locator(".remark .words", has_text=QUESTION)).to_be_visible()
    expect(page.locator(".arrow img")).to_be_visible()
    assert NOTE not in page.content()
    assert PSEUDONYM not in page.content()
    expect(page.locator(".remark")).to_have_count(1)
    page.get_by_text("Answer", exact=True).click()
    field = page.get_by_role("textbox", name="What you would like to say or ask").first
    field.fill(ANSWER)
    page.get_by_role("button", name="Say it").first.click()
    expect(page.locator(".remark .words", has_text=ANSWER)).to_be_visible()
    looks("5-answered")
    page.goto("/")
    expect(page.get_by_role("link", name="Conversations", exact=True)).to_be_visible()


def resolves(page: Page, looks: Callable[[str], None]) -> None:
    page.reload()
    expect(page.locator(".remark .words", has_text=ANSWER)).to_be_visible()
    card = page.locator("[class*=st-key-card-]").filter(has_text=ANSWER).last
    card.get_by_role("button", name="Resolve").click()
    expect(page.get_by_text("Resolved · You").first).to_be_visible()
    looks("6-resolved")


def answer_of(page: Page, address: str) -> int:
    """What the server answers the page there."""
    return int(page.evaluate("(at) => fetch(at).then((answer) => answer.status)", address))


def looking(*pages: Page) -> Callable[[str], None]:
    """Pictures of both, kept where GLIMMER_SHOTS says; nothing may be wider than its window."""
    from os import environ
    from pathlib import Path

    def looks(name: str) -> None:
        for n, each in enumerate(pages):
            wide = each.evaluate("() => document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, name
            if "GLIMMER_SHOTS" in environ:
                place = Path(environ["GLIMMER_SHOTS"]) / f"talk-{name}-{'st'[n]}.png"
                each.screenshot(path=place, full_page=True)

    return looks
