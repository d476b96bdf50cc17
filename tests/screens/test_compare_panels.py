"""What stands beside the film in Compare: settling and talk about the moment chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest

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
    assert "Settle these" in [each.label for each in app.button]
    assert "Settling" in "".join(each.value for each in app.markdown)
    assert "Begin a thread here" in html(app) + "".join(each.value for each in app.markdown)
