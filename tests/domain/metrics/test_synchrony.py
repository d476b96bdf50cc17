from __future__ import annotations

import numpy as np
import pytest

from annotator.domain.metrics.engagement import Engaged, Second
from annotator.domain.metrics.measured import Blank
from annotator.domain.metrics.synchrony import ORDER, Lead, Synchrony, synchrony

LEVELS = (Engaged.NEGATIVE, Engaged.QUIET, Engaged.OBJECT, Engaged.SOCIAL_POSITIVE)


def path(seed: int, length: int = 200) -> list[Engaged]:
    """Somebody who stays a few seconds with each thing."""
    chance = np.random.default_rng(seed)
    what, stays = chance.integers(0, 4, length), chance.integers(2, 7, length)
    runs = [[LEVELS[at]] * int(stay) for at, stay in zip(what, stays, strict=True)]
    return [each for run in runs for each in run][:length]


def apart(lag: int, length: int = 200) -> list[Second]:
    """The carer does what the infant did so many seconds before."""
    infant = path(1, length)
    carer = [*path(2, lag), *infant][:length] if lag >= 0 else [*infant[-lag:], *path(2, -lag)]
    return [Second(one, other) for one, other in zip(infant, carer, strict=True)]


@pytest.mark.parametrize("lag", [-4, -1, 0, 2, 5])
def test_it_finds_the_lag_that_was_put_in(lag: int) -> None:
    found = synchrony(apart(lag))
    assert found.lag_s == lag
    assert found.value is not None
    assert found.value > 0.95
    assert found.p is not None
    assert found.p < 0.05
    assert found.lead is (Lead.NEITHER if lag == 0 else Lead.INFANT if lag > 0 else Lead.CARER)


def test_two_who_go_their_own_ways_are_led_by_neither() -> None:
    alone = [Second(one, other) for one, other in zip(path(3), path(4), strict=True)]
    found = synchrony(alone)
    assert found.p is not None
    assert found.p > 0.05
    assert found.lead is Lead.NEITHER


def test_who_comes_after_follows_and_the_other_does_not() -> None:
    found = synchrony(apart(2))
    assert found.carer_follows is not None
    assert found.infant_follows is not None
    assert found.carer_follows > 0.5 > found.infant_follows


def test_the_coefficients_are_those_of_least_squares() -> None:
    seconds = [Second(one, other) for one, other in zip(path(3), path(4), strict=True)]
    x, y = (np.array([ORDER[each] for each in who]) for who in (path(3), path(4)))
    rows = [
        (1, *(np.average(each[t - 3 : t][::-1], weights=(3, 2, 1)) for each in (x, y)))
        for t in range(3, 200)
    ]
    expected = np.linalg.lstsq(np.array(rows), x[3:], rcond=None)[0][2]
    assert synchrony(seconds).infant_follows == pytest.approx(expected)


def test_under_two_minutes_of_both_or_without_change_it_is_blank() -> None:
    assert synchrony(apart(0, 119)) == Synchrony(119, blank=Blank.TOO_SHORT)
    gaps = [*apart(0, 130), *[Second(None, Engaged.QUIET)] * 100]
    assert synchrony(gaps[11:]).blank is Blank.TOO_SHORT
    still = [Second(Engaged.QUIET, Engaged.QUIET)] * 150
    found = synchrony(still)
    assert (found.blank, found.value, found.lead) == (Blank.NO_VARIATION, None, None)


def test_the_same_seed_gives_the_same_and_infant_and_carer_may_change_places() -> None:
    seconds = apart(2)
    turned = synchrony([Second(each.carer, each.infant) for each in seconds])
    found = synchrony(seconds)
    assert found == synchrony(seconds)
    assert found.surrogates > 100
    assert turned.lag_s == -2
    assert turned.value == pytest.approx(found.value)
    assert (turned.infant_follows, turned.carer_follows) == pytest.approx(
        (found.carer_follows, found.infant_follows)
    )
