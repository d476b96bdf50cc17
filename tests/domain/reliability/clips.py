"""Double-coded clips for these tests: from spans, or straight from a table of seconds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from annotator.domain.identity import ClipId, CoderId
from annotator.domain.interval import Milliseconds
from annotator.domain.reliability.doubled import KINDS, Coding, Doubled, doubled
from annotator.domain.reliability.rates import Rates
from tests.builders import A_DAY, an_annotation

Span = tuple[str, int, int]
ONE, OTHER = CoderId("one"), CoderId("other")
NOTHING = Rates(None, None, None, None)
# EX1 of the design reference, the first coder's and the second's.
EX1 = (
    [("attunement", 0, 12_000), ("rupture", 12_000, 18_000), ("repair", 18_000, 24_000),
     ("attunement", 24_000, 40_000), ("rupture", 44_000, 50_000), ("repair", 50_000, 54_000)],
    [("attunement", 0, 11_000), ("rupture", 11_400, 17_600), ("repair", 18_400, 25_000),
     ("attunement", 25_000, 40_400), ("rupture", 44_800, 49_000), ("repair", 49_000, 50_600),
     ("attunement", 52_000, 56_000)],
)  # fmt: skip


def a_coding(spans: Sequence[Span], coder: CoderId = ONE, on: date = A_DAY) -> Coding:
    marks = tuple(an_annotation(f"{coder}{n}", *span) for n, span in enumerate(spans))
    return Coding(coder, on, marks)


def a_double(
    ones: Sequence[Span], others: Sequence[Span], length: int = 60_000, clip: str = "c1"
) -> Doubled:
    """The second coder's coding, laid beside the first's."""
    reference, coding = a_coding(ones, ONE), a_coding(others, OTHER)
    return doubled(ClipId(clip), Milliseconds(length), reference, coding)


def with_kappa(kappa: float, n: int = 0, size: int = 4_000) -> Doubled:
    """A clip whose seconds have exactly this kappa: none and attunement, each half of the time.

    With even margins kappa = 2 p - 1, so p = (1 + kappa) / 2 of `size` seconds agree.
    """
    agree = round((1 + kappa) / 2 * size / 2)
    seconds = np.zeros((1, len(KINDS) + 1, len(KINDS) + 1), dtype=np.int64)
    last = len(KINDS)
    seconds[0, 0, 0] = seconds[0, last, last] = agree
    seconds[0, 0, last] = seconds[0, last, 0] = size // 2 - agree
    return Doubled(
        clip=ClipId(f"c{n:03d}"),
        coder=OTHER,
        reference=ONE,
        on=A_DAY + timedelta(days=n),
        reference_on=A_DAY,
        codable=Milliseconds(size * 1_000),
        block=60_000,
        seconds=seconds,
        events=np.zeros((1, len(KINDS), 3), dtype=np.int64),
        bouts=np.zeros(0, dtype=np.int64),
        rates=(NOTHING, NOTHING),
    )
