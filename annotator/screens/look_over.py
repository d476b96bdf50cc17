"""A summary somebody asked to be looked at: the family's page itself, and the answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.policy import Right
from annotator.journey.looking import Asks
from annotator.journey.settle_books import Look
from annotator.journey.summary_looks import LONGEST_POINT
from annotator.screens import frame, state
from annotator.screens.scene import headed

if TYPE_CHECKING:
    from annotator.domain.identity import CoderId, VisitId
    from annotator.journey.looking import Looking
    from annotator.wiring import Practice


def show() -> None:
    """One summary: the way to its page, then approving it or one point."""
    practice, visit = frame.practice(), state.visit()
    if visit is None:
        state.go("review")
        return
    said = words.screens("look_over")
    back = frame.way("review", words.screen("review.back"), kind="quiet")
    frame.begin(said["title"], onward=back)
    with frame.refusals_shown():
        asked = practice.review.looks.asked(visit)
        headed(practice, said["of"].format(name=_named(practice, asked.by)), asked.clip)
        st.html(f'<p class="lead">{said["lead"]}</p>')
        if asked.changed:
            st.info(said["changed"])
        st.html(frame.paper(f"/together/review/{visit}", said["open"]))
        _answer(practice, visit, asked.page)


def _answer(practice: Practice, visit: VisitId, page: str) -> None:
    said, looks = words.screens("look_over"), practice.review.looks
    with st.container(border=True, key="card-answer"):
        st.text(said["approve_lead"])
        if st.button(said["approve"], type="primary"):
            _done(partial(looks.approve, visit, page), said["approved"])
        with st.form("give-back", border=False):
            point = st.text_area(said["point"], max_chars=LONGEST_POINT, height=80)
            asked = st.form_submit_button(said["give_back"])
        if asked:
            _done(partial(looks.give_back, visit, page, point), said["given_back"])


def _done(answer: partial[None], sentence: str) -> None:
    with frame.refusals_shown():
        answer()
        state.say_next(sentence)
        state.go("review")


def show_look(practice: Practice, visit: VisitId) -> bool:
    """In Prepare: how the look at this summary stands, and the way to ask for one; whether it may
    be shown to the family as it is."""
    said = words.screens("look_over")
    standing = practice.review.looks.standing(visit)
    several = len(practice.people.known_here()) > 1
    if not several and not standing.needed:
        return True
    with st.container(border=True, key="card-look"):
        st.markdown(f"**{said['heading']}**")
        st.text(_stands(practice, standing))
        last = standing.last
        if last is not None and last.point:
            st.text(said["her_point"].format(point=last.point))
        waits = last is not None and last.look is Look.ASKED and not standing.changed
        if st.button(said["ask"], disabled=waits or standing.approved, key="ask-look"):
            frame.kept(partial(practice.review.looks.ask, visit))
    return standing.approved or not standing.needed


def _stands(practice: Practice, standing: Looking) -> str:
    said, last = words.screens("look_over"), standing.last
    if last is None:
        return said["needed" if standing.needed else "may_ask"]
    facts = {"name": _named(practice, last.by), "on": frame.on_paper(last.at)}
    if standing.changed and last.look is not Look.RETURNED:
        return said[f"voided_{last.look}"].format(**facts)
    return said[f"look_{last.look}"].format(**facts)


def show_setting(practice: Practice) -> None:
    """For a supervisor: whose summaries are approved before a family sees them."""
    if not practice.may(Right.ACCEPT):
        return
    said, looks = words.screens("look_over"), practice.review.looks
    with st.expander(said["setting"]):
        st.html(f'<p class="lead">{said["setting_lead"]}</p>')
        every, now = list(Asks), looks.asks()
        chosen = st.radio(
            said["who"], every, every.index(now), format_func=lambda each: said[f"asks_{each}"]
        )
        if chosen is not now and st.button(said["setting_keep"]):
            frame.kept(partial(looks.ask_first, chosen))


def _named(practice: Practice, coder: CoderId) -> str:
    return practice.people.name_of(coder) or words.screen("settle.unnamed")
