"""Practise screens on a small set, without a film."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from annotator.screens import cards as cards_screen
from annotator.screens import frame
from annotator.screens import quiz as quiz_screen
from annotator.wiring.cards import cards, near_misses
from tests.practised import Practised, a_practised

Page = Callable[..., AppTest]


@pytest.fixture
def here(tmp_path: Path) -> Practised:
    return a_practised(tmp_path)


@pytest.fixture
def page(here: Practised, monkeypatch: pytest.MonkeyPatch) -> Page:
    """Shows a screen of practising at an address."""
    monkeypatch.setattr(frame, "house", lambda: SimpleNamespace(is_sample=lambda: False))
    monkeypatch.setattr(frame, "practice", lambda: here.practice)
    monkeypatch.setattr(cards_screen, "cards", partial(cards, folder=here.folder))
    monkeypatch.setattr(quiz_screen, "near_misses", partial(near_misses, folder=here.folder))

    def shown(screen: str, **query: str) -> AppTest:
        script = f"from annotator.screens import {screen}\n{screen}.show()\n"
        app = AppTest.from_string(script, default_timeout=60)
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    return shown
