from __future__ import annotations

import json

from annotator.domain.practising.attempt import Stage
from tests.screens.conftest import Shown, Went
from tests.screens.practised import Practised, practised

__all__ = ["practised"]


def test_coding_cannot_begin_before_the_clip_was_watched_through(
    show: Shown, practised: Practised
) -> None:
    attempt = practised.watching()
    app = show("attempt", attempt=attempt)
    assert not app.exception
    begin = next(each for each in app.button if each.label == "Begin coding")
    watched = practised.practice.practising.attempt(attempt).watched
    assert begin.disabled == (watched == 0)
    (component,) = [
        each for each in app.get("bidi_component") if each.proto.component_name.endswith("stretch")
    ]
    told = json.loads(component.proto.json)
    assert (told["tells"], told["rows"], told["onset"]) == (True, [], 0)


def test_while_it_is_coded_the_workbench_is_there_and_submitting_seals_it_for_good(
    show: Shown, practised: Practised, went: Went
) -> None:
    attempt = practised.coding("attunement")
    app = show("attempt", attempt=attempt)
    names = [each.proto.component_name for each in app.get("bidi_component")]
    assert "annotator.timeline" in names
    next(each for each in app.button if each.label == "Submit it").click().run()
    assert practised.practice.practising.attempt(attempt).stage is Stage.SEALED
    assert went.to == [("reveal", {"attempt": attempt})]


def test_an_attempt_that_is_nobodys_is_refused_in_a_sentence(
    show: Shown, practised: Practised
) -> None:
    app = show("attempt", attempt="0" * 32)
    assert [each.value for each in app.warning] == ["There is no such attempt of yours."]


def test_an_attempt_that_is_over_leads_to_what_was_seen(
    show: Shown, practised: Practised, went: Went
) -> None:
    attempt = practised.sealed("attunement")
    show("attempt", attempt=attempt)
    assert went.to == [("reveal", {"attempt": attempt})]
