"""Bring in a scheme: read whole, every fault told with its place, nothing half kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.scheme import SchemeFaults
from annotator.screens import frame, state
from annotator.screens.scheme_parts import fault_lines
from annotator.timeline.handing import HandingWords, handing

if TYPE_CHECKING:
    from annotator.wiring import Practice

TEXT: Final = "scheme-text"


def show(practice: Practice) -> None:
    """Where the file's text goes, and what is wrong with it."""
    said = words.screens("scheme_import")
    frame.begin(said["title"])
    st.html(f'<p class="lead">{said["lead"]}</p>')
    handed = handing(HandingWords(**words.screens("handing")), key="scheme-file")
    if handed is not None:
        state.fill(TEXT, handed)
    with st.form("bring-in", border=True):
        text = st.text_area(said["text"], height=260, key=TEXT)
        as_translation = st.checkbox(said["as_translation"])
        read = st.form_submit_button(said["read"], type="primary")
    if not read:
        return
    try:
        sentence = _translation(practice, text) if as_translation else _scheme(practice, text)
    except SchemeFaults as refused:
        count = len(refused.faults)
        head = said["faults_one"] if count == 1 else said["faults"].format(n=count)
        st.warning(head)
        st.html(fault_lines(refused.faults))
        return
    state.say_next(sentence)
    state.go("schemes")


def _scheme(practice: Practice, text: str) -> str:
    kept = practice.schemes.take_in(text)
    name = practice.schemes.scheme(kept).name
    return words.screen("scheme_import.kept", name=name, version=kept.version)


def _translation(practice: Practice, text: str) -> str:
    kept, _language = practice.translating.take_in(text)
    name = practice.schemes.scheme(kept).name
    return words.screen("scheme_import.kept_translation", name=name, version=kept.version)
