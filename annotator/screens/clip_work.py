"""Getting a film in and ready, on the page of its clip: what is on its way, and what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.clip import ClipState
from annotator.timeline.maker import maker
from annotator.timeline.uploader import uploader
from annotator.words.making import lacking_sentences

if TYPE_CHECKING:
    from annotator.domain.clip import Clip
    from annotator.wiring import Practice


def work(practice: Practice, clip: Clip, *, may: bool) -> None:
    """The way to bring the film in, or how far it is made ready, and for whoever may, to pause it,
    to go on, or to try again what could not be made."""
    if clip.state is ClipState.PREPARING:
        key, allowed = f"making-{clip.id}-{clip.playable}", "yes" if may else "no"
        keys = practice.preferences.of(practice.coder).get("keys")
        maker(clip.id, may_do=allowed, keys=keys, key=key, on_change=_again)
    elif not clip.playable:
        uploader(clip.id, key=f"upload-{clip.id}", on_ready=_again)
    if may and clip.state is not ClipState.PREPARING and practice.making.can_go_on(clip.id):
        _once_more(practice, clip)


def _once_more(practice: Practice, clip: Clip) -> None:
    """What could not be made, and the way to try it again; what is paused has a way of its own."""
    for sentence in lacking_sentences(clip.lacks):
        st.info(sentence)
    if clip.state is ClipState.FAILED:
        st.caption(words.screen("making.another"))
    if st.button(words.screen("making.again")):
        practice.making.go_on(clip.id)
        st.rerun()


def _again() -> None:
    """A component says that the clip stands otherwise: the redraw that follows shows it."""
