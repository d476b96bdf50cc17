from __future__ import annotations

from annotator.screens.progress_bids import table
from tests.screens.over_time import calm_clip, full_clip


def test_the_counts_behind_the_odds_are_told_for_each_of_the_two() -> None:
    rows = table((full_clip(),))
    overview = full_clip().overview
    assert overview is not None
    counts = overview.contingencies[0].table
    assert [row["Bids of"] for row in rows] == ["infant", "carer"]
    assert (rows[0]["Bid, answer"], rows[0]["Neither"]) == (str(counts.a), str(counts.d))
    assert rows[0]["Expected"] == f"{counts.expected:.1f}"
    assert rows[0]["As often, moved round"].startswith("p = 0.")


def test_a_clip_without_a_bid_has_no_row() -> None:
    assert table((calm_clip(),)) == []
