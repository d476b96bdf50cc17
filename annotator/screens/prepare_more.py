"""What else Prepare holds: moments that were not offered, by theme, and small things to offer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.themes import themes_in, themes_of
from annotator.screens import frame
from annotator.screens.moments import moment_in, name_of
from annotator.words.reasons import why

if TYPE_CHECKING:
    from annotator.domain.identity import VisitId
    from annotator.journey.visit import Plan
    from annotator.wiring import Practice

ANY = "any"


def show_left_out(practice: Practice, visit: VisitId, plan: Plan) -> None:
    """The moments that are not in the plan, with their reasons; looked through by theme."""
    session = practice.tagging.session(plan.session)
    found = [(left, moment_in(session, left.annotation)) for left in plan.left_out]
    known = [(left, moment) for left, moment in found if moment is not None]
    if not known:
        return
    said = words.screens("themes")
    with st.expander(words.screen("prepare.not_offered")):
        themes = themes_in(moment for _, moment in known)
        theme = None
        if themes:
            theme = st.pills(
                said["lead"], themes, format_func=lambda each: said[each.value], key="theme"
            )
        for left, moment in known:
            if theme is not None and theme not in themes_of(moment):
                continue
            with st.container(horizontal=True, vertical_alignment="center"):
                st.text(f"{frame.clock(moment.onset)} · {name_of(session, moment)}", width=260)
                st.caption(" · ".join(why(each) for each in left.reasons), width="stretch")
                if st.button(words.screen("prepare.put_in"), key=f"in-{left.annotation}"):
                    frame.kept(partial(practice.sharing.put_in, visit, left.annotation))


def show_ideas(practice: Practice, visit: VisitId, plan: Plan, infant: str) -> None:
    """None, one or two small things to offer at the end, with what only the therapist reads."""
    said, safety = words.screens("prepare_ideas"), words.screens("idea_safety")
    ideas = practice.speech_of(visit).ideas(infant)
    with st.expander(said["title"].format(count=len(plan.ideas))):
        situations = list(dict.fromkeys(situation for situation, _ in ideas.values()))
        chosen = st.pills(
            said["situation"], situations, format_func=lambda each: said[each], key="situation"
        )
        offered = [
            name
            for name, (situation, _) in ideas.items()
            if name in plan.ideas or situation in {chosen, ANY}
        ]
        picked = st.multiselect(
            said["offer"], offered, [each for each in plan.ideas if each in offered],
            format_func=lambda name: ideas[name][1], max_selections=2,
            key=f"ideas-{'-'.join(plan.ideas)}-{chosen}",
        )  # fmt: skip
        for name in picked:
            if name in safety:
                st.caption(f"{said['for_you']} {safety[name]}")
        if tuple(picked) != plan.ideas:
            frame.kept(lambda: practice.sharing.offer_ideas(visit, tuple(picked)))
