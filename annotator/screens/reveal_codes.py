"""The figures of an attempt code by code: each with what it rests on, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.words.reasons import why_blank

if TYPE_CHECKING:
    from annotator.domain.practising.code_figures import CodeFigures
    from annotator.domain.practising.reveal import Reveal


def show_codes(revealed: Reveal) -> None:
    """A row for each code either of the two used."""
    if not revealed.codes:
        return
    said, scheme = words.screens("reveal"), revealed.gold.coding.scheme
    with st.expander(said["codes"]):
        st.html(f'<p class="lead">{said["codes_lead"]}</p>')
        st.table(
            [
                {
                    said["code"]: scheme.name_of(each.mark.family, each.mark.code),
                    said["found"]: str(each.found),
                    said["missed"]: str(each.missed),
                    said["extra"]: str(each.extra),
                    said["f1"]: _figure(each, each.f1),
                    said["kappa"]: _figure(each, each.kappa),
                }
                for each in revealed.codes
            ]
        )
        blank = {each.undefined or each.no_kappa for each in revealed.codes} - {None}
        for why in sorted(blank, key=str):
            if why is not None:
                st.caption(f"{said['blank']} {why_blank(why)}")


def _figure(each: CodeFigures, value: float | None) -> str:
    said = words.screens("reveal")
    return said["blank"] if value is None else said["with_n"].format(v=value, n=each.n)
