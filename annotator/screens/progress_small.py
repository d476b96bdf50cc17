"""Small multiples: one small figure for each metric, one point in it for each clip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.metrics.measured import Unit
from annotator.screens import frame, progress_say
from annotator.screens.progress_ink import SITUATIONS, Ink, axis, day, ink, shown
from annotator.screens.sketch import Panels, Sketch, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.domain.metrics.measured import Measured
    from annotator.journey.progress import ClipFigures

ACROSS: Final = 3
AT_ONCE: Final = 9
PANEL: Final = 215
FEW: Final = 6
FACTOR: Final = {Unit.MS: 0.001}
GROUPS: Final = {
    "moments": (
        *("attuned", "ruptures"),
        *(f"repaired_{within}" for within in (5, 10, 30)),
        *(f"repaired_full_{within}" for within in (5, 10, 30)),
        *("attempt", "attempt_km", "reconnection", "reconnection_km"),
    ),
    "bouts": (
        *(f"attunement_{each}" for each in ("rate", "mean", "median", "gap", "first")),
        *(f"rupture_{each}" for each in ("share", "mean", "median", "gap", "first")),
        *(f"repair_{each}" for each in ("rate", "share", "mean", "median", "gap", "first")),
    ),
    "bids": (
        "initiative",
        *(
            f"{whose}_bids_{each}"
            for whose in ("infant", "carer")
            for each in ("answered", "latency", "followed", "anyway", "q", "or", "z")
        ),
        *("mind_appropriate", "mind_other"),
    ),
    "tracks": (
        *("matched", "matched_lenient", "co_regulating", "reparation", "mismatch"),
        *("synchrony", "synchrony_lag", "infant_follows", "carer_follows"),
        *("moves", "stay", "dispersion", "entropy"),
        *("device_glance", "device_use", "device_absorbed", "device_bids"),
        *("soothing", "soothing_km"),
        *("state_deep_sleep", "state_light_sleep", "state_drowsy"),
        *("state_quiet_alert", "state_active_fussing", "state_crying"),
    ),
}


def small_multiples(group: str, clips: Sequence[ClipFigures]) -> None:
    """A group's figures, those blank in every clip in words, and all of them in a table."""
    told = [each for each in clips if each.overview is not None]
    drawn = [key for key in GROUPS[group] if any(_of(each, key).value is not None for each in told)]
    for first in range(0, len(drawn), AT_ONCE):
        some = drawn[first : first + AT_ONCE]
        shown(figure(some, told), f"progress-{group}-{first}", **_size(len(some)))
    st.caption("  \n".join(_notes([key for key in GROUPS[group] if key not in drawn], told)))
    with st.expander(words.screen("progress.numbers")):
        st.table(table(GROUPS[group], told))


