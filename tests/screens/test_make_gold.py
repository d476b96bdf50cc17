"""A gold made on the screen: who signs, a reason for each moment, every fault said."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from annotator import words
from annotator.domain.identity import SettlementId
from annotator.domain.practising.gold import ClipSet, InTheFilm
from annotator.journey.gold_making import GoldCoder
from annotator.wiring.acting import acting_as
from tests.screens.conftest import Went
from tests.screens.reviewed import ADA, KIM, SAM, Reviewed, house_of_three, reviewed

# A house of three people for each: too long for every run.
pytestmark = pytest.mark.thorough

__all__ = ["house_of_three", "reviewed"]
WHY = "They look at each other."


def said(app: AppTest) -> list[str]:
    return [each.value for each in (*app.text, *app.markdown, *app.caption, *app.info)]


def press(app: AppTest, label: str) -> AppTest:
    return next(each for each in app.button if each.label == label).click().run()


def kept(reviewed: Reviewed) -> SettlementId:
    settlement = reviewed.settlement()
    reviewed.settle_all(settlement)
    with acting_as(ADA):
        reviewed.practice.review.settling.keep(settlement)
    return settlement


def test_who_signs_is_said_and_a_supervisor_names_the_first_two(reviewed: Reviewed) -> None:
    settlement = kept(reviewed)
    app = reviewed.show("make_gold", settlement=settlement)
    assert not app.exception
    assert {"Ada: neither certified nor named", "Kim: neither certified nor named"} <= set(
        said(app)
    )
    assert not [each for each in app.expander if each.label == "Name the first gold coders"]
    waiting = reviewed.show("accept", SAM)
    who = next(each for each in waiting.multiselect if each.label == "Who")
    who.select(ADA).select(KIM)
    press(waiting, "Name them")
    with acting_as(SAM):
        stands = {e.coder: e.stands for e in reviewed.practice.review.golds.gold_coders()}
    assert (stands[ADA], stands[KIM]) == (GoldCoder.NAMED, GoldCoder.NAMED)


def test_every_fault_is_said_and_then_the_gold_is_in_practise(
    reviewed: Reviewed, went: Went
) -> None:
    settlement = kept(reviewed)
    with acting_as(SAM):
        reviewed.practice.review.golds.name_gold_coders((ADA, KIM))
    app = reviewed.show("make_gold", settlement=settlement)
    whys = [each for each in app.text_area if each.label == "Why it is there"]
    assert len(whys) > 3
    assert "as seen" in {each.value for each in whys}
    for each in whys[1:]:
        each.set_value(WHY)
    whys[0].set_value("")
    app = press(app, "Keep the gold")
    assert app.warning[0].value.startswith("This file is no gold coding that can be read: ")
    assert "rationale" in app.warning[0].value
    next(e for e in app.text_area if e.label == "Why it is there").set_value(WHY)
    press(app, "Keep the gold")
    assert went.to == [("practise", {})]
    with acting_as(ADA):
        (found,) = reviewed.practice.practising.library()
    assert found.id == reviewed.clip


def test_nothing_is_made_of_what_is_not_settled(reviewed: Reviewed) -> None:
    app = reviewed.show("make_gold", settlement=reviewed.settlement())
    assert app.warning[0].value.endswith("places are not settled yet.")
    assert not app.text_area


def test_every_word_of_a_gold_has_its_words() -> None:
    table = words.screens("make_gold")
    assert all(table[f"who_{each}"] for each in InTheFilm)
    assert all(table[f"set_{each}"] for each in ClipSet)
    assert all(table[f"signer_{each}"] for each in GoldCoder)
