"""The component that shows a clip being made ready: how far, paused or not, what can be watched."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from streamlit.components.v2.types import ComponentRenderer

    from annotator.domain.identity import ClipId


@cache
def _component() -> ComponentRenderer:
    # Its own entry in pyproject's component list: one name has one script.
    return st.components.v2.component("annotator.making", js="making.js")


def maker(
    clip: ClipId, *, may_do: str, keys: object, key: str, on_change: Callable[[], None]
) -> None:
    """How the clip is made ready; `on_change` runs when the page should be drawn anew.

    `may_do` is "yes" for whoever may pause it and go on with it; `keys` is what this person has
    chosen for keys in the workbench, as it is kept. Its words are told; how it stands it asks our
    own route.
    """
    said = dict(words.screens("making"))
    told = {"clip": str(clip), "may_do": may_do, "keys": keys, "words": said}
    _component()(key=key, data=told, default={"state": "waiting"}, on_state_change=on_change)
