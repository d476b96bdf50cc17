"""The way not taken, for comparison: a key press told through a Streamlit component's state.

As small as it can be: one film, one component, one table. The press is committed with the same care
(WAL, synchronous FULL) and counts as acknowledged when it comes back in the component's data, which
holds the annotations to draw: there is no other way for them to reach the page.
"""

from __future__ import annotations

import json
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
    """The table, with what the clip has been tagged with before."""
    made = sqlite3.connect(HERE / "kept.db", check_same_thread=False)
    made.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE IF NOT EXISTS annotations (number INTEGER PRIMARY KEY, document TEXT);"
    )
    before = enumerate(json.loads((HERE / "before.json").read_text()), 1)
    with made:
        rows = [(number, json.dumps(each)) for number, each in before]
        made.executemany("INSERT INTO annotations VALUES (?, ?)", rows)
    return made


def keep() -> None:
    """Keep the press the component told of."""
    press = st.session_state["tagging"].press
    if press:
        with kept() as table:
            row = (press["number"], json.dumps(press))
            table.execute("INSERT OR IGNORE INTO annotations VALUES (?, ?)", row)


st.video(str(HERE / "film.mp4"), autoplay=True, loop=True, muted=True)
rows = kept().execute("SELECT number, document FROM annotations ORDER BY number").fetchall()
annotations = [json.loads(document) for _, document in rows]
data = {"kept": rows[-1][0] if rows else 0, "annotations": annotations}
component(key="tagging", data=data, on_press_change=keep)
