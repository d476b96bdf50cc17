"""Review: what waits for whoever looks at codings again, each with one way in."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.clip import Context
from annotator.domain.reviewing.queue import RANKS, Waiting, Why
from annotator.screens import frame, state

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

URGENT: Final = 1
SOON: Final = 4
SHOWN: Final = 24
EVERY: Final = "every"


def show() -> None:
    """The queue, in its order: all that comes first, and of the rest two dozen until all is asked
    for."""
    practice, said = frame.practice(), words.screens("review")
    frame.begin(said["title"])
    st.html(f'<p class="lead">{said["lead"]}</p>')
    waiting = practice.review.queueing.waiting()
    if not waiting:
        st.text(said["none"])
        st.caption(said["none_lead"])
    shown = waiting if state.word("show") == EVERY else begun_with(waiting)
    for part, lines in groupby(shown, key=_part):
        st.header(said[part])
        _part_shown(lines)
    if left := len(waiting) - len(shown):
        with st.container(horizontal=True, vertical_alignment="center", key="queue-more"):
            st.caption(said["more"].format(count=left), width="content")
            label = said["every"].format(count=len(waiting))
            st.html(frame.way("review", label, kind="quiet", show=EVERY), width="content")


def begun_with(waiting: Sequence[Waiting]) -> Sequence[Waiting]:
    """Everything that comes first, however much it is, and two dozen of what comes after."""
    first = sum(RANKS[each.why] <= URGENT for each in waiting)
    return waiting[: first + SHOWN]


def _part(waiting: Waiting) -> str:
    rank = RANKS[waiting.why]
    return "urgent" if rank <= URGENT else "soon" if rank <= SOON else "routine"


def _part_shown(lines: Iterable[Waiting]) -> None:
    said = words.screens("review")
    for each in lines:
        with st.container(
            border=True, horizontal=True, vertical_alignment="center", key=f"card-{each.key}"
        ):
            with st.container():
                st.markdown(f"**{frame.plain(what(each))}**")
                st.caption(" · ".join(part for part in (whose(each), when(each)) if part))
            way = frame.way(each.path, said["open"], kind="quiet", **each.where)
            st.html(way, width="content")


def what(waiting: Waiting) -> str:
    """What waits, in words."""
    said = words.screens("review")
    named = {name: value or said["somebody"] for name, value in waiting.facts.items()}
    blank = dict.fromkeys(("coder", "first", "second"), said["somebody"])
    return said[waiting.why.value].format(**{**blank, **named})


def whose(waiting: Waiting) -> str:
    """Whose clip, to who may know of the family; otherwise only what kind of scene."""
    said, context = words.screens("review"), str(waiting.facts.get("context", ""))
    scene = frame.context_word(Context(context)) if context else ""
    pseudonym = str(waiting.facts.get("pseudonym", ""))
    if pseudonym and scene:
        return said["family"].format(pseudonym=pseudonym, context=scene)
    if pseudonym:
        return pseudonym
    return said["unnamed"].format(context=scene.lower()) if scene else ""


def when(waiting: Waiting) -> str:
    """Since when, or until when."""
    said = words.screens("review")
    name = "until" if waiting.why is Why.CONSENT_ENDING else "since"
    return said[name].format(on=frame.on_paper(waiting.on))
