"""Agreement at every tolerance: a figure, and its numbers in a table one click away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.screens.progress_ink import axis, ink, shown
from annotator.screens.sketch import Sketch

if TYPE_CHECKING:
    from annotator.domain.agreement.curve import Point
    from annotator.domain.agreement.report import Report

# Each line by colour, shape and stroke: none is told by colour alone.
LINES: Final = (
    ("f1", "teal", "circle", "solid"),
    ("recall", "violet", "diamond", "dash"),
    ("kappa_tenths", "amber", "square", "dot"),
)


def show_curve(report: Report) -> None:
    """Whether it is about when or about what."""
    said = words.screens("compare")
    st.header(said["curve"])
    st.html(f'<p class="lead">{said["curve_lead"]}</p>')
    used = report.choices.onset_tolerance
    shown(figure(report.curve, used), "curve")
    with st.expander(said["curve_table"]):
        st.table(table(report.curve))


def values(point: Point) -> dict[str, float | None]:
    """The three lines at one tolerance; blank where there is nothing to divide by."""
    found = point.found
    return {"f1": found.f1, "recall": found.recall, "kappa_tenths": point.kappa.mean}


def figure(curve: tuple[Point, ...], used: int) -> Sketch:
    """F1, the share found again and κ over the tolerance in seconds; named at their ends."""
    said = words.screens("compare")
    drawn, at, pen = Sketch(), [point.tolerance / 1000 for point in curve], ink()
    for name, colour, shape, stroke in LINES:
        drawn.add(
            {
                "x": at,
                "y": [values(point)[name] for point in curve],
                "name": said[name],
                "mode": "lines+markers",
                "line": {"color": getattr(pen, colour), "dash": stroke, "width": 2.5},
                "marker": {"symbol": shape, "size": 9},
                "hovertemplate": "%{x} s: %{y:.2f}<extra>%{fullData.name}</extra>",
            }
        )
    where = used / 1000
    drawn.rule(
        x0=where, x1=where, y0=0, y1=1, yref="y domain", line={"color": pen.soft, "dash": "dot"}
    )
    drawn.write(
        x=where, y=0, yref="y domain", xanchor="left", yanchor="bottom", xshift=6,
        text=said["used"], font={"color": pen.soft},
    )  # fmt: skip
    drawn.layout.update(
        height=320,
        margin={"l": 50, "r": 10, "t": 30, "b": 45},
        legend={"orientation": "h", "y": 1.18},
    )
    across = axis(pen, title={"text": said["tolerance"]}, dtick=1, range=[-0.1, 5.1])
    drawn.axis("x", **across)
    drawn.axis("y", **axis(pen, range=[min(-0.03, *_lowest(curve)), 1.05]))
    return drawn


def table(curve: tuple[Point, ...]) -> list[dict[str, str]]:
    """The same numbers to read, each with what it is out of."""
    said = words.screens("compare")
    return [
        {
            said["tolerance"]: f"{point.tolerance / 1000:.1f}",
            said["f1"]: _out_of(point.found.f1, point.found.denominator),
            said["recall"]: _out_of(point.found.recall, point.found.reference),
            said["kappa_tenths"]: _out_of(
                point.kappa.mean, point.kappa.first_as_reference.denominator
            ),
        }
        for point in curve
    ]


def _lowest(curve: tuple[Point, ...]) -> tuple[float, ...]:
    every = (value for point in curve for value in values(point).values())
    return (0.0, *(value for value in every if value is not None))


def _out_of(value: float | None, n: int) -> str:
    said = words.screens("compare")
    shown = said["blank"] if value is None else f"{value:.2f}"
    return said["with_n"].format(v=shown, n=n)
