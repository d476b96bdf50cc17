from __future__ import annotations

from annotator.domain.metrics.contingency import TwoByTwo
from annotator.domain.metrics.measured import Blank
from annotator.domain.metrics.pooled import PooledOdds
from annotator.screens.progress_bids import table, together
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


def test_all_clips_together_have_q_between_its_ends_or_say_why_not() -> None:
    enough = TwoByTwo(14, 6, 10, 30)
    said = together("infant", PooledOdds(enough, 9, (0.5, 0.9), 1, None))
    assert "counts 14, 6, 10, 30, Yule's Q 0.75 (0.50 to 0.90)" in said
    fewer = together("carer", PooledOdds(enough, 3, None, 1, Blank.TOO_FEW))
    assert "bids of the carer" in fewer
    assert "fewer than eight clips" in fewer
    none = together("infant", PooledOdds(TwoByTwo(0, 3, 0, 57), 9, (0.0, 0.0), 1, None))
    assert "Yule's Q blank (too few to say)" in none
