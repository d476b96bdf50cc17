"""On Today, the ways to everything that is about no one household, each for whom it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.people import Role
from annotator.domain.policy import Right
from annotator.screens import frame
from annotator.screens.conversations import asked

if TYPE_CHECKING:
    from annotator.wiring import Practice


def show_ways(practice: Practice) -> None:
    """What a supervisor is here for stands by itself and comes first; then what is for oneself."""
    supervises = practice.may(Right.ACCEPT)
    if supervises:
        _supervising(practice)
    with st.container(horizontal=True, key="ways"):
        if practice.may(Right.REVIEW) and not supervises:
            _way("review", words.screen("review.title"))
        if practice.may(Right.PRACTISE):
            _way("practise", words.screen("practise.title"))
        if practice.may(Right.SEE_RELIABILITY) and not supervises:
            _way("reliability", words.screen("reliability.title"))
        if Role.TRAINEE in practice.door.roles(practice.coder):
            _way("training", words.screen("training.title"))
        asked(practice)


def _supervising(practice: Practice) -> None:
    """The queue first; whoever has no family of their own is told what they are here for."""
    said = words.screens("today")
    with st.container(border=True, key="card-supervising", gap="small"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{said['supervising']}**", width="content")
            st.space("stretch")
            _way("review", words.screen("review.title"), "primary")
            _way("accept", words.screen("accept.title"))
            _way("reliability", words.screen("reliability.title"))
            _way("packs", words.screen("packs.title"))
        if not practice.may(Right.OPEN_HOUSEHOLDS):
            st.caption(said["for_supervisors"])


def _way(path: str, label: str, kind: str = "quiet") -> None:
    st.html(frame.way(path, label, kind=kind), width="content")
