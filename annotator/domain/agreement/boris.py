"""Time-unit kappa by BORIS's own rule, for comparison with figures computed there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.linalg import block_diag

from annotator.domain.agreement.chance import cohen_kappa
from annotator.domain.agreement.result import Coefficient, Counted, Table, Undefined, Whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.domain.agreement.marked import Marked
    from annotator.domain.agreement.result import Parameter

DECIMALS: Final = 3


def as_boris(
    first: Mapping[str, Marked], second: Mapping[str, Marked], interval_ms: int
) -> Coefficient:
    """Cohen's kappa over samples from the first annotation to the last, every subject a row.

    Both map the selected subjects to what was coded of each; codes may overlap. At each sample a
    state counts from its start up to and with its stop, an instant if it is at most half an
    interval off. The category is all that counts, together with the subject (two instants of one
    code are another category than one), or nothing, which all subjects share. BORIS rounds to 3
    decimals and prints 1 where the chance share is 1. Each selected subject that nobody coded adds
    agreement, widening the interval also thins the grid, and the result hangs on where it begins:
    use the exact kappa for anything else.
    """
    said: dict[str, Parameter] = {"as": "boris", "interval_ms": interval_ms}
    everything = [*first.values(), *second.values()]
    grid = _grid([each for each in everything if len(each)], interval_ms)
    if not grid.size:
        table = Table((), (), Counted.UNITS)
        return Coefficient("kappa_as_boris", None, None, None, table, None, said, _EMPTY)
    table = _table(_sampled(first, grid, interval_ms), _sampled(second, grid, interval_ms))
    found = cohen_kappa(table)
    value = 1.0 if found.value is None else round(found.value, DECIMALS)
    return Coefficient("kappa_as_boris", value, found.observed, found.expected, table, None, said)


_EMPTY: Final = Undefined.NO_ANNOTATIONS


def _grid(marked: Sequence[Marked], interval_ms: int) -> Whole:
    begin = min((int(each.onsets.min()) for each in marked), default=0)
    end = max((int(each.offsets.max()) for each in marked), default=begin - 1)
    return np.arange(begin, end + 1, interval_ms, dtype=np.int64)


def _sampled(subjects: Mapping[str, Marked], grid: Whole, interval_ms: int) -> list[Whole]:
    return [_over(subjects[name], grid, interval_ms) for name in sorted(subjects)]


def _over(marked: Marked, grid: Whole, interval_ms: int) -> Whole:
    # (codes, samples): both ends of a state count, half an interval around an instant does.
    instant = marked.lengths == 0
    low = np.where(instant, 2 * marked.onsets - interval_ms, 2 * marked.onsets)
    high = np.where(instant, 2 * marked.onsets + interval_ms, 2 * marked.offsets)
    edges = np.zeros((len(marked.codes), len(grid) + 1), dtype=np.int64)
    np.add.at(edges, (marked.labels, np.searchsorted(2 * grid, low, side="left")), 1)
    np.add.at(edges, (marked.labels, np.searchsorted(2 * grid, high, side="right")), -1)
    return np.asarray(edges.cumsum(axis=1)[:, :-1], dtype=np.int64)


def _table(first: list[Whole], second: list[Whole]) -> Table:
    # One row of counts for each subject and code, one column for each sample of each subject.
    ours, theirs = block_diag(*first), block_diag(*second)
    sets, label = np.unique(np.concatenate((ours, theirs), axis=1), axis=1, return_inverse=True)
    label = label.reshape(-1)
    many, size = ours.shape[1], sets.shape[1]
    cells = np.bincount(label[:many] * size + label[many:], minlength=size * size)
    names = ["+".join(str(at) for at in np.flatnonzero(column)) for column in sets.T]
    return Table.of(names, cells.astype(np.int64).reshape(size, size), Counted.UNITS)
