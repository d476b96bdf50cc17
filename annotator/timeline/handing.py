"""Handing over a file: it is read in the page, and only its text comes here, once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import streamlit as st

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

MOST_BYTES: Final = 1_048_576


@dataclass(frozen=True, slots=True)
class HandingWords:
    """What it says; the last three where a file is not one that can be taken."""

    choose: str
    drop: str
    taken: str
    too_large: str
    not_text: str
    not_json: str


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("annotator.handing", js="handing.js")


def handing(words: HandingWords, *, key: str) -> str | None:
    """Show where a JSON file is chosen or dropped; its text, once, when somebody hands one over.

    Neither the file's name nor where it lies is told.
    """
    told = _component()(key=key, data=asdict(words), on_text_change=_nothing_to_do)
    return text_in(told)


def text_in(told: object) -> str | None:
    """The text that was handed over; None where there was none, or more than the page lets by."""
    text = told.get("text") if isinstance(told, Mapping) else None
    if not isinstance(text, str) or len(text.encode(errors="replace")) > MOST_BYTES:
        return None
    return text


def _nothing_to_do() -> None:
    return None
