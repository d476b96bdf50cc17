"""What a statistic gives back: its value, the table it came from, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Whole = NDArray[np.int64]
Real = NDArray[np.float64]
Flags = NDArray[np.bool_]
Parameter = str | int | float

NONE: Final = "(none)"
UNLINKED: Final = "(unlinked)"
REST: Final = "(rest)"


class Counted(StrEnum):
    """What the cells of a table count."""

    UNITS = "units"
    MILLISECONDS = "milliseconds"
    ANNOTATIONS = "annotations"


class Undefined(StrEnum):
    """Why a statistic has no value."""

    NOTHING_COMPARED = "nothing_compared"
    ONE_CODE_THROUGHOUT = "one_code_throughout"
    ONE_CATEGORY = "one_category"
    NO_ANNOTATIONS = "no_annotations"
    NO_PAIRS = "no_pairs"
    CODE_NOT_USED = "code_not_used"
    ONE_CODER = "one_coder"
    TOO_FEW_CLIPS = "too_few_clips"
    TOO_SHORT = "too_short"
    NO_VARIATION = "no_variation"
    CODERS_CANCEL_OUT = "coders_cancel_out"


@dataclass(frozen=True, slots=True)
class Table:
    """How often the first coder's code (row) met the second's (column); all K codes, K x K."""

    codes: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    counted: Counted

    def __post_init__(self) -> None:
        size = len(self.codes)
        if len(self.counts) != size or any(len(row) != size for row in self.counts):
            raise ValueError((size, self.counts))

    @staticmethod
    def of(codes: Sequence[str], counts: Whole, counted: Counted) -> Table:
        """A table from a K x K array of whole numbers."""
        rows = tuple(tuple(int(cell) for cell in row) for row in counts)
        return Table(tuple(codes), rows, counted)

    @property
    def array(self) -> Whole:
        """The counts, K x K."""
        size = len(self.codes)
        return np.array(self.counts, dtype=np.int64).reshape(size, size)

    @property
    def total(self) -> int:
        """The sum of all cells: the denominator."""
        return sum(map(sum, self.counts))

    @property
    def transposed(self) -> Table:
        """The same table with the coders exchanged."""
        return Table.of(self.codes, self.array.T, self.counted)

    def against_rest(self, code: str) -> Table:
        """The 2 x 2 table of one code against everything else."""
        at, cells = self.codes.index(code), self.array
        both = cells[at, at]
        first, second = cells[at].sum() - both, cells[:, at].sum() - both
        neither = cells.sum() - both - first - second
        counts = np.array([[both, first], [second, neither]], dtype=np.int64)
        return Table.of((code, REST), counts, self.counted)

    def without(self, code: str) -> Table:
        """The table with one code's row and column left out."""
        keep = [at for at, each in enumerate(self.codes) if each != code]
        codes = [self.codes[at] for at in keep]
        return Table.of(codes, self.array[np.ix_(keep, keep)], self.counted)


@dataclass(frozen=True, slots=True)
class Coefficient:
    """(observed - expected) / (1 - expected), with everything it came from."""

    name: str
    value: float | None
    observed: float | None
    expected: float | None
    table: Table
    highest: float | None = None
    parameters: Mapping[str, Parameter] = field(default_factory=dict, hash=False)
    undefined: Undefined | None = None

    @property
    def denominator(self) -> int:
        """How many units, milliseconds or annotations it rests on (`table.counted` says which)."""
        return self.table.total


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle and the quartiles of differences in milliseconds; blank without any."""

    median: float | None
    lower: float | None
    upper: float | None
    denominator: int
    undefined: Undefined | None = None

    @staticmethod
    def of(differences: Whole) -> Spread:
        """Quartiles by linear interpolation (Hyndman & Fan 1996, type 7)."""
        if not differences.size:
            return Spread(None, None, None, 0, Undefined.NO_PAIRS)
        lower, median, upper = (float(q) for q in np.quantile(differences, (0.25, 0.5, 0.75)))
        return Spread(median, lower, upper, int(differences.size))


def ratio(part: float, whole: float) -> float | None:
    """Part of whole, or None of nothing."""
    return float(part) / float(whole) if whole else None
