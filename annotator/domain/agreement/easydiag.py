"""Kappa over annotations linked by how much they overlap: the ELAN/EasyDIAg rule.

overlap(a, b) = shared / the longer one's length. Annotations with overlap of at least θ are linked
whatever their codes and add 2 to (code, code); all others add 1 to the unlinked row or column
(Holle & Rein 2015, BRM 47:837-847). As θ > 0.5 and a coder's annotations do not overlap, links are
unique: no two disjoint stretches can both cover more than half of the longer one.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.agreement.pairs import of_the_longer
from annotator.domain.agreement.result import Coefficient, Real, Undefined, ratio
from annotator.domain.agreement.unlinked import link_table, linked

if TYPE_CHECKING:
    from annotator.domain.agreement.result import Parameter, Table
    from annotator.domain.agreement.time_unit import Pair
    from annotator.domain.agreement.unlinked import Linked

LEAST_OVERLAP: Final = 0.6
ALLOWED_OVERLAP: Final = (0.51, 0.9)
ROUNDS: Final = 20
NEVER_ZERO: Final = 0.001


class Tool(StrEnum):
    """Whose arithmetic is imitated, for comparison with files computed elsewhere."""

    EASYDIAG = "easydiag"
    ELAN = "elan"


def easydiag_kappa(pair: Pair, least_overlap: float = LEAST_OVERLAP) -> Linked:
    """The modified kappa in closed form, unclipped; θ from 0.51 to 0.90."""
    low, high = ALLOWED_OVERLAP
    if not low <= least_overlap <= high:
        raise ValueError(least_overlap)
    first, second = pair.first, pair.second
    pairs = of_the_longer(first, second, least_overlap)
    table = link_table(first.codes, (first.labels, second.labels), pairs, each=2)
    said: dict[str, Parameter] = {
        "min_overlap": least_overlap,
        "overlap_of": "longer",
        "links_count": 2,
    }
    return linked(pairs.first, pairs.second, table, said)


def as_tool(table: Table, tool: Tool) -> Coefficient:
    """What the tool itself prints for the same table, its own weaknesses included.

    Both stop fitting after 20 rounds. EasyDIAg prints 0 for a negative kappa and where a code has
    an empty row or column; ELAN puts 0.001 for zeros and takes an ordinary p_e for its highest.
    """
    said: dict[str, Parameter] = {"as": tool.value, "rounds": ROUNDS}
    name, n = f"kappa_as_{tool.value}", table.total
    if not n:
        why = Undefined.NO_ANNOTATIONS
        return Coefficient(name, None, None, None, table, None, said, why)
    observed = ratio(int(np.trace(table.array)), n)
    expected = _fitted_share(table, tool)
    if tool is Tool.EASYDIAG and (np.isnan(expected) or expected == 1):
        return Coefficient(name, 0.0, observed, None, table, None, said)
    if expected == 1:
        why = Undefined.ONE_CODE_THROUGHOUT
        return Coefficient(name, None, observed, expected, table, None, said, why)
    value = ((observed or 0.0) - expected) / (1 - expected)
    printed = max(0.0, value) if tool is Tool.EASYDIAG else value
    best = _best(table, expected if tool is Tool.EASYDIAG else _ordinary(table))
    return Coefficient(name, printed, observed, expected, table, best, said)


def _fitted_share(table: Table, tool: Tool) -> float:
    fitted = np.ones(table.array.shape)
    fitted[-1, -1] = 0
    rows, columns = (table.array.sum(axis=axis).astype(np.float64) for axis in (1, 0))
    if tool is Tool.ELAN:
        fitted[-1, -1] = NEVER_ZERO
        rows, columns = (np.where(each == 0, NEVER_ZERO, each) for each in (rows, columns))
    with np.errstate(divide="ignore", invalid="ignore"):
        for _ in range(ROUNDS):
            fitted = _scaled(fitted, rows, columns)
    return float(np.trace(fitted)) / table.total


def _scaled(fitted: Real, rows: Real, columns: Real) -> Real:
    by_row = fitted * (rows / fitted.sum(axis=1))[:, None]
    return np.asarray(by_row * (columns / by_row.sum(axis=0))[None, :], dtype=np.float64)


def _ordinary(table: Table) -> float:
    cells = table.array
    return float((cells.sum(axis=1) * cells.sum(axis=0)).sum() / table.total**2)


def _best(table: Table, expected: float) -> float | None:
    cells = table.array
    share = float(np.minimum(cells.sum(axis=1), cells.sum(axis=0)).sum()) / table.total
    return None if expected == 1 else (share - expected) / (1 - expected)
