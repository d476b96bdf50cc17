"""What frames the meeting, for the therapist."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.screens import frame, state

if TYPE_CHECKING:
    from annotator.domain.dyad import Dyad
    from annotator.journey.visit import Visit
    from annotator.wiring import Practice


AT = "around"


def around(practice: Practice, visit: Visit, dyad: Dyad) -> None:
    """Who is here, the next film, one working point; her goal, and how to go about it."""
    said, card = words.screens("after"), visit.card
    with st.form("around", border=True):
        st.header(said["around"])
        who = st.text_input(said["who_is_here"], card.who_is_here)
        film = st.date_input(said["next_film_on"], value=_date(card.next_film_on), format=frame.DAY)
        meet = st.date_input(said["meet_on"], value=_date(card.meet_on), format=frame.DAY)
        interpreted = st.checkbox(said["interpreter"], value=card.interpreter == "yes")
        point = st.text_input(
            said["working_point"], card.working_point, help=said["working_point_help"]
        )
        goal = st.text_input(said["goal"], dyad.goal)
        gently = st.checkbox(said["go_gently"], value=dyad.go_gently)
        ending = st.checkbox(said["ending"], value=dyad.ending)
        if not st.form_submit_button(said["around_save"]):
            if sentence := state.said(AT):
                st.success(sentence)
            return
    kept = replace(
        card,
        who_is_here=who.strip(),
        working_point=point.strip(),
        next_film_on=_day(film),
        meet_on=_day(meet),
        interpreter="yes" if interpreted else "no",
    )
    practice.sharing.keep_card(visit.id, kept)
    changed = replace(dyad, goal=goal.strip(), go_gently=gently, ending=ending)
    if changed != dyad:
        practice.consents.change(changed)
    # What else is on the screen may follow from it: what is proposed, and then and now.
    state.say_next(said["kept"], AT)
    st.rerun()


def _date(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


def _day(chosen: object) -> str:
    return chosen.isoformat() if isinstance(chosen, date) else ""
