"""How Streamlit has to be set (security.md, section 1.2); with anything else the program stops.

A file in somebody's home folder, a flag or the environment can change any key unnoticed, and each
of these opens a door: so they are asked for one by one, from the running program.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PORT_KEY = "server.port"
USER_HEADERS_KEY = "server.trustedUserHeaders"

# Key, value, and what the value is for.
REQUIRED: tuple[tuple[str, object, str], ...] = (
    ("server.headless", True, "no browser message can make the server write files into its folder"),
    ("server.address", "127.0.0.1", "nothing but this computer can reach it"),
    ("server.allowedHosts", ["127.0.0.1", "localhost"], "no other name leads here"),
    ("server.enableCORS", True, "other pages cannot read answers"),
    ("server.enableXsrfProtection", True, "other pages cannot write"),
    ("server.enableAgentApi", False, "no program drives the screens"),
    ("server.enableStaticServing", False, "no folder is served"),
    ("server.scriptHealthCheckEnabled", False, "nobody runs a script by asking"),
    ("server.maxUploadSize", 1, "clips never come in through Streamlit's memory"),
    ("server.maxWidgetStateSize", 2, "no screen's state grows large"),
    ("server.fileWatcherType", "none", "the code that runs is the code that started"),
    ("server.runOnSave", False, "the same"),
    (
        USER_HEADERS_KEY,
        {"X-App-User": "app_user", "X-App-Role": "app_role", "X-App-Sess": "app_sess"},
        "a screen belongs to one sign-in",
    ),
    ("server.disconnectedSessionTTL", 600, "a page left open finds its screens again"),
    ("server.unsafeMetricsUserAttributes", [], "nobody is named in figures"),
    ("browser.gatherUsageStats", False, "nothing is told to anybody outside"),
    ("client.showErrorDetails", "none", "an error shows no names and no places"),
    ("client.showErrorLinks", False, "an error is not sent to a search engine"),
    ("client.toolbarMode", "minimal", "no screen recording is offered"),
    ("client.disableDataExport", True, "no table leaves by a way that is not noted"),
    ("client.allowedOrigins", [], "no other page talks to this one"),
    ("runner.magicEnabled", False, "nothing is shown by accident"),
    ("runner.fastReruns", False, "one runner a page, so that what is pressed is done"),
    ("global.developmentMode", False, "no door for developers"),
)


@dataclass
class UnsafeConfiguration(Refusal):
    """Streamlit is set in a way that would leave a door open; every key that is wrong at once."""

    keys: tuple[str, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The keys as one line."""
        return {"keys": ", ".join(self.keys)}


def check_streamlit(option: Callable[[str], object], port: int) -> None:
    """Refuse to go on unless every key is as it has to be; `option` reads one running value."""
    wrong = [key for key, value, _ in REQUIRED if not _is(key, option, value)]
    if _read(option, PORT_KEY) != port:
        wrong.append(PORT_KEY)
    if wrong:
        raise UnsafeConfiguration(tuple(wrong))


def check_mapping(options: Mapping[str, object], port: int) -> None:
    """The same for options that lie ready in a mapping; what is missing is wrong."""
    check_streamlit(options.__getitem__, port)


def _is(key: str, option: Callable[[str], object], value: object) -> bool:
    found = _read(option, key)
    if key == USER_HEADERS_KEY and isinstance(found, str):
        try:
            found = json.loads(found)
        except ValueError:
            return False
    if isinstance(found, tuple):
        found = list(found)
    # 1 == True in Python; a key that wants a yes or no takes no number.
    return type(found) is type(value) and found == value


def _read(option: Callable[[str], object], key: str) -> object:
    try:
        return option(key)
    except (KeyError, RuntimeError):
        return None
