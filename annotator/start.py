"""The page script: which screens there are, and which one is asked for."""

from __future__ import annotations

import streamlit as st

from annotator.screens import (
    after,
    attempt,
    cards,
    clip,
    consent,
    household,
    languages,
    practise,
    prepare,
    quiz,
    reveal,
    schemes,
    settings,
    state,
    tag,
    today,
)

# The steps in their order; a new screen is one more line.
JOURNEY = (
    ("", today.show),
    ("household", household.show),
    ("consent", consent.show),
    ("clip", clip.show),
    ("tag", tag.show),
    ("prepare", prepare.show),
    ("after", after.show),
    ("settings", settings.show),
    ("schemes", schemes.show),
    ("languages", languages.show),
    ("practise", practise.show),
    ("attempt", attempt.show),
    ("reveal", reveal.show),
    ("cards", cards.show),
    ("quiz", quiz.show),
)

st.set_page_config(page_title="Glimmer", layout="wide")
for path, show in JOURNEY:
    state.PAGES[path] = st.Page(show, title="Glimmer", url_path=path or "today", default=not path)
st.navigation(list(state.PAGES.values()), position="hidden").run()
