from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from annotator.domain.agreement.confidence import REPLICATES, Way, carried_over
from annotator.domain.agreement.result import Undefined
from annotator.domain.reliability.doubled import KINDS
from annotator.domain.reliability.figures import (
    DRAWN_BY,
    Figure,
    Measure,
    against_rest,
    by_month,
    f1s,
    figures,
    pooled_kappa,
)
from tests.domain.reliability.clips import EX1, a_double, with_kappa

MINUTES = 600_000


def of(found: tuple[Figure, ...], measure: Measure, kind: str | None = None) -> Figure:
    return next(each for each in found if (each.measure, each.kind) == (measure, kind))


def repeated(times: int) -> list[tuple[list[tuple[str, int, int]], list[tuple[str, int, int]]]]:
    """The worked example again and again in one clip, each time with another minute missed."""
    ones, others = [], []
    for n in range(times):
        ones += [(k, a + 60_000 * n, b + 60_000 * n) for k, a, b in EX1[0]]
        others += [(k, a + 60_000 * n, b + 60_000 * n) for k, a, b in EX1[1][n % 4 :]]
    return [(ones, others)]


def test_the_worked_example_has_the_kappa_and_f1_that_are_printed() -> None:
    found = figures([a_double(*EX1)])
    assert of(found, Measure.KAPPA).sure.value == pytest.approx(881 / 1211, abs=1e-12)
    assert of(found, Measure.F1).sure.value == pytest.approx(12 / 13, abs=1e-12)
    rests = of(found, Measure.F1).rests
    assert (rests.clips, rests.found, rests.marks, rests.seconds) == (1, 6, 13, 60)


def test_each_kind_is_set_against_all_the_rest() -> None:
    found = figures([a_double(*EX1)])
    # Seconds of rupture: 10 together, 2 and 1 alone, 47 neither.
    a, b, c, n = 10, 2, 0, 60
    expected = ((a + 48) / n - ((12 * 10) + (48 * 50)) / n**2) / (1 - (120 + 2400) / n**2)
    assert of(found, Measure.KAPPA, "rupture").sure.value == pytest.approx(expected)
    assert b + c == 2


def test_one_minute_is_too_short_for_an_interval_and_says_so() -> None:
    sure = of(figures([a_double(*EX1)]), Measure.KAPPA).sure
    assert (sure.lower, sure.upper, sure.undefined) == (None, None, Undefined.TOO_SHORT)


@pytest.mark.parametrize("clips", [7, 8])
def test_below_eight_clips_blocks_are_left_out_and_from_eight_on_clips_are_drawn(
    clips: int,
) -> None:
    (pair,) = repeated(2)
    many = [a_double(*pair, length=120_000, clip=f"c{n}") for n in range(clips - 1)]
    many.append(a_double(*EX1, clip="last"))
    sure = of(figures(many), Measure.KAPPA).sure
    if clips < 8:
        assert (sure.way, sure.parts, sure.block_ms) == (Way.BLOCKS, 13, 60_000)
        assert sure.seed is None
    else:
        assert (sure.way, sure.parts) == (Way.CLIPS, 8)
        assert (sure.seed, sure.replicates) == (DRAWN_BY, REPLICATES)
    assert sure.value is not None
    assert sure.lower is not None
    assert sure.upper is not None
    assert sure.lower < sure.value < sure.upper


def test_the_same_clips_always_give_the_same_ends() -> None:
    many = [with_kappa(0.5 + n / 50, n) for n in range(9)]
    assert figures(many) == figures(list(many))


def test_eight_blocks_are_enough_and_seven_are_not() -> None:
    for minutes, there in ((7, False), (8, True)):
        (pair,) = repeated(minutes)
        sure = of(figures([a_double(*pair, length=60_000 * minutes)]), Measure.KAPPA).sure
        assert (sure.lower is not None) is there, minutes


def test_kappas_ends_are_wider_for_what_blocks_cut_in_two() -> None:
    (pair,) = repeated(10)
    clip = a_double(*pair, length=MINUTES)
    whole = of(figures([clip]), Measure.KAPPA).sure
    bare = of(figures([replace(clip, bouts=np.zeros(0, dtype=np.int64))]), Measure.KAPPA).sure
    assert whole.error is not None
    assert bare.error is not None
    across = carried_over(clip.bouts, clip.codable / 10)
    assert whole.error == pytest.approx(bare.error / (1 - across) ** 0.5)


def test_a_kind_neither_used_is_blank_with_its_reason_and_never_nought() -> None:
    found = figures([a_double([("rupture", 0, 5_000)], [("rupture", 1_000, 5_000)])])
    for measure in Measure:
        sure = of(found, measure, "repair").sure
        assert (sure.value, sure.undefined) == (None, Undefined.CODE_NOT_USED)
    nothing = figures([a_double([], [])])
    assert of(nothing, Measure.F1).sure.undefined is Undefined.NO_ANNOTATIONS
    assert of(nothing, Measure.KAPPA).sure.undefined is Undefined.ONE_CODE_THROUGHOUT


def test_months_are_those_in_which_the_coder_began() -> None:
    clips = [
        replace(with_kappa(0.8, n), on=on)
        for n, on in enumerate([date(2026, 3, 31), date(2026, 1, 5), date(2026, 3, 1)])
    ]
    found = by_month(clips)
    assert [each.month for each in found] == [date(2026, 1, 1), date(2026, 3, 1)]
    assert [of(each.figures, Measure.KAPPA).rests.clips for each in found] == [1, 2]


def test_seconds_are_added_up_before_kappa_is_taken() -> None:
    assert pooled_kappa([with_kappa(0.9, size=100), with_kappa(0.5, size=300)]) == pytest.approx(
        (0.9 * 100 + 0.5 * 300) / 400, abs=0.01
    )
    assert pooled_kappa([]) is None
    assert pooled_kappa([a_double([], [])]) is None


def test_f1_of_nothing_is_undefined() -> None:
    tables = np.array([[[3, 1], [2, 0]], [[0, 0], [0, 0]]])
    found = f1s(tables)
    assert found[0] == pytest.approx(6 / 9)
    assert np.isnan(found[1])


def test_one_code_against_the_rest_keeps_every_second() -> None:
    table = a_double(*EX1).seconds
    for at in range(len(KINDS) + 1):
        assert against_rest(table, at).sum() == table.sum()
