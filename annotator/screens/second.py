"""Second look: films of shared reviews, the clips they discuss, and what the guider did in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.policy import Right
from annotator.screens import frame, state
from annotator.screens.second_summary import summary

if TYPE_CHECKING:
    from annotator.domain.clip import Clip
    from annotator.domain.identity import HouseholdId
    from annotator.journey.second_look import Meeting
    from annotator.wiring import Practice


def show() -> None:
    """One shared review; or those of a household, or of one of its clips."""
    practice = frame.practice()
    with frame.refusals_shown():
        chosen = state.clip()
        clip = practice.clips.get(chosen) if chosen else None
        if clip is not None and clip.card.meeting:
            _meeting(practice, practice.review.second_look.get(clip.id))
            return
        household = clip.household if clip else state.household()
        if household is None:
            state.go("")
            return
        _list(practice, household, clip)


def _list(practice: Practice, household: HouseholdId, of: Clip | None) -> None:
    said = words.screens("second")
    found = [
        each
        for each in practice.review.second_look.of(household)
        if of is None or (each.discusses is not None and each.discusses.id == of.id)
    ]
    frame.begin(said["title"])
    st.html(f'<p class="lead">{said["lead"]}</p>')
    if of is not None:
        st.html(f'<p class="lead">{_about(said["of_clip"], of)}</p>')
    if not found:
        st.text(said["none"])
    for each in found:
        _line(each)
    with st.container(horizontal=True):
        if practice.may(Right.BRING_CLIPS, household):
            where = {"household": household, "film": "meeting", "of": of.id if of else None}
            bring = frame.way("clip", said["bring_in"], kind="primary", **where)
            st.html(bring, width="content")
        if practice.may(Right.OPEN_HOUSEHOLDS):
            people = frame.way("household", said["people"], household=household)
            st.html(people, width="content")
        st.html(frame.way("", said["back"]), width="content")


def _line(meeting: Meeting) -> None:
    said, film = words.screens("second"), meeting.film
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", key=f"card-{film.id}"
    ):
        st.text(_about(said["film"], film), width="content")
        about = _about(said["about"], meeting.discusses) if meeting.discusses else said["unlinked"]
        st.caption(about, width="content")
        st.space("stretch")
        st.html(frame.way("second", said["open"], kind="quiet", clip=film.id), width="content")


def _meeting(practice: Practice, meeting: Meeting) -> None:
    said, film = words.screens("second"), meeting.film
    onward = ""
    if film.playable and practice.may(Right.CODE):
        onward = frame.way("tag", said["code"], kind="primary", clip=film.id)
    frame.begin(_about(said["film"], film), onward=onward)
    st.html(f'<p class="lead">{said["stays"]}</p>')
    _link(practice, meeting)
    if film.playable:
        summary(practice, meeting)
    elif practice.may(Right.BRING_CLIPS, film.household):
        st.html(frame.way("clip", said["not_in"], kind="quiet", clip=film.id))
    with st.container(horizontal=True):
        every = frame.way("second", said["every"], household=film.household)
        if practice.may(Right.SEE_HOUSEHOLDS, film.household):
            st.html(every, width="content")
        st.html(frame.way("", said["back"]), width="content")


def _link(practice: Practice, meeting: Meeting) -> None:
    """Which clip it discusses, and for whoever brings in films the way to change that."""
    said, film = words.screens("second"), meeting.film
    may = practice.may(Right.BRING_CLIPS, film.household)
    with st.container(border=True, key="card-link"):
        if meeting.discusses is None:
            st.text(said["unlinked"])
        else:
            st.text(f"{_about(said['about'], meeting.discusses)}. {_placed(meeting)}")
        if not may:
            return
        clips = {
            each.id: each
            for each in practice.clips.of(film.household)
            if each.dyad == film.dyad and not each.card.meeting
        }
        if not clips:
            st.text(said["no_clips"])
            return
        now = None if meeting.discusses is None else meeting.discusses.id
        with st.expander(said["change" if now else "choose"], expanded=now is None):
            which = st.selectbox(
                said["which"],
                list(clips),
                list(clips).index(now) if now in clips else None,
                format_func=lambda each: _about(said["clip"], clips[each]),
            )
            if meeting.played:
                st.caption(said["anew"])
            if st.button(said["keep"], disabled=which is None or which == now) and which:
                practice.review.second_look.link(film.id, which)
                state.say_next(said["kept"])
                st.rerun()


def _placed(meeting: Meeting) -> str:
    said, times = words.screens("second"), len(meeting.played)
    if not times:
        return said["not_placed"]
    return said["placed_one" if times == 1 else "placed"].format(n=times)


def _about(sentence: str, clip: Clip) -> str:
    context, on = frame.context_word(clip.card.context), frame.on_paper(clip.card.on)
    return sentence.format(context=context, on=on)
