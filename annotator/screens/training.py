"""Today of somebody who learns: clips to practise with, and nothing of whose they are."""

from __future__ import annotations

import streamlit as st

from annotator import words
from annotator.domain.policy import Right
from annotator.screens import frame


def show() -> None:
    """Every clip that may be learned from today."""
    practice = frame.practice()
    said = words.screens("training")
    frame.begin(said["title"])
    st.html(f'<p class="lead">{said["lead"]}</p>')
    st.html(frame.way("practise", words.screen("practise.title"), kind="primary"))
    if practice.may(Right.SEE_RELIABILITY):
        label = words.screen("reliability.title")
        st.html(frame.way("reliability", label, kind="quiet"))
    st.html(f'<p class="lead">{said["yours"]}</p>')
    clips = practice.training.clips()
    if not clips:
        st.text(said["none"])
    for at, clip in enumerate(clips, start=1):
        with st.container(
            border=True, horizontal=True, vertical_alignment="center", key=f"card-{clip.id}"
        ):
            kind = frame.context_word(clip.context)
            st.text(said["clip"].format(n=at, context=kind, length=frame.clock(clip.length)))
            st.space("stretch")
            st.html(frame.way("tag", said["open"], clip=clip.id), width="content")
