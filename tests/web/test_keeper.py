from __future__ import annotations

import pytest
from starlette.datastructures import Headers

from annotator.web.keeper import read_cookies
from tests.web.house import Practice


def test_the_cookies_bear_this_installations_own_name() -> None:
    keeper = Practice().keeper
    assert keeper.doors.instance in keeper.cookie
    assert keeper.doors.instance in keeper.door_cookie
    assert keeper.cookie != keeper.door_cookie


def test_nobody_is_signed_in_while_the_house_is_locked() -> None:
    practice = Practice()
    cookies = {practice.keeper.cookie: practice.sessions.begin()}
    assert practice.keeper.signed_in(cookies) is None
    practice.house.stands = "open"
    assert practice.keeper.signed_in(cookies) is not None
    assert practice.keeper.signed_in({}) is None


@pytest.mark.parametrize(
    ("header", "cookies"),
    [("a=1; b=2", {"a": "1", "b": "2"}), ("", {}), ("a", {}), ("=;;=", {}), ("a=\x00", {})],
)
def test_what_cannot_be_read_is_no_cookie(header: str, cookies: dict[str, str]) -> None:
    assert read_cookies(Headers({"cookie": header})) == cookies
