"""The page script: which screens there are, and which one is asked for."""

from __future__ import annotations

import streamlit as st

from annotator.screens import at_work, state
from annotator.screens.journey import JOURNEY, open_to
from annotator.wiring.acting import screens_ask

screens_ask(at_work.person)
st.set_page_config(page_title="Glimmer", layout="wide")
for screen in JOURNEY:
    path = screen.path
    state.PAGES[path] = st.Page(
        open_to(screen), title="Glimmer", url_path=path or "today", default=not path
    )
st.navigation(list(state.PAGES.values()), position="hidden").run()
