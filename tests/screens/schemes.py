"""A practice whose schemes may be written: the made-up family, opened for these tests alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from streamlit.testing.v1 import AppTest

from annotator.journey.scheme_books import Edition
from annotator.screens import frame
from annotator.wiring.house import House
from annotator.wiring.practice import Practice

SHIPPED = Edition("connection", "1.0")
OURS = Edition("ours", "1.0")
Page = Callable[..., AppTest]


@pytest.fixture
def practice(own_house: House, monkeypatch: pytest.MonkeyPatch) -> Iterator[Practice]:
    """What is written in one test is thrown away before the next."""
    monkeypatch.setattr(frame, "house", lambda: own_house)
    assert own_house.practice is not None
    yield own_house.practice
    for draft in own_house.practice.schemes.overview().drafts:
        own_house.practice.schemes.discard(draft.scheme)


@pytest.fixture
def page(practice: Practice) -> Page:
    """The screen of schemes at an address."""

    def shown(do: str = "", **query: str) -> AppTest:
        script = "from annotator.screens import schemes\nschemes.show()\n"
        app = AppTest.from_string(script, default_timeout=60)
        for name, value in {"do": do, **query}.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        return app

    return shown
