"""What a clip is called to whoever looks: whose, what kind of scene, and of which day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator.screens import frame

if TYPE_CHECKING:
    from annotator.domain.identity import ClipId
    from annotator.wiring import Practice


def scene_of(practice: Practice, clip: ClipId) -> str:
    """Wren · Feed · 21 Nov 2026; to who may not know of the family what kind of scene alone."""
    scene = practice.review.comparing.scene(clip)
    context = frame.context_word(scene.context)
    if scene.pseudonym is None:
        return context
    return " · ".join((scene.pseudonym, context, frame.on_paper(scene.on)))


def headed(practice: Practice, title: str, clip: ClipId) -> None:
    """Whose work it is, and of which clip, in one line."""
    with st.container(horizontal=True, vertical_alignment="center", key="scene"):
        st.markdown(f"**{frame.plain(title)}**", width="content")
        st.caption(scene_of(practice, clip), width="content")
