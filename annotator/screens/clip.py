"""Clip: bring one in, see what was found in it, or delete the wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.clip import ClipCard, ClipState, Context
from annotator.domain.policy import Right
from annotator.screens import (
    attached,
    clip_camera,
    clip_gaps,
    clip_meeting,
    clip_parts,
    clip_work,
    frame,
    people,
    state,
)
from annotator.words.found import exact_sentence, found_sentence

if TYPE_CHECKING:
    from annotator.domain.clip import Clip
    from annotator.domain.dyad import Dyad
    from annotator.wiring import Practice

COMING: Final = frozenset({ClipState.AWAITING, ClipState.RECEIVING})


def show() -> None:
    """The card of a new clip, or how far a begun one has come."""
    practice = frame.practice()
    with frame.refusals_shown():
        chosen = state.clip()
        clip = practice.clips.get(chosen) if chosen else None
        household = clip.household if clip else state.household()
        if household is None:
            state.go("")
            return
        dyads = practice.consents.dyads(household)
        pseudonym = dyads[0].household.pseudonym
        title = "title" if clip is None or clip.state in COMING else "title_there"
        frame.begin(words.screen(f"clip.{title}", pseudonym=pseudonym))
        first = practice.taking_in.cameras.first_of(clip.id) if clip else None
        if clip is not None and first is not None:
            clip_camera.coming_in(practice, clip, first)
        elif clip is None:
            whose = _whose(dyads)
            if clip_meeting.asked():
                clip_meeting.card(practice, whose)
            else:
                _card(practice, whose)
        else:
            whose = next((each for each in dyads if each.id == clip.dyad), dyads[0])
            _coming_in(practice, clip, whose if len(dyads) > 1 else None)
    st.html(frame.way("", words.screen("clip.back")))


def _whose(dyads: tuple[Dyad, ...]) -> Dyad:
    """Whose film it is going to be: a film, its visits and its pages are one dyad's alone."""
    if len(dyads) == 1:
        return dyads[0]
    named = {each.id: each for each in dyads}
    asked = state.dyad()
    at = list(named).index(asked) if asked in named else 0
    said = words.screens("clip")
    chosen = st.selectbox(
        said["whose"], list(named), at, format_func=lambda each: people.called(named[each]),
        help=said["whose_help"],
    )  # fmt: skip
    return named[chosen]


def _card(practice: Practice, dyad: Dyad) -> None:
    said = words.screens("clip")
    st.html(f'<p class="lead">{said["lead"]}</p>')
    where = {"household": dyad.household.id, "dyad": dyad.id, "film": clip_meeting.MEETING}
    st.html(frame.way("clip", words.screen("second.is_meeting"), **where))
    with st.form("card", border=True):
        on, context, who = st.columns([3, 4, 5], vertical_alignment="top")
        day = on.date_input(
            said["on"], value=practice.today(), max_value=practice.today(), format=frame.DAY
        )
        kind = context.segmented_control(
            said["context"], list(Context), default=Context.FEEDING, format_func=frame.context_word
        )
        both = said["who_carer"].format(carer=dyad.carer.how_addressed, infant=dyad.infant.name)
        others = who.segmented_control(
            said["who"], [both, said["who_other"]], default=both, help=said["other_help"], wrap=True
        )
        begun = st.form_submit_button(said["begin"], type="primary")
    if begun and kind:
        seen = ("carer", "infant") if others == both else ("carer", "infant", "other")
        clip = practice.clips.begin(dyad.household.id, dyad.id, ClipCard(day, kind, seen))
        state.go("clip", clip=clip)


def _coming_in(practice: Practice, clip: Clip, dyad: Dyad | None) -> None:
    said = words.screens("clip")
    if dyad is not None:
        st.text(people.called(dyad))
    st.caption(
        said["existing"].format(context=frame.film_word(clip.card), on=frame.on_paper(clip.card.on))
    )
    may = practice.may(Right.BRING_CLIPS, clip.household)
    # Each part has its own place: what comes or goes above another leaves that one as it is.
    found, work, pictures = st.container(), st.container(), st.container()
    if clip.playable:
        with found:
            _plays(practice, clip)
    with work:
        clip_work.work(practice, clip, may=may)
    with pictures:
        attached.card(
            practice.attaching.of_clip(clip.id), words.screen("attached.of_clip"), keeps=may
        )
        if may and clip.state is ClipState.READY:
            attached.still(practice, clip)
    with st.expander(said["wrong"]):
        st.html(f'<p class="lead">{said["wrong_lead"]}</p>')
        if st.button(said["delete"]):
            practice.clips.delete(clip.id)
            state.say_next(said["deleted"])
            state.go("consent", household=clip.household)


def _plays(practice: Practice, clip: Clip) -> None:
    said = words.screens("clip")
    if clip.facts:
        st.html(f'<p class="lead">{said["found"].format(found=found_sentence(clip.facts))}</p>')
    if exact := exact_sentence(clip.exact):
        st.caption(exact)
    clip_parts.parts(practice, clip)
    clip_gaps.gaps(practice, clip)
    with st.container(horizontal=True):
        st.html(frame.way("tag", said["open"], kind="primary", clip=clip.id), width="content")
        look = frame.way("second", words.screen("second.title"), kind="quiet", clip=clip.id)
        st.html(look, width="content")
        if practice.may(Right.MAKE_EXCERPTS, clip.household):
            way = frame.way("reel", words.screen("excerpts.way"), kind="quiet", clip=clip.id)
            st.html(way, width="content")
    clip_camera.second_camera(practice, clip)
