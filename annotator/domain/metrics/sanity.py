"""Whether something may have gone wrong in a coding: it is checked, and not the people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.interval import Milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.metrics.coded import Coded
    from annotator.domain.metrics.measured import Measured

MOST_ATTUNED: Final = 0.95
MOST_RUPTURES: Final = 10.0
FEWEST_BIDS: Final = 3
SHORTEST: Final = Milliseconds(120_000)


class Check(StrEnum):
    """What to look at again in a coding."""

    NEARLY_ALL_IN_STEP = "nearly_all_in_step"
    VERY_MANY_RUPTURES = "very_many_ruptures"
    EVERY_BID_MET = "every_bid_met"
    SHORT_CLIP = "short_clip"


@dataclass(frozen=True, slots=True)
class Note:
    """One such thing, with the figure that asks for it (ms for a length)."""

    check: Check
    figure: float


def notes(coded: Coded, figures: dict[str, Measured]) -> tuple[Note, ...]:
    """In step for over 95 % of the time, over 10 ruptures a minute, every one of at least three
    bids met, or a clip under two minutes (design reference, 3.2)."""
    return tuple(_notes(coded, figures))


def _notes(coded: Coded, figures: dict[str, Measured]) -> Iterator[Note]:
    attuned, ruptures = figures["attuned"].value, figures["ruptures"].value
    if attuned is not None and attuned > MOST_ATTUNED:
        yield Note(Check.NEARLY_ALL_IN_STEP, attuned)
    if ruptures is not None and ruptures > MOST_RUPTURES:
        yield Note(Check.VERY_MANY_RUPTURES, ruptures)
    bids = [*coded.infant_bids.bids, *coded.carer_bids.bids]
    if len(bids) >= FEWEST_BIDS and all(each.answered is True for each in bids):
        yield Note(Check.EVERY_BID_MET, len(bids))
    if coded.length < SHORTEST:
        yield Note(Check.SHORT_CLIP, coded.length)
