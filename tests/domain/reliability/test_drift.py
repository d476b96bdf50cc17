from __future__ import annotations

import pytest

from annotator.domain.reliability.bars import Bars
from annotator.domain.reliability.drift import Drift, line_of
from tests.domain.reliability.clips import a_double, with_kappa

BARS = Bars()


def steady(*kappas: float) -> Drift:
    return line_of([with_kappa(each, n) for n, each in enumerate(kappas)], BARS).drift


@pytest.mark.parametrize(
    ("kappa", "says"),
    [
        (0.9, Drift.STEADY),
        (0.65, Drift.STEADY),
        (0.646, Drift.LOOK_AGAIN),
        (0.60, Drift.LOOK_AGAIN),
        (0.596, Drift.PRACTISE_FIRST),
        (-0.2, Drift.PRACTISE_FIRST),
    ],
)
def test_exactly_at_a_bar_it_is_met_and_just_below_it_is_not(kappa: float, says: Drift) -> None:
    assert steady(*[kappa] * 5) is says


@pytest.mark.parametrize(
    ("now", "says"), [(0.8, Drift.LOOK_AGAIN), (0.804, Drift.STEADY), (0.7, Drift.LOOK_AGAIN)]
)
def test_a_drop_of_a_tenth_against_the_five_clips_before_asks_for_another_look(
    now: float, says: Drift
) -> None:
    assert steady(*[0.9] * 5, *[now] * 5) is says


def test_nothing_is_said_before_five_clips_and_the_points_are_there_all_the_same() -> None:
    line = line_of([with_kappa(0.1, n) for n in range(4)], BARS)
    assert (line.drift, line.now, line.drop) == (Drift.TOO_FEW, None, None)
    assert [each.clips for each in line.points] == [1, 2, 3, 4]


def test_before_is_five_clips_ago_or_the_first_five_while_there_are_not_ten() -> None:
    kappas = [0.9] * 5 + [0.7] * 7
    for many, before in ((6, 0.9), (9, 0.9), (10, 0.9), (11, 0.86), (12, 0.82)):
        line = line_of([with_kappa(k, n) for n, k in enumerate(kappas[:many])], BARS)
        assert line.before == pytest.approx(before), many
    assert line_of([with_kappa(0.9, n) for n in range(5)], BARS).before is None


def test_only_the_last_five_count_in_whichever_order_they_come() -> None:
    clips = [with_kappa(0.1, 0), *(with_kappa(0.8, n) for n in range(1, 6))]
    line = line_of(list(reversed(clips)), BARS)
    assert line.now == pytest.approx(0.8)
    assert [each.on for each in line.points] == sorted(each.on for each in clips)


def test_the_services_own_bars_hold() -> None:
    clips = [with_kappa(0.7, n) for n in range(3)]
    assert line_of(clips, Bars(look_again=0.75, window=3)).drift is Drift.LOOK_AGAIN
    assert line_of(clips, Bars(practise_first=0.72, look_again=0.75, window=3)).drift is (
        Drift.PRACTISE_FIRST
    )


def test_five_clips_with_nothing_to_tell_apart_say_nothing() -> None:
    assert line_of([a_double([], [], clip=f"c{n}") for n in range(5)], BARS).drift is Drift.NOT_SAID
