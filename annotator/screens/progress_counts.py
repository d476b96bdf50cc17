"""How many the carer's utterances were: counted by hand while listening, clip by clip."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.screens import frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.journey.progress import ClipFigures
    from annotator.wiring import Practice

MOST = 100_000


def counts(practice: Practice, clips: Sequence[ClipFigures]) -> None:
    """A folded list with a number for each clip that is coded; empty where nobody counted."""
    said = words.screens("progress_counts")
    with st.expander(said["title"]):
        st.html(f'<p class="lead">{said["lead"]}</p>')
        for each in clips:
            if each.overview is not None:
                _count(practice, each)


def _count(practice: Practice, clip: ClipFigures) -> None:
    said, progress = words.screens("progress_counts"), practice.review.progress
    context = frame.context_word(clip.context)
    name = words.screen("progress.clip", context=context, on=frame.on_paper(clip.on))
    with (
        st.form(f"utterances-{clip.id}", border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        typed = st.number_input(
            said["how_many"].format(clip=name), 1, MOST, clip.utterances, 1,
            key=f"utterances-of-{clip.id}",
        )  # fmt: skip
        asked = st.form_submit_button(said["keep"])
        gone = clip.utterances is not None and st.form_submit_button(said["forget"])
    if gone:
        frame.kept(partial(progress.count_utterances, clip.id, None))
    elif asked and typed != clip.utterances:
        frame.kept(partial(progress.count_utterances, clip.id, typed))
