"""What leaves the practice about how far its coders agree: a paragraph, figures, and a table.

No file of these names anybody: neither a coder nor a family.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from annotator import words
from annotator.domain.agreement.confidence import LEVEL, REPLICATES, Way
from annotator.domain.agreement.icc import FEWEST_CLIPS
from annotator.domain.agreement.result import Undefined
from annotator.domain.reliability.figures import DRAWN_BY, Measure
from annotator.wiring.leaving import program_version
from annotator.words.reasons import why_blank

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.agreement.confidence import Sureness
    from annotator.domain.reliability.figures import Figure
    from annotator.domain.reliability.rates import RateAgreement
    from annotator.journey.reliability_record import Record

HEAD = (
    "scope", "measure", "kind", "value", "lower", "upper", "level", "interval", "parts",
    "shortest_block_ms", "replicates", "seed", "clips", "events_found", "events_marked", "seconds",
    "codable_ms", "blank_because",
)  # fmt: skip


def paragraph(record: Record) -> str:
    """One paragraph for a methods section: every parameter, and what came of it."""
    said = words.screens("reliability_methods")
    if not record.clips:
        return said["nothing"]
    parts = [
        said["sample"].format(**_sample(record)),
        said["chosen"].format(**_chosen(record)),
        said["events"],
        said["seconds"],
        said["intervals"].format(
            replicates=REPLICATES, seed=DRAWN_BY, block=_seconds(record.shortest_block)
        ),
        said["rates"].format(fewest=FEWEST_CLIPS),
        said["left_out"].format(
            not_permitted=record.chosen.not_permitted, alone=record.chosen.alone
        ),
        said["results"].format(figures="; ".join(_results(record))),
        said["program"].format(version=program_version()),
    ]
    return " ".join(parts) + "\n"


def figures_csv(record: Record) -> str:
    """Every figure, over all clips and month by month, with what it rests on."""
    return _csv(HEAD, _rows(record))


def table_csv(record: Record) -> str:
    """Seconds of each kind with each: rows the reference, columns the coder."""
    codes = record.table.codes
    rows = zip(codes, record.table.counts, strict=True)
    return _csv(("reference_by_coder_seconds", *codes), ((code, *row) for code, row in rows))


def of_measure(figures: Iterable[Figure], measure: Measure, kind: str | None) -> Figure:
    """The figure of this measure and kind."""
    return next(e for e in figures if (e.measure, e.kind) == (measure, kind))


def without_ends(sure: Sureness) -> str:
    """Why a figure has a value and no interval: too short, or too little that differs."""
    return "no_variation" if sure.undefined is Undefined.NO_VARIATION else "too_short"


def _sample(record: Record) -> dict[str, object]:
    whole = of_measure(record.whole, Measure.F1, None).rests
    return {
        "clips": record.clips,
        "minutes": f"{whole.codable / 60_000:.1f}",
        "marks": whole.marks,
        "coders": record.coders,
        "schemes": ", ".join(record.schemes),
    }


def _chosen(record: Record) -> dict[str, object]:
    chosen = record.chosen
    return {
        "one_in": record.bars.one_in,
        "fingerprint": chosen.fingerprint,
        "by_seed": chosen.by_seed,
        "by_hand": chosen.by_hand,
        "drift": chosen.drift_clips,
        "weeks": record.bars.weeks,
    }


def _results(record: Record) -> Iterator[str]:
    said = words.screens("reliability_methods")
    for figure in record.whole:
        name = said["all"] if figure.kind is None else said[f"kind_{figure.kind}"]
        value = said[figure.measure.value].format(kind=name)
        yield f"{value} {_with_ends(figure)}"
    for rate in record.rates:
        yield from _rate(rate)


def _rate(rate: RateAgreement) -> Iterator[str]:
    said = words.screens("reliability_methods")
    for which, found in (("icc21", rate.absolute), ("icc31", rate.consistent)):
        if found is None:
            continue
        told = said[which].format(rate=said[f"rate_{rate.name}"])
        ends = ""
        if found.lower is not None and found.upper is not None:
            ends = f" [{found.lower:.2f}, {found.upper:.2f}]"
        value = said["blank"] if found.value is None else f"{found.value:.2f}{ends}"
        yield f"{told} {value}, n = {rate.clips}"


def _with_ends(figure: Figure) -> str:
    said, sure = words.screens("reliability_methods"), figure.sure
    if sure.value is None:
        return said["blank"]
    if sure.lower is None or sure.upper is None:
        return f"{sure.value:.2f} ({said[f'no_ends_{without_ends(sure)}']})"
    return f"{sure.value:.2f} [{sure.lower:.2f}, {sure.upper:.2f}]"


def _seconds(block: int | None) -> str:
    return "60" if block is None else f"{block / 1000:g}"


def _rows(record: Record) -> Iterator[tuple[object, ...]]:
    for figure in record.whole:
        yield _row("all", figure)
    for month in record.months:
        for figure in month.figures:
            yield _row(f"{month.month:%Y-%m}", figure)
    for rate in record.rates:
        for found in (rate.absolute, rate.consistent):
            if found is not None:
                why = "" if found.undefined is None else why_blank(found.undefined)
                ends = (_number(each) for each in (found.value, found.lower, found.upper))
                blank = ("",) * 4
                yield (
                    "all",
                    found.name,
                    rate.name,
                    *ends,
                    LEVEL,
                    "F",
                    *blank,
                    rate.clips,
                    *blank,
                    why,
                )


def _row(scope: str, figure: Figure) -> tuple[object, ...]:
    sure, rests = figure.sure, figure.rests
    drawn = sure.way is Way.CLIPS
    return (
        scope,
        figure.measure.value,
        figure.kind or "all",
        *(_number(each) for each in (sure.value, sure.lower, sure.upper)),
        sure.level,
        sure.way.value,
        sure.parts,
        "" if drawn else sure.block_ms,
        sure.replicates if drawn else "",
        sure.seed if drawn else "",
        rests.clips,
        rests.found,
        rests.marks,
        rests.seconds,
        rests.codable,
        "" if sure.undefined is None else why_blank(sure.undefined),
    )


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.6f}"


def _csv(head: Iterable[object], rows: Iterable[Iterable[object]]) -> str:
    into = io.StringIO()
    writer = csv.writer(into)
    writer.writerow(tuple(head))
    writer.writerows(rows)
    return into.getvalue()
