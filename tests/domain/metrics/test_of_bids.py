from __future__ import annotations

import pytest

from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.coded import Coded
from annotator.domain.metrics.measured import Blank, Measured
from annotator.domain.metrics.of_bids import contingencies, of_bids
from tests.builders import an_annotation
from tests.domain.metrics.clips import full

MINUTE = Milliseconds(60_000)


def figures(coded: Coded) -> dict[str, Measured]:
    return {each.key: each for each in of_bids(coded)}


def test_bids_are_told_with_who_began_who_answered_and_how_soon() -> None:
    found = figures(full())
    assert (found["initiative"].part, found["initiative"].whole) == (19, 38)
    assert found["initiative"].value == 0.5
    answered = found["infant_bids_answered"]
    # Every fourth of the carer's bids comes too late to be an answer; one moment helps.
    assert answered.whole == 19
    assert answered.part in (14, 15)
    assert found["infant_bids_latency"].value == 1500


def test_the_table_is_beside_what_moving_the_answers_would_give() -> None:
    infant, carer = contingencies(full())
    found = figures(full())
    assert found["infant_bids_q"].value == infant.table.yules_q
    assert found["infant_bids_or"].value == infant.table.odds_ratio
    assert found["infant_bids_z"].value == infant.table.z_adjusted
    assert found["infant_bids_q"].whole == infant.table.a + infant.table.b
    ends = found["infant_bids_or"]
    assert ends.lower is not None
    assert ends.upper is not None
    assert ends.value is not None
    assert ends.lower < ends.value < ends.upper
    followed, anyway = found["infant_bids_followed"].value, found["infant_bids_anyway"].value
    assert followed is not None
    assert anyway is not None
    assert followed > anyway
    assert carer.bids == 19


def test_too_few_bids_are_said_to_be_too_few_and_none_to_be_none() -> None:
    one = Coded((an_annotation("i", "infant_bid", 1000, None),), MINUTE)
    for key in ("infant_bids_q", "infant_bids_or", "infant_bids_z"):
        assert (figures(one)[key].value, figures(one)[key].blank) == (None, Blank.TOO_FEW)
    assert figures(one)["infant_bids_latency"].blank is Blank.NO_ANSWER
    none = figures(Coded((), MINUTE))
    for key in ("initiative", "infant_bids_answered", "infant_bids_q", "carer_bids_followed"):
        assert (none[key].value, none[key].blank) == (None, Blank.NO_BID)


def test_a_bid_at_the_very_end_is_censored() -> None:
    late = figures(Coded((an_annotation("i", "infant_bid", 59_000, None),), MINUTE))
    assert late["infant_bids_answered"].blank is Blank.NONE_FOLLOWED
    assert late["infant_bids_answered"].censored == 1


def test_comments_need_the_number_of_utterances() -> None:
    assert figures(full())["mind_appropriate"].value == pytest.approx(100 / 40)
    without = Coded(full().annotations, MINUTE)
    found = figures(without)["mind_appropriate"]
    assert (found.value, found.blank) == (None, Blank.NO_UTTERANCES_COUNTED)
    assert found.part == 1
