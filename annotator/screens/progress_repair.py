"""How long until repair: all clips together by Kaplan and Meier, those not seen to the end too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.screens.progress_ink import Ink, axis, ink, shown
from annotator.screens.sketch import Sketch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.metrics.pooled import Ends
    from annotator.domain.metrics.survival import Survival
    from annotator.journey.progress import AllClips, ClipFigures

TICKS: Final = 5
ROUND: Final = (1, 2, 5, 10, 20, 30, 60, 120, 300, 600)


def repair_curves(found: AllClips, clips: Sequence[ClipFigures]) -> None:
    """Both curves beside each other: until the first attempt, and until reconnection."""
    said = words.screens("progress")
    if not found.attempts.waits:
        st.text(said["no_waits"])
        return
    known = [each.overview for each in clips if each.overview is not None]
    one, other = st.columns(2)
    with one:
        unseen = [wait / 1000 for each in known for wait in each.attempts.censored]
        _curve("attempts", found.attempts, unseen)
        _between(found.attempts, found.attempts_between)
    with other:
        unseen = [wait / 1000 for each in known for wait in each.reconnections.censored]
        _curve("reconnections", found.reconnections, unseen)
        _between(found.reconnections, found.reconnections_between)
    st.caption(said["curve_note"])


def _between(found: Survival, ends: Ends) -> None:
    """The median's ends from drawing clips again, or that there are none."""
    if found.median is None:
        return
    if ends is None:
        st.caption(words.screen("progress.median_blank"))
        return
    lower, upper = (f"{each / 1000:.1f}" for each in ends)
    st.caption(words.screen("progress.median_between", lower=lower, upper=upper))


def _curve(key: str, found: Survival, unseen: Sequence[float]) -> None:
    said = words.screens("progress")
    st.html(f"<h3>{said[key]}</h3>")
    ended = sum(step.events for step in found.steps)
    st.caption(said["waits"].format(waits=found.waits, ended=ended, censored=found.waits - ended))
    if not found.steps:
        st.text(said["no_median"])
        return
    shown(
        figure(found, unseen),
        f"progress-{key}",
        height=330,
        showlegend=False,
        margin={"l": 52, "r": 14, "t": 14, "b": 62},
    )
    if found.median is None:
        st.caption(said["no_median"])
    with st.expander(said["numbers"]):
        st.table(table(found))


def figure(found: Survival, unseen: Sequence[float]) -> Sketch:
    """The steps with their band, an upright line for each wait whose end nobody saw, the median,
    and beneath the time how many were left."""
    drawn = ink()
    last = max([step.time / 1000 for step in found.steps] + list(unseen))
    at = [0.0, *(step.time / 1000 for step in found.steps), last]
    share = [1.0, *(step.share for step in found.steps), found.steps[-1].share]
    made = Sketch()
    _band(made, found, last, drawn)
    made.add(
        {
            "x": at,
            "y": share,
            "mode": "lines",
            "line": {"shape": "hv", "color": drawn.teal, "width": 2.5},
            "hovertemplate": "%{x:.1f} s: %{y:.0%}<extra></extra>",
        }
    )
    made.add(
        {
            "x": list(unseen),
            "y": [_share_at(found, wait) for wait in unseen],
            "mode": "markers",
            "marker": {"symbol": "line-ns", "size": 12, "line": {"width": 2, "color": drawn.text}},
            "hovertemplate": "%{x:.1f} s<extra></extra>",
        }
    )
    if found.median is not None:
        _median(made, found.median / 1000, drawn)
    _axes(made, found, unseen, last)
    return made


def table(found: Survival) -> list[dict[str, str]]:
    """The curve to read, step by step."""
    said = words.screens("progress")
    return [
        {
            said["step_time"]: f"{step.time / 1000:.1f}",
            said["step_share"]: f"{step.share:.0%}",
            said["step_band"]: said["blank"]
            if step.lower is None or step.upper is None
            else said["between"].format(lower=f"{step.lower:.0%}", upper=f"{step.upper:.0%}"),
            said["step_risk"]: str(step.at_risk),
            said["step_ended"]: str(step.events),
        }
        for step in found.steps
    ]


def _axes(made: Sketch, found: Survival, unseen: Sequence[float], last: float) -> None:
    drawn, said = ink(), words.screens("progress")
    ticks = _ticks(last)
    labels = [
        f"{tick:g}<br>{said['at_risk'].format(n=_left(found, unseen, tick))}" for tick in ticks
    ]
    made.axis(
        "x",
        **axis(drawn, tickvals=ticks, ticktext=labels, showgrid=False),
        title={"text": said["waited"], "font": {"size": 12, "color": drawn.soft}},
        range=[0, last * 1.04],
    )
    made.axis(
        "y",
        **axis(drawn, tickformat=".0%", tickvals=[0, 0.25, 0.5, 0.75, 1]),
        title={"text": said["still_open"], "font": {"size": 12, "color": drawn.soft}},
        range=[-0.03, 1.06],
    )


def _band(made: Sketch, found: Survival, last: float, drawn: Ink) -> None:
    """The band as far as there is one; nothing is drawn where its ends are blank."""
    known = [step for step in found.steps if step.lower is not None and step.upper is not None]
    if not known:
        return
    after = next((each.time / 1000 for each in found.steps if each.time > known[-1].time), last)
    at = [*(step.time / 1000 for step in known), after]
    for ends, fill in (
        ([step.upper for step in known], None),
        ([step.lower for step in known], "tonexty"),
    ):
        made.add(
            {
                "x": at,
                "y": [*ends, ends[-1]],
                "mode": "lines",
                "line": {"shape": "hv", "width": 0},
                "fill": fill,
                "fillcolor": drawn.with_shade(drawn.teal, 0.18),
                "hoverinfo": "skip",
            }
        )


def _median(made: Sketch, seconds: float, drawn: Ink) -> None:
    made.add(
        {
            "x": [0, seconds, seconds],
            "y": [0.5, 0.5, 0],
            "mode": "lines",
            "line": {"color": drawn.soft, "width": 1, "dash": "dash"},
            "hoverinfo": "skip",
        }
    )
    made.write(
        x=seconds,
        y=0.5,
        text=words.screen("progress.median_at", seconds=f"{seconds:.1f}"),
        xanchor="left",
        yanchor="bottom",
        xshift=6,
        font={"color": drawn.text},
    )


def _share_at(found: Survival, wait: float) -> float:
    before = [step.share for step in found.steps if step.time / 1000 <= wait]
    return before[-1] if before else 1.0


def _left(found: Survival, unseen: Sequence[float], at: float) -> int:
    ended = sum(step.events for step in found.steps if step.time / 1000 < at)
    return found.waits - ended - sum(wait < at for wait in unseen)


def _ticks(last: float) -> list[float]:
    step = next((each for each in ROUND if last / each <= TICKS), ROUND[-1])
    return [float(at) for at in range(0, int(last) + 1, step)]
