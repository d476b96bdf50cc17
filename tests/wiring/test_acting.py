"""Whose hands are at work."""

from __future__ import annotations

from threading import Thread

import pytest

from annotator.domain.identity import CoderId
from annotator.wiring import acting
from annotator.wiring.acting import acting_as, hands, screens_ask

SAM, BO = CoderId("s"), CoderId("b")


def test_hands_are_named_for_a_block_and_no_longer() -> None:
    with acting_as(SAM):
        with acting_as(BO):
            assert hands() == BO
        assert hands() == SAM
    assert hands() is None


def test_another_thread_has_hands_of_its_own() -> None:
    seen: list[CoderId | None] = []
    with acting_as(SAM):
        thread = Thread(target=lambda: seen.append(hands()))
        thread.start()
        thread.join()
    assert seen == [None]


def test_a_screen_is_asked_where_no_request_says_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acting._Screens, "ask", None)
    screens_ask(lambda: BO)
    assert hands() == BO
    with acting_as(SAM):
        assert hands() == SAM
