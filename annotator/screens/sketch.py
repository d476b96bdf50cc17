"""Figures as the plain parts that are drawn from, in Plotly's own words.

Plotly's objects look up, check and copy each part whenever one is set: a page of small figures took
half a second for that alone. Here parts are put together once, and tests let Plotly check them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

import streamlit as st

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Part = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Panels:
    """Small figures in rows and columns: how far apart, as shares of the whole, across and down.

    `shared`: panels above one another have one axis across, panels beside one another one upward,
    and only the outer ones are labelled.
    """

    rows: int
    across: int
    apart: tuple[float, float]
    shared: bool = False

    def domain(self, panel: int) -> tuple[list[float], list[float]]:
        """Where a panel lies across and upward; the first is on top, at the left."""
        row, column = divmod(panel, self.across)
        across, down = self.apart
        wide = (1 - across * (self.across - 1)) / self.across
        high = (1 - down * (self.rows - 1)) / self.rows
        left, foot = column * (wide + across), (self.rows - 1 - row) * (high + down)
        # A sum of shares may come out a hair above the whole, and Plotly refuses that.
        return [left, min(1.0, left + wide)], [max(0.0, foot), min(1.0, foot + high)]

    def axes(self) -> Iterator[tuple[str, Part]]:
        """Both axes of every panel."""
        for panel in range(self.rows * self.across):
            x, y = self.domain(panel)
            yield (
                f"xaxis{number(panel)}",
                {
                    "anchor": f"y{number(panel)}",
                    "domain": x,
                    **self._shares("x", panel, (self.rows - 1) * self.across + panel % self.across),
                },
            )
            yield (
                f"yaxis{number(panel)}",
                {
                    "anchor": f"x{number(panel)}",
                    "domain": y,
                    **self._shares("y", panel, panel - panel % self.across),
                },
            )

    def _shares(self, axis: str, panel: int, outer: int) -> Part:
        if not self.shared or panel == outer:
            return {}
        return {"matches": f"{axis}{number(outer)}", "showticklabels": False}


@dataclass(slots=True)
class Sketch:
    """What is drawn, and how it is laid out."""

    data: list[Part] = field(default_factory=list)
    layout: Part = field(default_factory=dict)

    @staticmethod
    def of(panels: Panels, titles: Sequence[str], font: Mapping[str, object]) -> Sketch:
        """Empty panels, the first so many of them under their titles."""
        made = Sketch(layout=dict(panels.axes()))
        for panel, title in enumerate(titles):
            (left, right), (_, top) = panels.domain(panel)
            made.write(
                text=title,
                x=(left + right) / 2,
                y=top,
                xref="paper",
                yref="paper",
                xanchor="center",
                yanchor="bottom",
                font=dict(font),
            )
        return made

    def add(self, trace: Mapping[str, object], panel: int | None = None) -> None:
        """Draw this, in a panel where there are several."""
        where = (
            {} if panel is None else {"xaxis": f"x{number(panel)}", "yaxis": f"y{number(panel)}"}
        )
        said = {name: each for name, each in trace.items() if each is not None}
        self.data.append({"type": "scatter", **said, **where})

    def write(self, **how: Any) -> None:  # noqa: ANN401 - as Plotly has it
        """Words in the figure, without an arrow."""
        self.layout.setdefault("annotations", []).append({"showarrow": False, **how})

    def rule(self, **how: Any) -> None:  # noqa: ANN401 - as Plotly has it
        """A line that belongs to no trace."""
        self.layout.setdefault("shapes", []).append({"type": "line", **how})

    def axis(
        self,
        which: Literal["x", "y"],
        panel: int = 0,
        **how: Any,  # noqa: ANN401 - as Plotly has it
    ) -> None:
        """One axis of one panel."""
        self.layout.setdefault(f"{which}axis{number(panel)}", {}).update(how)


def number(panel: int) -> str:
    """What the axes of a panel go by: nothing, 2, 3, ..."""
    return "" if panel == 0 else str(panel + 1)


def show(sketch: Sketch, key: str, config: Mapping[str, object], **layout: object) -> None:
    """Draw it on the page, with more of its layout."""
    spec = {
        "data": sketch.data,
        "layout": {"template": _template(), **sketch.layout, **layout},
    }
    st.plotly_chart(_ready()(spec), theme=None, config=dict(config), key=key)


@cache
def _template() -> Part:
    """What Plotly goes by where a figure says nothing; as Streamlit set it when it was loaded."""
    import plotly.io  # noqa: PLC0415 - heavy, and only where a figure is drawn
    from streamlit.elements import plotly_chart as _  # noqa: PLC0415, F401 - sets the template

    found: Part = plotly.io.templates[plotly.io.templates.default].to_plotly_json()
    return found


@cache
def _ready() -> Any:  # noqa: ANN401 - a class of Plotly's, known only once it is loaded
    """A figure of Plotly's that is its parts already: asked for them, it checks nothing again."""
    from plotly.basedatatypes import BaseFigure  # noqa: PLC0415 - heavy

    def begin(self: Any, spec: Part) -> None:  # noqa: ANN401 - as above
        self._spec = spec

    return type("Ready", (BaseFigure,), {"__init__": begin, "to_dict": lambda self: self._spec})
