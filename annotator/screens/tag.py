"""Tag: the workbench. The component does the work; this screen says whose clip it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.clip import ClipState
from annotator.domain.consent import Purpose
from annotator.domain.policy import Right
from annotator.screens import frame, state
from annotator.timeline.component import workbench

if TYPE_CHECKING:
    from annotator.domain.clip import Clip
    from annotator.wiring import Practice

SHOWN = (Purpose.SESSION_REVIEW, Purpose.SUPERVISION, Purpose.TAKE_HOME_MEDIA)


def show() -> None:
    """The film, the palette, the moments and the timeline of one clip."""
    practice = frame.practice()
    chosen = state.clip()
    if chosen is None:
        state.go("")
        return
    with frame.refusals_shown():
        clip = practice.clips.get(chosen)
        if clip.state in {ClipState.AWAITING, ClipState.RECEIVING, ClipState.FAILED}:
            state.go("clip", clip=clip.id)
            return
        _head(practice, clip)
        if clip.facts is None:
            uploading = frame.way("clip", words.screen("tag.clip"), kind="quiet", clip=clip.id)
            st.html(uploading)
            return
        session = practice.tagging.begin(clip.id, practice.coder)
        workbench(session, key=f"workbench-{session}")


def _head(practice: Practice, clip: Clip) -> None:
    """Whose clip it is, for those who may know; for everybody else what kind of scene."""
    context = frame.film_word(clip.card)
    if not practice.may(Right.SEE_HOUSEHOLDS, clip.household):
        frame.begin(words.screen("tag.title_training", context=context), stays=True)
        return
    pseudonym = practice.consents.dyads(clip.household)[0].household.pseudonym
    on = frame.on_paper(clip.card.on)
    title = words.screen("tag.title", pseudonym=pseudonym, context=context, on=on)
    standing = practice.consents.standing(clip.household, clip.id)
    asked = (Purpose.SUPERVISION,) if clip.card.meeting else SHOWN
    chips = [(frame.short_purpose(each), standing[each].permitted) for each in asked]
    way = ""
    if clip.card.meeting:
        way = frame.way("second", words.screen("second.title"), kind="primary", clip=clip.id)
    elif practice.may(Right.SHARE, clip.household):
        way = frame.way("prepare", words.screen("tag.prepare"), kind="primary", clip=clip.id)
    frame.begin(title, chips=chips, onward=way, stays=True)
