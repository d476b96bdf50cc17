"""Today of somebody who learns: clips to practise with, and nothing of whose they are."""

from __future__ import annotations

import streamlit as st

from annotator import words
from annotator.screens import frame
from annotator.screens.conversations import asked


def show() -> None:
    """Every clip that may be learned from today."""
    practice = frame.practice()
    said = words.screens("training")
    frame.begin(said["title"])
    st.html(f'<p class="lead">{said["lead"]}</p>')
    with st.container(horizontal=True, vertical_alignment="center"):
        practise = frame.way("practise", words.screen("practise.title"), kind="primary")
        st.html(practise, width="content")
        asked(practice)
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
