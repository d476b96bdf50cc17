from __future__ import annotations

from annotator.domain.dyad import Dyad
from annotator.domain.reliability.bars import Bars
from tests.doubled import BEA, CEM, Doubles
from tests.screens.doubling import Look, doubled, look

__all__ = ["doubled", "look"]


def test_a_bar_is_moved_within_its_bounds_and_holds_from_then_on(
    look: Look, doubled: tuple[Doubles, Dyad]
) -> None:
    app = look(BEA)
    bar = next(e for e in app.number_input if e.label == "Look again below a κ of")
    assert (bar.value, bar.min, bar.max) == (0.65, 0.4, 0.9)
    bar.set_value(0.7)
    (keep,) = [each for each in app.button if each.label == "Go by this from now on"]
    after = keep.click().run()
    assert doubled[0].reliability.bars() == Bars(look_again=0.7)
    assert [each.value for each in after.success] == ["Kept. It holds from now on."]


def test_what_contradicts_itself_is_refused_in_words(
    look: Look, doubled: tuple[Doubles, Dyad]
) -> None:
    app = look(BEA)
    next(e for e in app.number_input if e.label == "Look again below a κ of").set_value(0.5)
    (keep,) = [each for each in app.button if each.label == "Go by this from now on"]
    assert keep.click().run().warning
    assert doubled[0].reliability.bars() == Bars()


def test_who_learns_moves_none(look: Look) -> None:
    assert not look(CEM).number_input
