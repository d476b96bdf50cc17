"""The trimmer: the clip with a strip, two handles, a still and a crop, within what may be shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

from annotator.domain.interval import Interval, Milliseconds
from annotator.journey.visit import Crop

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

    from annotator.domain.identity import ClipId
    from annotator.domain.strengths_trim import Bounds, Stop
    from annotator.journey.visit import PlanItem

Why = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Trim:
    """What the trimmer begins with; `why` says a reason in words, once, before anybody drags."""

    clip: ClipId
    length: Milliseconds
    item: PlanItem
    bounds: Bounds
    words: Mapping[str, str]
    why: Why

    def to_document(self) -> dict[str, object]:
        """As the browser reads it."""
        item, crop = self.item.item, self.item.crop
        return {
            "key": self.item.key,
            "clip": self.clip,
            "length_ms": self.length,
            "onset": item.window.onset,
            "offset": item.window.offset,
            "still": item.still_ms,
            "crop": crop and [crop.left, crop.top, crop.width, crop.height],
            "words": dict(self.words),
            "bounds": {
                "earliest": self._stop(self.bounds.earliest),
                "begins_by": self._stop(self.bounds.begins_by),
                "ends_from": self._stop(self.bounds.ends_from),
                "latest": self._stop(self.bounds.latest),
                "still_from": self.bounds.still_from,
                "shortest": self.bounds.shortest,
                "longest": self.bounds.longest,
            },
        }

    def _stop(self, stop: Stop) -> dict[str, object]:
        return {"at": stop.at, "why": self.why(stop.reason)}


@dataclass(frozen=True, slots=True)
class Drawn:
    """What somebody drew and wants to keep."""

    window: Interval
    still_ms: Milliseconds
    crop: Crop | None


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("annotator.trim", js="trim.js")


def trimmer(trim: Trim, *, key: str) -> Drawn | None:
    """Show the trimmer; what was drawn, once, when somebody keeps it."""
    told = _component()(key=key, data=trim.to_document(), on_kept_change=_nothing_to_do)
    return drawn_in(told, trim.item.key)


def drawn_in(told: object, key: str) -> Drawn | None:
    """What the trimmer told of this moment; None where it told nothing that makes sense."""
    kept = told.get("kept") if isinstance(told, Mapping) else None
    if not isinstance(kept, Mapping) or kept.get("key") != key:
        return None
    match kept:
        case {"onset": int(onset), "offset": int(offset), "still": int(still)} if (
            0 <= onset < offset
        ):
            window = Interval(Milliseconds(onset), Milliseconds(offset))
            return Drawn(window, Milliseconds(still), _crop(kept.get("crop")))
        case _:
            return None


def _crop(sides: object) -> Crop | None:
    match sides:
        case [int(left), int(top), int(width), int(height)]:
            return Crop(left, top, width, height)
        case _:
            return None


def _nothing_to_do() -> None:
    return None
