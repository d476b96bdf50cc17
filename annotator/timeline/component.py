"""The workbench in a screen: film, palette, moments and timeline as one Streamlit component."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

from annotator.timeline.messages import Opening, revision_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from streamlit.components.v2.types import ComponentRenderer

    from annotator.domain.identity import SessionId


@cache
def _workbench() -> ComponentRenderer:
    # Not while importing: Streamlit looks for packaged components only once it runs.
    return st.components.v2.component("annotator.timeline", css="workbench.css", js="workbench.js")


def workbench(
    session: SessionId,
    *,
    key: str,
    height: int | None = None,
    on_revision: Callable[[], None] | None = None,
) -> int | None:
    """Show the workbench of a coding session; gives the revision it last told of.

    It tells of revisions, at most twice a second, only where `on_revision` asks for it: each one
    runs the whole page script again, and no tag ever waits for that.
    """
    opening = Opening(session, height, tells=on_revision is not None)
    told = _workbench()(
        key=key,
        data=opening.to_document(),
        on_revision_change=on_revision or _nothing_to_do,
    )
    return revision_in(told)


def _nothing_to_do() -> None:
    return None
