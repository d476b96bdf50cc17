"""One figure with its workings: what was counted, out of what, what nobody saw, or why blank."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.domain.metrics.attuned import Share


class Unit(StrEnum):
    """What a figure is counted in."""

    SHARE = "share"
    PER_MINUTE = "per_minute"
    PER_100 = "per_100"
    MS = "ms"
    INDEX = "index"  # a figure without a unit, between fixed ends
    BITS = "bits"
    RATIO = "ratio"


class Blank(StrEnum):
    """Why a figure has no value."""

    NOTHING_CODABLE = "nothing_codable"
    NO_RUPTURE = "no_rupture"
    NONE_FOLLOWED = "none_followed"
    NONE_ENDED = "none_ended"
    NO_BID = "no_bid"
    NO_ANSWER = "no_answer"
    NO_MOMENT = "no_moment"
    ONE_MOMENT = "one_moment"
    TRACK_NOT_CODED = "track_not_coded"
    NO_UTTERANCES_COUNTED = "no_utterances_counted"
    NO_DISTRESS = "no_distress"
    NO_MISMATCH = "no_mismatch"
    NO_USE = "no_use"
    TOO_SHORT = "too_short"
    TOO_FEW = "too_few"
    NO_VARIATION = "no_variation"


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure: `value` and nothing in `blank`, or no value and why there is none.

    `part` out of `whole` in the figure's own counting (ms, bids, seconds); `n` how many things it
    rests on; `censored` how many whose end nobody saw; `lower` and `upper` the ends at 95 % where
    there are any.
    """

    key: str
    unit: Unit
    value: float | None
    part: float
    whole: float
    n: int
    censored: int = 0
    blank: Blank | None = None
    lower: float | None = None
    upper: float | None = None

    def __post_init__(self) -> None:
        if (self.value is None) != (self.blank is not None):
            raise ValueError((self.key, self.value, self.blank))

    def between(self, ends: tuple[float, float] | None) -> Measured:
        """The same figure between its ends; as it is where there are none."""
        if ends is None or self.value is None:
            return self
        return replace(self, lower=ends[0], upper=ends[1])


def measured(
    key: str,
    unit: Unit,
    value: float | None,
    counted: tuple[float, float, int, int],
    blank: Blank,
) -> Measured:
    """A figure from its value; `counted` is part, whole, n and censored, `blank` why, if it is."""
    part, whole, n, censored = counted
    why = blank if value is None else None
    return Measured(key, unit, value, part, whole, n, censored, why)


def share_measured(key: str, share: Share, n: int, blank: Blank) -> Measured:
    """A share of time as a figure."""
    return measured(key, Unit.SHARE, share.value, (share.part, share.whole, n, 0), blank)


def counted_share(key: str, part: int, whole: int, blank: Blank, censored: int = 0) -> Measured:
    """So many out of so many as a figure; blank where there was nothing to count."""
    value = part / whole if whole else None
    return measured(key, Unit.SHARE, value, (part, whole, whole, censored), blank)
