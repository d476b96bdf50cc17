"""The component beside a clip that is made ready: it is told the clip, its words and who may."""

from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest


def _screen() -> None:
    from annotator.domain.identity import ClipId
    from annotator.timeline.maker import maker

    chosen = {"preset": "elan"}
    maker(ClipId("c1" * 16), may_do="no", keys=chosen, key="making", on_change=lambda: None)


def test_it_is_found_by_its_own_name_and_told_the_clip_its_words_and_who_may() -> None:
    shown = AppTest.from_function(_screen).run(timeout=60)

    assert not shown.exception
    (component,) = shown.get("bidi_component")
    assert component.proto.component_name == "annotator.making"
    told = json.loads(component.proto.json)
    assert (told["clip"], told["may_do"], set(told)) == (
        "c1" * 16,
        "no",
        {"clip", "may_do", "keys", "words"},
    )
    assert told["keys"] == {"preset": "elan"}
    assert told["words"]["pause"] == "Pause"
