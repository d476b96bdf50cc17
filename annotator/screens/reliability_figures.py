"""Figures of agreement: a small picture for each kind, a band for each interval, n beneath."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from annotator import words
from annotator.domain.reliability.doubled import KINDS
from annotator.domain.reliability.drift import Drift
from annotator.domain.reliability.figures import Measure
from annotator.screens.progress_ink import ink
from annotator.screens.sketch import Panels, Sketch
from annotator.wiring.reliable import of_measure, without_ends
from annotator.words.reasons import why_blank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.agreement.icc import Correlation
    from annotator.domain.reliability.bars import Bars
    from annotator.domain.reliability.drift import Line
    from annotator.domain.reliability.figures import Figure, Monthly
    from annotator.domain.reliability.rates import RateAgreement

Trace = dict[str, object]
BAND: Final = 0.16
LOW: Final = -0.3
MOST: Final = 12
PANELS: Final = (None, *reversed(KINDS))
# Each is told by its shape and its word; the colour comes on top.
SIGNS: Final = {
    Drift.TOO_FEW: ("○", "#5d5963"),
    Drift.NOT_SAID: ("○", "#5d5963"),
    Drift.STEADY: ("●", "#14635f"),
    Drift.LOOK_AGAIN: ("◆", "#7a4a0a"),
    Drift.PRACTISE_FIRST: ("■", "#564896"),
}


def by_months(months: Sequence[Monthly]) -> Sketch:
    """F1 beside kappa, all kinds together first, then each; a point without an interval is open.

    The last twelve months that have a double-coded clip; the table has all of them.
    """
    said, shown, two = words.screens("reliability"), months[-MOST:], tuple(Measure)
    drawn = Sketch.of(
        Panels(len(PANELS), len(two), (0.03, 0.03), shared=True),
        [said[each.value] for each in two],
        {"size": 16},
    )
    for row, kind in enumerate(PANELS):
        for column, measure in enumerate(two):
            panel = row * len(two) + column
            figures = [of_measure(each.figures, measure, kind) for each in shown]
            for trace in _traces(shown, figures):
                drawn.add(trace, panel)
            _axes(drawn, shown, panel)
        name = said["panel_all" if kind is None else f"panel_{kind}"]
        drawn.axis("y", row * len(two), title={"text": name})
    _laid_out(drawn, height=4 * 175)
    return drawn


def _axes(drawn: Sketch, shown: Sequence[Monthly], panel: int) -> None:
    drawn.axis(
        "x",
        panel,
        type="category",
        categoryorder="array",
        categoryarray=[_month(each) for each in shown],
        range=[-0.6, len(shown) - 0.4],
        showgrid=False,
        linecolor=ink().line,
        tickangle=0,
    )
    drawn.axis("y", panel, range=[LOW, 1.08], tickvals=[0, 0.5, 1], gridcolor=ink().line)


def rolling(line: Line, bars: Bars) -> Sketch:
    """Kappa over the last few clips, after each clip, with the two bars named where they lie."""
    said = words.screens("reliability")
    at, pen = list(range(1, len(line.points) + 1)), ink()
    drawn = Sketch()
    drawn.add(
        {
            "x": at,
            "y": [each.kappa for each in line.points],
            "mode": "lines+markers+text",
            "line": {"color": pen.teal, "width": 2.5},
            "marker": {
                "size": 11,
                "color": [
                    pen.paper if each.clips < bars.window else pen.teal for each in line.points
                ],
                "line": {"color": pen.teal, "width": 2},
            },
            "text": [f"n {each.clips}" for each in line.points],
            "textposition": "top center",
            "hovertemplate": "%{y:.2f}, %{text}<extra></extra>",
        }
    )
    _named_bars(drawn, bars)
    _laid_out(drawn, height=300)
    drawn.layout["margin"] = {"l": 50, "r": 190, "t": 20, "b": 45}
    drawn.axis("x", title={"text": said["axis_clips"]}, dtick=1, range=[0.5, max(len(at), 5) + 0.5])
    least = min(0.0, *_lows(line)) - 0.05
    drawn.axis("y", title={"text": said["kappa"]}, range=[least, 1.12], gridcolor=ink().line)
    return drawn


def _named_bars(drawn: Sketch, bars: Bars) -> None:
    said, pen = words.screens("reliability"), ink()
    for bar, name, stroke in (
        (bars.look_again, "bar_look_again", "dash"),
        (bars.practise_first, "bar_practise_first", "dot"),
    ):
        drawn.rule(
            x0=0, x1=1, xref="x domain", y0=bar, y1=bar, yref="y",
            line={"color": pen.text, "dash": stroke, "width": 1},
        )  # fmt: skip
        drawn.write(
            x=1, xref="paper", xanchor="left", y=bar, xshift=8,
            yshift=8 if name == "bar_look_again" else -8,
            text=said[name].format(bar=f"{bar:.2f}"),
        )  # fmt: skip


def table(months: Sequence[Monthly]) -> list[dict[str, str]]:
    """The same numbers to read, each with what it rests on, or why there is none."""
    said = words.screens("reliability")
    rows = []
    for month in reversed(months):
        for kind in PANELS:
            f1, kappa = (of_measure(month.figures, each, kind) for each in Measure)
            rows.append(
                {
                    said["month"]: f"{month.month:%b %Y}",
                    said["kind"]: said["panel_all" if kind is None else f"panel_{kind}"],
                    said["f1"]: value(f1),
                    said["of_marks"]: said["found_of"].format(
                        found=2 * f1.rests.found, marks=f1.rests.marks
                    ),
                    said["kappa"]: value(kappa),
                    said["of_time"]: said["seconds"].format(
                        seconds=kappa.rests.seconds, minutes=f"{kappa.rests.codable / 60_000:.1f}"
                    ),
                    said["clips"]: str(f1.rests.clips),
                }
            )
    return rows


def value(figure: Figure) -> str:
    """A figure with its ends, or in words why it or they are not there."""
    said, sure = words.screens("reliability"), figure.sure
    if sure.value is None:
        return why_blank(sure.undefined) if sure.undefined else said["blank"]
    if sure.lower is None or sure.upper is None:
        return said[f"no_ends_{without_ends(sure)}"].format(value=f"{sure.value:.2f}")
    return said["ends"].format(
        value=f"{sure.value:.2f}", lower=f"{sure.lower:.2f}", upper=f"{sure.upper:.2f}"
    )


def rates_table(rates: Sequence[RateAgreement]) -> list[dict[str, str]]:
    """ICC(2,1) and ICC(3,1) of each figure, with the clips it rests on."""
    said = words.screens("reliability")
    return [
        {
            said["rate"]: said[f"rate_{each.name}"],
            "ICC(2,1)": _correlation(each.absolute),
            "ICC(3,1)": said["several_references"]
            if each.consistent is None
            else _correlation(each.consistent),
            said["clips"]: str(each.clips),
        }
        for each in rates
    ]


def _correlation(found: Correlation) -> str:
    said = words.screens("reliability")
    if found.value is None:
        return why_blank(found.undefined) if found.undefined else said["blank"]
    if found.lower is None or found.upper is None:
        return f"{found.value:.2f}"
    return said["ends"].format(
        value=f"{found.value:.2f}", lower=f"{found.lower:.2f}", upper=f"{found.upper:.2f}"
    )


def _traces(months: Sequence[Monthly], figures: Sequence[Figure]) -> list[Trace]:
    at, pen = [_month(each) for each in months], ink()
    values = [each.sure.value for each in figures]
    ends = [(each.sure.lower, each.sure.upper) for each in figures]
    told = [value(each) for each in figures]
    shown: Trace = {
        "x": at,
        "y": values,
        "mode": "lines+markers",
        "line": {"color": pen.teal, "width": 2.5},
        "marker": {
            "size": 10,
            "color": [pen.paper if low is None else pen.teal for low, _ in ends],
            "line": {"color": pen.teal, "width": 2},
        },
        "error_y": {
            "type": "data", "symmetric": False, "color": pen.teal, "thickness": 1.2, "width": 4,
            "array": [_apart(high, v) for (_, high), v in zip(ends, values, strict=True)],
            "arrayminus": [_apart(v, low) for (low, _), v in zip(ends, values, strict=True)],
        },
        "customdata": told,
        "hovertemplate": "%{customdata}<extra></extra>",
    }  # fmt: skip
    beneath: Trace = {
        "x": at,
        "y": [LOW + 0.1] * len(at),
        "cliponaxis": False,
        "mode": "text",
        "text": [_rests(each) for each in figures],
        "textfont": {"size": 11, "color": pen.text},
        "hoverinfo": "skip",
    }
    return [*_bands(at, ends), shown, beneath]


def _month(of: Monthly) -> str:
    return f"{of.month:%b}<br>{of.month:%Y}"


def _bands(at: Sequence[str], ends: Sequence[tuple[float | None, float | None]]) -> list[Trace]:
    """A band over each run of months that have an interval."""
    rows, pen = zip(at, ends, strict=True), ink()
    runs = (tuple(run) for there, run in groupby(rows, _has_ends) if there)
    return [
        {
            "x": [month for month, _ in (*run, *reversed(run))],
            "y": [*(low for _, (low, _) in run), *(high for _, (_, high) in reversed(run))],
            "mode": "lines",
            "fill": "toself",
            "fillcolor": pen.with_shade(pen.teal, BAND),
            "line": {"width": 0},
            "hoverinfo": "skip",
        }
        for run in runs
    ]


def _has_ends(row: tuple[str, tuple[float | None, float | None]]) -> bool:
    return None not in row[1]


def _rests(figure: Figure) -> str:
    said, rests = words.screens("reliability"), figure.rests
    minutes = f"{rests.codable / 60_000:.0f}"
    told = said[f"beneath_{figure.measure.value}"]
    return told.format(clips=rests.clips, marks=rests.marks, minutes=minutes)


def _apart(high: float | None, low: float | None) -> float:
    return 0.0 if high is None or low is None else high - low


def _lows(line: Line) -> list[float]:
    return [each.kappa for each in line.points if each.kappa is not None] or [0.0]


def _laid_out(drawn: Sketch, height: int) -> None:
    drawn.layout.update(
        height=height,
        margin={"l": 45, "r": 30, "t": 30, "b": 45},
        showlegend=False,
    )
