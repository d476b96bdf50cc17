"""A clip that came in several files: what was joined, and what is missing between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.clip import Clip
    from annotator.domain.interval import Milliseconds
    from annotator.journey.part_books import Part
    from annotator.wiring import Practice

_MINUTE: Final = 60


def parts(practice: Practice, clip: Clip) -> None:
    """How many files the clip was joined of, and where something is missing; nothing for one."""
    found = practice.taking_in.parts.of(clip.id)
    if not found or any(each.seam is None for each in found):
        return
    said = words.screens("clip_parts")
    st.caption(said["joined"].format(n=len(found)))
    for part in found[1:]:
        line = _line(said, part)
        if line:
            st.caption(line)


def _line(said: Mapping[str, str], part: Part) -> str:
    if part.seam is None:
        return ""
    at = _clock(part.seam.begins)
    if part.seam.earlier:
        return said["earlier"].format(at=at, n=part.number)
    missing = part.seam.missing_s
    if not missing:
        return ""
    key, much = ("missing", missing) if missing < 2 * _MINUTE else ("minutes", missing // _MINUTE)
    return said[key].format(at=at, n=much)


def _clock(instant: Milliseconds) -> str:
    minutes, seconds = divmod(instant // 1000, _MINUTE)
    return f"{minutes}:{seconds:02d}"
