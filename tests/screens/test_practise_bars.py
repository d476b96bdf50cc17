from __future__ import annotations

import pytest

from annotator.domain.practising.thresholds import Thresholds
from tests.screens.conftest import Shown
from tests.screens.practised import Practised, practised

__all__ = ["practised"]


def test_what_is_asked_for_a_certificate_is_kept_and_holds_from_then_on(
    show: Shown, practised: Practised
) -> None:
    practising = practised.practice.practising
    before = practising.thresholds()
    try:
        app = show("practise")
        assert not app.exception
        app.number_input[0].set_value(0.85)
        next(each for each in app.button if each.label == "Ask this from now on").click().run()
        assert not app.exception
        assert [each.value for each in app.success] == ["Kept. It holds from now on."]
        assert practising.thresholds().event_f1 == pytest.approx(0.85)
    finally:
        practising.set_thresholds(before)


def test_a_family_is_never_asked_more_of_than_all_together(
    show: Shown, practised: Practised
) -> None:
    app = show("practise")
    by_name = {each.label: each for each in app.number_input}
    by_name["κ over the run, at least"].set_value(0.40)
    by_name["κ of each family, at least"].set_value(0.60)
    next(each for each in app.button if each.label == "Ask this from now on").click().run()
    assert any("has to lie between" in each.value for each in app.warning)
    assert practised.practice.practising.thresholds() == Thresholds()
