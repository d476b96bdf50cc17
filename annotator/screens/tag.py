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
    from annotator.domain.identity import SessionId
    from annotator.journey.doubling_plan import Planned
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
        blind = _blind(practice, clip)
        _head(practice, clip, blind)
        if clip.facts is None:
            uploading = frame.way("clip", words.screen("tag.clip"), kind="quiet", clip=clip.id)
            st.html(uploading)
            return
        session = _session(practice, clip, blind)
        workbench(session, key=f"workbench-{session}")


def _session(practice: Practice, clip: Clip, blind: Planned | None) -> SessionId:
    """One's own coding; one that is blind is by the scheme of the coding it is laid beside."""
    if blind is not None and blind.doubling is not None:
        return practice.review.reliability.begin(blind.doubling)
    return practice.tagging.begin(clip.id, practice.coder)


def _blind(practice: Practice, clip: Clip) -> Planned | None:
    """What is asked of whoever is at work: to code this clip blind."""
    if not practice.may(Right.SEE_RELIABILITY):
        return None
    asked = practice.review.reliability.due()
    mine = (each for each in asked if each.coder == practice.coder and each.clip == clip.id)
    return next(mine, None)


def _head(practice: Practice, clip: Clip, blind: Planned | None) -> None:
    """Whose clip it is, for those who may know; for everybody else what kind of scene."""
    context = frame.film_word(clip.card)
    if blind is not None:
        said = words.screens("reliability_plan")
        way = frame.way("reliability", said["to_hand_in"], kind="primary")
        frame.begin(context, chips=[(said["blind"], True)], onward=way, stays=True)
        return
    if not practice.may(Right.SEE_HOUSEHOLDS, clip.household):
        title = words.screen("tag.title_training", context=context)
        frame.begin(title, onward=_talk(practice, clip), stays=True)
        return
    pseudonym = practice.consents.dyads(clip.household)[0].household.pseudonym
    on = frame.on_paper(clip.card.on)
    title = words.screen("tag.title", pseudonym=pseudonym, context=context, on=on)
    standing = practice.consents.standing(clip.household, clip.id)
    asked = (Purpose.SUPERVISION,) if clip.card.meeting else SHOWN
    chips = [(frame.short_purpose(each), standing[each].permitted) for each in asked]
    way = _talk(practice, clip)
    if clip.card.meeting:
        way += frame.way("second", words.screen("second.title"), kind="primary", clip=clip.id)
    elif practice.may(Right.SHARE, clip.household):
        way += frame.way("prepare", words.screen("tag.prepare"), kind="primary", clip=clip.id)
    frame.begin(title, chips=chips, onward=way, stays=True)


def _talk(practice: Practice, clip: Clip) -> str:
    """The way to what colleagues say about it; one who works alone has nobody to talk with."""
    if not practice.may(Right.TALK) or not practice.review.talking.has_company():
        return ""
    return frame.way("talk", words.screen("tag.talk"), kind="quiet", clip=clip.id)
