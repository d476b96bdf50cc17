"""The moment that is looked at just now: how the two differ in it, and what each marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.screens import frame

if TYPE_CHECKING:
    from annotator.domain.annotation import Annotation
    from annotator.domain.reviewing.differences import Difference
    from annotator.domain.scheme import Scheme

UNSURE = 1


def show_moment(found: Difference | None, pair: tuple[str, str], scheme: Scheme) -> None:
    """What kind of difference it is, in words, and both marks; no picture and no note."""
    said = words.screens("compare")
    with st.container(border=True, key="card-moment"):
        if found is None:
            st.text(said["nothing_to_compare"])
            return
        st.caption(said["this"])
        st.header(kind_of(found, pair))
        for name, mark in zip(pair, (found.first, found.second), strict=True):
            st.text(_mark(name, mark, scheme))


def kind_of(found: Difference, pair: tuple[str, str]) -> str:
    """How the two marks stand to each other."""
    seconds = f"{abs(found.later or 0) / 1000:.1f}"
    said = words.screen(
        f"compare.kind_{found.kind.value}", first=pair[0], second=pair[1], seconds=seconds
    )
    return frame.plain(said)


def _mark(name: str, mark: Annotation | None, scheme: Scheme) -> str:
    said = words.screens("compare")
    if mark is None:
        return said["unmarked"].format(name=name)
    span = frame.clock(mark.onset)
    if mark.offset is not None:
        span = said["span"].format(onset=span, offset=frame.clock(mark.offset))
    code = scheme.name_of(mark.family, mark.code)
    told = said["mark"].format(name=name, code=code, span=span)
    return f"{told} · {said['unsure']}" if mark.confidence <= UNSURE else told
