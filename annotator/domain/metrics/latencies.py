"""How long it took to try, and how long it took to find each other again."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median, quantiles
from typing import TYPE_CHECKING

from annotator.domain.interval import Milliseconds, Stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from annotator.domain.episodes import Episode


@dataclass(frozen=True, slots=True)
class Latencies:
    """Times from rupture onsets, in milliseconds, with the waits whose end nobody saw."""

    times: tuple[Milliseconds, ...]
    censored: tuple[Milliseconds, ...] = ()

    @property
    def n(self) -> int:
        """How many were seen to their end."""
        return len(self.times)

    @property
    def value(self) -> float | None:
        """The median of those seen to their end; None where there are none."""
        return median(self.times) if self.times else None

    @property
    def quartiles(self) -> tuple[float, float] | None:
        """The first and third quartile (inclusive method); None below two times."""
        if len(self.times) < 2:
            return None
        first, _, third = quantiles(self.times, n=4, method="inclusive")
        return first, third

    @property
    def censored_share(self) -> float | None:
        """The share of waits whose end nobody saw; above a fifth, read the survival median."""
        whole = len(self.times) + len(self.censored)
        return len(self.censored) / whole if whole else None

    @property
    def survival_median(self) -> float | None:
        """The Kaplan-Meier median; None where fewer than half of the waits end.

        Source: Kaplan & Meier 1958; the first time at which the survival curve is ≤ ½.
        """
        at_risk, surviving = len(self.times) + len(self.censored), 1.0
        waits = sorted([(time, 0) for time in self.times] + [(time, 1) for time in self.censored])
        for time, unseen in waits:
            if not unseen:
                surviving *= (at_risk - 1) / at_risk
                if surviving <= 0.5:
                    return float(time)
            at_risk -= 1
        return None


def attempt_latencies(episodes: Iterable[Episode], codable: Stretches) -> Latencies:
    """Rupture onset → onset of the first linked repair, whatever came of it."""
    return _latencies(episodes, codable, lambda episode: episode.first_attempt)


def reconnection_latencies(episodes: Iterable[Episode], codable: Stretches) -> Latencies:
    """Rupture onset → offset of the first full repair, of the last partial one if none is."""
    return _latencies(episodes, codable, lambda episode: episode.reconnection)


def _latencies(
    episodes: Iterable[Episode],
    codable: Stretches,
    ends: Callable[[Episode], Milliseconds | None],
) -> Latencies:
    seen, unseen = [], []
    for episode in episodes:
        if not episode.counts:
            continue
        end = ends(episode)
        if end is not None:
            seen.append(Milliseconds(end - episode.onset))
        else:
            unseen.append(_followed(episode.onset, codable))
    return Latencies(tuple(sorted(seen)), tuple(sorted(unseen)))


def _followed(onset: Milliseconds, codable: Stretches) -> Milliseconds:
    for stretch in codable:
        if stretch.contains(onset):
            return Milliseconds(stretch.offset - onset)
    return Milliseconds(0)
