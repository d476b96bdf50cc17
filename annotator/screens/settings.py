"""Settings: lock, quit, backup."""

from __future__ import annotations

import streamlit as st

from annotator import words
from annotator.screens import frame
from annotator.wiring import house, settings


def show() -> None:
    """What there is to say about this installation, and the ways to end."""
    frame.practice()
    said = words.screens("settings")
    frame.begin(said["title"], with_quit=True)
    with st.container(border=True, key="card-lock"):
        st.subheader(said["lock_title"])
        st.text(said["idle"].format(minutes=settings().idle_minutes))
        st.text(said["quit_lead"])
    with st.container(border=True, key="card-backup"):
        st.subheader(said["backup_title"])
        st.text(said["backup"].format(folder=house().home))
    st.html(frame.way("", said["back"]))
