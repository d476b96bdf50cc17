from __future__ import annotations

from annotator.domain.episodes import ATTUNEMENT
from annotator.screens.reveal_sentence import chosen
from tests.screens.conftest import Shown
from tests.screens.practised import Practised, practised

__all__ = ["practised"]


def test_the_sentence_is_about_a_good_moment_and_a_starred_one_first(practised: Practised) -> None:
    revealed = practised.practice.practising.reveal(practised.sealed("attunement"))
    moment = chosen(revealed)
    assert moment is not None
    assert moment.annotation.family == ATTUNEMENT
    starred = [
        each
        for each in revealed.gold.compared
        if each.annotation.family == ATTUNEMENT and each.annotation.starred
    ]
    assert moment == starred[0]


def test_a_blaming_word_is_said_and_only_then_how_the_program_would_say_it(
    show: Shown, practised: Practised
) -> None:
    app = show("reveal", attempt=practised.sealed("attunement"))
    assert "Glimmer would offer:" not in [each.value for each in app.caption]
    app.text_area[0].set_value("You missed Robin at first.")
    next(each for each in app.button if each.label == "Look it over").click().run()
    assert not app.exception
    assert any("“missed” stays out." in each.value for each in app.warning)
    assert "Glimmer would offer:" in [each.value for each in app.caption]
