"""The keeper in a screen's head: the button that locks, and leaving when locked elsewhere."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

CSS = """
.keeper { display: flex; gap: .4rem; justify-content: flex-end; }
.leave {
  font: 600 1rem "Nunito Sans", system-ui, sans-serif; color: var(--lock, #1B7F79);
  background: none; border: 0; border-radius: 8px; min-height: 44px; padding: 0 .5rem;
  cursor: pointer; white-space: nowrap;
}
.leave:hover { text-decoration: underline; }
.leave:focus-visible { outline: 3px solid #1B7F79; outline-offset: 2px; }
"""


@dataclass(frozen=True, slots=True)
class KeeperWords:
    """What the keeper says; without `quit` there is no such button."""

    lock: str
    ask: str
    gone: str
    quit: str | None = None


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("annotator.keeper", css=CSS, js="keeper.js")


def keeper(words: KeeperWords, *, stays: bool) -> None:
    """Show the keeper; with `stays` the screen is not left by itself when it was locked."""
    _component()(
        key="keeper", data={**asdict(words), "stays": stays}, width="content", height="content"
    )
