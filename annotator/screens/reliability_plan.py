"""The plan of coding twice: who codes what by when, and the way to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.journey.doubling_plan import Planned, Stage
from annotator.screens import frame, state

if TYPE_CHECKING:
    from annotator.domain.identity import CoderId, DoublingId
    from annotator.wiring import Practice


def show_plan(practice: Practice) -> None:
    """What is asked of whoever looks comes first; then what is with others, or with nobody yet."""
    said = words.screens("reliability_plan")
    plan = practice.review.reliability.plan()
    bars = practice.review.reliability.bars()
    st.header(said["title"])
    lead = said["lead"].format(one_in=bars.one_in, weeks=bars.weeks)
    st.html(f'<p class="lead">{lead}</p>')
    if not plan:
        st.text(said["none"])
    for each in sorted(plan, key=lambda one: one.coder != practice.coder):
        _row(practice, each)


def _row(practice: Practice, each: Planned) -> None:
    said, mine = words.screens("reliability_plan"), each.coder == practice.coder
    key = each.doubling or f"{each.clip}-{each.best}-{each.kind.value}"
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", key=f"card-plan-{key}"
    ):
        with st.container():
            context = frame.context_word(each.context)
            told = said["clip"].format(context=context, length=frame.clock(each.length))
            st.text(f"{told} · {said[f'kind_{each.kind.value}']}")
            st.caption(_when(practice, each))
        if mine and each.doubling is not None:
            _mine(practice, each, each.doubling)
        elif each.stage is Stage.TO_GIVE and each.best is not None:
            _give(practice, each, each.best)


def _when(practice: Practice, each: Planned) -> str:
    said = words.screens("reliability_plan")
    on = "" if each.due_on is None else frame.on_paper(each.due_on)
    if each.stage is Stage.TO_GIVE:
        return said["to_give_by" if on else "to_give"].format(on=on)
    who = said["you"] if each.coder == practice.coder else _name(practice, each.coder)
    told = said["overdue" if each.overdue else "until"].format(who=who, on=on)
    return f"{told} · {said[f'stage_{each.stage.value}']}"


def _mine(practice: Practice, each: Planned, doubling: DoublingId) -> None:
    said, reliability = words.screens("reliability_plan"), practice.review.reliability
    begun = each.stage is Stage.BEGUN
    label = said["go_on" if begun else "begin"]
    if st.button(label, key=f"code-{doubling}", type="secondary" if begun else "primary"):
        with frame.refusals_shown():
            reliability.begin(doubling)
            state.go("tag", clip=each.clip)
    if begun:
        with st.popover(said["hand_in"]):
            st.text(said["hand_in_sure"])
            if st.button(said["hand_in_yes"], key=f"hand-{doubling}", type="primary"):
                frame.kept(lambda: reliability.hand_in(doubling))
    with st.popover(said["give_back"]):
        st.text(said["give_back_sure"])
        if st.button(said["give_back_yes"], key=f"back-{doubling}"):
            frame.kept(lambda: reliability.give_back(doubling))


def _give(practice: Practice, each: Planned, best: CoderId) -> None:
    said = words.screens("reliability_plan")
    label = said["ask"].format(name=_name(practice, best))
    if st.button(label, key=f"ask-{each.clip}-{best}-{each.kind.value}"):
        frame.kept(lambda: practice.review.reliability.assign(each.clip, best, each.kind))


def _name(practice: Practice, coder: CoderId | None) -> str:
    name = "" if coder is None else practice.people.name_of(coder)
    return name or words.screen("reliability.unnamed")
