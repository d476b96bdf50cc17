"""Conversation beside the film: the threads near a place, and what may be said there."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.policy import Right
from annotator.domain.talking import Pin, near
from annotator.screens import frame, state
from annotator.screens.conversation_say import begin, of_beginning
from annotator.screens.conversation_thread import place_words, show_thread

if TYPE_CHECKING:
    from annotator.domain.clip import Context
    from annotator.domain.identity import ClipId, CoderId, HouseholdId
    from annotator.domain.talking import Thread
    from annotator.screens.conversation_say import Names
    from annotator.wiring import Practice

# Where a new thread goes, chosen where it is begun.
Asked = Callable[[], Pin]


def panel(practice: Practice, clip: ClipId, pinned: Pin, asked: Asked | None = None) -> None:
    """The threads near a place, open ones first, and a way to begin one there; what may not be
    seen is not there. Where the screen itself says what place it is, `asked` draws what else there
    is to choose and answers where a new thread goes; beginning one is folded there."""
    talking, said = practice.review.talking, words.screens("conversation")
    with st.container(key="conversation"), frame.refusals_shown():
        place = talking.place(clip, pinned)
        names = names_of(practice)
        threads = talking.threads(clip)
        here = near(threads, pinned)
        st.header(said["title"])
        if asked is None:
            st.caption(place_words(place, names))
        if not here:
            st.html(f'<p class="lead">{said["none_here"]}</p>')
        for each in sorted(here, key=lambda each: each.resolved is not None):
            show_thread(practice, place, each, names)
        if asked is None:
            with st.container(border=True, key="card-begin"):
                st.markdown(f"**{said['begin']}**")
                begin(practice, place, names)
        else:
            form = of_beginning(clip, pinned)
            with st.expander(said["begin"], key=f"card-{form}-{state.turn(form)}"):
                begin(practice, talking.place(clip, asked()), names)
        _elsewhere(threads, here)


def names_of(practice: Practice) -> Names:
    """What colleagues are called, each asked for once; somebody without a name is a colleague."""

    @cache
    def name(who: CoderId) -> str:
        if who == practice.coder:
            return words.screen("conversation.you")
        return practice.people.name_of(who) or words.screen("conversation.somebody")

    return name


def whose(practice: Practice, household: HouseholdId, context: Context) -> str:
    """Whose clip it is, for those who may know; for everybody else what kind of scene."""
    scene = frame.context_word(context)
    if not practice.may(Right.SEE_HOUSEHOLDS, household):
        return scene
    pseudonym = practice.consents.dyads(household)[0].household.pseudonym
    return words.screen("conversation.whose", pseudonym=pseudonym, context=scene)


def _elsewhere(threads: tuple[Thread, ...], here: tuple[Thread, ...]) -> None:
    """The clip's other threads, each with the way to it."""
    shown = {each.id for each in here}
    others = [each for each in threads if each.id not in shown]
    if not others:
        return
    others.sort(key=lambda each: each.pin.at)
    with st.expander(words.screen("conversation.elsewhere", n=len(others))):
        for each in others:
            st.html(frame.way("talk", line(each), kind="quiet", thread=each.id))


def line(thread: Thread) -> str:
    """A thread in one line: when in the clip, how it begins, whether it is resolved."""
    first = next((each.saying.words for each in thread.remarks if each.stands), "")
    start = first.replace("\n", " ")
    short = f"{start[:70]}…" if len(start) > 71 else start
    key = "line_open" if thread.resolved is None else "line_resolved"
    begun = short or words.screen("conversation.taken_back")
    return words.screen(f"conversation.{key}", at=frame.clock(thread.pin.at), words=begun)


def address_of(clip: ClipId, pin: Pin) -> dict[str, str]:
    """Where the screen `talk` finds this place."""
    sides = dict(zip(("session", "other"), pin.marks, strict=False))
    marks = dict(zip(("annotation", "other_annotation"), pin.marks, strict=False))
    return state.place(
        clip=clip,
        at=str(pin.at),
        **{name: each.session for name, each in sides.items()},
        **{name: each.annotation for name, each in marks.items()},
    )
