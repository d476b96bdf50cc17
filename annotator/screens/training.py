"""Today of somebody who learns: clips to practise with, and nothing of whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.policy import Right
from annotator.screens import frame
from annotator.screens.accept import told
from annotator.screens.conversations import asked

if TYPE_CHECKING:
    from annotator.wiring import Practice


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
    _said_of_mine(practice)
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


def _said_of_mine(practice: Practice) -> None:
    """What somebody said of one's own codings for families, as far as somebody did."""
    mine = [each for each in practice.review.accepting.mine() if each.last is not None]
    if mine:
        st.markdown(f"**{words.screen('accept.yours')}**")
    for each in mine:
        with st.container(border=True, key=f"card-said-{each.session}"):
            told(practice, each)
