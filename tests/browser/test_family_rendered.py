"""Whatever was coded, permitted, written and opened: what stands on the family's page, looked at in
a real Chromium and not in our own structures (PR-03, PR-13, rulings 7)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, event, given
from playwright.sync_api import Browser, Page, expect
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from typing_extensions import override

from annotator.domain.errors import Refusal
from tests.browser.together_stub import TICKET, Stub, film, serving, still
from tests.family_strategies import (
    CONTACT,
    GOAL,
    Planted,
    Recipe,
    many,
    never,
    not_for_families,
    numbers,
    planted,
    recipes,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.applications import Starlette
    from starlette.requests import Request

pytestmark = pytest.mark.browser
KINDS_OF_FILM = 3
OF_A_FAMILY = {"date", "contact", "idea", "hers"}

# Every text and every word said by an attribute, with the marked place it stands in; and all of the
# page's source, its addresses and its title.
LOOK = """() => {
  const place = (each) => each.closest(".slot.date strong") ? "date"
    : each.closest(".slot.contact strong") ? "contact" : each.closest("button.idea") ? "idea"
    : each.closest("q, textarea, .said-over") ? "hers" : "";
  const said = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) said.push([place(texts.currentNode.parentElement), texts.currentNode.data]);
  for (const each of document.querySelectorAll("body, body *")) {
    for (const { name, value } of each.attributes) {
      if (/^(aria-(?!labelledby)|alt$|title$|placeholder$|content$|label$|download$)/.test(name)) said.push([place(each), value]);
    }
    // The value of something ticked or pressed is told to nobody.
    if ("value" in each && !["radio", "checkbox", "button", "submit"].includes(each.type)) said.push([place(each), String(each.value)]);
    for (const side of ["::before", "::after"]) {
      const content = getComputedStyle(each, side).content;
      if (content.startsWith('"')) said.push([place(each), content]);
    }
  }
  const media = [...document.querySelectorAll("img, video, source, a")].flatMap((each) =>
    [each.src, each.poster, each.currentSrc, each.href].filter((found) => typeof found === "string" && found !== ""));
  return { said, media, title: document.title, source: document.documentElement.outerHTML };
}"""  # noqa: E501

# Card by card to the end, by its own controls; `agree` is her answer where she is asked.
WALK = f"""async ({{ agree, hide }}) => {{
  const look = {LOOK};
  const room = () => document.querySelector(".room");
  const found = [], met = [];
  const tap = (which) => {{
    const there = room().querySelector(which);
    if (there && !there.disabled && there.checkVisibility()) there.click();
    return there !== null;
  }};
  const keep = () => {{ found.push(look()); }};
  const changed = async (before) => {{
    for (let n = 0; n < 200 && room().dataset.at === before; n++) await new Promise((go) => setTimeout(go, 10));
  }};
  for (let n = 0; n < 60; n++) {{
    const at = room().dataset.at;
    met.push(at);
    keep();
    if (at === "end") break;
    if (at === "sentence") tap(".asks .choice");
    if (at === "film") for (const each of room().querySelectorAll(".tools button")) if (each.checkVisibility()) each.click();
    if (at === "choice") tap("input[type=radio]");
    if (at === "idea") tap("button.idea");
    if (at === "close") {{ tap("input[type=radio]"); tap(".asks .quiet"); }}
    keep();
    if (hide) {{
      document.querySelector("button.hide").click();
      keep();
      document.querySelector(".calm .back").click();
    }}
    if (at === "hello") tap(".choices .choice");
    else if (at === "wonder" && tap(".asks .quiet")) {{ keep(); tap(".next"); }}
    else if (at === "ask") {{
      room().querySelectorAll(".choices .choice")[agree ? 0 : 1].click();
      await changed("ask");
    }}
    else if (at === "close") tap(".finish");
    else tap(".next");
  }}
  return {{ found, met }};
}}"""  # noqa: E501

KEPT = """async () => ({
  local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie, name: window.name,
  caches: "caches" in window ? await caches.keys() : [],
  databases: "databases" in indexedDB ? await indexedDB.databases() : [],
  workers: "serviceWorker" in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  history: history.state, address: location.href,
  asked: performance.getEntriesByType("resource").map((each) => each.name),
})"""  # noqa: E501


class Live(Stub):
    """The page's routes, answered by the journey of one planted practice."""

    def __init__(self) -> None:
        super().__init__()
        self.there: Planted | None = None

    @override
    def app(self) -> Starlette:
        app = super().app()
        pair = Route(f"/together/{TICKET}/pair/{{n:int}}", self._still)
        return app if any(each == pair for each in app.routes) else _with(app, pair)

    @override
    async def _payload(self, request: Request) -> Response:
        there = self._there()
        return JSONResponse(there.world.sharing.payload(there.ticket))

    @override
    async def _moment(self, request: Request) -> Response:
        there, n = self._there(), request.path_params["n"]
        there.world.sharing.moment_asset(there.ticket, n)
        whole = film(n % KINDS_OF_FILM)
        return self._answer(whole, "video/mp4", content_length=str(len(whole)))

    @override
    async def _still(self, request: Request) -> Response:
        return self._answer(still(request.path_params["n"] % KINDS_OF_FILM), "image/jpeg")

    @override
    async def _answers(self, request: Request) -> Response:
        there, given = self._there(), (await request.json())["answers"]
        return JSONResponse(there.world.sharing.answer(there.ticket, given))

    def _there(self) -> Planted:
        assert self.there is not None
        return self.there


def _with(app: Starlette, route: Route) -> Starlette:
    app.router.routes.append(route)
    return app


