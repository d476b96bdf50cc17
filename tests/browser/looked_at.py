"""Looking at a screen: at both sizes, by axe, on dark paper and on paper; and pictures to keep."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.axe import violations
from tests.browser.stage import DESK, OVERLAPS, SETTLED, TABLET

if TYPE_CHECKING:
    from playwright.sync_api import Page

SIZES = (TABLET, DESK)
# A person's own dark theme, as Streamlit lets it be asked for in the address.
DARK = "embed=true&embed_options=dark_theme"
DRAWN = """() => { const all = [...document.querySelectorAll(".js-plotly-plot")];
  return all.length > 0 && all.every((each) => each.querySelector(".main-svg .xtick, .main-svg .ytick"));
}"""  # noqa: E501
# Words of a figure that do not stand out from its paper, 4.5 to 1 (WCAG 2.2).
PALE = """() => {
  const light = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((each) => each / 255);
    const [r, g, b] = parts.map((each) => each <= .04045 ? each / 12.92 : ((each + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const paper = (from) => {
    for (let at = from; at; at = at.parentElement) {
      const found = getComputedStyle(at).backgroundColor;
      if (found && !found.startsWith("rgba(0, 0, 0, 0")) return found;
    }
    return "rgb(255, 255, 255)";
  };
  return [...document.querySelectorAll(".js-plotly-plot")].flatMap((plot) => {
    const ground = light(paper(plot.querySelector(".main-svg")));
    return [...plot.querySelectorAll("text")].filter((each) => each.textContent.trim() && each.checkVisibility())
      .map((each) => [each.textContent, light(getComputedStyle(each).fill)])
      .map(([said, ink]) => [said, (Math.max(ink, ground) + .05) / (Math.min(ink, ground) + .05)])
      .filter(([, apart]) => apart < 4.5);
  });
}"""  # noqa: E501


def looks_at(page: Page, name: str, *, streamlit: bool = True) -> None:
    """Nothing breaks a rule of axe, lies over another or outside its window, at both sizes; a
    picture of each where GLIMMER_SHOTS says."""
    for window in SIZES:
        page.set_viewport_size(window)  # type: ignore[arg-type]
        if streamlit:
            page.wait_for_function(SETTLED)
        wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{name} is wider than its window"
        kept(page, f"{name}-{window['width']}")
        assert page.evaluate(OVERLAPS) == [], name
    assert violations(page) == [], name


def looks_at_figures(page: Page, name: str) -> None:
    """The figures of a screen can be read on light paper, on dark and on white, and printed."""
    there = page.url
    page.wait_for_function(DRAWN)
    assert page.evaluate(PALE) == [], name
    page.locator(".js-plotly-plot").last.scroll_into_view_if_needed()
    kept(page, f"{name}-figures")
    page.emulate_media(media="print")
    assert page.evaluate(PALE) == [], f"{name}, printed"
    kept(page, f"{name}-print")
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    page.emulate_media(media="screen")
    page.goto(f"{there}{'&' if '?' in there else '?'}{DARK}")
    expect(page.locator(".on-dark").first).to_be_visible()
    page.wait_for_function(SETTLED)
    page.wait_for_function(DRAWN)
    kept(page, f"{name}-dark-top")
    page.locator(".js-plotly-plot").last.scroll_into_view_if_needed()
    kept(page, f"{name}-dark")
    assert page.evaluate(PALE) == [], f"{name}, dark"
    assert violations(page) == [], f"{name}, dark"
    page.goto(there)
    page.wait_for_function(SETTLED)


def kept(page: Page, name: str) -> None:
    """A picture of the whole page, for people to look at."""
    if "GLIMMER_SHOTS" in os.environ:
        page.wait_for_timeout(400)
        place = Path(os.environ["GLIMMER_SHOTS"]) / f"hour-{name}.png"
        page.screenshot(path=place, full_page=True, animations="disabled")
