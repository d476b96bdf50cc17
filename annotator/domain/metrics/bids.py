"""Bids and their answers: how many were answered in time, how soon, and against what would come
anyway."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.applying import REPAIR, RUPTURE
from annotator.domain.episodes import ATTUNEMENT, stretches_of
from annotator.domain.identity import FamilyId
from annotator.domain.interval import Interval, Milliseconds, Stretches
from annotator.domain.metrics.contingency import TwoByTwo
from annotator.domain.metrics.engagement import DISTRESSED
from annotator.domain.metrics.latencies import Latencies

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.domain.annotation import Annotation

INFANT_BID: Final = FamilyId("infant_bid")
CARER_BID: Final = FamilyId("carer_bid")
SECOND: Final = 1000
IN_TIME: Final = "yes"
# What one of the two begins, as an answer to a bid of the other.
ANSWERS: Final = {
    INFANT_BID: {"carer_voice": ("infant_directed_talk", "singing_humming")},
    CARER_BID: {"infant_voice": ("coo_babble", "laugh")},
}
OTHER: Final = {INFANT_BID: CARER_BID, CARER_BID: INFANT_BID}


@dataclass(frozen=True, slots=True)
class Bid:
    """One bid: within what time an answer counts, whether it came, and how soon, if it is known."""

    at: Milliseconds
    within: Milliseconds
    answered: bool | None
    latency: Milliseconds | None


@dataclass(frozen=True, slots=True)
class Responsiveness:
    """Bids answered within their window, of those that could be followed that long."""

    bids: tuple[Bid, ...]

    @property
    def answered(self) -> int:
        """How many were answered in time."""
        return sum(each.answered is True for each in self.bids)

    @property
    def followed(self) -> int:
        """How many could be followed: the denominator."""
        return sum(each.answered is not None for each in self.bids)

    @property
    def censored(self) -> int:
        """How many had no answer yet when nobody could see any more."""
        return len(self.bids) - self.followed

    @property
    def value(self) -> float | None:
        """The share answered in time; None where no bid could be followed."""
        return self.answered / self.followed if self.followed else None

    @property
    def latencies(self) -> Latencies:
        """From bid to answer, where both were coded and the answer came in time."""
        known = (each.latency for each in self.bids if each.answered)
        return Latencies(tuple(sorted(each for each in known if each is not None)))


def responsiveness(
    annotations: Iterable[Annotation],
    codable: Stretches,
    family: FamilyId = INFANT_BID,
    windows: tuple[int, int] = (3000, 5000),
) -> Responsiveness:
    """The bids of one of the two, answered by the other within `windows` ms: at ease, in distress.

    What the coder said of a bid stands (met: yes, late, no). Where nothing is said, it is answered
    if a moment in step, a repair, a bid or a voice of the other begins within its window; and
    nobody knows, if there is none and the window is not seen to its end.
    """
    kept = tuple(annotations)
    begins, hard = answers(kept, family), _distress(kept)
    return Responsiveness(
        tuple(
            _bid(each, begins, codable, Milliseconds(windows[hard.overlaps(_point(each.onset))]))
            for each in sorted(kept, key=lambda each: each.onset)
            if each.family == family and codable.overlaps(_point(each.onset))
        )
    )


def answers(annotations: Iterable[Annotation], family: FamilyId) -> tuple[Milliseconds, ...]:
    """When the other began something that may answer a bid of this family, in order."""
    voices = ANSWERS[family]
    return tuple(
        sorted(
            each.onset
            for each in annotations
            if each.family in (OTHER[family], ATTUNEMENT, REPAIR)
            or each.code in voices.get(each.family, ())
        )
    )


def bid_table(
    bids: Sequence[Milliseconds],
    replies: Sequence[Milliseconds],
    codable: Stretches,
    within: Milliseconds,
) -> TwoByTwo:
    """Whole codable seconds by whether a bid lies at most `within` ms before their middle, and by
    whether a reply begins in them."""
    cells = {(bid, reply): 0 for bid in (True, False) for reply in (True, False)}
    for part in codable:
        for middle in _middles(part):
            bid = _any(bids, middle - within, middle + 1)
            reply = _any(replies, middle - SECOND // 2, middle + SECOND // 2)
            cells[bid, reply] += 1
    return TwoByTwo(cells[True, True], cells[True, False], cells[False, True], cells[False, False])


def _middles(part: Interval) -> range:
    first = -(-part.onset // SECOND) * SECOND + SECOND // 2
    return range(first, part.offset - SECOND // 2 + 1, SECOND)


def _any(times: Sequence[Milliseconds], first: int, last: int) -> bool:
    place = bisect_left(times, first)
    return place < len(times) and times[place] < last


def _bid(
    bid: Annotation, begins: Sequence[Milliseconds], codable: Stretches, within: Milliseconds
) -> Bid:
    place = bisect_left(begins, bid.onset)
    latency = begins[place] - bid.onset if place < len(begins) else None
    soon = Milliseconds(latency) if latency is not None and latency <= within else None
    said = bid.values.get("met")
    answered: bool | None = said == IN_TIME
    if said is None:
        window = Interval(bid.onset, Milliseconds(bid.onset + within))
        seen = codable.within(window).total == window.length
        answered = True if soon is not None else (False if seen else None)
    return Bid(bid.onset, within, answered, soon)


def _distress(annotations: Sequence[Annotation]) -> Stretches:
    hard = [
        each.interval
        for each in annotations
        if (each.family in ("infant_state", "infant_voice") and each.code in DISTRESSED)
        or (each.family == RUPTURE and each.values.get("infant_distress") in DISTRESSED)
    ]
    return Stretches.of(each for each in hard if each is not None)


def _point(at: Milliseconds) -> Interval:
    return Interval(at, Milliseconds(at + 1))


def bid_times(
    annotations: Iterable[Annotation], family: FamilyId, codable: Stretches
) -> tuple[Milliseconds, ...]:
    """When bids of this family were made in time that could be coded, in order."""
    return tuple(
        sorted(
            each.onset
            for each in annotations
            if each.family == family and codable.overlaps(_point(each.onset))
        )
    )


def covered(annotations: Iterable[Annotation], family: FamilyId, codes: Iterable[str]) -> Stretches:
    """The time of some codes of a family."""
    wanted = frozenset(codes)
    return stretches_of((each for each in annotations if each.code in wanted), family)