@dataclass
class Room:
    """One page of one browser; practice after practice is shown in it."""

    page: Page
    address: str
    live: Live
    faults: list[str]

    def walked(self, there: Planted, hide: bool = False) -> dict[str, Any]:
        """Everything that stood on the page from the first card to the last, and what was kept."""
        self.live.there = there
        # A page that is loaded anew goes on at the card it was on; each family begins at the first.
        self.page.goto("about:blank")
        self.page.goto(self.address)
        expect(self.page.locator(".room")).to_be_visible()
        how = {"agree": there.recipe.agreed, "hide": hide}
        walked: dict[str, Any] = self.page.evaluate(WALK, how)
        kept = self.page.evaluate(KEPT)
        assert self.faults == []
        return {**walked, "kept": kept}


@pytest.fixture(scope="module")
def room(browser: Browser) -> Iterator[Room]:
    live = Live()
    with serving(live.app()) as address:
        page = browser.new_page(viewport={"width": 1024, "height": 768}, reduced_motion="reduce")
        room = Room(page, f"{address}/together/{TICKET}", live, [])
        page.on("pageerror", lambda fault: room.faults.append(str(fault)))
        page.on("dialog", lambda dialog: dialog.accept())
        yield room
        page.close()


def opened(recipe: Recipe) -> Planted:
    """The practice of the recipe as it is watched, with what is tagged or withdrawn meanwhile; what
    refuses to be watched is another's test."""
    try:
        there = planted(recipe)
        assert there.ticket
        there.meanwhile()
        there.world.sharing.payload(there.ticket)
    except Refusal:
        assume(False)
        raise
    return there


def holds(there: Planted, walked: dict[str, Any]) -> None:
    """What no family may meet is nowhere; words and numbers only where they may stand."""
    everywhere = json.dumps(walked, ensure_ascii=False)
    assert never(everywhere) == []
    for seen in walked["found"]:
        assert seen["title"] == "Together"
        for slot, text in seen["said"]:
            if slot == "hers":
                assert text.strip() in {"", GOAL}
            else:
                assert not_for_families(text) == [], text
            assert slot in OF_A_FAMILY or not numbers(text), text
            assert slot != "contact" or text in CONTACT
    for seen in walked["found"]:
        assert {slot for slot, _ in seen["said"]} <= {"", *OF_A_FAMILY}
    keeps_nothing(walked["kept"])
    shows_only_clean_film(there, walked)


def keeps_nothing(kept: dict[str, Any]) -> None:
    """Nothing of anybody stays in the browser."""
    assert set(kept["session"]) <= {"glimmer-hidden"}
    assert kept["local"] == {}
    assert kept["cookie"] == kept["name"] == ""
    assert kept["caches"] == kept["databases"] == []
    assert kept["workers"] == 0
    assert not any(isinstance(each, str) and len(each) > 40 for each in _leaves(kept["history"]))


def _leaves(of: object) -> Iterator[object]:
    if isinstance(of, dict):
        for each in of.values():
            yield from _leaves(each)
    else:
        yield of


def shows_only_clean_film(there: Planted, walked: dict[str, Any]) -> None:
    """Each film and still the page asked for, followed back to the stretch it was cut from."""
    asked = {each for seen in walked["found"] for each in seen["media"]} | {
        each for each in walked["kept"]["asked"] if f"/together/{TICKET}/" in each
    }
    base = f"/together/{TICKET}/"
    names = {each.partition(base)[2] for each in asked if base in each}
    assert asked
    assert any(each.startswith("moments/") for each in names)
    for each in names - {"payload", "answers"}:
        kind, _, n = each.partition("/")
        assert kind in {"moments", "stills", "pair"}
        if kind == "pair":
            assert there.recipe.ending
            assert there.world.sharing.pair_asset(there.ticket, int(n))
        else:
            cut = (there.window if kind == "moments" else there.still)(int(n))
            assert there.may_be_seen(cut), cut


def looked_at(room: Room, recipe: Recipe) -> None:
    there = opened(recipe)
    walked = room.walked(there, hide=recipe.gently)
    event(f"{'then_now' in walked['met']} pair")
    event(f"gate {recipe.gate}, asked {'ask' in walked['met']}, agreed {recipe.agreed}")
    assert walked["met"][0] == "hello"
    assert walked["met"][-2:] == ["close", "end"]
    holds(there, walked)


@pytest.mark.thorough
@many(24)
@given(recipe=recipes())
def test_pr_13_nothing_of_the_trade_of_others_or_of_notes_is_on_any_card(
    room: Room, recipe: Recipe
) -> None:
    looked_at(room, recipe)


@pytest.mark.thorough
@pytest.mark.timeout(3600)
@many(400)
@given(recipe=recipes())
def test_pr_13_nothing_is_on_any_card_of_hundreds_of_families(room: Room, recipe: Recipe) -> None:
    looked_at(room, recipe)


def test_what_is_looked_for_would_be_found(room: Room) -> None:
    """The look itself is looked at: a word in a tooltip, an alt text, a cache; a number."""
    there = opened(Recipe())
    room.walked(there)
    for spoil in (
        "document.querySelector('button').title = 'zibbernote'",
        "document.querySelector('main').append(Object.assign(new Image(), { alt: 'zibbernote' }))",
        "localStorage.setItem('seen', 'zibbernote')",
        "document.querySelector('h1').textContent = 'Seen 3 times'",
        "document.title = 'Ava'",
    ):
        room.page.reload()
        expect(room.page.locator(".room")).to_be_visible()
        room.page.evaluate(f"() => {{ {spoil}; }}")
        seen = {"found": [room.page.evaluate(LOOK)], "kept": room.page.evaluate(KEPT)}
        with pytest.raises(AssertionError):
            holds(there, seen)
        room.page.evaluate("() => localStorage.clear()")
