"""The upload component's Python side: Streamlit is given an id and hears one word."""

from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest


def _screen() -> None:
    from annotator.domain.identity import ClipId
    from annotator.timeline.uploader import uploader

    playable = uploader(ClipId("c1" * 16), key="upload", on_ready=lambda: None)
    assert playable is False


def test_it_is_found_by_its_own_name_and_gets_nothing_but_the_clips_id() -> None:
    shown = AppTest.from_function(_screen).run(timeout=20)

    assert not shown.exception
    (component,) = shown.get("bidi_component")
    assert component.proto.component_name == "annotator.upload"
    assert json.loads(component.proto.json) == {"clip": "c1" * 16}
