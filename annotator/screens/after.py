"""After watching together: what she said and chose, what she takes home, the private note."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.journey.visit import AnswerKind
from annotator.screens import after_home, after_meeting, frame, pairs, people, state
from annotator.screens.moments import moment_in, name_of

if TYPE_CHECKING:
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
        known = practice.consents.dyads(visit.household)
        dyad = next(each for each in known if each.id == visit.dyad)
        frame.begin(words.screen("after.title", pseudonym=dyad.household.pseudonym))
        st.html(f'<p class="lead">{words.screen("after.lead")}</p>')
        hers, page = st.columns([2, 3])
        with hers:
            _answers(practice, visit)
            after_meeting.around(practice, visit, dyad)
            _note(practice, visit)
        with page:
            after_home.take_home(practice, visit, dyad)
            if dyad.ending:
                pairs.choose(practice, visit)
        after_home.professional(visit)
    st.html(frame.way("", words.screen("after.back")))


def _answers(practice: Practice, visit: Visit) -> None:
    said = words.screens("after")
    answers = practice.sharing.answers(visit.id)
    with st.container(border=True, key="card-hers"):
        st.caption(people.called(practice.consents.dyad(visit.dyad)))
        st.caption(said["number"].format(number=visit.number))
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
