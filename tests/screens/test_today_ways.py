"""The ways on Today that are about no one household, each for whom it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.identity import CoderId
from annotator.domain.people import FIRST, Member, Role
from annotator.wiring import acting
from annotator.wiring.practice import Practice
from tests.fakes.clock import NOON
from tests.screens.conftest import Shown, html

SAM = CoderId("5a" * 16)


def ways(app: AppTest) -> list[str]:
    return re.findall(r'href="/(\w+)"', html(app))


@pytest.fixture
def here(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Ada treats, Sam supervises; afterwards nobody is in the shared practice again."""
    with practice.records.writing() as desk:
        desk.people.keep(Member(FIRST, "Ada", frozenset({Role.THERAPIST}), NOON, NOON))
        desk.people.keep(Member(SAM, "Sam", frozenset({Role.SUPERVISOR}), NOON, NOON))
    yield
    with practice.records.writing() as desk:
        desk.connection.exec_driver_sql("DELETE FROM member")


def test_a_supervisors_ways_stand_together_and_the_queue_alone_is_the_large_one(
    show: Shown, here: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(acting._Screens, "ask", lambda: SAM)
    app = show("today")
    assert not app.exception
    assert ways(app)[:4].count("settings") == 1
    assert [each for each in ways(app) if each not in ("", "settings")][:4] == [
        "review",
        "accept",
        "reliability",
        "packs",
    ]
    assert re.findall(r'class="way primary" href="/(\w+)', html(app)) == ["review"]
    assert any("You are here to supervise" in each.value for each in app.caption)
    assert ways(app).count("packs") == 1


def test_a_therapist_goes_on_with_a_family_first(show: Shown, here: None, as_first: None) -> None:
    app = show("today")
    assert not app.exception
    assert re.findall(r'class="way primary" href="/(\w+)', html(app)) == ["tag"]
    assert not [each for each in app.caption if "supervise" in each.value]
    assert {"review", "reliability", "practise"} <= set(ways(app))
    assert "accept" not in ways(app)
