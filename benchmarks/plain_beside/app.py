"""Glimmer as it is, and beside it one plain file from the same server; for F8 alone."""

import os
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.responses import FileResponse

from annotator.web.at_once import at_once
from annotator.web.serving import serving
from annotator.wiring import begun, house, settings


class Plain:
    """Answers `/plain` with the file at GLIMMER_PLAIN, before anything else of the app."""

    def __init__(self, app) -> None:  # noqa: ANN001
        self.app = app

    async def __call__(self, scope, receive, send) -> None:  # noqa: ANN001
        if scope["type"] == "http" and scope["path"] == "/plain":
            at_once(receive)
            await FileResponse(os.environ["GLIMMER_PLAIN"])(scope, receive, send)
        else:
            await self.app(scope, receive, send)


served = serving(house(), settings(), begun)
app = st.App(
    str(Path(__file__).parents[2] / "annotator" / "start.py"),
    routes=served.routes,
    middleware=[Middleware(Plain), *served.middleware],
    lifespan=served.lifespan,
)
