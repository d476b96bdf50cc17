"""How widely the two move over the cells of a state-space grid."""

from __future__ import annotations

from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING

from annotator.domain.interval import Milliseconds

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Dispersion:
    """The time spent in each of k cells, the empty ones included, in milliseconds."""

    cells: tuple[Milliseconds, ...]

    @property
    def whole(self) -> Milliseconds:
        """The time spent in all cells."""
        return Milliseconds(sum(self.cells))

    @property
    def value(self) -> float | None:
        """1 - (k · Σ p² - 1) / (k - 1): 0 all in one cell, 1 spread evenly.

        None without time or with a single cell. Source: Hollenstein, state-space grids.
        """
        k = len(self.cells)
        if k < 2 or not self.whole:
            return None
        return 1 - (k * sum(p * p for p in self._shares()) - 1) / (k - 1)

    @property
    def entropy(self) -> float | None:
        """-Σ p · log2 p, in bits; None without time."""
        if not self.whole:
            return None
        return sum(-p * log2(p) for p in self._shares() if p)

    def _shares(self) -> Sequence[float]:
        return [cell / self.whole for cell in self.cells]
