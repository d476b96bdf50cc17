"""Who looks at a screen: as the gate told Streamlit when the page's socket was opened."""

from __future__ import annotations

from typing import Final

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from annotator.domain.identity import CoderId

# The gate takes off whatever a browser says by this name, and says it itself.
NAMED: Final = "X-App-User"
BROWSER: Final = "X-App-Sess"


def person() -> CoderId | None:
    """Whoever this screen is drawn for; None where no screen is being drawn."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return None
    named = st.context.headers.get(NAMED)
    return None if named is None else CoderId(named)


def browser() -> str:
    """The public name of the sign-in this screen is drawn for; nothing without one."""
    return st.context.headers.get(BROWSER) or ""
