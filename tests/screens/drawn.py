"""A figure as Plotly reads it: it refuses what it does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

if TYPE_CHECKING:
    from annotator.screens.sketch import Sketch


def drawn_by_plotly(sketch: Sketch) -> go.Figure:
    """The same parts, each looked up and checked."""
    return go.Figure(data=sketch.data, layout=sketch.layout)
