"""Beside the film in Compare: one card for the moment and what is settled of it, then the talk."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.policy import Right
from annotator.domain.talking import Mark, Pin
from annotator.screens import conversation, settle
from annotator.screens.compare_moment import show_moment

if TYPE_CHECKING:
    from annotator.domain.identity import ClipId, SessionId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.reviewing.differences import Difference
    from annotator.domain.scheme import Scheme
    from annotator.wiring import Practice

BOTH, FIRST, SECOND = "both", "first", "second"


@dataclass(frozen=True, slots=True)
class Pinned:
    """What stands beside the film just now: the clip, the codings (reference first), the two that
    are compared and what their coders are called, the difference chosen if there is one, the place
    in the film, and the scheme both coded by."""

    clip: ClipId
    sessions: tuple[SessionId, ...]
    pair: tuple[SessionId, SessionId]
    names: tuple[str, str]
    difference: Difference | None
    at: Milliseconds
    scheme: Scheme


def show_panels(practice: Practice, pinned: Pinned) -> None:
    """The moment, and settling it where the two differ; then the threads on it."""
    found = pinned.difference
    with st.container(border=True, key="card-moment"):
        show_moment(found, pinned.names, pinned.scheme)
        if found is not None and not found.alike and practice.may(Right.REVIEW):
            settle.panel(practice, pinned.clip, pinned.pair, frozenset(found.names))
    if practice.may(Right.TALK) and practice.review.talking.has_company():
        here = pin_of(pinned, BOTH)
        conversation.panel(practice, pinned.clip, here, partial(_asked, pinned))


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


def _asked(pinned: Pinned) -> Pin:
    """Where a new thread goes: to one of the two or to both, as whoever begins it says."""
    if pinned.difference is None:
        return pin_of(pinned, BOTH)
    said = words.screens("compare")
    called = dict(zip((FIRST, SECOND), pinned.names, strict=True)) | {BOTH: said["about_both"]}
    chosen = st.segmented_control(
        said["about"], (SECOND, FIRST, BOTH), default=SECOND, format_func=lambda each: called[each],
        key="talk-about",
    )  # fmt: skip
    return pin_of(pinned, str(chosen or BOTH))
