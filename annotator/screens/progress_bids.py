"""Bids and answers second by second: the counts that the odds and Yule's Q are told from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.screens import frame
from annotator.screens.progress_ink import day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.metrics.of_bids import Contingency
    from annotator.journey.progress import ClipFigures


def bid_tables(clips: Sequence[ClipFigures]) -> None:
    """The counts of every clip in which there was a bid; nothing where there was none."""
    if rows := table(clips):
        with st.expander(words.screen("progress.tables")):
            st.table(rows)


def table(clips: Sequence[ClipFigures]) -> list[dict[str, str]]:
    """One row for each clip and each of the two who made a bid in it."""
    return [
        _row(each, who, found)
        for each in clips
        if each.overview is not None
        for who, found in zip(("infant", "carer"), each.overview.contingencies, strict=True)
        if found.bids
    ]


def _row(each: ClipFigures, who: str, found: Contingency) -> dict[str, str]:
    said, counts = words.screens("progress"), found.table
    blank, moved = said["blank"], found.moved
    return {
        said["in_clip"]: f"{frame.context_word(each.context)}, {day(each)}",
        said["whose"]: said[f"spaces_{who}"],
        said["cell_a"]: str(counts.a),
        said["cell_b"]: str(counts.b),
        said["cell_c"]: str(counts.c),
        said["cell_d"]: str(counts.d),
        said["expected"]: blank if counts.expected is None else f"{counts.expected:.1f}",
        said["by_moving"]: blank if moved.p is None else f"p = {moved.p:.3f}",
    }
