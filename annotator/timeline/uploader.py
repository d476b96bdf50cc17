"""The upload component: a clip comes in by our own route; Streamlit hears when it can play."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from collections.abc import Callable

    from streamlit.components.v2.types import ComponentRenderer

    from annotator.domain.identity import ClipId


@cache
def _component() -> ComponentRenderer:
    # Its own entry in pyproject's component list: one name has one script.
    return st.components.v2.component("annotator.upload", js="upload.js")


def uploader(clip: ClipId, *, key: str, on_ready: Callable[[], None]) -> bool:
    """Where a clip is dropped and seen coming in; `on_ready` runs once it is in, and once it plays.

    No byte and no file name goes through Streamlit. The answer is whether the clip can be played.
    """
    told = _component()(
        key=key, data={"clip": str(clip)}, default={"state": "coming"}, on_state_change=on_ready
    )
    return str(told.state).startswith("ready")
