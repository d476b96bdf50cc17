"""Reliability: how far people who code the same clips blind agree, and what helps next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.reliability.drift import Drift
from annotator.journey.reliability import EVERYBODY
from annotator.screens import frame, state
from annotator.screens.progress_ink import shown
from annotator.screens.reliability_bars import show_bars
from annotator.screens.reliability_draw import show_draw
from annotator.screens.reliability_figures import (
    SIGNS,
    by_months,
    rates_table,
    rolling,
    table,
)
from annotator.screens.reliability_plan import show_plan

if TYPE_CHECKING:
    from annotator.domain.identity import CoderId
    from annotator.journey.reliability import Drifting
    from annotator.journey.reliability_record import Record
    from annotator.wiring import Practice

BESIDE = 3
PRINTED = Path(__file__).with_name("printed.css")


def show() -> None:
    """Where each line stands, what is to be coded, and the figures of whoever is chosen."""
    practice = frame.practice()
    said = words.screens("reliability")
    frame.begin(said["title"])
    st.html(PRINTED)
    st.html(f'<p class="lead">{said["lead"]}</p>')
    with frame.refusals_shown():
        known = practice.review.reliability.drift()
        if not known:
            st.text(said["one_coder"])
            return
        st.header(said["lines"])
        st.html(f'<p class="lead">{said["lines_lead"]}</p>')
        _lines(practice, known, practice.review.reliability.bars().window)
        show_plan(practice)
        whose = _record(practice, known)
        show_draw(practice, whose)
        show_bars(practice)


def _lines(practice: Practice, known: tuple[Drifting, ...], window: int) -> None:
    """Three beside each other, so that a practice of six fits on one screen."""
    for at in range(0, len(known), BESIDE):
        columns = st.columns(BESIDE)
        for column, each in zip(columns, known[at : at + BESIDE], strict=False):
            with column:
                _standing(practice, each, window)


def called(practice: Practice, coder: CoderId) -> str:
    """What somebody is called on this screen."""
    said = words.screens("reliability")
    if coder == EVERYBODY:
        return said["everybody"]
    name = practice.people.name_of(coder) or said["unnamed"]
    return said["you"].format(name=name) if coder == practice.coder else name


def _standing(practice: Practice, each: Drifting, window: int) -> None:
    """One coder: the sign, the word, and what helps next."""
    said, drift = words.screens("reliability"), each.line.drift
    sign, colour = SIGNS[drift]
    with st.container(border=True, key=f"card-line-{each.coder}", height="stretch"):
        head = (
            f'<span style="color:{colour}" aria-hidden="true">{sign}</span> '
            f"<b>{frame.plain(called(practice, each.coder))}</b>: {said[f'drift_{drift.value}']}"
        )
        lines = [head, frame.plain(_next(each, window))]
        if each.drift_clip_on is not None:
            on = frame.on_paper(each.drift_clip_on)
            lines.append(f"<small>{said['drift_clip'].format(on=on)}</small>")
        st.html("".join(f'<p style="margin:0">{line}</p>' for line in lines))
        if drift is Drift.PRACTISE_FIRST and each.coder == practice.coder:
            st.html(frame.way("practise", words.screen("practise.title"), kind="quiet"))


def _next(each: Drifting, window: int) -> str:
    said, line = words.screens("reliability"), each.line
    told = said[f"next_{line.drift.value}"].format(
        clips=each.clips, window=window, now="" if line.now is None else f"{line.now:.2f}"
    )
    if line.drift is Drift.LOOK_AGAIN and line.before is not None:
        told += " " + said["before"].format(before=f"{line.before:.2f}")
    return told


def _record(practice: Practice, known: tuple[Drifting, ...]) -> CoderId:
    """The figures of one coder, or of everybody for who may know them; answers whose."""
    said = words.screens("reliability")
    coders = [each.coder for each in known]
    whose = coders[0]
    st.header(said["figures"])
    if len(coders) > 1:
        asked = state.word("coder")
        among = [EVERYBODY, *coders]
        whose = st.selectbox(
            said["whose"],
            among,
            index=next((n for n, each in enumerate(among) if each == asked), 0),
            format_func=lambda each: called(practice, each),
        )
    record = practice.review.reliability.record(whose)
    if not record.clips:
        st.text(said["nobody_yet" if whose == EVERYBODY else "no_clips_yet"])
        _left_out(record)
        return whose
    _figures(record)
    _leaves(whose)
    return whose


def _figures(record: Record) -> None:
    said = words.screens("reliability")
    st.html(f'<p class="lead">{said["reference"].format(references=record.references)}</p>')
    _left_out(record)
    shown(by_months(record.months), "months")
    st.caption(said["beneath"])
    with st.expander(said["table"]):
        st.table(table(record.months))
    if record.line is not None:
        st.header(said["rolling"])
        shown(rolling(record.line, record.bars), "rolling")
        st.caption(said["rolling_help"].format(window=record.bars.window))
    st.header(said["rates"])
    st.html(f'<p class="lead">{said["rates_lead"]}</p>')
    st.table(rates_table(record.rates))


def _left_out(record: Record) -> None:
    said, chosen = words.screens("reliability"), record.chosen
    if chosen.not_permitted:
        st.caption(said["not_permitted"].format(n=chosen.not_permitted))
    if chosen.alone:
        st.caption(said["alone"].format(n=chosen.alone))


def _leaves(whose: CoderId) -> None:
    """The files to keep; none of them names anybody."""
    said = words.screens("reliability")
    ways = (
        frame.file(f"/agreement/{name}?{state.query(coder=whose)}", said[f"file_{name}"])
        for name in ("methods", "figures", "table")
    )
    st.html(" ".join(ways))
