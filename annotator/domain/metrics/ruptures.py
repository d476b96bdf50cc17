"""How often the two fell out of step, and how often they found each other again in time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.episodes import AT_LEAST_PARTIAL, Episode, Outcome
from annotator.domain.interval import Interval, Milliseconds, Stretches

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

MINUTE: Final = 60_000
MERGED_GAP: Final = Milliseconds(1000)


@dataclass(frozen=True, slots=True)
class Rate:
    """How many in how much time."""

    count: int
    observed: Milliseconds

    @property
    def value(self) -> float | None:
        """Per minute; None where nothing could be observed."""
        return self.count * MINUTE / self.observed if self.observed else None


@dataclass(frozen=True, slots=True)
class RepairRate:
    """Of the ruptures that could be followed long enough, how many were repaired in time."""

    within: Milliseconds
    repaired: int
    followed: int
    censored: int

    @property
    def value(self) -> float | None:
        """The share from 0 to 1; None where no rupture could be followed."""
        return self.repaired / self.followed if self.followed else None


def rupture_rate(episodes: Iterable[Episode], codable: Stretches) -> Rate:
    """N_R · 60 / |O|, per minute.

    Ruptures that overlap or lie at most a second apart are one; external interruptions and
    what lies wholly in uncodable time are none.
    """
    counted = Stretches.of(e.stretch for e in episodes if e.counts).bridged(MERGED_GAP)
    return Rate(sum(codable.overlaps(each) for each in counted), codable.total)


def repair_rate(
    episodes: Iterable[Episode],
    within: Milliseconds,
    codable: Stretches,
    outcomes: Collection[Outcome] = AT_LEAST_PARTIAL,
) -> RepairRate:
    """Ruptures repaired within N milliseconds of their onset / ruptures not censored.

    A rupture is censored when no repair of these outcomes is linked to it and the clip ends,
    or an uncodable stretch begins, before its onset + N: nobody knows how it went on.
    """
    repaired = followed = censored = 0
    for episode in episodes:
        if not episode.counts:
            continue
        onsets = [attempt.onset for attempt in episode.attempts if attempt.outcome in outcomes]
        if not onsets and not _seen_throughout(episode.onset, within, codable):
            censored += 1
            continue
        followed += 1
        repaired += any(onset - episode.onset <= within for onset in onsets)
    return RepairRate(within, repaired, followed, censored)


def _seen_throughout(onset: Milliseconds, within: Milliseconds, codable: Stretches) -> bool:
    window = Interval(onset, Milliseconds(onset + within))
    return codable.within(window).total == window.length
