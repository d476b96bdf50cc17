"""Trimming one moment in Prepare: its window and still within what may be shown, a shorter bit,
and the part of the picture around the baby."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.strengths import Kind
from annotator.screens import frame
from annotator.timeline.trimmer import Drawn, Trim, trimmer
from annotator.words.reasons import why

if TYPE_CHECKING:
    from annotator.domain.clip import Clip
    from annotator.domain.identity import VisitId
    from annotator.domain.micro import Micro
    from annotator.journey.visit import PlanItem
    from annotator.wiring import Practice


def show_trim(practice: Practice, clip: Clip, visit: VisitId, item: PlanItem) -> None:
    """The trimmer, once somebody asks for it: the film of one moment at a time is enough."""
    said = words.screens("prepare_trim")
    if not st.toggle(said["open"], key=f"trim-{item.key}") or clip.facts is None:
        return
    with frame.refusals_shown():
        bounds = practice.sharing.bounds(visit, item.key)
        about = Trim(clip.id, clip.facts.length, item, bounds, said, why)
        drawn = trimmer(about, key=f"trimmer-{item.key}")
        if drawn is not None:
            frame.kept(lambda: _keep(practice, visit, item, drawn))
        if item.item.kind is not Kind.REPAIR_TAIL:
            _shorter(practice, clip, visit, item)


def _keep(practice: Practice, visit: VisitId, item: PlanItem, drawn: Drawn) -> None:
    sharing, now = practice.sharing, item.item
    if drawn.window != now.window:
        sharing.trim(visit, item.key, drawn.window)
    if drawn.still_ms != now.still_ms:
        sharing.pick_still(visit, item.key, drawn.still_ms)
    if drawn.crop != item.crop:
        sharing.crop(visit, item.key, drawn.crop)


def _shorter(practice: Practice, clip: Clip, visit: VisitId, item: PlanItem) -> None:
    said = words.screens("prepare_trim")
    found = practice.shorter(clip.id, visit, item.key)
    if found is None:
        st.caption(said["no_shorter"])
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(_said_of(found, said["shorter_rests" if found.ends_in_pause else "shorter"]))
        if st.button(said["take_shorter"], key=f"shorter-{item.key}"):
            frame.kept(lambda: practice.sharing.trim(visit, item.key, found.window))


def _said_of(found: Micro, text: str) -> str:
    window = found.window
    return text.format(onset=frame.clock(window.onset), offset=frame.clock(window.offset))
