"""The eye on what is written, Python's side: it is told where to look and what to say."""

from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest


def _screen() -> None:
    from annotator.domain.identity import VisitId
    from annotator.timeline.writing import WritingWords, writing

    said = WritingWords("{word} stays out", "look again", "say {instead}", "{reading}", "fine")
    writing(VisitId("b" * 32), said, within="words-a", key="writing")


def test_it_is_told_of_the_visit_and_of_the_fields_around_it_and_of_no_words() -> None:
    shown = AppTest.from_function(_screen).run(timeout=20)
    assert not shown.exception
    (component,) = shown.get("bidi_component")
    assert component.proto.component_name == "annotator.writing"
    told = json.loads(component.proto.json)
    assert (told["visit"], told["within"]) == ("b" * 32, ".st-key-words-a")
    assert told["blocks"] == "{word} stays out"
