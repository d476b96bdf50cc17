"""Glimmer. Start it with `streamlit run app.py`."""

import streamlit as st

from annotator.web.serving import serving
from annotator.wiring import house, settings

served = serving(house(), settings())
app = st.App(
    "annotator/start.py",
    routes=served.routes,
    middleware=served.middleware,
    lifespan=served.lifespan,
)
