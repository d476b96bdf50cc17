"""Whether an answer follows a bid more often than it would come anyway."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt
from typing import Final

ENOUGH: Final = 5
HALF: Final = 0.5
NORMAL: Final = 1.959964


@dataclass(frozen=True, slots=True)
class TwoByTwo:
    """Units of time (or windows) by bid and response.

    `a` response after a bid, `b` none after a bid, `c` response without a bid, `d` neither.
    Formulas: Lloyd, Kennedy & Yoder 2013; Bakeman & Quera 2011; Haldane 1956.
    """

    a: int
    b: int
    c: int
    d: int

    @property
    def n(self) -> int:
        """All units."""
        return self.a + self.b + self.c + self.d

    @property
    def value(self) -> float | None:
        """Yule's Q, the figure to report."""
        return self.yules_q

    @property
    def yules_q(self) -> float | None:
        """(ad - bc) / (ad + bc), from -1 to 1; None where both products are 0."""
        with_, against = self.a * self.d, self.b * self.c
        return (with_ - against) / (with_ + against) if with_ + against else None

    @property
    def odds_ratio(self) -> float | None:
        """ad / bc, by Haldane's correction as soon as one cell is empty; None without units."""
        if min(self.a, self.b, self.c, self.d) == 0:
            return self.haldane_odds_ratio
        return (self.a * self.d) / (self.b * self.c)

    @property
    def haldane_odds_ratio(self) -> float | None:
        """The odds ratio with a half added to every cell; None without units."""
        if not self.n:
            return None
        return ((self.a + HALF) * (self.d + HALF)) / ((self.b + HALF) * (self.c + HALF))

    @property
    def log_odds_ratio(self) -> float | None:
        """ln OR; None without units."""
        return None if self.odds_ratio is None else log(self.odds_ratio)

    @property
    def odds_between(self) -> tuple[float, float] | None:
        """OR between its ends at 95 %: exp(ln OR ± 1.96 √(1/a + 1/b + 1/c + 1/d)), with a half
        added to every cell as soon as one is empty; None without units."""
        centre = self.log_odds_ratio
        if centre is None:
            return None
        cells = (self.a, self.b, self.c, self.d)
        more = HALF if min(cells) == 0 else 0
        reach = NORMAL * sqrt(sum(1 / (cell + more) for cell in cells))
        return exp(centre - reach), exp(centre + reach)

    @property
    def expected(self) -> float | None:
        """How often response and bid would meet by chance: row · column / n."""
        return (self.a + self.b) * (self.a + self.c) / self.n if self.n else None

    @property
    def z_adjusted(self) -> float | None:
        """(a - e) / √(e · (1 - p_row) · (1 - p_column)); None where a margin is empty or full."""
        if self.expected is None:
            return None
        row, column = (self.a + self.b) / self.n, (self.a + self.c) / self.n
        variance = self.expected * (1 - row) * (1 - column)
        return (self.a - self.expected) / sqrt(variance) if variance > 0 else None

    @property
    def too_few(self) -> bool:
        """Whether a row or an expected count is below 5, so that the figures mean little."""
        if not self.n:
            return True
        rows = (self.a + self.b, self.c + self.d)
        columns = (self.a + self.c, self.b + self.d)
        return min(rows) < ENOUGH or min(rows) * min(columns) / self.n < ENOUGH
