from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from annotator.domain.agreement import confidence
from annotator.domain.agreement.alignment import event_alignment
from annotator.domain.agreement.chance import cohen_kappa, independent_interval, kappas
from annotator.domain.agreement.confidence import (
    FEWEST,
    Drawing,
    Way,
    block_interval,
    block_length,
    block_tables,
    cluster_interval,
    event_block_interval,
    event_tables,
)
from annotator.domain.agreement.marked import Marked
from annotator.domain.agreement.result import Undefined, Whole
from annotator.domain.agreement.time_unit import Pair, exact_kappa, exact_table
from annotator.domain.agreement.unlinked import unlinked_kappas
from annotator.domain.interval import Stretches
from tests.domain.agreement.coders import CODES, clip, ex1, ms, pairs

DRAWING = Drawing(seed=7)
MINUTE = 60_000


def two_coders(seed: int, minutes: int = 10) -> Pair:
    """Bouts of about 8 s; the second coder is a little off and sometimes names another code."""
    chance = np.random.default_rng(seed)
    length = minutes * MINUTE
    cuts = np.cumsum(np.rint(chance.exponential(8_000, length // 2_000)).astype(np.int64) + 1)
    cuts = np.concatenate(([0], cuts[cuts < length], [length]))
    codes = chance.integers(0, 3, len(cuts) - 1)
    first = Marked(CODES, cuts[:-1], cuts[1:], codes)
    moved = np.concatenate(([0], cuts[1:-1] + chance.integers(-400, 400, len(cuts) - 2), [length]))
    moved = np.maximum.accumulate(np.clip(moved, 0, length))
    named = np.where(chance.random(len(codes)) < 0.8, codes, chance.integers(0, 3, len(codes)))
    second = Marked(CODES, moved[:-1], moved[1:], named)
    return Pair(first, second, clip(0, length))


@given(pairs())
def test_the_blocks_together_are_the_whole_table(pair: Pair) -> None:
    if not pair.codable.total:
        return
    tables = block_tables(pair, 7)
    table = exact_table(pair)
    whole = tables.sum(axis=0)
    assert whole.sum() == table.total
    assert np.trace(whole) == np.trace(table.array)


@given(pairs())
def test_the_blocks_of_annotations_together_are_the_table_of_the_alignment(pair: Pair) -> None:
    if not pair.codable.total:
        return
    found = event_alignment(pair, ms(5))
    tables = event_tables(pair, found.pairs, 7)
    assert tables.sum(axis=0).tolist() == found.linked.table.array.tolist()


def test_a_block_is_a_minute_or_four_bouts_and_there_are_at_least_eight() -> None:
    pair = two_coders(1)
    assert block_length(pair) == MINUTE
    assert block_interval(pair).parts == 10
    slow = Marked.of(CODES, [("ATT", 0, 20_000), ("RUP", 30_000, 60_000)])
    assert block_length(Pair(slow, slow, clip(0, MINUTE))) == 100_000
    short = block_interval(two_coders(1, minutes=FEWEST - 1))
    assert (short.undefined, short.lower, short.upper) == (Undefined.TOO_SHORT, None, None)
    assert short.value is not None


def test_the_ends_lie_around_kappa_and_nearer_for_a_longer_clip() -> None:
    short, long = (block_interval(two_coders(3, minutes)) for minutes in (10, 40))
    for found in (short, long):
        assert found.lower is not None
        assert found.upper is not None
        assert found.value is not None
        assert -1 < found.lower < found.value < found.upper < 1
    assert width(long) < width(short)
    assert short.value == pytest.approx(exact_kappa(two_coders(3)).value)


def width(found: confidence.Sureness) -> float:
    assert found.upper is not None
    assert found.lower is not None
    return found.upper - found.lower


def test_it_is_far_wider_than_if_units_were_independent() -> None:
    pair = two_coders(5)
    naive = independent_interval(exact_table(pair))
    assert naive is not None
    assert width(block_interval(pair)) > 20 * (naive[2] - naive[1])


def test_nothing_of_it_hangs_on_chance() -> None:
    found = block_interval(two_coders(2))
    assert found == block_interval(two_coders(2))
    assert (found.seed, found.replicates, found.level, found.way) == (None, None, 0.95, Way.BLOCKS)
    surer = block_interval(two_coders(2), level=0.99)
    assert width(surer) > width(found)
    assert surer.level == 0.99


def test_the_error_is_that_of_leaving_out_each_block_in_turn() -> None:
    pair = two_coders(4)
    met = event_alignment(pair, ms(1_000)).pairs
    counted = event_tables(pair, met, MINUTE)
    found = event_block_interval(pair, met)
    left = [float(unlinked_kappas(np.delete(counted, at, axis=0).sum(axis=0))) for at in range(10)]
    assert found.value is not None
    z = np.arctanh(found.value)
    error = np.sqrt(9 / 10 * sum((np.arctanh(each) - z) ** 2 for each in left))
    assert found.error == pytest.approx(error * (1 - found.value**2))
    assert found.upper == pytest.approx(np.tanh(z + 2.262157 * error), abs=1e-6)


def test_bouts_that_the_ends_of_blocks_cut_make_it_wider() -> None:
    pair = two_coders(6)
    bouts = np.concatenate((pair.first.lengths, pair.second.lengths)).astype(float)
    lost = (bouts**3).sum() / (3 * (bouts**2).sum()) / MINUTE
    tables = block_tables(pair, MINUTE)
    left = kappas(tables.sum(axis=0) - tables)
    found = block_interval(pair)
    assert found.value is not None
    error = np.sqrt(9 / 10 * ((np.arctanh(left) - np.arctanh(found.value)) ** 2).sum())
    assert found.error == pytest.approx(error / np.sqrt(1 - lost) * (1 - found.value**2))
    assert 0.1 < lost < 0.4


def test_differences_in_one_block_alone_are_too_little_for_an_interval() -> None:
    track = two_coders(1).first
    other = Marked(CODES, track.onsets, track.offsets, track.labels.copy())
    other.labels[0] = (other.labels[0] + 1) % 3
    found = block_interval(Pair(track, other, clip(0, 10 * MINUTE)))
    assert (found.undefined, found.lower) == (Undefined.NO_VARIATION, None)
    assert found.value is not None
    assert 0.9 < found.value < 1


def test_it_covers_the_truth_about_as_often_as_it_says() -> None:
    # The truth is kappa of a very long sample of the same coders; `benchmarks` has all 27 designs.
    truth = exact_kappa(two_coders(0, minutes=4_000)).value
    assert truth is not None
    covered = 0
    for seed in range(1, 401):
        found = block_interval(two_coders(seed, minutes=12))
        assert found.lower is not None
        assert found.upper is not None
        covered += found.lower <= truth <= found.upper
    assert 0.92 * 400 <= covered <= 0.98 * 400


def test_annotations_have_an_interval_by_the_same_blocks() -> None:
    pair = two_coders(4)
    aligned = event_alignment(pair, ms(1_000))
    found = event_block_interval(pair, aligned.pairs)
    assert found.value == pytest.approx(aligned.kappa.value)
    assert found.lower is not None
    assert found.upper is not None
    assert found.value is not None
    assert found.lower < found.value < found.upper


def per_clip(many: int) -> Whole:
    return np.array([block_tables(two_coders(seed, 5), 5 * MINUTE)[0] for seed in range(many)])


def test_clips_are_drawn_whole() -> None:
    tables = per_clip(10)
    found = cluster_interval(tables, DRAWING)
    assert (found.way, found.parts) == (Way.CLIPS, 10)
    assert found.lower is not None
    assert found.upper is not None
    assert found.value is not None
    assert found.lower < found.value < found.upper
    few = cluster_interval(tables[:7], DRAWING)
    assert (few.undefined, few.lower) == (Undefined.TOO_FEW_CLIPS, None)


def test_blank_says_why() -> None:
    nothing = Pair(ex1().first, ex1().second, Stretches())
    assert block_interval(nothing).undefined is Undefined.NOTHING_COMPARED
    alone = Marked.of(CODES, [("ATT", 0, 900_000)])
    one = Pair(alone, alone, clip(0, 900_000))
    assert block_interval(one).undefined is Undefined.ONE_CODE_THROUGHOUT
    track = two_coders(1).first
    same = block_interval(Pair(track, track, clip(0, 10 * MINUTE)))
    assert (same.value, same.undefined) == (1.0, Undefined.NO_VARIATION)
    assert cohen_kappa(exact_table(Pair(track, track, clip(0, 10 * MINUTE)))).value == 1.0
    blank = cluster_interval(np.zeros((9, 2, 2), dtype=np.int64), DRAWING)
    assert blank.undefined is Undefined.NOTHING_COMPARED
    steady = cluster_interval(np.tile(np.diag([3, 4]), (9, 1, 1)), DRAWING)
    assert steady.undefined is Undefined.NO_VARIATION
