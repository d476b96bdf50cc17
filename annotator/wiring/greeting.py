"""What the start says: one line with the link that works once, opened by itself on a desktop."""

from __future__ import annotations

import os
import sys
import webbrowser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.settings import Settings
    from annotator.wiring.house import House

LINES = """
  Glimmer is ready. Open this link (it works once, on this computer only):

    {link}
"""


def link_for(house: House, settings: Settings) -> str:
    """A fresh one-time link; the token stands behind the #, which no server log ever sees."""
    return f"{settings.origin}/sign-in#{house.new_token()}"


def greet(house: House, settings: Settings) -> None:
    """Print the link, and open it where there is a desktop to open it on."""
    link = link_for(house, settings)
    sys.stdout.write(LINES.format(link=link) + "\n")
    sys.stdout.flush()
    if settings.open_browser and has_desktop(os.environ, sys.platform):
        webbrowser.open(link)


def has_desktop(environment: Mapping[str, str], platform: str) -> bool:
    """Whether somebody sits before a screen: a server or a test has none."""
    if environment.get("CI"):
        return False
    if platform in {"darwin", "win32"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
