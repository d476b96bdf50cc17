"""Every screen names the right it needs, and draws nothing for who has it not."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from annotator import screens
from annotator.domain.identity import CoderId
from annotator.domain.people import Member, Role
from annotator.domain.policy import Right
from annotator.screens.journey import JOURNEY
from annotator.wiring.acting import acting_as
from annotator.wiring.house import House
from tests.fakes.clock import NOON
from tests.screens.conftest import Shown

SCRIPT = """
from annotator.screens.journey import JOURNEY, open_to
from annotator.wiring.acting import acting_as
with acting_as({member!r}):
    open_to(next(each for each in JOURNEY if each.path == {path!r}))()
"""
# Parts of a screen that are opened by another one.
PARTS = {"after_home", "after_meeting", "moments", "frame", "journey", "state"}


def test_every_screen_is_in_the_list_once_and_names_a_right() -> None:
    names = {each.name for each in pkgutil.iter_modules(screens.__path__)} - PARTS
    shown = {
        name
        for name in names
        if hasattr(module := importlib.import_module(f"annotator.screens.{name}"), "show")
        and not name.startswith(("scheme_", "prepare_"))
        and module.show.__code__.co_argcount == 0
    }
    listed = [each.show.__module__.rpartition(".")[2] for each in JOURNEY]
    assert sorted(listed) == sorted(shown)
    assert all(isinstance(each.right, Right) for each in JOURNEY)
    assert len({each.path for each in JOURNEY}) == len(JOURNEY)


@pytest.fixture
def two(own_house: House) -> Iterator[House]:
    practice = own_house.practice
    assert practice is not None
    with practice.records.writing() as desk:
        for role in (Role.TRAINEE, Role.KEEPER):
            member = CoderId(role.value * 2)
            desk.people.keep(Member(member, role.value, frozenset({role}), NOON, NOON))
    yield own_house
    with practice.records.writing() as desk:
        desk.connection.exec_driver_sql("DELETE FROM member")


@pytest.mark.parametrize("path", [each.path for each in JOURNEY if each.path != "tag"])
@pytest.mark.parametrize("role", [Role.TRAINEE, Role.KEEPER])
def test_no_family_is_named_on_any_screen_to_a_trainee_and_no_film_to_a_keeper(
    show: Shown, two: House, monkeypatch: pytest.MonkeyPatch, path: str, role: Role
) -> None:
    from annotator.screens import frame, today

    for module in (frame, today):
        monkeypatch.setattr(module, "house", lambda: two)
    practice = two.practice
    assert practice is not None
    member = role.value * 2
    script = SCRIPT.format(member=member, path=path)
    app = AppTest.from_string(script, default_timeout=60).run()
    assert not app.exception, app.exception
    with acting_as(CoderId(member)):
        granted = practice.may(next(each.right for each in JOURNEY if each.path == path))
    refused = any("nothing here for you" in each.value for each in app.warning)
    assert refused == (not granted and not (path == "" and role is Role.TRAINEE))
    if role is Role.TRAINEE:
        assert "Wren" not in str(app)
