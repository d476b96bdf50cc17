"""Where a film has no pictures, said on its page before somebody looks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.screens import frame

if TYPE_CHECKING:
    from annotator.domain.clip import Clip
    from annotator.wiring import Practice

NAMED: Final = 4


def gaps(practice: Practice, clip: Clip) -> None:
    """From when to when there are none, for the first few such places; nothing for a whole film."""
    found, said = practice.taking_in.gaps.of(clip.id), words.screens("clip_gaps")
    if not found:
        return
    lines = [
        said["between" if each.onset else "first"].format(
            begins=frame.clock(each.onset), ends=frame.clock(each.offset)
        )
        for each in found[:NAMED]
    ]
    if more := len(found) - NAMED if len(found) > NAMED else 0:
        lines.append(said["one_more" if more == 1 else "more"].format(n=more))
    st.info("  \n".join([*lines, said["what"]]))
