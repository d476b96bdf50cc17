"""Glimmer. Start it with `streamlit run app.py`."""

import streamlit as st

from annotator.web.serving import serving
from annotator.wiring import begun, house, settings

served = serving(house(), settings(), begun)
app = st.App(
    "annotator/start.py",
    routes=served.routes,
    middleware=served.middleware,
    lifespan=served.lifespan,
)
