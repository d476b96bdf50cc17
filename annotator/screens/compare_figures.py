"""How far two coders agree, on the screen a supervisor looks at: each figure with what it rests on.

Time and events stand side by side, per row and with prevalence; where there is no figure stands
why. No sentence ranks a person, and cut-points are called conventions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.identity import FamilyId
from annotator.screens import frame
from annotator.screens.compare_curve import show_curve
from annotator.words.reasons import why_blank

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.agreement.report import Report
    from annotator.domain.agreement.result import Undefined
    from annotator.domain.practising.code_figures import CodeFigures
    from annotator.domain.reviewing.differences import Beside
    from annotator.domain.scheme import Scheme

Row = dict[str, str]
UNIT: Final = 1_000


def show_figures(report: Report, side: Beside, pair: tuple[str, str], scheme: Scheme) -> None:
    """Four figures, each row of the timeline, each code, and the tolerance curve."""
    said = words.screens("compare")
    st.header(said["figures"])
    lead = said["codable"].format(codable=frame.clock(report.codable))
    st.html(f'<p class="lead">{said["figures_lead"]} {lead}</p>')
    for column, card in zip(st.columns(4), (_kappa, _tolerant, _same, _f1), strict=True):
        with column.container(border=True, key=f"card-figure{card.__name__}", height="stretch"):
            card(report)
    st.markdown(f"**{said['by_family']}**")
    st.table(by_family(report, pair, scheme))
    _why(each.undefined for each in report.in_events.per_code)
    if side.codes:
        with st.expander(said["by_code"]):
            st.table(by_code(side.codes, pair, scheme))
            _why(each.undefined or each.no_kappa for each in side.codes)
    show_curve(report)
    with st.expander(said["how"]):
        gap = f"{report.choices.merged_gap / 1000:.0f}"
        st.text(said["how_text"].format(gap=gap))


def by_family(report: Report, pair: tuple[str, str], scheme: Scheme) -> list[Row]:
    """A line for each row of moments: found again, onset, κ of the row, and how common it is."""
    said, events = words.screens("compare"), report.in_events
    timing = {each.code: each.onset for each in events.timing}
    in_time = {each.code: each for each in report.in_time.per_code}
    lines: list[Row] = []
    for each in reversed(events.per_code):
        if each.code is None:
            continue
        row = in_time.get(each.code)
        kappa = None if row is None else row.kappa.value
        lines.append(
            {
                said["family_name"]: scheme.family(FamilyId(each.code)).name,
                said["found"]: str(each.found),
                said["missed"].format(first=pair[0]): str(each.missed),
                said["extra"].format(second=pair[1]): str(each.extra),
                said["f1_n"]: _with(each.f1, each.denominator),
                said["onset"]: _onset(timing[each.code].median, timing[each.code].denominator),
                said["kappa_family"]: _number(kappa),
                said["prevalence"]: _percent(None if row is None else row.prevalence),
            }
        )
    return lines


def by_code(codes: tuple[CodeFigures, ...], pair: tuple[str, str], scheme: Scheme) -> list[Row]:
    """A line for each code either of the two used; below five moments no figure."""
    said = words.screens("compare")
    return [
        {
            said["code"]: scheme.name_of(each.mark.family, each.mark.code),
            said["found"]: str(each.found),
            said["missed"].format(first=pair[0]): str(each.missed),
            said["extra"].format(second=pair[1]): str(each.extra),
            said["f1_n"]: _with(each.f1, each.n),
            said["kappa"]: _with(each.kappa, each.n),
        }
        for each in codes
    ]


def _kappa(report: Report) -> None:
    said, in_time = words.screens("compare"), report.in_time
    by_second, sure = in_time.by_second, in_time.interval
    _card(said["kappa"], by_second.value, by_second.undefined)
    st.caption(said["n_seconds"].format(n=by_second.denominator))
    if sure.lower is None or sure.upper is None:
        if sure.undefined is not None and sure.undefined is not by_second.undefined:
            st.caption(why_blank(sure.undefined))
        return
    ends = {"lower": f"{sure.lower:.2f}", "upper": f"{sure.upper:.2f}"}
    st.html(_band(sure.lower, sure.upper, by_second.value))
    st.caption(said["kappa_interval"].format(parts=sure.parts, **ends))


def _tolerant(report: Report) -> None:
    said, forgiven = words.screens("compare"), report.in_time.second_forgiven
    _card(said["tolerant"], forgiven.mean, forgiven.undefined)
    st.caption(said["n_seconds"].format(n=forgiven.first_as_reference.denominator))
    st.caption(said["tolerant_help"])


def _same(report: Report) -> None:
    said, exact = words.screens("compare"), report.in_time.kappa
    st.markdown(f"**{said['agreement']}**")
    st.html(f'<p class="figure">{_percent(exact.observed)}</p>')
    st.caption(said["n_seconds"].format(n=f"{exact.denominator / UNIT:.0f}"))
    st.caption(said["agreement_help"])


def _f1(report: Report) -> None:
    said, found = words.screens("compare"), report.in_events.found
    _card(said["f1"], found.f1, found.undefined)
    st.caption(said["n_moments"].format(n=found.denominator))
    counted = {"found": found.found, "reference": found.reference, "other": found.trainee}
    st.caption(said["f1_help"].format(seconds=f"{found.tolerance / 1000:.0f}", **counted))


def _card(title: str, value: float | None, undefined: Undefined | None) -> None:
    st.markdown(f"**{title}**")
    st.html(f'<p class="figure">{_number(value)}</p>')
    if value is None and undefined is not None:
        st.caption(why_blank(undefined))


def _band(lower: float, upper: float, value: float | None) -> str:
    """An interval as a band from 0 to 1; what lies below 0 begins there."""
    left, right = (round(100 * min(1.0, max(0.0, each))) for each in (lower, upper))
    at = round(100 * min(1.0, max(0.0, value or 0.0)))
    band = f'<span style="left:{left}%;width:{right - left}%"></span>'
    return f'<div class="band" aria-hidden="true">{band}<i style="left:{at}%"></i></div>'


def _why(reasons: Iterable[Undefined | None]) -> None:
    said = words.screens("compare")
    for each in sorted({each for each in reasons if each is not None}):
        st.caption(said["blank_why"].format(why=why_blank(each)))


def _number(value: float | None) -> str:
    return words.screen("compare.blank") if value is None else f"{value:.2f}"


def _percent(value: float | None) -> str:
    return words.screen("compare.blank") if value is None else f"{100 * value:.0f} %"


def _with(value: float | None, n: int) -> str:
    return words.screen("compare.with_n", v=_number(value), n=n)


def _onset(median: float | None, n: int) -> str:
    said = words.screens("compare")
    if median is None:
        return said["blank"]
    name = "same_time" if round(median) == 0 else "later" if median > 0 else "earlier"
    told = said[name].format(s=f"{abs(median) / 1000:.1f}")
    return said["with_n"].format(v=told, n=n)
