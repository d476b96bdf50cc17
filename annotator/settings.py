"""What can be set, read once at the start from the environment; the README's table lists it all."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

PORT = 8501
IDLE_MINUTES = 10
GIB = 1024**3


@dataclass
class BadSetting(Refusal):
    """A setting holds something it cannot hold."""

    name: str
    needs: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person who starts Glimmer has chosen."""

    home: Path
    port: int = PORT
    idle_minutes: int = IDLE_MINUTES
    largest_clip: int = 4 * GIB
    reserve: int = GIB
    open_browser: bool = True

    @property
    def origin(self) -> str:
        """The one address the pages live at; outboxes in the browser are kept by it."""
        return f"http://127.0.0.1:{self.port}"


# One line for each: its name in the environment, and what it means. The README shows this table.
NAMES: Mapping[str, str] = {
    "GLIMMER_HOME": "the folder everything is kept in, sealed",
    "GLIMMER_PORT": "the port on this computer (8501); give Streamlit the same, `--server.port`",
    "GLIMMER_IDLE_MINUTES": "minutes without a touch until it locks, 5 to 15 (10)",
    "GLIMMER_LARGEST_CLIP_GB": "the largest clip that is taken, in GB (4)",
    "GLIMMER_RESERVE_GB": "how much room on the disk is left free, in GB (1)",
    "GLIMMER_OPEN_BROWSER": "`no`: print the link at the start without opening a browser",
}


def read_settings(environment: Mapping[str, str], platform: str = sys.platform) -> Settings:
    """The settings as they stand in this environment; refuses what cannot be meant."""
    home = environment.get("GLIMMER_HOME")
    return Settings(
        home=Path(home).expanduser() if home else default_home(environment, platform),
        port=_whole(environment, "GLIMMER_PORT", PORT, range(1, 65536)),
        idle_minutes=_whole(environment, "GLIMMER_IDLE_MINUTES", IDLE_MINUTES, range(5, 16)),
        largest_clip=_whole(environment, "GLIMMER_LARGEST_CLIP_GB", 4, range(1, 65)) * GIB,
        reserve=_whole(environment, "GLIMMER_RESERVE_GB", 1, range(0, 1025)) * GIB,
        open_browser=_yes(environment, "GLIMMER_OPEN_BROWSER"),
    )


def default_home(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Where this system keeps a program's own files for one person."""
    if platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "Glimmer"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Glimmer"
    shared = environment.get("XDG_DATA_HOME")
    return (Path(shared) if shared else Path.home() / ".local" / "share") / "glimmer"


def _whole(environment: Mapping[str, str], name: str, default: int, allowed: range) -> int:
    text = environment.get(name, "").strip()
    if not text:
        return default
    if not (text.isascii() and text.isdigit()) or int(text) not in allowed:
        raise BadSetting(name, f"a whole number from {allowed[0]} to {allowed[-1]}")
    return int(text)


def _yes(environment: Mapping[str, str], name: str) -> bool:
    text = environment.get(name, "").strip().lower()
    if text in {"", "yes", "1", "true"}:
        return True
    if text in {"no", "0", "false"}:
        return False
    raise BadSetting(name, "yes or no")
