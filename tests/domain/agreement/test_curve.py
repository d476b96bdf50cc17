from __future__ import annotations

from hypothesis import given

from annotator.domain.agreement.curve import tolerance_curve
from annotator.domain.agreement.detection import detection
from annotator.domain.agreement.marked import Marked
from annotator.domain.agreement.time_unit import Pair, time_unit_kappa, units
from annotator.domain.agreement.tolerance import tolerant_kappa
from tests.domain.agreement.coders import CODES, clip, ex1, ms, pairs


def test_it_runs_from_none_to_five_seconds() -> None:
    pair = ex1()
    found = tolerance_curve((pair.first, pair.second), pair)
    assert [each.tolerance for each in found] == list(range(0, 5_001, 500))
    assert len(tolerance_curve((pair.first, pair.second), pair, step=100)) == 51


def test_each_point_is_what_its_tolerance_gives_alone() -> None:
    pair = ex1()
    for point in tolerance_curve((pair.first, pair.second), pair):
        assert point.found == detection(pair.first, pair.second, point.tolerance)[0]
        assert point.kappa == tolerant_kappa(units(pair, 100), point.tolerance // 100)
    plain = time_unit_kappa(pair, 100)
    first = tolerance_curve((pair.first, pair.second), pair)[0]
    assert first.kappa.first_as_reference.value == plain.value


@given(pairs(within=60))
def test_more_tolerance_never_finds_fewer(pair: Pair) -> None:
    one, other = (
        Marked(CODES, each.onsets * 200, each.offsets * 200, each.labels)
        for each in (pair.first, pair.second)
    )
    wide = Pair(one, other, clip(0, 12_000))
    found = [each.found.found for each in tolerance_curve((one, other), wide)]
    assert found == sorted(found)


def test_a_difference_in_when_goes_away_and_one_in_what_stays() -> None:
    onsets = [at * 20_000 for at in range(6)]
    first = Marked.of(CODES, [("ATT", at, at + 5_000) for at in onsets])
    late = Marked.of(CODES, [("ATT", at + 1_500, at + 6_500) for at in onsets])
    other = Marked.of(CODES, [("RUP", at, at + 5_000) for at in onsets])
    for second, when, what in ((late, 0.0, 1.0), (other, 0.0, 0.0)):
        points = tolerance_curve((first, second), Pair(first, second, clip(0, 130_000)))
        by = {each.tolerance: each.found.f1 for each in points}
        assert (by[ms(1_000)], by[ms(1_500)]) == (when, what)
