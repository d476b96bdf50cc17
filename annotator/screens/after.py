"""After watching together: what she said and chose, the page she takes home, the private note."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.journey.share import Wishes
from annotator.journey.visit import AnswerKind
from annotator.screens import frame, state
from annotator.screens.moments import moment_in, name_of

if TYPE_CHECKING:
    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import AnnotationId, VisitId
    from annotator.journey.visit import Visit
    from annotator.wiring import Practice


def show() -> None:
    """One visit, looked back on."""
    practice = frame.practice()
    chosen = state.visit()
    if chosen is None:
        state.go("")
        return
    with frame.refusals_shown():
        visit = practice.sharing.visit(chosen)
        dyad = practice.consents.dyads(visit.household)[0]
        frame.begin(words.screen("after.title", pseudonym=dyad.household.pseudonym))
        st.html(f'<p class="lead">{words.screen("after.lead")}</p>')
        hers, page = st.columns([2, 3])
        with hers:
            _answers(practice, visit)
            _note(practice, visit)
        with page:
            _take_home(practice, visit, dyad)
    st.html(frame.way("", words.screen("after.back")))


def _answers(practice: Practice, visit: Visit) -> None:
    said = words.screens("after")
    answers = practice.sharing.answers(visit.id)
    with st.container(border=True, key="card-hers"):
        if not answers:
            st.text(said["nothing_yet"])
            return
        for kind, line in ((AnswerKind.CHECK_IN, "check_in"), (AnswerKind.CHECK_OUT, "check_out")):
            for each in [one for one in answers if one.kind is kind][-1:]:
                value = practice.speech.choice(kind.value, each.value)
                st.text(said[line].format(value=value))
        for quote in practice.sharing.her_words(visit.id):
            st.text(f"“{quote}”")
        picked = practice.sharing.chosen(visit.id)
        st.text(
            f"{said['chose']}: {_name(practice, visit.id, picked)}"
            if picked
            else said["none_chosen"]
        )
        if any(each.kind is AnswerKind.HARDER_BIT for each in answers):
            st.info(said["harder"])


def _name(practice: Practice, visit: VisitId, which: AnnotationId) -> str:
    session = practice.tagging.session(practice.sharing.plan(visit).session)
    moment = moment_in(session, which)
    return "" if moment is None else f"{frame.clock(moment.onset)} · {name_of(session, moment)}"


def _note(practice: Practice, visit: Visit) -> None:
    said = words.screens("after")
    with st.form("note", border=True):
        note = st.text_area(said["note"], visit.note, height=120)
        if st.form_submit_button(said["note_save"]):
            practice.sharing.keep_note(visit.id, note)
            st.success(said["kept"])


def _take_home(practice: Practice, visit: Visit, dyad: Dyad) -> None:
    said, wishes = words.screens("after"), visit.wishes
    with st.container(border=True, key="card-page"):
        st.subheader(said["safe"])
        st.text(said["safe_lead"])
        if not st.checkbox(said["safe_yes"], key="safe"):
            return
        ideas = practice.speech.ideas(dyad.infant.name)
        with st.form("page", border=False):
            picked = st.multiselect(
                said["idea"], list(ideas), max_selections=2, format_func=lambda each: ideas[each][1]
            )
            own = st.text_input(said["own_idea"])
            quotes = practice.sharing.her_words(visit.id)
            quote = st.selectbox(said["quote"], ["", *quotes], key="quote")
            contact = st.text_input(said["contact"], wishes.contact, help=said["contact_help"])
            therapist = st.text_input(said["therapist"], wishes.therapist)
            neutral = st.checkbox(said["discreet"], value=wishes.neutral_title == "yes")
            made = st.form_submit_button(said["make"], type="primary")
        if made:
            things = [ideas[each][1] for each in picked] + ([own] if own.strip() else [])
            with frame.refusals_shown():
                practice.sharing.keep_wishes(
                    visit.id,
                    Wishes(
                        quote or "", " ".join(things), contact, therapist,
                        "yes" if neutral else "no",
                    ),
                )  # fmt: skip
                practice.sharing.take_home(visit.id)
                state.stay(made="yes")
        if state.made():
            _pages(visit.id)


def _pages(visit: VisitId) -> None:
    said = words.screens("after")
    with st.container(horizontal=True):
        for paper in ("a4", "letter"):
            label = f"{said['open']} · {said[paper]}"
            address = f"/share/{visit}/take-home.pdf?paper={paper}"
            st.html(frame.paper(address, label), width="content")
