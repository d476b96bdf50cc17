"""What a service asks for a certificate: for who keeps the golds, within sane bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.policy import Right
from annotator.domain.practising.thresholds import BOUNDS, Thresholds
from annotator.screens import frame, state

if TYPE_CHECKING:
    from annotator.wiring import Practice

AT: Final = "bars"


def show_bars(practice: Practice) -> None:
    """Each bar with how far it may be moved; what was granted stays granted."""
    if not practice.may(Right.KEEP_GOLDS):
        return
    said, now = words.screens("bars"), practice.practising.thresholds()
    with st.expander(said["title"]), frame.refusals_shown():
        st.html(f'<p class="lead">{said["lead"]}</p>')
        with st.form("bars", border=False):
            shares = (
                _share("event_f1", now.event_f1),
                _share("kappa", now.kappa),
                _share("family_kappa", now.family_kappa),
            )
            wholes = (_whole("consecutive", now.consecutive), _whole("months", now.months))
            if not st.form_submit_button(said["keep"]):
                if sentence := state.said(AT):
                    st.success(sentence)
                return
        asked = Thresholds(*shares, *wholes)
        frame.kept(lambda: practice.practising.set_thresholds(asked), said["kept"], AT)


def _share(name: str, now: float) -> float:
    return share_field(words.screens("bars")[name], BOUNDS[name], now)


def _whole(name: str, now: int) -> int:
    return whole_field(words.screens("bars")[name], BOUNDS[name], now)


def share_field(label: str, bounds: tuple[float, float], now: float) -> float:
    """A bar that is a share, in hundredths, between its bounds."""
    return float(st.number_input(label, *bounds, now, step=0.01, format="%.2f"))


def whole_field(label: str, bounds: tuple[float, float], now: int) -> int:
    """A bar that is a whole number between its bounds."""
    least, most = bounds
    return int(st.number_input(label, int(least), int(most), now))
