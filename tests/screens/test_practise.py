from __future__ import annotations

import pytest

from annotator.domain.agreement.result import Undefined
from annotator.domain.practising.certifying import Rule, Ruled
from annotator.screens import frame, practise
from annotator.screens.practise import against
from annotator.wiring.house import House
from tests.screens.conftest import Shown, Went, html
from tests.screens.practised import Practised, practised

__all__ = ["practised"]


def test_a_clip_is_offered_by_its_scene_and_length_and_by_nobodys_name(
    show: Shown, practised: Practised
) -> None:
    app = show("practise")
    assert not app.exception
    shown = [each.value for each in app.text]
    assert any(each.startswith("Bedtime, 1:12, to begin with") for each in shown)
    assert [each.value for each in app.header][:2] == ["Next for you", "Practice clips"]
    assert "Wren" not in str(app)
    assert "Robin" not in str(app)


def test_begin_leads_to_the_attempt_and_later_goes_on_with_it(
    show: Shown, practised: Practised, went: Went
) -> None:
    app = show("practise")
    next(each for each in app.button if each.label == "Begin").click().run()
    ((path, where),) = went.to
    assert path == "attempt"
    assert where == {"attempt": practised.watching()}
    again = show("practise")
    assert f'/attempt?attempt={where["attempt"]}"' in html(again)


def test_where_there_is_nothing_to_practise_on_the_drawn_set_is_offered(
    own_house: House, show: Shown, monkeypatch: pytest.MonkeyPatch, as_first: None
) -> None:
    monkeypatch.setattr(frame, "house", lambda: own_house)
    brought: list[object] = []
    monkeypatch.setattr(practise, "bring_in", brought.append)
    app = show("practise")
    assert [each.label for each in app.button] == ["Bring in the drawn practice set"]
    app.button[0].click().run()
    assert brought == [own_house.practice]


def test_a_rule_is_said_with_what_was_found_and_asked_or_why_there_is_nothing() -> None:
    assert against(Ruled(Rule.EVENT_F1, 0.756, 0.8, 20)) == (
        "F1 of events, ± 2 s: 0.76; asked for 0.80"
    )
    assert against(Ruled(Rule.MUST_SEE, 1, 0, 3)).endswith("1 of 3 left; asked for none")
    blank = Ruled(Rule.FAMILY_KAPPA, None, 0.5, 0, "repair", Undefined.CODE_NOT_USED)
    assert against(blank).startswith("κ of repair, 1 s: ")
