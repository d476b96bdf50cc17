"""The card of a shared review: when it was, who is in it, and which clip it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.clip import ClipCard
from annotator.domain.identity import ClipId
from annotator.screens import frame, state

if TYPE_CHECKING:
    from annotator.domain.dyad import Dyad
    from annotator.wiring import Practice

MEETING: Final = "meeting"


def asked() -> bool:
    """Whether the address asks for the card of a shared review."""
    return state.word("film") == MEETING


def card(practice: Practice, dyad: Dyad) -> None:
    """The form; kept, it leads on to its film, already beside its clip."""
    said = words.screens("second")
    st.html(f'<p class="lead">{said["card_lead"]}</p>')
    where = {"household": dyad.household.id, "dyad": dyad.id}
    st.html(frame.way("clip", said["instead"], **where))
    found = practice.clips.of(dyad.household.id)
    clips = {each.id: each for each in found if each.dyad == dyad.id and not each.card.meeting}
    if not clips:
        st.text(said["card_none"])
        return
    of = ClipId(state.word("of"))
    with st.form("card-meeting", border=True):
        one, other = st.columns([3, 6], vertical_alignment="bottom")
        today = practice.today()
        day = one.date_input(said["on"], value=today, max_value=today, format=frame.DAY)
        about = other.selectbox(
            said["which"],
            list(clips),
            list(clips).index(of) if of in clips else 0,
            format_func=lambda each: said["clip"].format(
                context=frame.context_word(clips[each].card.context),
                on=frame.on_paper(clips[each].card.on),
            ),
        )
        st.text(said["who_both"].format(carer=dyad.carer.how_addressed))
        infant = st.checkbox(said["who_infant"].format(infant=dyad.infant.name), value=True)
        begun = st.form_submit_button(words.screen("clip.begin"), type="primary")
    if begun:
        who = ("guider", "carer", "infant") if infant else ("guider", "carer")
        kind = ClipCard(day, clips[about].card.context, who, meeting=True)
        film = practice.clips.begin(dyad.household.id, dyad.id, kind)
        practice.review.second_look.link(film, about)
        state.go("clip", clip=film)
