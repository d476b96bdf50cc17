"""What somebody pressed is done, whatever the browser asks for next.

The browser tells a press once. Streamlit runs the screen's script for it, and breaks that run off
at its next element as soon as anything else is asked for: another press, a film that has come to
rest, the page being left. What was pressed is then forgotten, and nobody is told. Here a run that
carries a press is not broken off: what else is asked for waits until it has ended, or until the
deed itself asks for a new drawing. Of a page that is left, what it told last is done as well.

Read off streamlit/runtime/scriptrunner/script_runner.py and scriptrunner_utils/script_requests.py,
1.67: a runner asks its `ScriptRequests` before each element (`on_scriptrunner_yield`) and between
runs (`on_scriptrunner_ready`); `st.rerun` and `st.switch_page` request from within the run.
"""

from __future__ import annotations

from streamlit.runtime.scriptrunner import script_runner
from streamlit.runtime.scriptrunner_utils import script_requests
from streamlit.runtime.scriptrunner_utils.script_requests import (
    RerunData,
    ScriptRequest,
    ScriptRequests,
    ScriptRequestType,
)
from streamlit.runtime.scriptrunner_utils.script_run_context import get_script_run_ctx
from typing_extensions import override


def is_told_once(data: RerunData) -> bool:
    """Whether the run carries a press or anything else the browser tells a single time."""
    widgets = data.widget_states.widgets if data.widget_states is not None else ()
    return any(script_requests._has_active_trigger_value(each) for each in widgets)


def is_told(data: RerunData) -> bool:
    """Whether the run carries what stands in fields; a page that is only being opened does not."""
    return data.widget_states is not None and len(data.widget_states.widgets) > 0


class Unbroken(ScriptRequests):
    """What is asked of a runner, where a run with a press is run to its end."""

    def __init__(self) -> None:
        super().__init__()
        self._is_whole = False
        self._was_told = False
        self._is_left = False

    @override
    def request_stop(self) -> None:
        """From within, the run stops. From without, the page was left: what it had told by then is
        still done, nothing else is, and a later request is refused."""
        if self._is_within():
            self._lets_go()
            super().request_stop()
            return
        with self._lock:
            self._is_left = True
            self._is_whole = self._was_told
            if self._state == ScriptRequestType.RERUN and is_told(self._rerun_data):
                return
        super().request_stop()

    @override
    def request_rerun(self, new_data: RerunData) -> bool:
        """From within, the run is over, and begins anew together with whatever waits. From without,
        it waits for its turn; False where a new runner has to do it."""
        if self._is_within():
            self._lets_go()
        elif self._is_left:
            return False
        return super().request_rerun(new_data)

    @override
    def on_scriptrunner_yield(self) -> ScriptRequest | None:
        """Before each element: what the run is broken off for, if it may be."""
        return None if self._is_whole else self._begun(super().on_scriptrunner_yield())

    @override
    def on_scriptrunner_ready(self) -> ScriptRequest:
        """Between runs: what is to be run next."""
        request = super().on_scriptrunner_ready()
        self._begun(request)
        return request

    def _begun(self, request: ScriptRequest | None) -> ScriptRequest | None:
        if request is None or request.type != ScriptRequestType.RERUN:
            return request
        with self._lock:
            self._was_told = is_told(request.rerun_data)
            self._is_whole = self._is_left or is_told_once(request.rerun_data)
            if self._is_left:
                self._state = ScriptRequestType.STOP
        return request

    def _lets_go(self) -> None:
        with self._lock:
            self._is_whole = self._was_told = False

    def _is_within(self) -> bool:
        ctx = get_script_run_ctx(suppress_warning=True)
        return ctx is not None and ctx.script_requests is self


def keep_presses() -> None:
    """From here on every run of a script is asked for in this way."""
    script_runner.ScriptRequests = Unbroken  # type: ignore[attr-defined]
