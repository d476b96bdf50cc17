"""Two coders of a short clip: the worked example, the published cases, and what chance finds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from annotator.domain.agreement.marked import Marked, one_at_a_time
from annotator.domain.agreement.time_unit import Pair
from annotator.domain.interval import Interval, Milliseconds, Stretches

Case = dict[str, Any]
CODES = ("ATT", "RUP", "REP")
FIRST = [
    ("ATT", 0, 12_000),
    ("RUP", 12_000, 18_000),
    ("REP", 18_000, 24_000),
    ("ATT", 24_000, 40_000),
    ("RUP", 44_000, 50_000),
    ("REP", 50_000, 54_000),
]
SECOND = [
    ("ATT", 0, 11_000),
    ("RUP", 11_400, 17_600),
    ("REP", 18_400, 25_000),
    ("ATT", 25_000, 40_400),
    ("RUP", 44_800, 49_000),
    ("REP", 49_000, 50_600),
    ("ATT", 52_000, 56_000),
]


def ms(value: int) -> Milliseconds:
    return Milliseconds(value)


def clip(onset: int, offset: int) -> Stretches:
    return Stretches.of([Interval(ms(onset), ms(offset))])


def ex1() -> Pair:
    return Pair(Marked.of(CODES, FIRST), Marked.of(CODES, SECOND), clip(0, 60_000))


def cases(conformance: Path, prefix: str = "") -> dict[str, Case]:
    text = (conformance / "agreement-cases.json").read_text(encoding="utf-8")
    return {each["id"]: each for each in json.loads(text)["cases"] if each["id"].startswith(prefix)}


def pair_of(case: Case) -> Pair:
    given = case["input"]
    first, second = (
        Marked.of(
            given["codes"], [(one["code"], one["onset_ms"], one["offset_ms"]) for one in given[who]]
        )
        for who in ("coder_1", "coder_2")
    )
    last = max([0, *first.offsets.tolist(), *second.offsets.tolist()])
    return Pair(first, second, clip(*given.get("clip_ms", (0, last + 1))))


@st.composite
def spans(draw: st.DrawFn, within: int = 60, most: int = 8) -> list[tuple[str, int, int]]:
    """Annotations that may overlap, in a very short clip so that they often meet."""
    found = []
    for _ in range(draw(st.integers(0, most))):
        onset = draw(st.integers(0, within - 1))
        offset = draw(st.integers(onset + 1, min(within, onset + 20)))
        found.append((draw(st.sampled_from(CODES)), onset, offset))
    return found


def marked(within: int = 60, most: int = 8) -> st.SearchStrategy[Marked]:
    return spans(within, most).map(lambda found: Marked.of(CODES, found))


@st.composite
def pairs(draw: st.DrawFn, within: int = 60, gaps: bool = True) -> Pair:
    """Two coders with one code at a time, and the time both could code."""
    one, other = (one_at_a_time(draw(marked(within))) for _ in range(2))
    whole = clip(0, within)
    if not gaps:
        return Pair(one, other, whole)
    onset = draw(st.integers(0, within - 1))
    hole = clip(onset, draw(st.integers(onset + 1, within)))
    return Pair(one, other, whole - hole)


def tables(size: int = 3, most: int = 12) -> st.SearchStrategy[list[list[int]]]:
    cell = st.integers(0, most)
    row = st.lists(cell, min_size=size, max_size=size)
    return st.lists(row, min_size=size, max_size=size)
