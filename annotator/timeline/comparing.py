"""Codings side by side in a screen: the film, a row for each coder and tier, and where they part.

Everything it is told is worked out already; it comes back with which difference was chosen and
where the film stands, and with nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.precedence import PRECEDENCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from streamlit.components.v2.types import ComponentRenderer

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import ClipId, CodeId, FamilyId
    from annotator.domain.interval import Stretches
    from annotator.domain.migration import Mark
    from annotator.domain.reviewing.confusions import Confusions, EventCell, TimeCell
    from annotator.domain.reviewing.differences import Difference
    from annotator.domain.reviewing.single_track import Part
    from annotator.domain.scheme import Scheme

KEY: Final = re.compile(r"[\w.~-]{1,200}")


@dataclass(frozen=True, slots=True)
class Coder:
    """A row of one coder: what they are called here, and what they marked."""

    name: str
    marks: Sequence[Annotation]


@dataclass(frozen=True, slots=True)
class Laid:
    """What is shown: a clip so many ms long, its coders, where they differ, and the words.

    The first coder is the reference; `pair` are the places of the two that are compared just now,
    and `differences`, `apart` and `confusions` are theirs. `any_apart` is where any two of more
    than two differ. `chosen` is the difference to begin with, `at` a place in the film instead.
    """

    clip: ClipId
    length: Milliseconds
    picture: bool
    scheme: Scheme
    coders: tuple[Coder, ...]
    differences: tuple[Difference, ...]
    apart: tuple[Part, ...]
    confusions: Confusions
    words: Mapping[str, str]
    pair: tuple[int, int] = (0, 1)
    any_apart: Stretches | None = None
    chosen: str = ""
    at: Milliseconds | None = None

    def to_document(self) -> dict[str, object]:
        """As the browser reads it: columns of numbers, names said once."""
        looks = _Looks(self.scheme)
        rows = [
            {"coder": coder.name, "tier": tier, "marks": [looks.mark(each) for each in marks]}
            for coder in self.coders
            for tier, marks in _tiers(self.scheme, coder.marks)
        ]
        # The looks are complete only when everything has been gone through.
        about = {
            "clip": self.clip,
            "length_ms": self.length,
            "picture": self.picture,
            "coders": [self.coders[at].name for at in self.pair],
            "rows": rows,
            "differences": [self._difference(each, looks) for each in self.differences],
            "apart": [looks.part(each) for each in self.apart],
            "any_apart": [[each.onset, each.offset, "", ""] for each in self.any_apart or ()],
            "names": [looks.named(each) for each in self.confusions.names],
            "cells": [looks.cell(each) for each in self.confusions.events],
            "families": [looks.family(each) for each in self.confusions.families],
            "times": [looks.time(each) for each in self.confusions.time],
            "words": dict(self.words),
        }
        about["looks"] = looks.documents
        return {"about": about, "go": {"chosen": self.chosen, "at": self.at}}

    def _difference(self, each: Difference, looks: _Looks) -> list[object]:
        window = each.window(self.length)
        sides = (each.first, each.second)
        return [
            each.key,
            each.kind.value,
            each.stretch.onset,
            each.stretch.offset,
            window.onset,
            window.offset,
            *(-1 if mark is None else looks.of(mark) for mark in sides),
            each.later,
        ]


@dataclass(frozen=True, slots=True)
class Told:
    """What came back: the difference chosen, if one is, and where the film stands."""

    chosen: str
    at: Milliseconds


class _Looks:
    """How marks are drawn and called: each way once."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._place: dict[tuple[str, str], int] = {}
        self.documents: list[dict[str, str]] = []

    def of(self, mark: Annotation) -> int:
        """The place of this mark's look."""
        return self._look(mark.family, mark.code)

    def named(self, name: Mark | None) -> int:
        """The place of a name's look; -1 for nothing."""
        return -1 if name is None else self._look(name.family, name.code)

    def mark(self, mark: Annotation) -> list[object]:
        """A mark: onset, offset, its look, how sure, its id."""
        offset = mark.onset if mark.offset is None else mark.offset
        return [mark.onset, offset, self.of(mark), mark.confidence, mark.id]

    def part(self, part: Part) -> list[object]:
        """A stretch in which two tracks differ: onset, offset, and what each says of it."""
        stretch = part.interval
        return [stretch.onset, stretch.offset, self.family(part.first), self.family(part.second)]

    def cell(self, cell: EventCell) -> list[object]:
        """Which name met which, and the keys of the moments behind it."""
        return [self.named(cell.first), self.named(cell.second), [each.key for each in cell.behind]]

    def time(self, cell: TimeCell) -> list[object]:
        """Which family met which, for how long, and over which stretches."""
        stretches = [[each.onset, each.offset] for each in cell.behind]
        return [self.family(cell.first), self.family(cell.second), cell.ms, stretches]

    def family(self, family: FamilyId | None) -> str:
        """What a family is called; nothing is ""."""
        return "" if family is None else self._scheme.family(family).name

    def _look(self, of: FamilyId, called: CodeId | None) -> int:
        named = of, called or ""
        if named not in self._place:
            family = self._scheme.family(of)
            code = None if called is None else family.code(called)
            self._place[named] = len(self.documents)
            self.documents.append(
                {
                    "says": family.name if code is None else code.name,
                    "family": family.name,
                    "shape": family.shape.value,
                    "colour": family.colour.value,
                }
            )
        return self._place[named]


def _tiers(
    scheme: Scheme, marks: Iterable[Annotation]
) -> Iterable[tuple[str, tuple[Annotation, ...]]]:
    """A row for each family of moments, and for each other tier that has a mark."""
    kept = tuple(marks)
    for family in PRECEDENCE[::-1]:
        yield scheme.family(family).name, tuple(each for each in kept if each.family == family)
    for tier in scheme.tiers:
        named = {each.id for each in tier.families} - set(PRECEDENCE)
        found = tuple(each for each in kept if each.family in named)
        if found:
            yield tier.name, found


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("annotator.compare", js="compare.js")


def side_by_side(laid: Laid, *, key: str) -> Told | None:
    """Show it; what was chosen since, once each time it tells."""
    told = _component()(key=key, data=laid.to_document(), on_chosen_change=_nothing_to_do)
    return chosen_in(told, laid.length)


def chosen_in(told: object, length: Milliseconds) -> Told | None:
    """What it told of; what makes no sense is left out."""
    match told.get("chosen") if isinstance(told, Mapping) else None:
        case {"key": str(key), "ms": int(ms)} if not key or KEY.fullmatch(key):
            return Told(key, Milliseconds(max(0, min(ms, length))))
        case _:
            return None


def _nothing_to_do() -> None:
    return None
