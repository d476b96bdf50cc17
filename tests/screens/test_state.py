from __future__ import annotations

from streamlit.testing.v1 import AppTest


def test_a_sentence_is_said_once() -> None:
    app = AppTest.from_string(
        "import streamlit as st\n"
        "from annotator.screens import state\n"
        "if st.button('say'):\n    state.say_next('kept')\n    st.rerun()\n"
        "st.text(state.said() or 'nothing')\n"
    ).run()
    assert app.text[0].value == "nothing"
    app.button[0].click().run()
    assert app.text[0].value == "kept"
    assert app.run().text[0].value == "nothing"


def test_the_address_says_whom_the_screen_is_about() -> None:
    app = AppTest.from_string(
        "import streamlit as st\nfrom annotator.screens import state\n"
        "st.text(f'{state.household()} {state.clip()} {state.visit()} {state.made()}')\n"
    )
    app.query_params["clip"] = "c1"
    assert app.run().text[0].value == "None c1 None False"


def test_fields_keep_their_names_over_their_own_writing_and_lose_them_over_anothers() -> None:
    app = AppTest.from_string(
        "import streamlit as st\n"
        "from annotator.screens import state\n"
        "first = state.epoch('a', 0)\n"
        "state.writing('a', 1)\n"
        'st.text(f\'{first} {state.epoch("a", 1)} {state.epoch("a", 2)}\')\n'
        "state.not_written('a')\n"
        "st.text(state.epoch('a', 1))\n"
    ).run()
    assert not app.exception
    assert [each.value for each in app.text] == ["0 0 2", "1"]


def test_a_field_is_filled_before_it_is_drawn() -> None:
    app = AppTest.from_string(
        "import streamlit as st\nfrom annotator.screens import state\n"
        "state.fill('name', 'Wren')\nst.text_input('Name', key='name')\n"
    ).run()
    assert app.text_input[0].value == "Wren"


def test_what_stands_in_a_field_is_known_before_it_is_drawn() -> None:
    app = AppTest.from_string(
        "import streamlit as st\nfrom annotator.screens import state\n"
        "st.text(state.typed('name'))\nst.text_input('Name', key='name')\n"
    ).run()
    assert app.text[0].value == ""
    assert app.text_input[0].set_value("Wren").run().text[0].value == "Wren"
