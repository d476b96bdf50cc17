"""The way so far: one point for each sealed attempt, in a figure and in its table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import plotly.graph_objects as go
import streamlit as st

from annotator import words
from annotator.screens import frame
from annotator.wiring.practice import shipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.practising.learning import Confusion, Point, Value
    from annotator.domain.practising.reveal import Bar
    from annotator.domain.scheme import Scheme
    from annotator.journey.practise import Practising

# Each line by colour, shape and stroke: none is told by colour alone.
LINES: Final = (
    ("saw", "#1B7F79", "circle", "solid"),
    ("named", "#6B5BB5", "diamond", "dash"),
    ("timed", "#8A6D3B", "square", "dot"),
)


def way_so_far(practising: Practising) -> None:
    """Every sealed attempt, those of clips that are gone too, and what goes on being mixed up."""
    said, points = words.screens("practise"), practising.progress()
    if not points:
        return
    st.header(said["way"])
    st.html(f'<p class="lead">{said["way_lead"]}</p>')
    st.plotly_chart(figure(points), config={"displayModeBar": False}, key="way")
    with st.expander(said["table"]):
        st.table(table(points))
    _looked_at_again(practising)
    mixed = practising.confusions()
    if mixed:
        st.header(said["mixed_up"])
        for each in mixed:
            st.text(_mixed(each, shipped()))


def figure(points: Sequence[Point]) -> go.Figure:
    """Saw, named and timed as shares, attempt by attempt; with nothing to divide by, a gap."""
    said = words.screens("practise")
    at = list(range(1, len(points) + 1))
    drawn = go.Figure()
    for name, colour, shape, stroke in LINES:
        bars: list[Bar] = [getattr(each, name) for each in points]
        drawn.add_scatter(
            x=at,
            y=[each.part / each.whole if each.whole else None for each in bars],
            text=[said["of"].format(part=each.part, whole=each.whole) for each in bars],
            name=said[name],
            mode="lines+markers",
            line={"color": colour, "dash": stroke, "width": 2.5},
            marker={"symbol": shape, "size": 11},
            hovertemplate="%{text}<extra>%{fullData.name}</extra>",
        )
    drawn.update_layout(
        height=300,
        margin={"l": 50, "r": 10, "t": 10, "b": 40},
        legend={"orientation": "h", "y": 1.14},
        xaxis={"title": said["axis"], "dtick": 1, "range": [0.5, len(points) + 0.5]},
        yaxis={"range": [-0.03, 1.05], "tickformat": ".0%"},
    )
    return drawn


def table(points: Sequence[Point]) -> list[dict[str, str]]:
    """The same numbers to read: each with what it is out of."""
    said = words.screens("practise")
    return [
        {
            said["axis"]: str(n),
            said["on"]: frame.on_paper(each.at.date()),
            **{
                said[name]: said["of"].format(part=bar.part, whole=bar.whole)
                for name, bar in (("saw", each.saw), ("named", each.named), ("timed", each.timed))
            },
            said["f1"]: _figure(each.event_f1),
            said["kappa"]: _figure(each.kappa),
        }
        for n, each in enumerate(points, 1)
    ]


def _figure(each: Value) -> str:
    blank = words.screen("practise.blank")
    return blank if each.value is None else f"{each.value:.2f}"


def _looked_at_again(practising: Practising) -> None:
    """Sealed attempts that can still be opened."""
    said = words.screens("practise")
    with st.container(horizontal=True):
        for n, attempt in practising.looked_at_again().items():
            way = frame.way("reveal", said["look_again"].format(n=n), kind="quiet", attempt=attempt)
            st.html(way, width="content")


def _mixed(each: Confusion, scheme: Scheme) -> str:
    said = words.screens("practise")
    gold, own = (scheme.name_of(mark.family, mark.code) for mark in (each.gold, each.own))
    return said["mixed"].format(gold=gold, own=own, n=each.count)
