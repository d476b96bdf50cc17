"""Where somebody is: kept in the address, so that a reload comes back to the same place.

The only file that touches Streamlit's own memory. Nothing clinical is kept in either: an address
holds opaque ids, and the memory a sentence to show once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlencode

import streamlit as st

from annotator.domain.identity import ClipId, DyadId, HouseholdId, SessionId, VisitId

if TYPE_CHECKING:
    from streamlit.navigation.page import Page

# Filled by annotator/start.py from JOURNEY: a screen by its one-word path.
PAGES: dict[str, Page] = {}

_Id = TypeVar("_Id", HouseholdId, DyadId, ClipId, SessionId, VisitId)


def household() -> HouseholdId | None:
    """The household the screen is about."""
    return _chosen("household", HouseholdId)


def dyad() -> DyadId | None:
    """The dyad the screen is about."""
    return _chosen("dyad", DyadId)


def clip() -> ClipId | None:
    """The clip the screen is about."""
    return _chosen("clip", ClipId)


def visit() -> VisitId | None:
    """The visit the screen is about."""
    return _chosen("visit", VisitId)


def made() -> bool:
    """Whether a page to take home was made on this screen."""
    return "made" in st.query_params


def word(name: str) -> str:
    """A word of the address, or nothing."""
    return st.query_params.get(name, "")


def typed(field: str) -> str:
    """What stands in a field of this page, also before it is drawn; nothing where there is none."""
    return str(st.session_state.get(field) or "")


def number(field: str) -> float:
    """The number that stands in a field of this page; 0 where there is none."""
    return float(st.session_state.get(field) or 0)


def fill(field: str, text: str) -> None:
    """Put a text into a field of this page, before it is drawn."""
    st.session_state[field] = text


def session() -> SessionId | None:
    """The coding session the screen is about."""
    return _chosen("session", SessionId)


def writing(of: str, revision: int) -> None:
    """This window itself is about to bring something to this revision: its fields stay.

    Noted before, because Streamlit may break a script off wherever its memory is touched: noted
    after, a second field filled meanwhile would be thrown away together with its name.
    """
    st.session_state[f"seen-{of}"] = (epoch(of, revision - 1), revision)


def not_written(of: str) -> None:
    """It did not come to that: the fields show what stands there now."""
    st.session_state.pop(f"seen-{of}", None)


def epoch(of: str, revision: int) -> int:
    """What the fields of a form are named after: another number wherever something else than
    they themselves has changed what they show, so that none goes on showing what it was."""
    named, seen = st.session_state.get(f"seen-{of}", (revision, revision))
    return int(named) if seen == revision else revision


def turn(of: str) -> int:
    """What the fields of a form are named after that is empty again once it was sent: how often it
    was sent from here. What somebody else does meanwhile leaves the words in it."""
    return int(st.session_state.get(f"turn-{of}", 0))


def sent(of: str) -> None:
    """What stood in this form is kept: its fields begin anew."""
    st.session_state[f"turn-{of}"] = turn(of) + 1


def place(**where: str | None) -> dict[str, str]:
    """An address's parameters: only what is given."""
    return {name: value for name, value in where.items() if value}


def query(**where: str | None) -> str:
    """The same as it stands in an address, with whatever a name may hold written so that it may."""
    return urlencode(place(**where))


def go(path: str, **where: str) -> None:
    """Go on to another screen in this same window."""
    st.switch_page(PAGES[path], query_params=where)


def stay(**where: str) -> None:
    """Note in the address what has just been chosen on this screen."""
    for name, value in where.items():
        st.query_params[name] = value


def say_next(sentence: str, at: str = "") -> None:
    """A sentence to show once, after the next redraw: at the head, or at a place named here."""
    st.session_state[f"say-{at}"] = sentence


def said(at: str = "") -> str | None:
    """The sentence to show once, if there is one."""
    sentence = st.session_state.pop(f"say-{at}", None)
    return None if sentence is None else str(sentence)


def _chosen(name: str, kind: type[_Id]) -> _Id | None:
    value = st.query_params.get(name)
    return kind(value) if value else None
