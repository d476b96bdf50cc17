"""Everything two codings of one clip can be asked about their agreement, composed once.

Time-unit and event-based figures stand side by side (Bakeman, Quera & Gnisci 2009), per code and
with prevalence. Neither needs the other: a screen shows what its reader needs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.agreement.alignment import event_alignment
from annotator.domain.agreement.chance import (
    cohen_kappa,
    gwet_ac1,
    nominal_alpha,
    pabak,
    per_code,
    scott_pi,
)
from annotator.domain.agreement.confidence import LEVEL, block_interval, event_block_interval
from annotator.domain.agreement.curve import tolerance_curve
from annotator.domain.agreement.detection import detection, timing
from annotator.domain.agreement.easydiag import Tool, as_tool, easydiag_kappa
from annotator.domain.agreement.marked import merged, one_at_a_time, squeezed, touching
from annotator.domain.agreement.matching import matched
from annotator.domain.agreement.result import Undefined
from annotator.domain.agreement.time_unit import (
    Pair,
    Window,
    exact_table,
    frame_kappa,
    time_unit_kappa,
    units,
)
from annotator.domain.agreement.tolerance import exact_tolerant_kappa, tolerant_kappa
from annotator.domain.agreement.unitized import blank_family, unitized_alpha
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.metrics.precedence import MERGED_GAP

if TYPE_CHECKING:
    from annotator.domain.agreement.alignment import Aligned
    from annotator.domain.agreement.chance import CodeAgreement
    from annotator.domain.agreement.confidence import Sureness
    from annotator.domain.agreement.curve import Point
    from annotator.domain.agreement.detection import Detection, Timing
    from annotator.domain.agreement.marked import Marked
    from annotator.domain.agreement.matching import Matching
    from annotator.domain.agreement.result import Coefficient, Table, Whole
    from annotator.domain.agreement.tolerance import BothWays
    from annotator.domain.agreement.unitized import Unitized
    from annotator.domain.agreement.unlinked import Linked
    from annotator.domain.interval import Stretches

TENTH: Final = 100
SECOND: Final = 1_000
ONSETS: Final = Milliseconds(2_000)
ALIGNED: Final = Milliseconds(1_000)


@dataclass(frozen=True, slots=True)
class Choices:
    """What a report was asked for; all of it is kept with the result."""

    onset_tolerance: Milliseconds = ONSETS
    alignment_tolerance: Milliseconds = ALIGNED
    alignment_overlap: float = 0.8
    least_overlap: float = 0.6
    unitized_unit_ms: int = 40
    merged_gap: Milliseconds = MERGED_GAP
    window: Window = Window.WHOLE
    level: float = LEVEL


@dataclass(frozen=True, slots=True)
class InTime:
    """Agreement moment by moment; `table` counts milliseconds, and all coefficients rest on it."""

    table: Table
    kappa: Coefficient
    interval: Sureness
    by_frame: Coefficient
    by_tenth: Coefficient
    by_second: Coefficient
    second_forgiven: BothWays
    exactly_forgiven: BothWays
    pabak: Coefficient
    ac1: Coefficient
    pi: Coefficient
    alpha: Coefficient
    per_code: tuple[CodeAgreement, ...]


@dataclass(frozen=True, slots=True)
class InEvents:
    """Agreement annotation by annotation; the first coder is the reference.

    `interval` is for the kappa of `alignment`, pairs counted once.
    """

    found: Detection
    per_code: tuple[Detection, ...]
    timing: tuple[Timing, ...]
    matching: Matching
    alignment: Aligned
    interval: Sureness
    easydiag: Linked
    as_easydiag: Coefficient
    as_elan: Coefficient


@dataclass(frozen=True, slots=True)
class Report:
    """The whole of it, with what it was asked for."""

    codes: tuple[str, ...]
    codable: Milliseconds
    in_time: InTime
    in_events: InEvents
    unitized: Unitized
    curve: tuple[Point, ...]
    choices: Choices


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """Two codings of one clip: what each marked, the time both could code, and the frames (n,) ms.

    The first is the reference. Where codes may overlap, their order in `codes` is the order of
    precedence.
    """

    first: Marked
    second: Marked
    codable: Stretches
    frames: Whole


def full_report(compared: Compared, choices: Choices | None = None) -> Report:
    """Every statistic over one pair of codings.

    As events, annotations of one code that overlap or lie at most `merged_gap` apart count as one.
    For time, and for whatever takes one code at a time, codes are flattened by precedence (rulings
    18). What lies wholly in time that cannot be coded is left out.
    """
    asked = choices or Choices()
    raw = touching(compared.first, compared.codable), touching(compared.second, compared.codable)
    one, other = (merged(each, asked.merged_gap) for each in raw)
    pair = _pair(*raw, compared.codable)
    track = _pair(one, other, compared.codable)
    return Report(
        compared.first.codes,
        compared.codable.total,
        _in_time(pair.over(asked.window), compared.frames, asked),
        _in_events((one, other), track, asked),
        _unitized(track, asked),
        tolerance_curve((one, other), pair),
        asked,
    )


def _pair(first: Marked, second: Marked, codable: Stretches) -> Pair:
    return Pair(one_at_a_time(first), one_at_a_time(second), codable)


def _in_time(pair: Pair, frames: Whole, asked: Choices) -> InTime:
    table = exact_table(pair)
    second = units(pair, SECOND)
    return InTime(
        table,
        cohen_kappa(table, {"unit": "exact", "window": asked.window.value}),
        block_interval(pair, asked.level),
        frame_kappa(pair, frames),
        time_unit_kappa(pair, TENTH),
        time_unit_kappa(pair, SECOND),
        tolerant_kappa(second, 1),
        exactly_forgiven=exact_tolerant_kappa(pair, Milliseconds(SECOND)),
        pabak=pabak(table),
        ac1=gwet_ac1(table),
        pi=scott_pi(table),
        alpha=nominal_alpha(table),
        per_code=per_code(table),
    )


def _in_events(events: tuple[Marked, Marked], pair: Pair, asked: Choices) -> InEvents:
    found, each = detection(*events, asked.onset_tolerance)
    aligned = event_alignment(pair, asked.alignment_tolerance, asked.alignment_overlap)
    linked = easydiag_kappa(pair, asked.least_overlap)
    return InEvents(
        found,
        each,
        timing(*events, asked.onset_tolerance),
        matched(*events, asked.onset_tolerance),
        aligned,
        event_block_interval(pair, aligned.pairs, asked.level),
        linked,
        as_tool(linked.table, Tool.EASYDIAG),
        as_tool(linked.table, Tool.ELAN),
    )


def _unitized(pair: Pair, asked: Choices) -> Unitized:
    if not pair.codable.total:
        why = Undefined.NOTHING_COMPARED
        return blank_family(pair.first.codes, asked.unitized_unit_ms, 2, why)
    # On codable time alone: a stretch nobody can code is no gap that both agree on.
    one, other = (squeezed(each, pair.codable) for each in (pair.first, pair.second))
    over = Interval(Milliseconds(0), pair.codable.total)
    return unitized_alpha((one, other), over, asked.unitized_unit_ms)
