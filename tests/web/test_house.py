from __future__ import annotations

import pytest
from starlette.requests import Request

from annotator.domain.people import FIRST
from annotator.web.house import SIGN_IN, practice_of, sign_in_of
from annotator.web.refusals import Locked
from annotator.web.sessions import SignIn
from tests.web.house import FakeHouse


def test_no_route_reaches_past_a_lock() -> None:
    house = FakeHouse()
    with pytest.raises(Locked):
        practice_of(house)
    house.look_around()
    assert practice_of(house) is house.inside
    house.lock()
    with pytest.raises(Locked):
        practice_of(house)


def test_a_request_nobody_vouches_for_is_locked_out() -> None:
    with pytest.raises(Locked):
        sign_in_of(Request({"type": "http"}))
    who = SignIn("name", 0.0, FIRST)
    assert sign_in_of(Request({"type": "http", SIGN_IN: who})) is who
