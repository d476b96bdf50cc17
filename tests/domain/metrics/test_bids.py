from __future__ import annotations

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.interval import Stretches
from annotator.domain.metrics.bids import (
    CARER_BID,
    INFANT_BID,
    answers,
    bid_table,
    bid_times,
    responsiveness,
)
from annotator.domain.metrics.contingency import TwoByTwo
from tests.builders import an_annotation, ms, stretch

MINUTE = Stretches((stretch(0, 60_000),))


def a_bid(onset: int, met: str | None = None, family: str = "infant_bid") -> Annotation:
    values = {} if met is None else {"met": met}
    return an_annotation(f"b{onset}", family, onset, None, values=values)


def talk(onset: int) -> Annotation:
    return an_annotation(f"v{onset}", "carer_voice", onset, onset + 2000, "infant_directed_talk")


def test_what_the_coder_said_of_a_bid_stands() -> None:
    found = responsiveness([a_bid(1000, "yes"), a_bid(9000, "late"), a_bid(20_000, "no")], MINUTE)
    assert [each.answered for each in found.bids] == [True, False, False]
    assert (found.value, found.answered, found.followed, found.censored) == (1 / 3, 1, 3, 0)


def test_a_bid_nobody_spoke_of_is_answered_by_what_begins_within_its_window() -> None:
    found = responsiveness([a_bid(1000), talk(3500), a_bid(20_000), talk(23_001)], MINUTE)
    assert [each.answered for each in found.bids] == [True, False]
    assert found.latencies.times == (2500,)


def test_in_distress_the_window_is_longer() -> None:
    late = [a_bid(1000), talk(5500)]
    assert responsiveness(late, MINUTE).answered == 0
    for hard in (
        an_annotation("s", "infant_state", 500, 2000, "crying"),
        an_annotation("v", "infant_voice", 500, 2000, "fuss"),
        an_annotation("r", "rupture", 500, 9000, values={"infant_distress": "cry"}),
    ):
        found = responsiveness([*late, hard], MINUTE)
        assert (found.answered, found.bids[0].within) == (1, 5000)


def test_a_bid_whose_window_is_not_seen_to_its_end_is_censored_and_not_missed() -> None:
    found = responsiveness([a_bid(58_000)], MINUTE)
    assert (found.value, found.censored, found.followed) == (None, 1, 0)
    assert responsiveness([a_bid(58_000), talk(59_000)], MINUTE).value == 1


def test_a_bid_in_time_nobody_can_code_is_none() -> None:
    codable = Stretches((stretch(0, 10_000),))
    assert responsiveness([a_bid(20_000)], codable).bids == ()
    assert bid_times([a_bid(20_000), a_bid(5000)], INFANT_BID, codable) == (5000,)


def test_either_may_bid_and_either_may_answer() -> None:
    both = [a_bid(1000), a_bid(2000, family="carer_bid")]
    assert responsiveness(both, MINUTE, INFANT_BID).latencies.times == (1000,)
    assert responsiveness(both, MINUTE, CARER_BID).answered == 0
    turned = [a_bid(1000, family="carer_bid"), a_bid(2000)]
    assert responsiveness(turned, MINUTE, CARER_BID).latencies.times == (1000,)
    coo = an_annotation("v", "infant_voice", 2500, 3000, "coo_babble")
    assert answers([coo], CARER_BID) == (2500,)
    assert answers([coo], INFANT_BID) == ()


def test_moments_in_step_and_repairs_answer_bids_and_ruptures_do_not() -> None:
    moments = [an_annotation(each, each, 2000, 4000) for each in ("attunement", "repair")]
    assert answers(moments, INFANT_BID) == (2000, 2000)
    assert answers([an_annotation("r", "rupture", 2000, 4000)], INFANT_BID) == ()


def test_whole_codable_seconds_are_told_by_bid_and_by_reply() -> None:
    # Bid at 2 s: the middles 2.5, 3.5, 4.5 lie within 3 s of it. Replies at 3.2 s and at 8.1 s.
    codable = Stretches((stretch(0, 10_000),))
    found = bid_table([ms(2000)], [ms(3200), ms(8100)], codable, ms(3000))
    assert found == TwoByTwo(a=1, b=2, c=1, d=6)
    broken = Stretches((stretch(0, 3100), stretch(4900, 10_000)))
    assert bid_table([ms(2000)], [ms(3200)], broken, ms(3000)) == TwoByTwo(0, 1, 0, 7)


@pytest.mark.parametrize("family", [INFANT_BID, CARER_BID])
def test_without_a_bid_the_share_is_blank(family: str) -> None:
    found = responsiveness([talk(1000)], MINUTE, INFANT_BID if family == INFANT_BID else CARER_BID)
    assert found.value is None
    assert found.latencies.value is None
