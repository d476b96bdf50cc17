"""What the figures over time are drawn with: on light paper, on a dark screen, and printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from annotator import words
from annotator.domain.clip import Context
from annotator.screens import sketch

if TYPE_CHECKING:
    from annotator.journey.progress import ClipFigures
    from annotator.screens.sketch import Sketch

QUIET: Final = {"displayModeBar": False, "responsive": True}
FONT: Final = "Nunito Sans, system-ui, sans-serif"


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours that stand out from their paper; each goes with a shape and a word."""

    text: str
    soft: str
    line: str
    teal: str
    violet: str
    amber: str
    blue: str
    paper: str

    def with_shade(self, colour: str, share: float) -> str:
        """A colour let through, so that the paper shows."""
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        return f"rgba({red}, {green}, {blue}, {share})"


LIGHT: Final = Ink(
    text="#2B2A33",
    soft="#5D5963",
    line="#DDD5CA",
    teal="#1B7F79",
    violet="#6B5BB5",
    amber="#A8640A",
    blue="#3F6FA3",
    paper="#FBF8F4",
)
DARK: Final = Ink(
    text="#F1EDE7",
    soft="#C2BCC9",
    line="#55505C",
    teal="#63C7BF",
    violet="#B3A6EE",
    amber="#E8AE5A",
    blue="#8FB8E6",
    paper="#1E1C22",
)
# A situation by shape, colour and word: a feed is no bedtime.
SITUATIONS: Final = {
    Context.FEEDING: ("circle", "teal"),
    Context.BEDTIME: ("diamond", "violet"),
    Context.PLAY: ("square", "amber"),
}
# A kind of moment by colour, pattern and word, as on the workbench.
KINDS: Final = {
    "attunement": ("teal", ""),
    "rupture": ("amber", "/"),
    "repair": ("violet", "."),
}


def ink() -> Ink:
    """The ink for the screen as it is now."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def shown(figure: Sketch, key: str, **layout: Any) -> None:  # noqa: ANN401 - as Plotly has it
    """Draw a figure on its own paper, so that it can be read wherever it is put."""
    drawn = ink()
    sketch.show(
        figure,
        key,
        QUIET,
        paper_bgcolor=drawn.paper,
        plot_bgcolor=drawn.paper,
        font={"family": FONT, "size": 12, "color": drawn.text},
        hoverlabel={"font": {"family": FONT}},
        **layout,
    )


def axis(drawn: Ink, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - as Plotly has it
    """A quiet axis."""
    return {
        "gridcolor": drawn.line,
        "linecolor": drawn.line,
        "zeroline": False,
        "tickfont": {"color": drawn.soft, "size": 11},
        **more,
    }


def day(each: ClipFigures) -> str:
    """The day of a clip, short: 12 Nov."""
    return f"{each.on.day} {each.on:%b}"


def kind_word(kind: str) -> str:
    """What a kind of moment is called: a word of the shipped scheme, or neither."""
    return words.screens("progress_kinds")[kind]
