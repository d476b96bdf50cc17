"""Which code follows which, against what their frequencies alone would give (lag-sequential)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.stats import chi2

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.agreement.result import Flags, Real, Whole

ROUNDS: Final = 100_000
NEAR: Final = 1e-12


@dataclass(frozen=True, slots=True)
class Transitions:
    """Counts of code j at a lag after code i, with what follows from them; all (K, K) by `codes`.

    `z` is blank where nothing could have been otherwise. `possible` is False where a code cannot
    follow itself.
    """

    codes: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    expected: tuple[tuple[float, ...], ...]
    z: tuple[tuple[float | None, ...], ...]
    possible: tuple[tuple[bool, ...], ...]
    g2: float
    x2: float
    df: int

    @property
    def denominator(self) -> int:
        """All transitions, N."""
        return sum(map(sum, self.counts))

    @property
    def p(self) -> float | None:
        """Of G² at least this great by chance; None without a degree of freedom."""
        return float(chi2.sf(self.g2, self.df)) if self.df > 0 else None

    @property
    def too_few(self) -> bool:
        """Too few for z: N < 5 K², or over a fifth of the possible cells expect fewer than 5."""
        cells = np.array(self.expected)[np.array(self.possible)]
        return self.denominator < 5 * len(self.codes) ** 2 or float((cells < 5).mean()) > 0.2


def transitions(
    clips: Sequence[Sequence[str]], codes: Sequence[str], lag: int = 1, *, repeats: bool = True
) -> Transitions:
    """Transitions within each clip and never from one to the next, pooled.

    e_ij = x_i+ x_+j / N; where codes cannot repeat, at lag 1 fitted step by step with an empty
    diagonal. z_ij = (x_ij - e_ij) / √(e_ij (1 - h_ij)), h the leverage of the Poisson log-linear
    fit of rows and columns (Haberman 1973): without empty cells 1 - h = (1 - x_i+ / N)(1 - x_+j /
    N). G² = 2 Σ x ln(x / e), X² = Σ (x - e)² / e (Bakeman & Quera 2011).
    """
    counts = counted(clips, codes, lag)
    possible = np.ones(counts.shape, dtype=np.bool_)
    if not repeats and lag == 1:
        np.fill_diagonal(possible, val=False)
        if np.trace(counts):
            raise ValueError("a code follows itself")
    expected = _fitted(counts, possible)
    free = expected > 0
    x, e = counts[free].astype(np.float64), expected[free]
    g2 = 2 * float((x[x > 0] * np.log(x[x > 0] / e[x > 0])).sum())
    return Transitions(
        tuple(codes),
        tuple(tuple(row) for row in counts.tolist()),
        tuple(tuple(row) for row in expected.tolist()),
        _residuals(counts, expected),
        tuple(tuple(row) for row in possible.tolist()),
        g2,
        float(((x - e) ** 2 / e).sum()),
        _freedom(free),
    )


def counted(clips: Sequence[Sequence[str]], codes: Sequence[str], lag: int = 1) -> Whole:
    """How often each code came at a lag after each, (K, K); never from one clip to the next."""
    at = {code: place for place, code in enumerate(codes)}
    counts = np.zeros((len(codes), len(codes)), dtype=np.int64)
    for clip in clips:
        for before, after in zip(clip, clip[lag:], strict=False):
            counts[at[before], at[after]] += 1
    return counts


def _fitted(counts: Whole, possible: Flags) -> Real:
    rows, columns = counts.sum(axis=1), counts.sum(axis=0)
    fit: Real = _attainable(rows, columns, possible).astype(np.float64)
    for _ in range(ROUNDS):
        before = fit
        across = fit * _scale(rows, fit.sum(axis=1))[:, None]
        fit = np.asarray(across * _scale(columns, across.sum(axis=0))[None, :], dtype=np.float64)
        if np.abs(fit - before).max(initial=0) < NEAR:
            break
    return fit


def _attainable(rows: Whole, columns: Whole, possible: Flags) -> Flags:
    """Where the margins leave room for anything at all.

    Where a code cannot follow itself, and every transition comes from it or leads to it, nothing
    can be between two others; step by step the fit would near that 0 without ever reaching it.
    """
    free = possible & (rows[:, None] > 0) & (columns[None, :] > 0)
    hub = ~np.diag(possible) & (rows + columns == rows.sum()) & (rows > 0) & (columns > 0)
    for at in np.flatnonzero(hub):
        with_it = np.zeros_like(free)
        with_it[at, :] = with_it[:, at] = True
        free &= with_it
    return np.asarray(free, dtype=np.bool_)


def _scale(wanted: Whole, found: Real) -> Real:
    scale = np.divide(wanted, found, out=np.zeros(found.shape), where=found > 0)
    return np.asarray(scale, dtype=np.float64)


def _residuals(counts: Whole, expected: Real) -> tuple[tuple[float | None, ...], ...]:
    rows, columns = np.nonzero(expected > 0)
    size, e = len(counts), expected[rows, columns]
    design = np.concatenate((np.eye(size)[rows], np.eye(size)[columns]), axis=1)
    spread = np.linalg.pinv(design.T @ (design * e[:, None]))
    left = 1 - e * ((design @ spread) * design).sum(axis=1)
    z: list[list[float | None]] = [[None] * size for _ in range(size)]
    for i, j, mean, rest in zip(rows.tolist(), columns.tolist(), e, left, strict=True):
        if rest > 1e-9:
            z[i][j] = float((counts[i, j] - mean) / np.sqrt(mean * rest))
    return tuple(tuple(row) for row in z)


def _freedom(free: Flags) -> int:
    # (K - 1)², or (K - 1)² - K with an empty diagonal; codes that never come give none.
    rows, columns = int(free.any(axis=1).sum()), int(free.any(axis=0).sum())
    return max(int(free.sum()) - rows - columns + 1, 0) if free.any() else 0
