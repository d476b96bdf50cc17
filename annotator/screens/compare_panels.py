"""Beside the film in Compare: what colleagues say of this moment, and what is settled of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.policy import Right
from annotator.domain.talking import Mark, Pin
from annotator.screens import conversation, settle

if TYPE_CHECKING:
    from annotator.domain.identity import ClipId, SessionId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.reviewing.differences import Difference
    from annotator.wiring import Practice

BOTH, FIRST, SECOND = "both", "first", "second"


@dataclass(frozen=True, slots=True)
class Pinned:
    """What stands beside the film just now: the clip, the codings (reference first), the two that
    are compared and what their coders are called, the difference chosen if there is one, and the
    place in the film."""

    clip: ClipId
    sessions: tuple[SessionId, ...]
    pair: tuple[SessionId, SessionId]
    names: tuple[str, str]
    difference: Difference | None
    at: Milliseconds
    picture: bool


def show_panels(practice: Practice, pinned: Pinned) -> None:
    """Settling first, where the two differ; then the threads on this moment."""
    found = pinned.difference
    if found is not None and not found.alike and practice.may(Right.REVIEW):
        with st.container(border=True, key="card-settle"):
            st.markdown(f"**{words.screen('settle.title')}**")
            settle.panel(practice, pinned.clip, pinned.pair, frozenset(found.names))
    if practice.may(Right.TALK) and practice.review.talking.has_company():
        with st.container(border=True, key="card-talk"):
            conversation.panel(practice, pinned.clip, pin_of(pinned, _about(pinned)))


def pin_of(pinned: Pinned, about: str) -> Pin:
    """Where a thread would be pinned: to both marks, to one coder's alone, or to the time.

    To one's own mark alone, so that somebody who learns can be asked without being told what the
    other marked.
    """
    found = pinned.difference
    if found is None:
        return Pin(pinned.at)
    marks = tuple(
        Mark(session, None if mark is None else mark.id)
        for session, mark in zip(pinned.pair, (found.first, found.second), strict=True)
    )
    which = {FIRST: marks[:1], SECOND: marks[1:]}.get(about, marks)
    return Pin(found.stretch.onset, which)


def _about(pinned: Pinned) -> str:
    if pinned.difference is None:
        return BOTH
    said = words.screens("compare")
    called = dict(zip((FIRST, SECOND), pinned.names, strict=True)) | {BOTH: said["about_both"]}
    chosen = st.segmented_control(
        said["about"], (SECOND, FIRST, BOTH), default=SECOND, format_func=lambda each: called[each],
        key="talk-about",
    )  # fmt: skip
    return str(chosen or BOTH)
