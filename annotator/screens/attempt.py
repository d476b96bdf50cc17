"""One attempt: watched through once, coded blind, and submitted for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.identity import AttemptId
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.practising.attempt import Stage, is_whole
from annotator.screens import frame, state
from annotator.timeline.component import workbench
from annotator.timeline.stretch import Stretch, stretch

if TYPE_CHECKING:
    from annotator.journey.practise import AttemptNow, Practising


def show() -> None:
    """Whatever the attempt is at: its first viewing, its coding, or its end."""
    practice, chosen = frame.practice(), state.word("attempt")
    if not chosen:
        state.go("practise")
        return
    practising, said = practice.practising, words.screens("attempt")
    with frame.refusals_shown():
        now = practising.attempt(AttemptId(chosen))
        if now.stage is Stage.SEALED:
            state.go("reveal", attempt=now.id)
            return
        frame.begin(said[f"title_{now.stage.value}"], stays=now.stage is Stage.CODING)
        if now.gone:
            st.warning(said["gone"])
            st.html(frame.way("practise", said["back"]))
            return
        if now.break_suggested:
            st.info(said["break"])
        _viewing(practising, now) if now.stage is Stage.FIRST_VIEWING else _coding(practising, now)


def _viewing(practising: Practising, now: AttemptNow) -> None:
    """The clip from its beginning, without a key to tag by."""
    said, length = words.screens("attempt"), now.length
    if length is None:
        return
    st.html(f'<p class="lead">{said["viewing_lead"]}</p>')
    if now.about is not None and now.about.content_notes:
        st.info(said["notes"].format(notes=", ".join(now.about.content_notes)))
    shown = Stretch(
        now.clip, length, Interval(Milliseconds(0), length), words.screens("stretch"), tells=True
    )
    for played in stretch(shown, key=f"viewing-{now.id}"):
        practising.watched(now.id, played.onset, played.offset)
    watched = practising.attempt(now.id).watched
    whole = is_whole(watched, length)
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button(said["code"], type="primary", disabled=not whole):
            frame.kept(lambda: practising.code(now.id))
        if now.may_skip and not whole and st.button(said["skip"]):
            frame.kept(lambda: practising.skip(now.id))
        told = said["watched_whole" if whole else "watched"]
        st.caption(
            told.format(watched=frame.clock(watched), length=frame.clock(length)), width="content"
        )


def _coding(practising: Practising, now: AttemptNow) -> None:
    """The workbench, with nobody else's marks in it; then submitting, which is for good."""
    said = words.screens("attempt")
    if now.session is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(said["submit_help"], width="stretch")
        with st.popover(said["submit"], type="primary"):
            st.text(said["submit_sure"])
            if st.button(said["submit_yes"], type="primary"):
                with frame.refusals_shown():
                    practising.seal(now.id)
                    state.go("reveal", attempt=now.id)
    workbench(now.session, key=f"workbench-{now.session}")
