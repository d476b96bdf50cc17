"""Tables with a row and a column for annotations that met none of the other coder's.

Both cannot miss the same annotation, so the last cell is a structural zero. The expected counts
that fitting would reach step by step (Haberman 1973) have a closed form for one such zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from annotator.domain.agreement.chance import coefficient, cohen_kappa
from annotator.domain.agreement.result import UNLINKED, Counted, Table, Whole, ratio

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.agreement.pairs import Candidates
    from annotator.domain.agreement.result import Coefficient, Parameter, Real


@dataclass(frozen=True, slots=True)
class Linked:
    """Agreement over annotations that were linked, or were not, and each code against the rest."""

    kappa: Coefficient
    excluding_unlinked: Coefficient
    per_code: tuple[tuple[str, Coefficient], ...]
    links: int
    linked_share: float | None

    @property
    def table(self) -> Table:
        """The codes and, last, the unlinked."""
        return self.kappa.table


def unlinked_kappa(table: Table, parameters: Mapping[str, Parameter] | None = None) -> Coefficient:
    """Kappa with expected counts that leave the last cell empty, in closed form.

    With r, c the sums of the last row and column, R_i, C_i those of code i and N of all:
    p_e = (N - r - c) Σ R_i C_i / ((N - r)(N - c) N), 0 where N = r or N = c; `highest` takes
    the sum of the lesser margins, the unlinked included, / N for p_o. It equals iterative fitting
    carried to its end.
    """
    return coefficient("kappa_unlinked", table, expected_share(table), _highest(table), parameters)


def unlinked_kappas(tables: Whole | Real) -> Real:
    """`unlinked_kappa` of many tables at once, shape (..., K + 1, K + 1) → (...); NaN for blank."""
    cells = np.asarray(tables, dtype=np.float64)
    rows, columns = cells.sum(axis=-1), cells.sum(axis=-2)
    n, r, c = cells.sum(axis=(-2, -1)), rows[..., -1], columns[..., -1]
    same = np.trace(cells, axis1=-2, axis2=-1)
    product = (rows[..., :-1] * columns[..., :-1]).sum(axis=-1)
    free = (n - r) * (n - c)
    chance = np.divide((n - r - c) * product, free, out=np.zeros_like(n), where=free > 0)
    out = np.full(n.shape, np.nan)
    return np.asarray(np.divide(same - chance, n - chance, out=out, where=n - chance > 1e-9 * n))


def linked(
    first: Whole, second: Whole, table: Table, parameters: Mapping[str, Parameter]
) -> Linked:
    """Everything that follows from a table with its unlinked row and column."""
    inner = table.without(UNLINKED)
    return Linked(
        unlinked_kappa(table, parameters),
        cohen_kappa(inner, parameters),
        tuple((code, cohen_kappa(table.against_rest(code))) for code in inner.codes),
        links=len(first),
        linked_share=ratio(inner.total, table.total),
    )


def link_table(
    codes: tuple[str, ...], labels: tuple[Whole, Whole], pairs: Candidates, each: int
) -> Table:
    """Codes x codes and the unlinked: every pair counts `each`, every unlinked annotation one."""
    size = len(codes) + 1
    counts = np.zeros((size, size), dtype=np.int64)
    first, second = labels
    np.add.at(counts, (first[pairs.first], second[pairs.second]), each)
    counts[:, -1] += np.bincount(np.delete(first, pairs.first), minlength=size)
    counts[-1] += np.bincount(np.delete(second, pairs.second), minlength=size)
    return Table.of((*codes, UNLINKED), counts, Counted.ANNOTATIONS)


def expected_share(table: Table) -> float | None:
    """p_e of `unlinked_kappa`; None of an empty table."""
    cells, n = table.array, table.total
    if cells[-1, -1]:
        raise ValueError(int(cells[-1, -1]))
    rows, columns = cells.sum(axis=1).tolist(), cells.sum(axis=0).tolist()
    r, c = rows[-1], columns[-1]
    if not n or n in (r, c):
        return 0.0 if n else None
    together = sum(one * other for one, other in zip(rows[:-1], columns[:-1], strict=True))
    return float(((n - r - c) * together) / ((n - r) * (n - c) * n))


def _highest(table: Table) -> float | None:
    cells = table.array
    least = np.minimum(cells.sum(axis=1), cells.sum(axis=0))
    return ratio(int(least.sum()), table.total)
