"""Agreement beyond chance from one table of two coders, and each code against the rest.

Every coefficient is (p_o - p_e) / (1 - p_e) with p_o = Σ x_ii / N; they differ in p_e alone.
x is K x K, rows the first coder; r_i and c_i are its row and column sums, N its sum.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.stats import t as student

from annotator.domain.agreement.result import Coefficient, Real, Undefined, Whole, ratio

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.agreement.result import Parameter, Table


@dataclass(frozen=True, slots=True)
class CodeAgreement:
    """One code against all others: kappa beside how common the code is.

    `prevalence` = (r + c) / 2N, `prevalence_index` = (a - d) / N, `bias_index` = (b - c) / N of
    the 2 x 2 table [[a, b], [c, d]]; `positive` = 2a / (2a + b + c) (Byrt, Bishop & Carlin 1993).
    """

    code: str
    kappa: Coefficient
    pabak: Coefficient
    ac1: Coefficient
    prevalence: float | None
    prevalence_index: float | None
    bias_index: float | None
    positive: float | None


def kappas(tables: Whole | Real) -> Real:
    """Cohen's kappa of many tables at once, shape (…, K, K) → (…); NaN where it is undefined."""
    total = tables.sum(axis=(-2, -1)).astype(np.float64)
    same = np.trace(tables, axis1=-2, axis2=-1).astype(np.float64)
    chance = (tables.sum(axis=-1) * tables.sum(axis=-2)).sum(axis=-1).astype(np.float64)
    above = total * same - chance
    below = total * total - chance
    out = np.full(total.shape, np.nan)
    return np.asarray(np.divide(above, below, out=out, where=below > 0), dtype=np.float64)


def cohen_kappa(table: Table, parameters: Mapping[str, Parameter] | None = None) -> Coefficient:
    """Cohen's kappa: p_e = Σ r_i c_i / N² (Cohen 1960); `highest` has Σ min(r_i, c_i) / N for p_o.

    Blank where both coders used one same code throughout: there was nothing to disagree on.
    """
    cells, n = table.array, table.total
    rows, columns = cells.sum(axis=1), cells.sum(axis=0)
    expected = ratio(int((rows * columns).sum()), n * n)
    best = ratio(int(np.minimum(rows, columns).sum()), n)
    return coefficient("cohen_kappa", table, expected, best, parameters)


def scott_pi(table: Table, parameters: Mapping[str, Parameter] | None = None) -> Coefficient:
    """Scott's pi: p_e = Σ ((r_i + c_i) / 2N)² (Scott 1955)."""
    both = _both(table)
    expected = ratio(int((both * both).sum()), 4 * table.total**2)
    return coefficient("scott_pi", table, expected, None, parameters)


def nominal_alpha(table: Table, parameters: Mapping[str, Parameter] | None = None) -> Coefficient:
    """Krippendorff's alpha, two coders, nothing missing: p_e = Σ n_i (n_i - 1) / (n (n - 1)).

    n_i = r_i + c_i and n = 2N (Krippendorff 2004, ch. 11).
    """
    both, n = _both(table), 2 * table.total
    expected = ratio(int((both * (both - 1)).sum()), n * (n - 1))
    return coefficient("krippendorff_alpha", table, expected, None, parameters)


def pabak(table: Table, parameters: Mapping[str, Parameter] | None = None) -> Coefficient:
    """Prevalence-adjusted, bias-adjusted kappa: p_e = 1 / K (Byrt, Bishop & Carlin 1993)."""
    expected = ratio(1, len(table.codes)) if table.total else None
    found = coefficient("pabak", table, expected, None, parameters)
    return _of_one_category(found)


def gwet_ac1(table: Table, parameters: Mapping[str, Parameter] | None = None) -> Coefficient:
    """Gwet's AC1: p_e = Σ π_i (1 - π_i) / (K - 1), π_i = (r_i + c_i) / 2N (Gwet 2008).

    K is the number of codes in the table, used or not.
    """
    codes, n = len(table.codes), 2 * table.total
    both = _both(table)
    expected = ratio(int((both * (n - both)).sum()), n * n * (codes - 1)) if codes > 1 else 1.0
    found = coefficient("gwet_ac1", table, expected if n else None, None, parameters)
    return _of_one_category(found)


def per_code(table: Table) -> tuple[CodeAgreement, ...]:
    """Each code of the table against the rest, in the table's order."""
    return tuple(_one_code(table, code) for code in table.codes)


def independent_interval(table: Table, level: float = 0.95) -> tuple[float, float, float] | None:
    """Standard error and ends of kappa for *independent* items, with t(N - 1).

    Never for units of time, which are not: at 25 Hz it covers 11 % where it says 95 %.
    se² = [Σ p_ii (1 - (r_i + c_i)(1 - κ))² + (1 - κ)² Σ_{i≠j} p_ij (c_i + r_j)²
    - (κ - p_e (1 - κ))²] / (N (1 - p_e)²), r and c as shares (Fleiss, Cohen & Everitt 1969).
    """
    found, n = cohen_kappa(table), table.total
    if found.value is None or found.expected is None or n < 2:
        return None
    share = table.array / n
    rows, columns, kappa = share.sum(axis=1), share.sum(axis=0), found.value
    same = np.diag(share)
    weighed = float((same * (1 - (rows + columns) * (1 - kappa)) ** 2).sum())
    apart = (share - np.diag(same)) * (columns[:, None] + rows[None, :]) ** 2
    middle = kappa - found.expected * (1 - kappa)
    spread = weighed + (1 - kappa) ** 2 * float(apart.sum()) - middle**2
    error = float(np.sqrt(max(spread, 0.0) / n) / (1 - found.expected))
    reach = float(student.ppf(0.5 + level / 2, n - 1)) * error
    return error, kappa - reach, kappa + reach


def coefficient(
    name: str,
    table: Table,
    expected: float | None,
    best: float | None,
    parameters: Mapping[str, Parameter] | None,
) -> Coefficient:
    """The coefficient of a table for an expected share, and the highest its margins allow."""
    observed = ratio(int(np.trace(table.array)), table.total)
    said = dict(parameters or {})
    if observed is None or expected is None:
        why = Undefined.NOTHING_COMPARED
        return Coefficient(name, None, None, None, table, None, said, why)
    if expected == 1:
        why = Undefined.ONE_CODE_THROUGHOUT
        return Coefficient(name, None, observed, expected, table, None, said, why)
    value = (observed - expected) / (1 - expected)
    highest = None if best is None else (best - expected) / (1 - expected)
    return Coefficient(name, value, observed, expected, table, highest, said)


def _one_code(table: Table, code: str) -> CodeAgreement:
    against = table.against_rest(code)
    (a, b), (c, d) = against.counts
    n = against.total
    return CodeAgreement(
        code,
        cohen_kappa(against),
        pabak(against),
        gwet_ac1(against),
        prevalence=ratio(2 * a + b + c, 2 * n),
        prevalence_index=ratio(a - d, n),
        bias_index=ratio(b - c, n),
        positive=ratio(2 * a, 2 * a + b + c),
    )


def _of_one_category(found: Coefficient) -> Coefficient:
    if found.undefined is not Undefined.ONE_CODE_THROUGHOUT:
        return found
    return Coefficient(
        found.name,
        None,
        found.observed,
        found.expected,
        found.table,
        None,
        found.parameters,
        Undefined.ONE_CATEGORY,
    )


def _both(table: Table) -> Whole:
    cells = table.array
    return np.asarray(cells.sum(axis=1) + cells.sum(axis=0), dtype=np.int64)
