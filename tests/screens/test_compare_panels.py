"""What stands beside the film in Compare: settling and talk about the moment chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.interval import Milliseconds
from annotator.domain.talking import Mark, Pinned
from annotator.screens import compare, compare_panels
from annotator.screens.compare_panels import BOTH, FIRST, SECOND, pin_of
from tests.screens.compared import Compared, compared
from tests.screens.conftest import Shown, html

__all__ = ["compared"]


@pytest.fixture
def pinned(
    show: Shown, compared: Compared, monkeypatch: pytest.MonkeyPatch
) -> compare_panels.Pinned:
    seen: list[compare_panels.Pinned] = []
    monkeypatch.setattr(compare, "show_panels", lambda _, pinned: seen.append(pinned))
    show("compare", clip=compared.clip)
    return seen[0]


def test_a_thread_can_be_pinned_to_both_marks_to_one_alone_or_to_the_time(
    pinned: compare_panels.Pinned,
) -> None:
    found = pinned.difference
    assert found is not None
    first, second = (
        Mark(session, None if mark is None else mark.id)
        for session, mark in zip(pinned.pair, (found.first, found.second), strict=True)
    )
    assert pin_of(pinned, BOTH).marks == (first, second)
    assert pin_of(pinned, FIRST).marks == (first,)
    assert pin_of(pinned, SECOND).marks == (second,)
    assert pin_of(pinned, BOTH).at == found.stretch.onset
    nowhere = replace(pinned, difference=None, at=Milliseconds(4_200))
    assert (pin_of(nowhere, SECOND).kind, pin_of(nowhere, SECOND).at) == (Pinned.TIME, 4_200)


def test_where_two_differ_settling_and_talk_stand_beside_the_film(
    show: Shown, compared: Compared
) -> None:
    app = show("compare", clip=compared.clip)
    assert not app.exception
    assert "Settle what differs" in [each.label for each in app.button]
    assert html(app).count('class="moment"') == 1
    (begins,) = [each for each in app.expander if each.label == "Begin a thread here"]
    assert not begins.proto.expanded
    # Whom the thread is about is asked for where it is begun, and nowhere above it.
    assert begins.button_group[0].label == "Talk about"


def test_what_is_settled_beside_the_film_says_the_marks_once_and_is_taken_back_to_be_changed(
    show: Shown, compared: Compared
) -> None:
    app = show("compare", clip=compared.clip)
    press(app, "Settle what differs")
    assert 'class="marks"' not in html(app)
    app.radio[0].set_value(0).run()
    next(each for each in app.selectbox if each.label == "Because").select_index(0).run()
    press(app, "Settle it so")
    assert not app.exception
    assert any(each.value.startswith("Settled:") for each in app.text)
    assert not app.radio
    press(app, "Take it back")
    assert [each.label for each in app.radio] == ["What stands here"]


def press(app: AppTest, label: str) -> None:
    next(each for each in app.button if each.label == label).click().run()
