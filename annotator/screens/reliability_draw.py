"""Clips for a report: drawn by a stored seed, so that nobody picks the ones that went well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.screens import frame

if TYPE_CHECKING:
    from annotator.domain.identity import CoderId
    from annotator.wiring import Practice

MOST: Final = 50
USUAL: Final = 6
UNFOLDED: Final = "draw-unfolded"


def show_draw(practice: Practice, whose: CoderId) -> None:
    """Folded until somebody asks: only then is every clip read that may be drawn from."""
    st.fragment(_draw)(practice, whose)


def _draw(practice: Practice, whose: CoderId) -> None:
    """As many as asked for; a larger number holds the clips of every smaller one."""
    said = words.screens("reliability_draw")
    unfolded = st.expander(said["title"], key=UNFOLDED, on_change="rerun")
    if not unfolded.open:
        return
    with unfolded, frame.refusals_shown():
        st.html(f'<p class="lead">{said["lead"]}</p>')
        many = int(st.number_input(said["many"], 1, MOST, USUAL))
        drawn = practice.review.reliability.draw(whose, many)
        for n, (clip, context, length) in enumerate(drawn.clips, 1):
            told = said["clip"].format(
                n=n, context=frame.context_word(context), length=frame.clock(length), id=clip[:8]
            )
            st.text(told)
        st.caption(said["seed"].format(drawn=len(drawn.clips), n=drawn.among, seed=drawn.seed))
