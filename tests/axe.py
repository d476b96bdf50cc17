"""axe-core over a page: whatever it finds wrong is wrong, no rule left out."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = Path(__file__).parents[1] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
# Every rule counts, those that are off by default for the size of targets included.
RUN = """async () => {
  const found = await axe.run(document, { rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, html, any, all, none }) =>
    [id, target.flat(), html.slice(0, 160), [...any, ...all, ...none].map((each) => each.message).join("; ")]));
}"""  # noqa: E501


@cache
def _source() -> str:
    if not AXE.exists():
        if "GLIMMER_AXE" in os.environ:
            pytest.fail("axe-core is required here and not installed in frontend/node_modules")
        pytest.skip("axe-core is not installed: `npm ci` in frontend/ brings it")
    return AXE.read_text(encoding="utf-8")


def violations(page: Page) -> list[list[Any]]:
    """What breaks a rule: its rule, where, the element, and why."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_source())
    found: list[list[Any]] = page.evaluate(RUN)
    return found
