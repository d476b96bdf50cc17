"""What a service goes by when codings drift apart: for who keeps the golds, within sane bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.policy import Right
from annotator.domain.reliability.bars import BOUNDS, Bars
from annotator.screens import frame, state
from annotator.screens.practise_bars import share_field, whole_field

if TYPE_CHECKING:
    from annotator.wiring import Practice

AT: Final = "drift-bars"


def show_bars(practice: Practice) -> None:
    """Each bar with how far it may be moved."""
    if not practice.may(Right.KEEP_GOLDS):
        return
    said, now = words.screens("reliability_bars"), practice.review.reliability.bars()
    with st.expander(said["title"]), frame.refusals_shown():
        st.html(f'<p class="lead">{said["lead"]}</p>')
        with st.form("drift-bars", border=False):
            shares = (
                _share("look_again", now.look_again),
                _share("practise_first", now.practise_first),
                _share("drop", now.drop),
            )
            wholes = (
                _whole("window", now.window),
                _whole("one_in", now.one_in),
                _whole("weeks", now.weeks),
            )
            if not st.form_submit_button(said["keep"]):
                if sentence := state.said(AT):
                    st.success(sentence)
                return
        bars = Bars(*shares, *wholes)
        frame.kept(lambda: practice.review.reliability.set_bars(bars), said["kept"], AT)


def _share(name: str, now: float) -> float:
    return share_field(words.screens("reliability_bars")[name], BOUNDS[name], now)


def _whole(name: str, now: int) -> int:
    return whole_field(words.screens("reliability_bars")[name], BOUNDS[name], now)
