"""A household: its people, or a new one by a pseudonym for lists and the names its pages use."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from annotator import words
from annotator.journey.consent import HouseholdForm
from annotator.screens import frame, people, state


def show() -> None:
    """A household's people; or the form of a new one, and saving leads on to consent."""
    practice = frame.practice()
    if known := state.household():
        people.show(known)
        return
    frame.begin(words.screen("household.title"))
    said = words.screens("household")
    st.html(f'<p class="lead">{said["lead"]}</p>')
    roles = words.screens("roles")
    today = practice.today()
    with st.form("household", border=True):
        one, other = st.columns(2, vertical_alignment="bottom")
        pseudonym = one.text_input(said["pseudonym"], help=said["pseudonym_help"])
        infant = other.text_input(said["infant"])
        one, other = st.columns(2, vertical_alignment="bottom")
        carer = one.text_input(said["carer"], help=said["carer_help"])
        role = other.selectbox(said["role"], list(roles), format_func=lambda each: roles[each])
        one, other = st.columns(2, vertical_alignment="bottom")
        born = one.date_input(
            said["born"],
            value=None,
            min_value=today - timedelta(days=5 * 366),
            max_value=today,
            format=frame.DAY,
        )
        goal = other.text_input(said["goal"], help=said["goal_help"])
        go_gently = st.checkbox(said["go_gently"])
        saved = st.form_submit_button(said["save"], type="primary")
    st.html(frame.way("", said["cancel"]))
    if saved:
        with frame.refusals_shown():
            dyad = practice.consents.open_household(
                HouseholdForm(pseudonym, infant, carer, born, role, goal, go_gently)
            )
            state.go("consent", household=dyad.household.id)
