"""A screen shown without a browser, on the made-up family."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from annotator.domain.identity import ClipId, VisitId
from annotator.domain.people import FIRST
from annotator.screens import frame, settings, state, today
from annotator.wiring import acting
from annotator.wiring.house import House
from annotator.wiring.practice import Practice
from tests.opening import CHEAP

Shown = Callable[..., AppTest]


@dataclass
class Went:
    """Where the screens led on to."""

    to: list[tuple[str, dict[str, str]]] = field(default_factory=list)


@pytest.fixture(scope="session")
def own_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Another made-up family, open: tests may write in it. Its clips are still on their way."""
    house = House(tmp_path_factory.mktemp("own"), CHEAP)
    house.look_around()
    yield house
    house.lock()


@pytest.fixture
def went(monkeypatch: pytest.MonkeyPatch) -> Went:
    went = Went()

    def go(path: str, **where: str) -> None:
        went.to.append((path, where))
        st.stop()

    monkeypatch.setattr(state, "go", go)
    return went


@pytest.fixture
def show(sample_house: House, monkeypatch: pytest.MonkeyPatch, went: Went) -> Shown:
    """Shows a screen at an address."""
    monkeypatch.setattr(frame, "house", lambda: sample_house)
    monkeypatch.setattr(settings, "house", lambda: sample_house)
    monkeypatch.setattr(today, "house", lambda: sample_house)

    def shown(screen: str, **query: str) -> AppTest:
        script = f"from annotator.screens import {screen}\n{screen}.show()\n"
        app = AppTest.from_string(script, default_timeout=60)
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    return shown


@pytest.fixture
def practice(sample_house: House) -> Practice:
    """The made-up practice, open."""
    assert sample_house.practice is not None
    return sample_house.practice


@pytest.fixture
def clip(practice: Practice) -> str:
    """The made-up bedtime: it is prepared."""
    return practice.consents.households()[0].clips[1].id


@pytest.fixture
def visit(practice: Practice, clip: str) -> VisitId:
    """What will be shown of it."""
    return practice.sharing.visit_for(ClipId(clip))


def html(app: AppTest) -> str:
    """Everything a screen put down as markup."""
    return " ".join(str(each.proto.body) for each in app.get("html"))


@pytest.fixture
def as_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever set the practice up is at work, in the test and on the screen."""
    monkeypatch.setattr(acting._Screens, "ask", lambda: FIRST)
