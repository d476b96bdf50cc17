"""Covering in a screen: a moment whose boxes are drawn and looked at, or the film made of all.

Pictures, films and boxes come and go by our own routes; only that something was ticked or watched
through is told here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

    from annotator.domain.excerpts import Excerpt, Moment
    from annotator.domain.interval import Milliseconds


@dataclass(frozen=True, slots=True)
class Covering:
    """A moment of an excerpt, of a clip of this length; `stepping`: there is a copy to step in."""

    excerpt: Excerpt
    moment: Moment
    length: Milliseconds
    stepping: bool

    def to_document(self) -> dict[str, object]:
        """As the browser reads it: where to ask, never what was drawn."""
        blur = self.excerpt.options.blur
        said = {**words.screens("covering"), **words.screens(f"covering_{blur.value}")}
        return {
            "shows": "moment",
            "clip": self.excerpt.clip,
            "excerpt": self.excerpt.id,
            "number": self.moment.number,
            "onset": self.moment.window.onset,
            "offset": self.moment.window.offset,
            "length_ms": self.length,
            "stepping": self.stepping,
            "blur": blur.value,
            "words": said,
        }


def covering(shown: Covering, *, key: str) -> bool:
    """Show the moment; whether it was ticked just now."""
    told = _component()(key=key, data=shown.to_document(), on_told_change=_nothing_to_do)
    return told_of(told, "number") is not None


def film_viewer(excerpt: Excerpt, *, key: str) -> bool:
    """Show the film that was made; whether it was watched through just now."""
    document = {
        "shows": "film",
        "clip": excerpt.clip,
        "excerpt": excerpt.id,
        "film": excerpt.film or "",
        "watched": excerpt.watched_at is not None,
        "words": dict(words.screens("covering")),
    }
    told = _component()(key=key, data=document, on_told_change=_nothing_to_do)
    return told_of(told, "watched") is not None


def told_of(told: object, name: str) -> object:
    """What it told under this name; None where it told nothing that makes sense."""
    said = told.get("told") if isinstance(told, Mapping) else None
    return said.get(name) if isinstance(said, Mapping) else None


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("annotator.cover", js="cover.js")


def _nothing_to_do() -> None:
    return None
