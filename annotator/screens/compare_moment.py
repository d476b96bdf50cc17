"""The moment that is looked at just now: how the two differ in it, and what each marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.screens import frame
from annotator.screens.scheme_parts import mark as sign

if TYPE_CHECKING:
    from annotator.domain.annotation import Annotation
    from annotator.domain.reviewing.differences import Difference
    from annotator.domain.scheme import Scheme

UNSURE = 1


def show_moment(found: Difference | None, pair: tuple[str, str], scheme: Scheme) -> None:
    """What kind of difference it is, in words, and both marks; no picture and no note."""
    said = words.screens("compare")
    if found is None:
        st.text(said["nothing_to_compare"])
        return
    lines = zip(pair, (found.first, found.second), strict=True)
    marks = "".join(f"<li>{_mark(name, each, scheme)}</li>" for name, each in lines)
    st.html(
        f'<div class="moment"><p class="small">{said["this"]}</p>'
        f"<h2>{kind_of(found, pair)}</h2><ul>{marks}</ul></div>"
    )


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
        return frame.plain(said["unmarked"].format(name=name))
    span = frame.clock(mark.onset)
    if mark.offset is not None:
        span = said["span"].format(onset=span, offset=frame.clock(mark.offset))
    code = scheme.name_of(mark.family, mark.code)
    told = said["mark"].format(name=name, code=code, span=span)
    told = f"{told} · {said['unsure']}" if mark.confidence <= UNSURE else told
    return sign(scheme.family(mark.family)) + frame.plain(told)
