"""Settings: lock, quit, backup."""

from __future__ import annotations

import streamlit as st

from annotator import words
from annotator.domain.policy import Right
from annotator.screens import frame
from annotator.wiring import house, settings


def show() -> None:
    """What there is to say about this installation, and the ways to end."""
    practice = frame.practice()
    said = words.screens("settings")
    frame.begin(said["title"], with_quit=True)
    with st.container(border=True, key="card-lock"):
        st.header(said["lock_title"])
        st.text(said["idle"].format(minutes=settings().idle_minutes))
        st.text(said["quit_lead"])
    with st.container(border=True, key="card-people"):
        st.header(said["people_title"])
        st.text(said["people_lead" if practice.may(Right.KEEP_PEOPLE) else "people_lead_own"])
        st.html(frame.way("colleagues", said["people"], kind="quiet"))
    if practice.may(Right.KEEP_RECORDS):
        with st.container(border=True, key="card-backup"):
            st.header(said["backup_title"])
            st.text(said["backup"].format(folder=house().home))
    with st.container(border=True, key="card-schemes"):
        st.header(said["schemes_title"])
        st.text(said["schemes_lead"])
        st.html(frame.way("schemes", said["schemes"], kind="quiet"))
    if practice.may(Right.KEEP_WORDS):
        with st.container(border=True, key="card-languages"):
            st.header(said["languages_title"])
            st.text(said["languages_lead"])
            st.html(frame.way("languages", said["languages"], kind="quiet"))
    st.html(frame.way("", said["back"]))
