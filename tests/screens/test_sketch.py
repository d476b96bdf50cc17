from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go
import plotly.io
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plotly.subplots import make_subplots
from streamlit.testing.v1 import AppTest

from annotator.screens.sketch import Panels, Part, Sketch
from tests.screens.drawn import drawn_by_plotly

if TYPE_CHECKING:
    from collections.abc import Callable

TITLED = {"size": 16}


def axes(x: Part, y: Part) -> Part:
    made = Sketch()
    made.axis("x", **x)
    made.axis("y", **y)
    return made.layout


CASES: dict[str, tuple[Callable[[Any], object], Callable[[Sketch], object]]] = {
    "a trace": (
        lambda made: made.add_scatter(x=[1, 2], y=[None, 3], mode="lines", fill=None),
        lambda made: made.add({"x": [1, 2], "y": [None, 3], "mode": "lines", "fill": None}),
    ),
    "a bar": (
        lambda made: made.add_bar(x=[1], y=[2]),
        lambda made: made.add({"type": "bar", "x": [1], "y": [2]}),
    ),
    "words": (
        lambda made: made.add_annotation(x=1, y=0.5, text="median", showarrow=False),
        lambda made: made.write(x=1, y=0.5, text="median"),
    ),
    "a line": (
        lambda made: made.add_hline(y=0.4, line={"dash": "dot"}),
        lambda made: made.rule(
            x0=0, x1=1, xref="x domain", y0=0.4, y1=0.4, yref="y", line={"dash": "dot"}
        ),
    ),
    "axes": (
        lambda made: made.update_xaxes(range=[0, 1]).update_yaxes(title="n", nticks=4),
        lambda made: made.layout.update(
            axes(x={"range": [0, 1]}, y={"title": {"text": "n"}, "nticks": 4})
        ),
    ),
}


def parts(figure: go.Figure) -> Any:
    told = json.loads(plotly.io.to_json(figure))
    told["layout"].pop("template", None)
    return told


@pytest.mark.parametrize("case", CASES)
def test_it_says_what_plotly_would_have_said(case: str) -> None:
    theirs, ours = go.Figure(), Sketch()
    CASES[case][0](theirs)
    CASES[case][1](ours)
    assert parts(drawn_by_plotly(ours)) == parts(theirs)


@given(
    rows=st.integers(1, 4),
    across=st.integers(1, 4),
    apart=st.tuples(st.floats(0, 0.2), st.floats(0, 0.2)),
    shared=st.booleans(),
)
def test_panels_lie_where_plotly_would_lay_them(
    rows: int, across: int, apart: tuple[float, float], *, shared: bool
) -> None:
    theirs = make_subplots(
        rows, across, horizontal_spacing=apart[0], vertical_spacing=apart[1],
        shared_xaxes=shared, shared_yaxes=shared, column_titles=["F"] * across,
    )  # fmt: skip
    theirs.add_scatter(x=[1], y=[1], row=rows, col=across)
    ours = Sketch.of(Panels(rows, across, apart, shared), ["F"] * across, TITLED)
    ours.add({"x": [1], "y": [1]}, rows * across - 1)
    mine, known = parts(drawn_by_plotly(ours)), parts(theirs)
    assert mine["data"] == known["data"]
    assert near(mine["layout"], known["layout"])


def near(one: Any, other: Any) -> bool:
    """Whether they are the same, but for the last digits of numbers."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(near(one[each], other[each]) for each in one)
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return len(one) == len(other) and all(map(near, one, other))
    if isinstance(one, float) and isinstance(other, (float, int)):
        return abs(one - other) < 1e-8
    return bool(one == other)


def test_a_title_stands_above_its_own_panel() -> None:
    theirs = make_subplots(2, 2, subplot_titles=["one", "two", "three"])
    font = theirs.layout.annotations[0].font.to_plotly_json()
    ours = Sketch.of(Panels(2, 2, (0.1, 0.25)), ["one", "two", "three"], font)
    mine, known = (parts(each)["layout"]["annotations"] for each in (drawn_by_plotly(ours), theirs))
    assert near(mine, known)


def page() -> None:
    from annotator.screens import sketch

    made = sketch.Sketch()
    made.add({"x": [1], "y": [2]})
    sketch.show(made, "k", {"displayModeBar": False}, height=300)


def test_on_a_page_it_is_what_plotly_and_streamlit_would_have_made_of_it() -> None:
    def plain() -> None:
        import plotly.graph_objects as go
        import streamlit as st

        made = go.Figure()
        made.add_scatter(x=[1], y=[2])
        made.update_layout(height=300)
        st.plotly_chart(made, theme=None, config={"displayModeBar": False}, key="k")

    (ours,) = AppTest.from_function(page).run().get("plotly_chart")
    (theirs,) = AppTest.from_function(plain).run().get("plotly_chart")
    assert json.loads(ours.proto.spec) == json.loads(theirs.proto.spec)
    assert ours.proto.config == theirs.proto.config
