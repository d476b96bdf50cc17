"""Where somebody is: kept in the address, so that a reload comes back to the same place.

The only file that touches Streamlit's own memory. Nothing clinical is kept in either: an address
holds opaque ids, and the memory a sentence to show once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import streamlit as st

from annotator.domain.identity import ClipId, HouseholdId, SessionId, VisitId

if TYPE_CHECKING:
    from streamlit.navigation.page import Page

# Filled by annotator/start.py from JOURNEY: a screen by its one-word path.
PAGES: dict[str, Page] = {}

_Id = TypeVar("_Id", HouseholdId, ClipId, SessionId, VisitId)


def household() -> HouseholdId | None:
    """The household the screen is about."""
    return _chosen("household", HouseholdId)


def clip() -> ClipId | None:
    """The clip the screen is about."""
    return _chosen("clip", ClipId)


def visit() -> VisitId | None:
    """The visit the screen is about."""
    return _chosen("visit", VisitId)


def made() -> bool:
    """Whether a page to take home was made on this screen."""
    return "made" in st.query_params


def place(**where: str | None) -> dict[str, str]:
    """An address's parameters: only what is given."""
    return {name: value for name, value in where.items() if value}


def go(path: str, **where: str) -> None:
    """Go on to another screen in this same window."""
    st.switch_page(PAGES[path], query_params=where)


def stay(**where: str) -> None:
    """Note in the address what has just been chosen on this screen."""
    for name, value in where.items():
        st.query_params[name] = value


def say_next(sentence: str) -> None:
    """A sentence to show once, after the next redraw."""
    st.session_state["say"] = sentence


def said() -> str | None:
    """The sentence to show once, if there is one."""
    sentence = st.session_state.pop("say", None)
    return None if sentence is None else str(sentence)


def _chosen(name: str, kind: type[_Id]) -> _Id | None:
    value = st.query_params.get(name)
    return kind(value) if value else None
