"""The same codes through a Streamlit form, for comparison: a film, a form, a table.

As kind to the coder as a form can be: few fields, the keyboard goes from one to the next, Enter keeps it, and the
fields are empty again. What it cannot do is know where the film is: the times have to be read and typed.
"""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
FAMILIES: dict[str, list[str]] = json.loads((HERE / "families.json").read_text())


@st.cache_resource
def kept() -> sqlite3.Connection:
    """The table, kept with the same care as the workbench's."""
    made = sqlite3.connect(HERE / "kept.db", check_same_thread=False)
    made.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE IF NOT EXISTS annotations (family TEXT, code TEXT, onset REAL, offset REAL);"
    )
    return made


st.video(str(HERE / "film.mp4"), muted=True)
with st.form("moment", clear_on_submit=True):
    family, code, onset, offset = st.columns(4)
    row = (
        family.selectbox("Family", FAMILIES),
        code.selectbox("Code", ["", *sorted({one for each in FAMILIES.values() for one in each})]),
        onset.number_input("Onset", min_value=0.0, value=None, step=0.1),
        offset.number_input("Offset", min_value=0.0, value=None, step=0.1),
    )
    if st.form_submit_button("Keep"):
        with kept() as table:
            table.execute("INSERT INTO annotations VALUES (?, ?, ?, ?)", row)
rows = kept().execute("SELECT * FROM annotations").fetchall()
st.text(f"{len(rows)} kept")
st.dataframe(rows)
