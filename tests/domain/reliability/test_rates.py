from __future__ import annotations

import pytest

from annotator.domain.agreement.result import Undefined
from annotator.domain.identity import CoderId
from annotator.domain.interval import Stretches
from annotator.domain.reliability.rates import Rates, rate_agreement, rates_of
from tests.builders import an_annotation, stretch
from tests.domain.reliability.clips import ONE

MINUTE = Stretches.of([stretch(0, 60_000)])
MARKS = (
    an_annotation("a", "attunement", 0, 15_000),
    an_annotation("r", "rupture", 20_000, 25_000),
    an_annotation("s", "rupture", 40_000, 43_000),
    an_annotation("p", "repair", 27_000, 30_000, repairs="r"),
)


def test_the_rates_of_a_minute_by_hand() -> None:
    assert rates_of(MARKS, MINUTE) == Rates(
        ruptures=2.0, repairs=1.0, attuned=25.0, attempt_latency=7_000.0
    )


def test_what_the_coder_was_unsure_of_is_in_no_rate() -> None:
    unsure = an_annotation("t", "rupture", 50_000, 52_000, confidence=1)
    assert rates_of((*MARKS, unsure), MINUTE) == rates_of(MARKS, MINUTE)


def test_where_nothing_could_be_coded_there_is_no_rate_and_never_nought() -> None:
    found = rates_of(MARKS, Stretches())
    assert (found.ruptures, found.repairs, found.attuned) == (None, None, None)
    assert rates_of((), MINUTE).attempt_latency is None


def pair(one: float, other: float) -> tuple[Rates, Rates]:
    return Rates(one, None, None, None), Rates(other, None, None, None)


def test_it_is_refused_below_five_clips_and_said_why() -> None:
    pairs = [pair(float(n), n + 0.5) for n in range(5)]
    four, five = rate_agreement(pairs[:4], [ONE])[0], rate_agreement(pairs, [ONE])[0]
    assert (four.clips, four.absolute.value) == (4, None)
    assert four.absolute.undefined is Undefined.TOO_FEW_CLIPS
    assert five.clips == 5
    # Always half a second apart: consistent throughout, and not quite the same.
    assert five.consistent is not None
    assert five.consistent.value == pytest.approx(1)
    assert five.absolute.value == pytest.approx(2.5 / (2.5 + 0.125), abs=1e-9)


def test_of_several_references_only_any_single_coder_is_spoken_of() -> None:
    pairs = [pair(float(n), float(n)) for n in range(6)]
    assert rate_agreement(pairs, [ONE, CoderId("third")])[0].consistent is None
    assert rate_agreement(pairs, [])[0].consistent is None


def test_a_clip_without_the_figure_in_either_coding_is_not_counted_for_it() -> None:
    pairs = [pair(float(n), float(n)) for n in range(6)]
    pairs[0] = (Rates(None, None, None, None), Rates(1.0, None, None, None))
    found = {each.name: each for each in rate_agreement(pairs, [ONE])}
    assert found["ruptures"].clips == 5
    assert found["attempt_latency"].clips == 0
