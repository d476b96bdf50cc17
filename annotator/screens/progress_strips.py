"""One strip for each clip: its moments on an axis that all clips share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.interval import Interval, Milliseconds, Stretches
from annotator.screens import frame
from annotator.screens.progress_ink import KINDS, axis, day, ink, kind_word, shown
from annotator.screens.sketch import Sketch

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.journey.progress import ClipFigures

HIGH: Final = {"attunement": (0.3, 0.26), "rupture": (0.0, 0.26), "repair": (-0.3, 0.26)}
STRIP: Final = 76
# A bar that is not there, so that its word stands in the key all the same.
NOTHING: Final = (None,)


def strips(clips: Sequence[ClipFigures]) -> None:
    """The clips beneath one another, the first filmed on top."""
    told = [each for each in clips if each.overview is not None]
    shown(
        figure(told),
        "progress-strips",
        height=110 + STRIP * len(told),
        margin={"l": 110, "r": 14, "t": 40, "b": 44},
        legend={"orientation": "h", "y": 1, "yanchor": "bottom", "x": 0},
        barmode="overlay",
    )
    with st.expander(words.screen("progress.numbers")):
        st.table(table(told))


def figure(clips: Sequence[ClipFigures]) -> Sketch:
    """Three rows in each strip: in step, out of step, repair; what cannot be coded in grey."""
    drawn, said = ink(), words.screens("progress")
    made = Sketch()
    for kind, (colour, pattern) in KINDS.items():
        paint = getattr(drawn, colour)
        marker = {
            "color": drawn.with_shade(paint, 0.28) if pattern else paint,
            "line": {"color": paint, "width": 1.5},
            "pattern": {"shape": pattern, "fgcolor": paint, "size": 6},
        }
        _bars(made, kind_word(kind), marker, _parts(clips, kind), HIGH[kind])
    grey = {"color": drawn.with_shade(drawn.soft, 0.3), "line": {"width": 0}}
    _bars(made, said["uncodable"], grey, _hidden(clips), (0.0, 0.9))
    names = [f"{frame.context_word(each.context)}<br>{day(each)}" for each in clips]
    made.axis(
        "y",
        **axis(drawn, tickvals=list(range(len(clips))), ticktext=names, showgrid=False),
        range=[len(clips) - 0.5, -0.5],
    )
    longest = max((each.overview.length for each in clips if each.overview), default=0)
    made.axis(
        "x",
        **axis(drawn),
        title={"text": said["seconds"], "font": {"size": 12, "color": drawn.soft}},
        range=[0, longest / 1000],
    )
    return made


def table(clips: Sequence[ClipFigures]) -> list[dict[str, str]]:
    """The same moments to read, clip by clip in the order they came."""
    said = words.screens("progress")
    return [
        {
            said["which_clip"]: f"{frame.context_word(clips[strip].context)}, {day(clips[strip])}",
            said["what"]: name,
            said["from"]: frame.clock(part.onset),
            said["to"]: frame.clock(part.offset),
        }
        for strip, part, name in sorted(
            [
                *((*each, kind_word(kind)) for kind in KINDS for each in _parts(clips, kind)),
                *((*each, said["uncodable"]) for each in _hidden(clips)),
            ]
        )
    ]


def _bars(
    made: Sketch,
    name: str,
    marker: Mapping[str, object],
    parts: Sequence[tuple[int, Interval]],
    place: tuple[float, float],
) -> None:
    at, high = place
    made.add(
        {
            "type": "bar",
            "orientation": "h",
            "name": name,
            "y": [strip - at for strip, _ in parts] or NOTHING,
            "base": [part.onset / 1000 for _, part in parts],
            "x": [part.length / 1000 for _, part in parts] or NOTHING,
            "width": high,
            "marker": marker,
            "customdata": [
                f"{frame.clock(part.onset)} – {frame.clock(part.offset)}"  # noqa: RUF001
                for _, part in parts
            ],
            "hovertemplate": "%{customdata}<extra>%{fullData.name}</extra>",
        }
    )


def _parts(clips: Iterable[ClipFigures], kind: str) -> list[tuple[int, Interval]]:
    return [
        (strip, part)
        for strip, each in enumerate(clips)
        if each.overview is not None
        for family, time in each.overview.moments.items()
        if family == kind
        for part in time
    ]


def _hidden(clips: Iterable[ClipFigures]) -> list[tuple[int, Interval]]:
    return [
        (strip, part)
        for strip, each in enumerate(clips)
        if each.overview is not None
        for part in Stretches((Interval(Milliseconds(0), each.overview.length),))
        - each.overview.codable
    ]
