"""Review: what waits for whoever looks at codings again, each with one way in."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.clip import Context
from annotator.domain.reviewing.queue import RANKS, TICKED, Waiting, Why
from annotator.screens import frame, state

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.reviewing.queue import Seen
    from annotator.wiring import Practice

URGENT: Final = 1
SOON: Final = 4
SHOWN: Final = 24
EVERY: Final = "every"


def show() -> None:
    """The queue, in its order: all that comes first, and of the rest two dozen until all is asked
    for; what whoever looks has seen stands folded beneath it."""
    practice, said = frame.practice(), words.screens("review")
    frame.begin(said["title"])
    st.html(f'<p class="lead">{said["lead"]}</p>')
    waiting = practice.review.queueing.waiting()
    seen = [each for each in waiting if _mine(practice, each)]
    left = [each for each in waiting if each not in seen]
    if not left:
        st.text(said["none"])
        st.caption(said["none_lead"])
    shown = left if state.word("show") == EVERY else begun_with(left)
    parts = {_part(each) for each in left}
    for part, lines in groupby(shown, key=_part):
        if len(parts) > 1 or part != "routine":
            st.header(said[part])
        for each in lines:
            _line(practice, each)
    if more := len(left) - len(shown):
        with st.container(horizontal=True, vertical_alignment="center", key="queue-more"):
            st.caption(said["more"].format(count=more), width="content")
            label = said["every"].format(count=len(left))
            st.html(frame.way("review", label, kind="quiet", show=EVERY), width="content")
    if seen:
        with st.expander(said["seen"].format(n=len(seen)), key="seen"):
            for each in seen:
                _line(practice, each)


def begun_with(waiting: Sequence[Waiting]) -> Sequence[Waiting]:
    """Everything that comes first, however much it is, and two dozen of what comes after."""
    first = sum(RANKS[each.why] <= URGENT for each in waiting)
    return waiting[: first + SHOWN]


def _part(waiting: Waiting) -> str:
    rank = RANKS[waiting.why]
    return "urgent" if rank <= URGENT else "soon" if rank <= SOON else "routine"


def _mine(practice: Practice, waiting: Waiting) -> bool:
    return any(each.by == practice.coder for each in waiting.seen)


def _line(practice: Practice, each: Waiting) -> None:
    """What waits, whose, since when, who has seen it; the way in, and the tick where it is one."""
    said = words.screens("review")
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", key=f"card-{each.key}"
    ):
        seen = [told(practice, tick) for tick in each.seen]
        about = " · ".join(part for part in (whose(each), when(each), *seen) if part)
        st.html(
            f'<p class="waits"><b>{frame.plain(what(each))}</b></p>'
            f'<p class="small">{frame.plain(about)}</p>'
        )
        if each.why in TICKED:
            _tick(practice, each)
        way = frame.way(each.path, said["open"], kind="quiet", **each.where)
        st.html(way, width="content")


def _tick(practice: Practice, each: Waiting) -> None:
    """It goes out of one's own queue until it changes; or waits there again."""
    mine, seeing = _mine(practice, each), practice.review.seeing
    label = words.screen("review.put_back" if mine else "review.tick")
    if st.button(label, key=f"tick-{each.key}"):
        frame.kept(partial(seeing.put_back if mine else seeing.tick, each.key))


def told(practice: Practice, tick: Seen) -> str:
    """Who has seen it, and on which day."""
    said, on = words.screens("review"), frame.on_paper(tick.at.astimezone().date())
    if tick.by == practice.coder:
        return said["seen_by_you"].format(on=on)
    return said["seen_by"].format(name=practice.people.name_of(tick.by) or said["somebody"], on=on)


def what(waiting: Waiting) -> str:
    """What waits, in words."""
    said = words.screens("review")
    named = {name: value or said["somebody"] for name, value in waiting.facts.items()}
    blank = dict.fromkeys(("coder", "first", "second"), said["somebody"])
    return said[waiting.why.value].format(**{**blank, **named})


def whose(waiting: Waiting) -> str:
    """Whose clip, to who may know of the family; otherwise only what kind of scene."""
    said, facts = words.screens("review"), waiting.facts
    context, filmed = (str(facts.get(name, "")) for name in ("context", "filmed"))
    scene = frame.context_word(Context(context)) if context else ""
    pseudonym = str(waiting.facts.get("pseudonym", ""))
    if pseudonym:
        on = frame.on_paper(date.fromisoformat(filmed)) if filmed else ""
        return " · ".join(part for part in (pseudonym, scene, on) if part)
    return said["unnamed"].format(context=scene.lower()) if scene else ""


def when(waiting: Waiting) -> str:
    """Since when, or until when."""
    said = words.screens("review")
    name = "until" if waiting.why is Why.CONSENT_ENDING else "since"
    return said[name].format(on=frame.on_paper(waiting.on))
