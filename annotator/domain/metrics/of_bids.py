"""The figures of bids, answers and comments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.metrics.bids import (
    CARER_BID,
    INFANT_BID,
    answers,
    bid_table,
    bid_times,
)
from annotator.domain.metrics.following import following
from annotator.domain.metrics.initiative import InitiativeBalance
from annotator.domain.metrics.measured import Blank, Measured, Unit, counted_share, measured
from annotator.domain.metrics.mind import mind_comments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.identity import FamilyId
    from annotator.domain.metrics.bids import Responsiveness
    from annotator.domain.metrics.coded import Coded
    from annotator.domain.metrics.contingency import TwoByTwo
    from annotator.domain.metrics.following import Following


@dataclass(frozen=True, slots=True)
class Contingency:
    """One's bids and the other's answers: the table, and the same against moved answers."""

    key: str
    table: TwoByTwo
    moved: Following
    bids: int


def of_bids(coded: Coded) -> Iterator[Measured]:
    """Who begins, how many bids were answered, how soon; and comments on the infant's mind."""
    both = len(coded.infant_bids.bids), len(coded.carer_bids.bids)
    balance = InitiativeBalance(*both)
    counted = (balance.infant, balance.n, balance.n, 0)
    yield measured("initiative", Unit.SHARE, balance.value, counted, Blank.NO_BID)
    for whose, found in (("infant_bids", coded.infant_bids), ("carer_bids", coded.carer_bids)):
        yield from _answered(whose, found)
    for each in contingencies(coded):
        yield from _contingency(each)
    yield from _mind(coded)


def contingencies(coded: Coded) -> tuple[Contingency, Contingency]:
    """The infant's bids with the carer's answers, and the other way about."""
    return _table(coded, INFANT_BID), _table(coded, CARER_BID)


def _table(coded: Coded, family: FamilyId) -> Contingency:
    bids, within = bid_times(coded.sure, family, coded.codable), coded.asked.bid_response
    replies = answers(coded.sure, family)
    return Contingency(
        f"{family}s",
        bid_table(bids, replies, coded.codable, within),
        following(bids, replies, coded.codable, within),
        len(bids),
    )


def _answered(key: str, found: Responsiveness) -> Iterator[Measured]:
    blank = Blank.NONE_FOLLOWED if found.censored else Blank.NO_BID
    yield counted_share(f"{key}_answered", found.answered, found.followed, blank, found.censored)
    latencies = found.latencies
    counted = (latencies.n, found.answered, latencies.n, 0)
    blank = Blank.NO_ANSWER if found.bids else Blank.NO_BID
    drawn = measured(f"{key}_latency", Unit.MS, latencies.value, counted, blank)
    yield drawn.between(latencies.quartiles)


def _contingency(found: Contingency) -> Iterator[Measured]:
    table, moved = found.table, found.moved
    few = found.bids == 0 or table.too_few
    blank = Blank.TOO_FEW if found.bids else Blank.NO_BID
    counted = (table.a, table.a + table.b, table.n, 0)
    for name, unit, value in (
        ("q", Unit.INDEX, table.yules_q),
        ("or", Unit.RATIO, table.odds_ratio),
        ("z", Unit.INDEX, table.z_adjusted),
    ):
        shown = measured(f"{found.key}_{name}", unit, None if few else value, counted, blank)
        yield shown.between(table.odds_between if name == "or" else None)
    yield counted_share(f"{found.key}_followed", moved.followed, moved.starts, Blank.NO_BID)
    counted = (moved.followed, moved.starts, moved.moves, 0)
    blank = Blank.TOO_SHORT if moved.starts else Blank.NO_BID
    yield measured(f"{found.key}_anyway", Unit.SHARE, moved.base, counted, blank)


def _mind(coded: Coded) -> Iterator[Measured]:
    found, blank = mind_comments(coded.sure, coded.utterances), Blank.NO_UTTERANCES_COUNTED
    whole = found.utterances or 0
    for key, part, value in (
        ("mind_appropriate", found.appropriate, found.value),
        ("mind_other", found.non_attuned, found.non_attuned_value),
    ):
        yield measured(key, Unit.PER_100, value, (part, whole, found.n, 0), blank)
