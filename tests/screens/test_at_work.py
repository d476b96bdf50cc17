from __future__ import annotations

from streamlit.testing.v1 import AppTest

from annotator.screens import at_work


def test_where_no_screen_is_drawn_nobody_looks_at_one() -> None:
    assert at_work.person() is None


def test_a_screen_the_gate_said_nothing_about_is_nobodys() -> None:
    script = (
        "import streamlit as st\nfrom annotator.screens import at_work\n"
        "st.text(f'{at_work.person()} {at_work.browser()!r}')"
    )
    assert AppTest.from_string(script).run().text[0].value == "None ''"
