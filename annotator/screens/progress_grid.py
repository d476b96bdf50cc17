"""The state-space grid of each clip whose state tracks are coded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.metrics.engagement import Engaged
from annotator.screens import frame
from annotator.screens.progress_ink import Ink, axis, ink, shown
from annotator.screens.sketch import Sketch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.metrics.grid import Grid, Stay
    from annotator.domain.metrics.synchrony import Synchrony
    from annotator.journey.progress import ClipFigures

ORDER: Final = tuple(Engaged)
GOLDEN: Final = 0.618034


def grids(clips: Sequence[ClipFigures]) -> None:
    """One grid for each clip that has one, two beside each other, with its stays in a table."""
    said = words.screens("progress")
    told = [each for each in clips if each.overview and each.overview.tracks.grid.stays]
    columns = st.columns(2)
    for at, each in enumerate(told):
        if each.overview is None:
            continue
        found = each.overview.tracks
        with columns[at % 2]:
            on = frame.on_paper(each.on)
            name = said["clip"].format(context=frame.context_word(each.context), on=on)
            st.caption(" · ".join(filter(None, (name, first_to_move(found.together)))))
            shown(
                figure(found.grid),
                f"progress-grid-{each.id}",
                height=420,
                showlegend=False,
                margin={"l": 120, "r": 10, "t": 10, "b": 96},
            )
            with st.expander(said["numbers"]):
                st.table(table(found.grid))


def first_to_move(found: Synchrony) -> str:
    """Who moves first, with what that was told from; nothing where it cannot be told."""
    if found.lead is None or found.value is None or found.p is None:
        return ""
    return words.screen(
        "progress.spaces_lead_who",
        who=words.screens("progress")[f"lead_{found.lead.value}"],
        r=f"{found.value:.2f}",
        lag=found.lag_s,
        p=f"{found.p * 100:.0f}",
        n=found.surrogates,
    )


def figure(found: Grid) -> Sketch:
    """Every stay a dot in its cell, the larger the longer; lines lead to where they went."""
    drawn, said = ink(), words.screens("progress")
    spots = [_spot(each, n) for n, each in enumerate(found.stays)]
    made = Sketch()
    x, y = list[float | None](), list[float | None]()
    for each, (across, up) in zip(found.stays, spots, strict=True):
        if not each.after:
            x.append(None)
            y.append(None)
        x.append(across)
        y.append(up)
    made.add(
        {
            "x": x,
            "y": y,
            "mode": "lines",
            "line": {"color": drawn.with_shade(drawn.soft, 0.5), "width": 1.2},
            "hoverinfo": "skip",
        }
    )
    made.add(
        {
            "x": [across for across, _ in spots],
            "y": [up for _, up in spots],
            "mode": "markers",
            "marker": {
                "size": [6 + 2.2 * each.seconds**0.5 for each in found.stays],
                "color": drawn.with_shade(drawn.teal, 0.75),
                "line": {"color": drawn.text, "width": 0.7},
            },
            "text": [f"{each.begins} s, {each.seconds} s" for each in found.stays],
            "hovertemplate": "%{text}<extra></extra>",
        }
    )
    _cells(made, drawn)
    made.axis("x", title={"text": said["spaces_infant"], "font": {"color": drawn.soft}})
    made.axis("y", title={"text": said["spaces_carer"], "font": {"color": drawn.soft}})
    return made


def table(found: Grid) -> list[dict[str, str]]:
    """The time and the stays in each cell that was visited, the longest first."""
    said, names = words.screens("progress"), words.screens("engaged")
    cells = sorted(
        {each.cell for each in found.stays},
        key=lambda cell: -sum(each.seconds for each in found.stays if each.cell == cell),
    )
    return [
        {
            said["stay_row"]: f"{names[infant.value]} / {names[carer.value]}",
            said["stay_seconds"]: str(
                sum(each.seconds for each in found.stays if each.cell == (infant, carer))
            ),
            said["stay_count"]: str(sum(each.cell == (infant, carer) for each in found.stays)),
        }
        for infant, carer in cells
    ]


def _spot(each: Stay, n: int) -> tuple[float, float]:
    """A place within the cell, always the same for the same stay, so that dots do not hide."""
    infant, carer = each.cell
    across, up = (n * GOLDEN) % 1 - 0.5, (n * GOLDEN * GOLDEN) % 1 - 0.5
    return ORDER.index(infant) + 0.6 * across, ORDER.index(carer) + 0.6 * up


def _cells(made: Sketch, drawn: Ink) -> None:
    names = words.screens("engaged")
    edges = [at - 0.5 for at in range(len(ORDER) + 1)]
    for edge in edges:
        line = {"color": drawn.line, "width": 1}
        made.rule(x0=edge, x1=edge, y0=edges[0], y1=edges[-1], line=line)
        made.rule(y0=edge, y1=edge, x0=edges[0], x1=edges[-1], line=line)
    shared = {
        "tickvals": list(range(len(ORDER))),
        "ticktext": [names[each.value] for each in ORDER],
        "showgrid": False,
    }
    made.axis("x", **axis(drawn, **shared), range=[edges[0], edges[-1]], tickangle=-40)
    made.axis("y", **axis(drawn, **shared), range=[edges[0], edges[-1]])
