"""Going gently: a moment no longer than 8 s, where the rules leave that much."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.strengths_sequence import Kind
from annotator.domain.strengths_windows import STORY_AFTER, covered

if TYPE_CHECKING:
    from annotator.domain.annotation import Annotation
    from annotator.domain.strengths_sequence import Item

GENTLE: Final = Milliseconds(8000)


def gently(item: Item, moment: Annotation) -> Item:
    """The item with at most 8 s of its own window around its still; a repair story keeps its end
    and enough of the repair to be one, and is longer where it has to be."""
    window = item.window
    if window.length <= GENTLE:
        return item
    if item.kind is Kind.REPAIR_STORY:
        seen = min(STORY_AFTER, covered(moment).length)
        onset = min(window.offset - GENTLE, covered(moment).offset - seen)
    else:
        onset = min(item.still_ms - GENTLE // 2, window.offset - GENTLE)
    onset = max(window.onset, onset)
    offset = window.offset if item.kind is Kind.REPAIR_STORY else onset + GENTLE
    return replace(item, window=Interval(Milliseconds(onset), Milliseconds(offset)))
