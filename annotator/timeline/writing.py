"""Looks over what is being written in the fields around it: what stays out, what to say instead,
how easy it is to read. It keeps nothing and changes no field."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

    from annotator.domain.identity import VisitId

CSS = """
.said { font: 400 15px/1.45 "Nunito Sans", system-ui, sans-serif; color: #55515B; display: grid; gap: 4px; }
.said:empty { display: none; }
.said p { margin: 0; }
.said .stays-out { color: #6A4B12; background: #FBF3E2; border: 1px solid #E4CF9F; border-radius: 9px; padding: 5px 10px; }
.said .second-look { color: #2B2A33; background: #F3EFE8; border: 1px solid #DCD3C6; border-radius: 9px; padding: 5px 10px; }
"""  # noqa: E501


@dataclass(frozen=True, slots=True)
class WritingWords:
    """What it says: `{word}`, `{instead}` and `{reading}` are filled in by the page.

    `language` and `direction` are those of what is written, whatever the screen's are.
    """

    blocks: str
    warns: str
    instead: str
    reading: str
    fine: str
    language: str = "en"
    direction: str = "ltr"


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("annotator.writing", css=CSS, js="writing.js")


def writing(visit: VisitId, words: WritingWords, *, within: str, key: str) -> None:
    """Show what is to be said of the words in the container of this key, while they are written."""
    data = {"visit": str(visit), "within": f".st-key-{within}", **asdict(words)}
    _component()(key=key, data=data)
