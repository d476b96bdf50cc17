"""The way not taken, for comparison: a key press told through a Streamlit component's state.

As small as it can be: one film, one component, one table. The press is committed with the same care
(WAL, synchronous FULL) and counts as acknowledged when it comes back in the component's data.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
SCRIPT = """
export default function ({ data, parentElement, setStateValue }) {
  window.glimmerTold?.(data.kept);
  if (parentElement.taken) return;
  parentElement.taken = true;
  window.glimmerPressed = data.kept;
  window.addEventListener("keydown", (event) => {
    if (!"arpiw".includes(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const film = document.querySelector("video");
    const number = (window.glimmerPressed += 1);
    setStateValue("press", { number, key: event.key, at: film.currentTime });
  }, { capture: true });
}
"""
component = st.components.v2.component("through_state", html="<p></p>", js=SCRIPT)


@st.cache_resource
def kept() -> sqlite3.Connection:
    """The table."""
    made = sqlite3.connect(HERE / "kept.db", check_same_thread=False)
    made.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE IF NOT EXISTS presses (number INTEGER PRIMARY KEY, key TEXT, at REAL);"
    )
    return made


def keep() -> None:
    """Keep the press the component told of."""
    press = st.session_state["tagging"].press
    if press:
        with kept() as table:
            row = (press["number"], press["key"], press["at"])
            table.execute("INSERT OR IGNORE INTO presses VALUES (?, ?, ?)", row)


st.video(str(HERE / "film.mp4"), autoplay=True, loop=True, muted=True)
count = kept().execute("SELECT max(number) FROM presses").fetchone()[0] or 0
component(key="tagging", data={"kept": count}, on_press_change=keep)
