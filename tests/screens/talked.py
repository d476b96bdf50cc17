"""Screens of conversation on a small practice of several people, without a film."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from streamlit.testing.v1 import AppTest

from annotator.screens import frame
from annotator.wiring.guarded import guarded
from tests.fakes.people import RememberedSignIns, RememberedWays
from tests.journey.talkers import Scene, a_scene

if TYPE_CHECKING:
    from annotator.wiring.practice import Practice

Page = Callable[..., AppTest]


@pytest.fixture
def scene() -> Scene:
    return a_scene()


@pytest.fixture
def page(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> Page:
    """Shows a screen to whoever is at work in the scene."""
    monkeypatch.setattr(frame, "house", lambda: SimpleNamespace(is_sample=lambda: False))
    monkeypatch.setattr(frame, "practice", lambda: practice_of(scene))

    def shown(screen: str, **query: str) -> AppTest:
        script = f"from annotator.screens import {screen}\n{screen}.show()\n"
        app = AppTest.from_string(script, default_timeout=60)
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    return shown


def practice_of(scene: Scene) -> Practice:
    """As much of a practice as conversation is made of, each part behind the door."""
    from annotator.journey.people import People

    world, door = scene.world, scene.world.door
    people = People(
        world.records, world.clock, world.identities, RememberedWays(), RememberedSignIns()
    )
    return cast(
        "Practice",
        SimpleNamespace(
            review=SimpleNamespace(talking=world.talking),
            people=guarded(people, door),
            consents=guarded(world.consents, door),
            door=door,
            coder=world.identities.acting(),
            may=door.may,
            frame_near=lambda _clip, instant: instant // 40,
        ),
    )


def said_by(app: AppTest) -> str:
    """Everything a screen says, markup, labels and choices included."""
    kinds = (app.markdown, app.text, app.caption, app.header, app.warning)
    said = [str(each.value) for kind in kinds for each in kind]
    said += [str(each.proto.body) for each in app.get("html")]
    said += [str(each.proto.json) for each in app.get("bidi_component")]
    asked = (app.button, app.text_area, app.selectbox, app.multiselect, app.toggle, app.expander)
    said += [str(each.label) for kind in asked for each in kind]
    said += [str(each.options) for kind in (app.selectbox, app.multiselect) for each in kind]
    return " ".join(said)
