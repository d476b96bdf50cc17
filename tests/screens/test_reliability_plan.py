from __future__ import annotations

import pytest
import streamlit as st

from annotator.domain.dyad import Dyad
from annotator.domain.identity import ClipId, DoublingId
from annotator.domain.reliability import plan
from annotator.journey.doubling import SEED
from annotator.screens import state
from tests.doubled import ADA, BEA, CEM, Doubles
from tests.screens.doubling import Look, doubled, look, said

__all__ = ["doubled", "look"]
Doubled = tuple[Doubles, Dyad]
ONES = [("attunement", 2_000, 9_000)]


def asked(doubled: Doubled) -> tuple[ClipId, DoublingId]:
    doubles, dyad = doubled
    clip = doubles.clip(dyad)
    doubles.coded(clip, ADA, ONES)
    return clip, doubles.ask(clip, CEM)


def test_a_clip_is_coded_blind_from_here(
    look: Look, doubled: Doubled, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip, _ = asked(doubled)
    went: list[object] = []

    def go(path: str, **where: str) -> None:
        went.append((path, where))
        st.stop()

    monkeypatch.setattr(state, "go", go)
    app = look(CEM)
    next(each for each in app.button if each.label == "Code this clip blind").click().run()
    assert went == [("tag", {"clip": clip})]
    assert {"Go on coding", "Hand it in", "Give it back"} <= {e.label for e in look(CEM).button}


def test_it_is_handed_in_only_after_a_second_click_and_leaves_the_plan(
    look: Look, doubled: Doubled
) -> None:
    _, doubling = asked(doubled)
    doubles, _ = doubled
    doubles.identities.coder = CEM
    doubles.reliability.begin(doubling)
    app = look(CEM)
    assert "you may see the other coding beside yours" in said(app)
    app.button(key=f"hand-{doubling}").click().run()
    assert doubles.reliability.due() == ()
    assert "Hand it in" not in said(look(CEM))


def test_it_can_be_given_back(look: Look, doubled: Doubled) -> None:
    _, doubling = asked(doubled)
    look(CEM).button(key=f"back-{doubling}").click().run()
    assert doubled[0].reliability.due() == ()


def test_a_supervisor_sees_what_is_with_whom_and_cannot_begin_it_for_them(
    look: Look, doubled: Doubled
) -> None:
    asked(doubled)
    shown = said(look(BEA))
    assert "Cem, until 26 Nov 2026 · not begun" in shown
    assert "Code this clip blind" not in shown


def test_what_the_seed_chose_is_given_with_one_click(look: Look, doubled: Doubled) -> None:
    doubles, dyad = doubled
    seed = doubles.reliability._seed(SEED)
    clip = next(
        each for each in (doubles.clip(dyad) for _ in range(200)) if plan.is_chosen(seed, each, 6)
    )
    doubles.coded(clip, ADA, ONES)
    app = look(BEA)
    (give,) = [each for each in app.button if each.label.startswith("Ask ")]
    give.click().run()
    (given,) = doubles.reliability.due()
    assert (given.clip, given.coder) == (clip, given.coder)
    assert given.coder in {BEA, CEM}
