"""What colleagues asked: mentions that wait for an answer first, then every open thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.policy import Right
from annotator.screens import frame
from annotator.screens.conversation import line, names_of, whose
from annotator.screens.conversation_thread import when

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.journey.talking import Talked
    from annotator.wiring import Practice

SHOWN = 60


def show() -> None:
    """Threads over all clips, each with the way to its place."""
    practice, said = frame.practice(), words.screens("conversations")
    frame.begin(said["title"])
    talking = practice.review.talking
    waiting = talking.mentioning_me()
    named = {each.thread.id for each in waiting}
    left = [each for each in talking.open_threads() if each.thread.id not in named]
    left.sort(key=lambda each: each.thread.last_at, reverse=True)
    st.html(f'<p class="lead">{said["lead"]}</p>')
    st.header(said["waiting"])
    if not waiting:
        st.text(said["waiting_none"])
    _lines(practice, waiting)
    st.header(said["open"])
    if not left:
        st.text(said["open_none"])
    _lines(practice, left)


def asked(practice: Practice) -> None:
    """On Today, for who has colleagues: how many wait for an answer, and the way there."""
    if not practice.may(Right.TALK):
        return
    talking = practice.review.talking
    if not talking.has_company():
        return
    waiting = len(talking.waiting_for_me())
    key = "asked_some" if waiting > 1 else "asked_one" if waiting else "asked_none"
    label = words.screen(f"conversations.{key}", n=waiting)
    st.html(frame.way("conversations", label, kind="quiet"), width="content")


def _lines(practice: Practice, talked: Iterable[Talked]) -> None:
    names, every = names_of(practice), list(talked)
    for each in every[:SHOWN]:
        thread = each.thread
        with st.container(
            border=True, horizontal=True, vertical_alignment="center", key=f"card-{thread.id}"
        ):
            last = thread.remarks[-1]
            facts = {"who": names(last.by), "on": when(thread.last_at)}
            told = words.screen(
                "conversations.last", whose=whose(practice, each.household, each.context), **facts
            )
            st.html(
                f'<p class="words">{frame.plain(line(thread))}</p>'
                f'<p class="small">{frame.plain(told)}</p>'
            )
            st.space("stretch")
            label = words.screen("conversations.open_it")
            st.html(frame.way("talk", label, kind="quiet", thread=thread.id), width="content")
    if len(every) > SHOWN:
        st.caption(words.screen("conversations.more", n=len(every) - SHOWN))
