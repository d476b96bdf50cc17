"""Where a supervision pack is made, and where one is opened: neither file nor passphrase comes
here."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from streamlit.components.v2.types import ComponentRenderer

    from annotator.domain.identity import ClipId, SessionId


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("annotator.packing", js="packing.js")


def pack_maker(
    clip: ClipId, codings: Sequence[tuple[SessionId, str]], words: Mapping[str, str]
) -> None:
    """Show where two of these codings, each with what it is called, are made a pack of."""
    data = {"mode": "make", "clip": clip, "codings": list(codings), "words": dict(words)}
    _component()(key=f"pack-{clip}", data=data)


def pack_opener(
    words: Mapping[str, str], values: Mapping[str, str], means: Mapping[str, str]
) -> None:
    """Show where a pack is opened; `values` are the words for some of what is in it, and `means`
    those for a value that is a closed word itself."""
    data = {"mode": "open", "words": dict(words), "values": dict(values), "means": dict(means)}
    _component()(key="pack-opener", data=data)
