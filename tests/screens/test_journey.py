"""Every screen names the right it needs, and draws nothing for who has it not."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from annotator import screens
from annotator.domain.identity import CoderId
from annotator.domain.people import FIRST, Member, Role
from annotator.domain.policy import Right
from annotator.screens.journey import JOURNEY
from annotator.wiring.acting import acting_as
from annotator.wiring.house import House
from annotator.wiring.practice import Practice
from tests.fakes.clock import NOON
from tests.screens.conftest import Shown, html

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
        for role in (Role.TRAINEE, Role.KEEPER, Role.SUPERVISOR):
            member = CoderId(role.value * 2)
            desk.people.keep(Member(member, role.value, frozenset({role}), NOON, NOON))
    yield own_house
    with practice.records.writing() as desk:
        desk.connection.exec_driver_sql("DELETE FROM member")


def everything(app: AppTest) -> str:
    """Every word a screen put down, markup, labels and choices included."""
    kinds = (
        app.markdown, app.text, app.caption, app.header, app.subheader, app.title, app.warning,
        app.info, app.success, app.error, app.code,
    )  # fmt: skip
    said = [str(each.value) for kind in kinds for each in kind]
    asked = (app.button, app.text_input, app.selectbox, app.multiselect, app.checkbox, app.expander)
    labels = [str(each.label) for kind in asked for each in kind]
    choices = [str(each.options) for kind in (app.selectbox, app.multiselect) for each in kind]
    return " ".join([html(app), *said, *labels, *choices])


def ways_for_nobody(practice: Practice, member: str, page: str) -> set[str]:
    """The ways on a page that would end at “there is nothing here for you”."""
    rights = {each.path: each.right for each in JOURNEY}
    with acting_as(CoderId(member)):
        return {
            way
            for way in re.findall(r'href="/(\w*)[?"]', page)
            if way and way in rights and not practice.may(rights[way])
        }


def test_a_supervisors_today_leads_to_clips_and_codings_and_to_nothing_that_is_not_for_them(
    two: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.screens import frame, today

    for module in (frame, today):
        monkeypatch.setattr(module, "house", lambda: two)
    practice, member = two.practice, Role.SUPERVISOR.value * 2
    assert practice is not None
    app = AppTest.from_string(SCRIPT.format(member=member, path=""), default_timeout=60).run()
    assert not app.exception
    assert ways_for_nobody(practice, member, html(app)) == set()
    assert any("You are here to supervise" in each.value for each in app.caption)
    assert any("Wren" in each.value for each in app.markdown)


def test_a_supervisor_reads_what_a_family_permits_and_is_given_nothing_to_change_it(
    two: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.screens import frame

    monkeypatch.setattr(frame, "house", lambda: two)
    member = Role.SUPERVISOR.value * 2
    app = AppTest.from_string(SCRIPT.format(member=member, path="consent"), default_timeout=60)
    assert two.practice is not None
    with acting_as(FIRST):
        household = two.practice.consents.households()[0].dyad.household.id
    app.query_params["household"] = household
    app.run()
    assert not app.exception
    assert "Permitted" in html(app)
    assert not app.button
    assert ways_for_nobody(two.practice, member, html(app)) == set()


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
    assert ways_for_nobody(practice, member, html(app)) == set()
    refused = any("nothing here for you" in each.value for each in app.warning)
    assert refused == (not granted and not (path == "" and role is Role.TRAINEE))
    if role is Role.TRAINEE:
        assert "Wren" not in everything(app)


def test_what_is_looked_through_for_a_name_is_everything_that_is_drawn(show: Shown) -> None:
    assert "Wren" in everything(show("today"))
