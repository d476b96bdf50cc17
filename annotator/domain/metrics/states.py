"""How long the infant spent in each state."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.domain.interval import Milliseconds, Stretches
from annotator.domain.metrics.attuned import Share

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.identity import CodeId


@dataclass(frozen=True, slots=True)
class StateDistribution:
    """Milliseconds in each state, and the codable time nobody gave a state."""

    times: Mapping[CodeId, Milliseconds] = field(hash=False)
    observed: Milliseconds

    @property
    def coded(self) -> Milliseconds:
        """The time that has a state."""
        return Milliseconds(sum(self.times.values()))

    @property
    def uncoded(self) -> Milliseconds:
        """The codable time that has none."""
        return Milliseconds(self.observed - self.coded)

    def share(self, state: CodeId) -> Share:
        """The share of the coded time in one state."""
        return Share(self.times.get(state, Milliseconds(0)), self.coded)


def state_distribution(states: Mapping[CodeId, Stretches], codable: Stretches) -> StateDistribution:
    """Seconds per state in codable time; the states are expected to exclude one another."""
    times = {state: (stretches & codable).total for state, stretches in states.items()}
    return StateDistribution(times, codable.total)
