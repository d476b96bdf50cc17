"""Who begins: the infant's bids beside the carer's."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InitiativeBalance:
    """Bids of both, counted; a description, never a mark."""

    infant: int
    carer: int

    @property
    def n(self) -> int:
        """All bids."""
        return self.infant + self.carer

    @property
    def value(self) -> float | None:
        """The infant's share of all bids, from 0 to 1; None where nobody made one."""
        return self.infant / self.n if self.n else None