def figure(keys: Sequence[str], clips: Sequence[ClipFigures]) -> Sketch:
    """All these metrics, three in a row; beneath each point what it was counted from."""
    drawn, titles = ink(), words.screens("progress_figures")
    rows = -(-len(keys) // ACROSS)
    made = Sketch.of(
        Panels(rows, ACROSS, (0.07, 0.44 / rows if rows > 1 else 0)),
        [titles[key] for key in keys],
        {"size": 12.5, "color": drawn.text},
    )
    for at, key in enumerate(keys):
        for trace in _traces(key, clips, drawn):
            made.add(trace | {"showlegend": at == 0}, at)
        _axes(made, key, clips, at)
        _blanks(made, key, clips, at)
    return made


def table(keys: Sequence[str], clips: Sequence[ClipFigures]) -> list[dict[str, str]]:
    """Every figure of every clip to read: value, ends, what it was counted from, why blank."""
    said, titles = words.screens("progress"), words.screens("progress_figures")
    return [
        {said["figure"]: titles[key]} | {_column(each): _cell(_of(each, key)) for each in clips}
        for key in keys
    ]


def _column(each: ClipFigures) -> str:
    return words.screen(
        "progress.clip", context=frame.context_word(each.context), on=frame.on_paper(each.on)
    )


def _cell(each: Measured) -> str:
    why = progress_say.why(each)
    head = words.screen("progress.blank_why", why=why) if why else progress_say.value(each)
    ends = progress_say.between(each)
    return " · ".join(filter(None, (head, ends, progress_say.counted(each))))


def _of(each: ClipFigures, key: str) -> Measured:
    if each.overview is None:
        raise ValueError(each.id)
    return each.overview.figures[key]


def _traces(key: str, clips: Sequence[ClipFigures], drawn: Ink) -> Iterator[dict[str, object]]:
    for context, (shape, colour) in SITUATIONS.items():
        mine = [(at, _of(each, key)) for at, each in enumerate(clips) if each.context is context]
        if not mine:
            continue
        factor = FACTOR.get(mine[0][1].unit, 1)
        paint = getattr(drawn, colour)
        yield {
            "x": [at for at, _ in mine],
            "y": [None if each.value is None else each.value * factor for _, each in mine],
            "error_y": _ends([each for _, each in mine], factor, paint),
            "text": [_cell(each) for _, each in mine],
            "name": frame.context_word(context),
            "legendgroup": context.value,
            "mode": "lines+markers",
            "line": {"color": drawn.with_shade(paint, 0.35), "width": 1.2, "dash": "dot"},
            "marker": {"symbol": shape, "size": 10, "color": paint},
            "hovertemplate": "%{text}<extra></extra>",
        }


def _ends(found: Sequence[Measured], factor: float, paint: str) -> dict[str, object]:
    known = [(each.value or 0, each.lower, each.upper) for each in found]
    return {
        "type": "data",
        "symmetric": False,
        "array": [0 if high is None else (high - mid) * factor for mid, _, high in known],
        "arrayminus": [0 if low is None else (mid - low) * factor for mid, low, _ in known],
        "color": paint,
        "thickness": 1.2,
        "width": 4,
    }


def _axes(made: Sketch, key: str, clips: Sequence[ClipFigures], at: int) -> None:
    drawn, many = ink(), len(clips)
    unit = _of(clips[0], key).unit
    ticks = [_tick(each, _of(each, key), many) for each in clips]
    made.axis(
        "x",
        at,
        **axis(drawn, tickvals=list(range(many)), ticktext=ticks, showgrid=False),
        range=[-0.5, many - 0.5],
        tickangle=0 if many <= FEW else -90,
    )
    bounds: dict[str, object] = {"rangemode": "tozero"}
    if unit is Unit.SHARE:
        bounds = {"range": [-0.04, 1.06], "tickformat": ".0%", "tickvals": [0, 0.5, 1]}
    suffix = {Unit.MS: " s", Unit.BITS: " bits"}.get(unit, "")
    made.axis("y", at, **axis(drawn, nticks=4, ticksuffix=suffix), **bounds)


def _tick(each: ClipFigures, found: Measured, many: int) -> str:
    if many > FEW:
        return day(each)
    said = words.screens("progress")
    lines = [day(each), progress_say.counted_short(found)]
    if found.censored:
        lines.append(said["more_short"].format(censored=found.censored))
    return "<br>".join(lines)


def _blanks(made: Sketch, key: str, clips: Sequence[ClipFigures], at: int) -> None:
    drawn, name = ink(), number(at)
    for n, each in enumerate(clips):
        found = _of(each, key)
        if found.value is not None:
            continue
        made.write(
            x=n,
            y=0.5,
            xref=f"x{name}",
            yref=f"y{name} domain",
            text=words.screen("progress.blank_why", why=progress_say.why(found)).replace(
                ": ", ":<br>"
            ),
            font={"size": 10.5, "color": drawn.soft},
        )


def _notes(keys: Sequence[str], clips: Sequence[ClipFigures]) -> Iterator[str]:
    said, titles = words.screens("progress"), words.screens("progress_figures")
    groups = dict[str, list[str]]()
    for key in keys:
        whys = dict.fromkeys(progress_say.why(_of(each, key)) for each in clips)
        groups.setdefault(" / ".join(whys), []).append(titles[key])
    for why, names in groups.items():
        yield said["blank_in_all"].format(why=why, names="; ".join(names))
    if any(_mostly_unseen(_of(each, f"{key}_km")) for each in clips for key in KM):
        yield said["km_read"]


KM: Final = ("attempt", "reconnection")


def _mostly_unseen(each: Measured) -> bool:
    return bool(each.whole) and each.censored / each.whole > progress_say.FIFTH


def _size(many: int) -> dict[str, object]:
    rows = -(-many // ACROSS)
    return {
        "height": rows * PANEL + 40,
        "margin": {"l": 46, "r": 12, "t": 64, "b": 56},
        "legend": {"orientation": "h", "y": 1, "yanchor": "top", "yref": "container", "x": 0},
        "showlegend": True,
    }
