from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest


def _screen() -> None:
    from annotator.domain.identity import SessionId
    from annotator.timeline.component import workbench

    workbench(SessionId("5e55"), key="workbench-5e55")


def _screen_that_listens() -> None:
    import streamlit as st

    from annotator.domain.identity import SessionId
    from annotator.timeline.component import workbench

    revision = workbench(SessionId("5e55"), key="w", height=640, on_revision=lambda: None)
    st.write(f"revision {revision}")


def test_a_screen_shows_the_workbench_of_its_session() -> None:
    app = AppTest.from_function(_screen).run()
    assert not app.exception
    (shown,) = app.get("bidi_component")
    assert shown.proto.component_name == "annotator.timeline"
    assert json.loads(shown.proto.json) == {"session": "5e55", "height": None, "tells": False}


def test_a_screen_that_listens_is_told_of_revisions_and_begins_with_none() -> None:
    app = AppTest.from_function(_screen_that_listens).run()
    assert not app.exception
    (shown,) = app.get("bidi_component")
    assert json.loads(shown.proto.json) == {"session": "5e55", "height": 640, "tells": True}
    assert app.markdown[0].value == "revision None"


def test_another_run_of_the_script_keeps_the_same_workbench() -> None:
    app = AppTest.from_function(_screen).run()
    first = app.get("bidi_component")[0].proto.id
    assert app.run().get("bidi_component")[0].proto.id == first
