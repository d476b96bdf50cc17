"""What the gate keeps watch with, and the cookies it knows its people by."""

from __future__ import annotations

from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.datastructures import Headers

    from annotator.web.doors import Doors
    from annotator.web.house import House
    from annotator.web.sessions import Sessions, SignIn


@dataclass(frozen=True, slots=True)
class Keeper:
    """What the gate keeps watch with, shared with the sign-in routes."""

    house: House
    sessions: Sessions
    doors: Doors
    port: int = 8501
    page: str = ""
    names: tuple[str, ...] = field(default=("127.0.0.1",))

    @property
    def cookie(self) -> str:
        """The name of the sign-in cookie: this installation's own, as ports share cookies."""
        return f"glimmer_{self.doors.instance}"

    @property
    def door_cookie(self) -> str:
        """The name of the cookie of a browser that came through the link."""
        return f"glimmer_door_{self.doors.instance}"

    def signed_in(self, cookies: Mapping[str, str]) -> SignIn | None:
        """The live sign-in of this browser, while the house is open."""
        if self.house.state() != "open":
            return None
        return self.sessions.live(cookies.get(self.cookie))


def read_cookies(heard: Headers) -> dict[str, str]:
    """The cookies of a request; what cannot be read is no cookie."""
    try:
        jar = SimpleCookie(heard.get("cookie", ""))
    except CookieError:
        return {}
    return {name: morsel.value for name, morsel in jar.items()}
