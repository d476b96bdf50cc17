"""A second camera of the same moment: brought in beside a clip, or taken away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.policy import Right
from annotator.screens import clip_gaps, clip_work, frame, state
from annotator.words.found import exact_sentence, found_sentence

if TYPE_CHECKING:
    from annotator.domain.clip import Clip
    from annotator.domain.identity import ClipId
    from annotator.wiring import Practice


def second_camera(practice: Practice, clip: Clip) -> None:
    """Below a clip: whether it has a second camera, and the way to bring one in."""
    if clip.card.meeting:
        return
    said = words.screens("clip_camera")
    film = practice.taking_in.cameras.of(clip.id)
    may = practice.may(Right.BRING_CLIPS, clip.household)
    if film is not None:
        with st.container(
            border=True, horizontal=True, vertical_alignment="center", key="card-camera"
        ):
            st.text(said["there" if film.playable else "coming"], width="content")
            st.space("stretch")
            look = frame.way("clip", said["look"], kind="quiet", clip=film.id)
            st.html(look, width="content")
    elif may:
        with st.expander(said["title"]):
            st.html(f'<p class="lead">{said["lead"]}</p>')
            if st.button(said["begin"]):
                state.go("clip", clip=practice.taking_in.cameras.begin(clip.id))


def coming_in(practice: Practice, film: Clip, first: ClipId) -> None:
    """The page of a second camera's film: on its way in, found, or taken away again."""
    said, on = words.screens("clip_camera"), frame.on_paper(film.card.on)
    context = frame.film_word(film.card)
    st.html(f'<p class="lead">{said["of"].format(context=context, on=on)}</p>')
    if film.playable:
        if film.facts:
            found = words.screen("clip.found", found=found_sentence(film.facts))
            st.html(f'<p class="lead">{found}</p>')
        if exact := exact_sentence(film.exact):
            st.caption(exact)
        clip_gaps.gaps(practice, film)
        st.caption(said["lay"])
    with st.container():
        clip_work.work(practice, film, may=practice.may(Right.BRING_CLIPS, film.household))
    with st.container(horizontal=True):
        kind = "primary" if film.playable else "quiet"
        bench = frame.way("tag", words.screen("clip.open"), kind=kind, clip=first)
        st.html(bench, width="content")
        st.html(frame.way("clip", said["back"], kind="quiet", clip=first), width="content")
    with st.expander(said["wrong"]):
        st.html(f'<p class="lead">{said["wrong_lead"]}</p>')
        if st.button(said["take_away"]):
            practice.taking_in.cameras.take_away(first)
            state.say_next(said["taken_away"])
            state.go("clip", clip=first)
