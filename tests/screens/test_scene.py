from __future__ import annotations

import pytest

from annotator.domain.identity import ClipId
from annotator.domain.people import Member, Role
from annotator.screens import frame
from annotator.screens.scene import scene_of
from annotator.wiring import acting
from annotator.wiring.practice import Practice
from tests.fakes.clock import NOON
from tests.screens.compared import SAM, Compared, compared
from tests.screens.supervised import permitted_only_record

__all__ = ["compared"]


def test_whose_what_and_when_for_who_may_know_and_what_kind_of_scene_for_everybody_else(
    compared: Compared, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice: Practice = compared.practice
    clip: ClipId = compared.clip
    filmed = frame.on_paper(practice.clips.get(clip).card.on)
    assert scene_of(practice, clip) == f"Wren · Bedtime · {filmed}"
    with practice.records.writing() as desk:
        desk.people.keep(Member(SAM, "Sam", frozenset({Role.SUPERVISOR}), NOON, NOON))
    monkeypatch.setattr(acting._Screens, "ask", lambda: SAM)
    with permitted_only_record(monkeypatch):
        assert scene_of(practice, clip) == "Bedtime"
