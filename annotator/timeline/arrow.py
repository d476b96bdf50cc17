"""An arrow over a still: where a colleague points is shown, or drawn by pointer and by keys. The
picture comes by our own route; only the ends of the arrow ever come back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.arrows import Arrow, Point

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

    from annotator.domain.identity import ClipId


@dataclass(frozen=True, slots=True)
class Drawing:
    """A frame of a clip, and the arrow over it, if there is one."""

    clip: ClipId
    frame: int
    arrow: Arrow | None = None

    def to_document(self, *, draws: bool) -> dict[str, object]:
        """As the browser reads it."""
        arrow = self.arrow
        return {
            "clip": self.clip,
            "frame": self.frame,
            "arrow": arrow and [arrow.tail.x, arrow.tail.y, arrow.head.x, arrow.head.y],
            "draws": draws,
            "words": dict(words.screens("arrow")),
        }


def shown_arrow(drawing: Drawing, *, key: str) -> None:
    """The still with the arrow over it, and where it points in words."""
    _component()(key=key, data=drawing.to_document(draws=False), on_arrow_change=_nothing_to_do)


def drawn_arrow(drawing: Drawing, *, key: str) -> Arrow | None:
    """The still to draw on; the arrow as it is drawn so far, or None."""
    told = _component()(
        key=key, data=drawing.to_document(draws=True), on_arrow_change=_nothing_to_do
    )
    return arrow_in(told, drawing.frame)


def arrow_in(told: object, frame: int) -> Arrow | None:
    """The arrow it told of; what makes no sense is none. Whether it lies in the picture is looked
    at where it is kept."""
    ends = told.get("arrow") if isinstance(told, Mapping) else None
    match ends:
        case [int(x), int(y), int(to_x), int(to_y)]:
            return Arrow(frame, Point(x, y), Point(to_x, to_y))
        case _:
            return None


def described(arrow: Arrow) -> str:
    """Where it begins and where it points, in words."""
    said = words.screens("arrow")
    tail, head = said[arrow.tail.part.value], said[arrow.head.part.value]
    return said["label"].format(tail=tail, head=head)


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("annotator.arrow", js="arrow.js")


def _nothing_to_do() -> None:
    return None
