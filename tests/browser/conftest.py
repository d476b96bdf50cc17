"""The fixtures of the tests in a real browser."""

from __future__ import annotations

from tests.browser.stage import browser, glimmer, page, shot

__all__ = ["browser", "glimmer", "page", "shot"]
