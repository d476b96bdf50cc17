"""Bids and answers second by second: the counts that the odds and Yule's Q are told from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.screens import frame
from annotator.screens.progress_ink import day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.metrics.of_bids import Contingency
    from annotator.domain.metrics.pooled import PooledOdds
    from annotator.journey.progress import ClipFigures

WHO: Final = ("infant", "carer")


def bid_tables(clips: Sequence[ClipFigures], odds: tuple[PooledOdds, PooledOdds]) -> None:
    """The counts of every clip in which there was a bid, and those of all; nothing without one."""
    if rows := table(clips):
        with st.expander(words.screen("progress.tables")):
            st.table(rows)
            for who, found in zip(WHO, odds, strict=True):
                if found.table.a + found.table.b:
                    st.caption(together(who, found))


def together(who: str, found: PooledOdds) -> str:
    """Yule's Q over all clips, between its ends, or why it has none."""
    said, table = words.screens("progress"), found.table
    few = table.too_few or table.yules_q is None
    q = said["blank"] if few else f"{table.yules_q:.2f}"
    if few:
        ends = words.screens("progress_blanks")["too_few"]
    elif found.ends is None:
        ends = said["ways_blank"]
    else:
        ends = said["between"].format(lower=f"{found.ends[0]:.2f}", upper=f"{found.ends[1]:.2f}")
    counts = f"{table.a}, {table.b}, {table.c}, {table.d}"
    return said["q_together"].format(
        who=said[f"spaces_{who}"], clips=found.clips, q=q, ends=ends, counts=counts
    )


def table(clips: Sequence[ClipFigures]) -> list[dict[str, str]]:
    """One row for each clip and each of the two who made a bid in it."""
    return [
        _row(each, who, found)
        for each in clips
        if each.overview is not None
        for who, found in zip(WHO, each.overview.contingencies, strict=True)
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
