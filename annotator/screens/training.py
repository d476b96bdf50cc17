"""Today of somebody who learns: clips to practise with, and nothing of whose they are."""

from __future__ import annotations

import streamlit as st

from annotator import words
from annotator.domain.policy import Right
from annotator.screens import frame
from annotator.screens.accept import told
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
        if practice.may(Right.SEE_RELIABILITY):
            label = words.screen("reliability.title")
            st.html(frame.way("reliability", label, kind="quiet"), width="content")
        asked(practice)
    st.html(f'<p class="lead">{said["yours"]}</p>')
    clips = practice.training.clips()
    mine = {each.clip: each for each in practice.review.accepting.mine() if each.last is not None}
    if not clips:
        st.text(said["none"])
    for at, clip in enumerate(clips, start=1):
        with st.container(
            border=True, horizontal=True, vertical_alignment="center", key=f"card-{clip.id}"
        ):
            kind = frame.context_word(clip.context)
            with st.container():
                st.text(said["clip"].format(n=at, context=kind, length=frame.clock(clip.length)))
                if clip.id in mine:
                    told(practice, mine[clip.id])
            st.space("stretch")
            st.html(frame.way("tag", said["open"], clip=clip.id), width="content")
