"""A stretch of film to look at: a few seconds with the marks of them, or a clip watched through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

from annotator.domain.interval import Interval, Milliseconds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from streamlit.components.v2.types import ComponentRenderer

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import ClipId
    from annotator.domain.scheme import Scheme

MOST_PIECES = 1000


@dataclass(frozen=True, slots=True)
class Row:
    """One coding beneath the film: whose it is, and its marks."""

    name: str
    marks: Sequence[Annotation]
    scheme: Scheme

    def to_document(self) -> dict[str, object]:
        """As the browser reads it; a mark says its code's name, or its family's."""
        return {"name": self.name, "marks": [self._mark(each) for each in self.marks]}

    def _mark(self, mark: Annotation) -> dict[str, object]:
        family = self.scheme.family(mark.family)
        return {
            "onset": mark.onset,
            "offset": mark.onset if mark.offset is None else mark.offset,
            "says": self.scheme.name_of(mark.family, mark.code),
            "shape": family.shape.value,
            "colour": family.colour.value,
        }


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is shown: `window` of a clip so many ms long, the rows beneath it, and the words.

    `tells`: whether it tells what was played. Nothing else of it ever comes back.
    """

    clip: ClipId
    length: Milliseconds
    window: Interval
    words: Mapping[str, str]
    rows: tuple[Row, ...] = ()
    tells: bool = False

    def to_document(self) -> dict[str, object]:
        """As the browser reads it."""
        return {
            "clip": self.clip,
            "length_ms": self.length,
            "onset": self.window.onset,
            "offset": self.window.offset,
            "rows": [each.to_document() for each in self.rows],
            "tells": self.tells,
            "words": dict(self.words),
        }


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("annotator.stretch", js="stretch.js")


def stretch(shown: Stretch, *, key: str) -> tuple[Interval, ...]:
    """Show it; what was played of it since it stands there, once each time it tells."""
    told = _component()(key=key, data=shown.to_document(), on_played_change=_nothing_to_do)
    return played_in(told, shown.length)


def played_in(told: object, length: Milliseconds) -> tuple[Interval, ...]:
    """The stretches it told of, as far as they lie in the clip; what makes no sense is left out."""
    pieces = told.get("played") if isinstance(told, Mapping) else None
    if not isinstance(pieces, list):
        return ()
    found = (_piece(each, length) for each in pieces[:MOST_PIECES])
    return tuple(each for each in found if each is not None)


def _piece(piece: object, length: Milliseconds) -> Interval | None:
    match piece:
        case [int(onset), int(offset)] if 0 <= onset < offset <= length:
            return Interval(Milliseconds(onset), Milliseconds(offset))
        case _:
            return None


def _nothing_to_do() -> None:
    return None
