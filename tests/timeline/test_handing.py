"""Handing over a file, Python's side: what it is told to say, and what it may hand on."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from annotator.timeline.handing import MOST_BYTES, text_in


def _screen() -> None:
    from annotator.timeline.handing import HandingWords, handing

    said = HandingWords("Choose", "or drop it", "Taken", "Too large", "Not text", "Not JSON")
    assert handing(said, key="hand") is None


def test_it_is_told_its_words_and_nothing_else() -> None:
    shown = AppTest.from_function(_screen).run(timeout=20)
    assert not shown.exception
    (component,) = shown.get("bidi_component")
    assert component.proto.component_name == "annotator.handing"
    told = json.loads(component.proto.json)
    assert set(told) == {"choose", "drop", "taken", "too_large", "not_text", "not_json"}


def test_the_text_of_a_file_is_handed_on_as_it_is() -> None:
    assert text_in({"text": '{"name": "Änne"}'}) == '{"name": "Änne"}'
    assert text_in({"text": "x" * MOST_BYTES}) == "x" * MOST_BYTES


@pytest.mark.parametrize(
    "told",
    [None, {}, {"text": None}, {"text": 3}, {"text": {"a": 1}}, "text", {"text": "ä" * MOST_BYTES}],
)
def test_what_makes_no_sense_or_is_too_much_is_nothing(told: object) -> None:
    assert text_in(told) is None
