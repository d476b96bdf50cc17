from __future__ import annotations

import numpy as np
import pytest

from annotator.domain.metrics.contingency import TwoByTwo
from annotator.domain.metrics.latencies import Latencies
from annotator.domain.metrics.measured import Blank
from annotator.domain.metrics.pooled import (
    median_ends,
    pooled_odds,
    pooled_survival,
    pooled_transitions,
)
from tests.builders import ms

CODES = ("A", "R", "P")


def clips(many: int) -> list[tuple[tuple[str, ...]]]:
    """Clips of their own kind: in some R is mostly repaired, in others hardly ever."""
    chance = np.random.default_rng(3)
    found = []
    for _ in range(many):
        often, path = chance.uniform(0.1, 0.9), ["A"]
        for _ in range(20):
            after_r = "P" if chance.random() < often else "A"
            path.append({"A": "R", "R": after_r, "P": "A"}[path[-1]])
        found.append((tuple(path),))
    return found


def test_counts_are_summed_and_no_way_leads_from_clip_to_clip_or_part_to_part() -> None:
    found = pooled_transitions([(("A", "R"), ("P", "A")), (("A", "R", "P"),)], CODES)
    assert found.table.counts == ((0, 2, 0), (0, 0, 1), (1, 0, 0))
    assert found.share == ((0.0, 1.0, 0.0), (0.0, 0.0, 1.0), (1.0, 0.0, 0.0))
    assert found.clips == 2


def test_what_cannot_follow_itself_is_marked_so() -> None:
    found = pooled_transitions(clips(2), CODES)
    assert [found.table.possible[at][at] for at in range(3)] == [False] * 3


def test_a_row_nothing_left_is_blank() -> None:
    assert pooled_transitions([(("A", "R"),)], CODES).share[2] == (None, None, None)


def test_with_fewer_than_eight_clips_there_are_no_ends_and_it_says_so() -> None:
    few = pooled_transitions(clips(7), CODES)
    assert few.blank is Blank.TOO_FEW
    assert all(ends is None for row in few.ends for ends in row)
    assert few.replicates == 0


def test_ends_come_from_drawing_whole_clips_again_by_a_kept_seed() -> None:
    given = clips(12)
    found = pooled_transitions(given, CODES, seed=5)
    assert found == pooled_transitions(given, CODES, seed=5)
    assert (found.blank, found.seed, found.replicates) == (None, 5, 2000)
    share, ends = found.share[1][2], found.ends[1][2]
    assert share is not None
    assert ends is not None
    assert ends[0] < share < ends[1]
    # Clips differ: ends from single ways, as if independent, would be far closer.
    n = sum(found.table.counts[1])
    assert ends[1] - ends[0] > 1.3 * 2 * 1.96 * (share * (1 - share) / n) ** 0.5
    other = pooled_transitions(given, CODES, seed=6).ends[1][2]
    assert other is not None
    assert other != ends
    assert other == pytest.approx(ends, abs=0.03)


def test_waits_of_all_clips_make_one_curve() -> None:
    one = Latencies((ms(2000), ms(5000)), (ms(1000),))
    other = Latencies((ms(3000),), (ms(9000),))
    found = pooled_survival([one, other])
    assert found.waits == 5
    assert [step.at_risk for step in found.steps] == [4, 3, 2]
    assert found.median == 3000
    assert pooled_survival([]).steps == ()


def test_tables_of_all_clips_are_summed_and_q_drawn_again_clip_by_clip() -> None:
    tables = [TwoByTwo(6 + n % 4, 4, 3, 30 - n) for n in range(9)]
    found = pooled_odds(tables, seed=2)
    assert found == pooled_odds(tables, seed=2)
    assert found.table.a == sum(each.a for each in tables)
    assert found.table.n == sum(each.n for each in tables)
    assert found.ends is not None
    assert found.table.yules_q is not None
    assert found.ends[0] < found.table.yules_q < found.ends[1]
    few = pooled_odds(tables[:7])
    assert (few.ends, few.blank) == (None, Blank.TOO_FEW)
    assert pooled_odds([]).table == TwoByTwo(0, 0, 0, 0)


def test_the_median_of_all_waits_lies_between_ends_drawn_clip_by_clip() -> None:
    waits = [Latencies((ms(1000 * n), ms(1000 * n + 500))) for n in range(1, 10)]
    ends = median_ends(waits, seed=2)
    assert ends is not None
    assert ends == median_ends(waits, seed=2)
    median = pooled_survival(waits).median
    assert median is not None
    assert ends[0] < median < ends[1]
    assert median_ends(waits[:7]) is None


def test_where_many_draws_have_no_median_it_has_no_ends() -> None:
    open_ = [Latencies((), (ms(9000),))] * 5
    assert median_ends([*[Latencies((ms(1000), ms(2000)))] * 4, *open_]) is None
