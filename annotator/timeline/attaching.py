"""Where a photograph or a scan is added: the file goes by our own route, and never comes here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.attachment import LARGEST, LONGEST_LABEL

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from streamlit.components.v2.types import ComponentRenderer

    from annotator.domain.attachment import AttachmentKind


@dataclass(frozen=True, slots=True)
class Adding:
    """Where it is sent, and what it may be."""

    address: str
    kinds: Sequence[AttachmentKind]

    def to_document(self) -> dict[str, object]:
        """As the browser reads it."""
        called = words.screens("attachment_kinds")
        return {
            "address": self.address,
            "kinds": [[each.value, called[each.value]] for each in self.kinds],
            "most": LARGEST,
            "longest": LONGEST_LABEL,
            "words": dict(words.screens("attaching")),
        }


def attacher(adding: Adding, *, key: str, on_added: Callable[[], None]) -> None:
    """The form; `on_added` runs once something was kept."""
    _component()(
        key=key, data=adding.to_document(), default={"added": ""}, on_added_change=on_added
    )


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component("annotator.attach", js="attach.js")
