from __future__ import annotations

import json

from annotator.domain.practising.pairing import Kind
from annotator.screens.reveal import sentence
from tests.screens.conftest import Shown, html
from tests.screens.practised import Practised, practised

__all__ = ["practised"]


def test_what_was_found_comes_first_and_each_difference_by_itself(
    show: Shown, practised: Practised
) -> None:
    attempt = practised.sealed("attunement")
    kinds = [each.kind for each in practised.practice.practising.reveal(attempt).shown]
    matched = kinds.count(Kind.MATCHED)
    assert 0 < matched < len(kinds)
    app = show("reveal", attempt=attempt)
    assert not app.exception
    assert "Seen, named and in time" in [each.value for each in app.header]
    for _ in range(matched):
        next(each for each in app.button if each.label == "The next one").click().run()
    assert "In the gold, still to be seen" in [each.value for each in app.header]
    assert app.query_params["step"] == str(matched)
    (component,) = [
        each for each in app.get("bidi_component") if each.proto.component_name.endswith("stretch")
    ]
    yours, gold = json.loads(component.proto.json)["rows"]
    assert (yours["marks"], len(gold["marks"])) == ([], 1)


def test_the_bars_say_how_many_of_how_many_and_the_sentence_begins_with_what_was_seen(
    show: Shown, practised: Practised
) -> None:
    attempt = practised.sealed("attunement")
    revealed = practised.practice.practising.reveal(attempt)
    app = show("reveal", attempt=attempt)
    said = [each.value for each in app.text]
    for bar in (revealed.saw, revealed.named, revealed.timed):
        assert f"{bar.part} of {bar.whole}" in said
    seen = f"You saw {revealed.saw.part} of {revealed.saw.whole} moments"
    assert sentence(revealed).startswith(seen)
    assert sentence(revealed) in html(app)


def test_every_sentence_of_feedback_has_its_words() -> None:
    from annotator import words
    from annotator.domain.practising.feedback import Says

    assert set(words.screens("feedback")) == {each.value for each in Says}


def test_a_place_in_the_address_that_is_none_shows_the_first_or_the_last(
    show: Shown, practised: Practised
) -> None:
    attempt = practised.sealed("attunement")
    for step in ("-1", "x", "999"):
        assert not show("reveal", attempt=attempt, step=step).exception
