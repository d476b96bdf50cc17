"""Who may ask for what: every route declares it, and what nobody declared is not there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from starlette.convertors import Convertor, register_url_convertor
from starlette.routing import Match, Route
from typing_extensions import override

from annotator.domain.policy import Right

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import Scope

    from annotator.domain.consent import Purpose

    Endpoint = Callable[[Request], Awaitable[Response]]


class Who(StrEnum):
    """Who may ask."""

    ANYONE = "anyone"  # nothing about anybody is behind it
    KNOCKED = "knocked"  # a browser that came through the one-time link
    SIGNED_IN = "signed_in"  # whoever is signed in, and not confined to a family's page
    TICKET = "ticket"  # signed in; confined to exactly this ticket where confined at all
    COMPANION = "companion"  # signed in, and the window that was given this visit's key


@dataclass(frozen=True, slots=True)
class Policy:
    """Who may ask, what the family must have permitted for it, whether asking shows that somebody
    is sitting there (a page that asks by itself does not), and by which right of the one policy
    table (`domain/policy.py`). Where somebody is signed in and no right is declared, nobody may."""

    who: Who
    purpose: Purpose | None = None
    presence: bool = True
    right: Right | None = None


class OpaqueId(Convertor[str]):
    """32 lower-case hex digits: anything else cannot be one of our ids."""

    regex = "[0-9a-f]{32}"

    @override
    def convert(self, value: str) -> str:
        """The id as it stands."""
        return value

    @override
    def to_string(self, value: str) -> str:
        """The id as it stands."""
        return value


class SmallNumber(Convertor[int]):
    """A whole number of at most nine digits."""

    regex = "[0-9]{1,9}"

    @override
    def convert(self, value: str) -> int:
        """The number."""
        return int(value)

    @override
    def to_string(self, value: int) -> str:
        """The number as it is written."""
        return str(value)


register_url_convertor("id", OpaqueId())
register_url_convertor("number", SmallNumber())


class Declared(Route):
    """A route of ours with its policy."""

    def __init__(
        self, path: str, endpoint: Endpoint, methods: Iterable[str], policy: Policy
    ) -> None:
        super().__init__(path, endpoint, methods=list(methods))
        self.policy = policy


@dataclass(frozen=True, slots=True)
class Streamlits:
    """A path of Streamlit's that is let through, and for whom."""

    path: re.Pattern[str]
    policy: Policy
    kind: str = "http"


def _streamlits(path: str, policy: Policy, kind: str = "http") -> Streamlits:
    return Streamlits(re.compile(path, re.ASCII), policy, kind)


# Each screen asks for its own right (`annotator/start.py`), each use case behind it for its own.
_HERE = Policy(Who.SIGNED_IN, right=Right.BE_HERE)
# Asked for by the page itself, again and again, whether or not anybody sits there.
_BY_ITSELF = Policy(Who.SIGNED_IN, presence=False, right=Right.BE_HERE)

STREAMLIT: tuple[Streamlits, ...] = (
    _streamlits(r"/_stcore/health", Policy(Who.ANYONE)),
    _streamlits(r"/static/[\w./-]+", Policy(Who.ANYONE)),
    _streamlits(r"/_stcore/host-config", _BY_ITSELF),
    _streamlits(r"/_stcore/stream", _BY_ITSELF, kind="websocket"),
    _streamlits(r"/_stcore/bidi-components/annotator\.[a-z_]+/[\w./-]+", _HERE),
    _streamlits(r"/favicon\.png", _HERE),
    # The screens: one word each. Streamlit answers all of them with the same page.
    _streamlits(r"/[A-Za-z0-9_-]{0,64}", _HERE),
)

# Not there for anybody, whatever the tables say (findings S1-S3, S14, S17 about Streamlit).
NEVER = re.compile(
    r"/(_stcore/(agent|metrics|upload_file|script-health-check)|media|auth|oauth2callback|component"
    r"|app)(/.*)?",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Found:
    """The policy of a request, and what its path names."""

    policy: Policy
    named: dict[str, Any]


def policy_for(scope: Scope, ours: Iterable[Declared]) -> Found | None:
    """The policy declared for this request; None when nobody declared one."""
    path: str = scope["path"]
    if NEVER.fullmatch(path):
        return None
    if scope["type"] == "http":
        for route in ours:
            match, child = route.matches(scope)
            if match is not Match.NONE:
                return Found(route.policy, dict(child["path_params"]))
    if ".." in path or (scope["type"] == "http" and scope["method"] not in {"GET", "HEAD"}):
        return None
    for each in STREAMLIT:
        if each.kind == scope["type"] and each.path.fullmatch(path):
            return Found(each.policy, {})
    return None
