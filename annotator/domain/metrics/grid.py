"""The state-space grid: where the two were together, how long each visit was, how often they
moved."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.dispersion import Dispersion
from annotator.domain.metrics.engagement import SECOND, Engaged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.metrics.engagement import Second

Cell = tuple[Engaged, Engaged]
CELLS: Final = tuple((infant, carer) for infant in Engaged for carer in Engaged)


@dataclass(frozen=True, slots=True)
class Stay:
    """One visit to a cell (infant, carer): from which second, how many; `after` another at once."""

    cell: Cell
    begins: int
    seconds: int
    after: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """All visits in order (Hollenstein 2013). Where either cannot be told, the path is broken."""

    stays: tuple[Stay, ...]

    @property
    def seconds(self) -> int:
        """The time on the grid: the denominator."""
        return sum(each.seconds for each in self.stays)

    @property
    def moves(self) -> int:
        """How often they went straight from one cell to another."""
        return sum(each.after for each in self.stays)

    @property
    def value(self) -> float | None:
        """Moves a minute on the grid; None without time on it."""
        return self.moves * 60 / self.seconds if self.seconds else None

    @property
    def mean_stay(self) -> float | None:
        """The mean length of a visit in seconds; None without one."""
        return self.seconds / len(self.stays) if self.stays else None

    @property
    def dispersion(self) -> Dispersion:
        """How the time is spread over all 49 cells."""
        times = dict.fromkeys(CELLS, 0)
        for each in self.stays:
            times[each.cell] += each.seconds
        return Dispersion(tuple(Milliseconds(times[cell] * SECOND) for cell in CELLS))


def grid(seconds: Sequence[Second]) -> Grid:
    """The visits of seconds in which both can be told."""
    stays, at, before = list[Stay](), 0, False
    for (infant, carer), run in groupby(seconds, lambda each: (each.infant, each.carer)):
        length = sum(1 for _ in run)
        known = infant is not None and carer is not None
        if infant is not None and carer is not None:
            stays.append(Stay((infant, carer), at, length, before))
        at, before = at + length, known
    return Grid(tuple(stays))
