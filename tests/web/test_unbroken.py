"""What was pressed is done, in Streamlit's own runner, whatever is asked for meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.runtime.scriptrunner import script_runner
from streamlit.runtime.scriptrunner_utils.script_requests import (
    RerunData,
    ScriptRequests,
    ScriptRequestType,
)
from streamlit.testing.v1 import AppTest

from annotator.web.unbroken import Unbroken, is_told, is_told_once, keep_presses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# What is asked of the running script from without, and what came of it.
MEANWHILE: list[Callable[[ScriptRequests], object]] = []
DONE: list[str] = []
RERUN, STOP = ScriptRequestType.RERUN, ScriptRequestType.STOP
PRESS = WidgetState(id="say", trigger_value=True)
OTHER = WidgetState(id="other", trigger_value=True)
FIELD = WidgetState(id="words", string_value="She waits.")


def screen() -> None:
    """A deed far down a screen, and a request from without while it is being drawn."""
    from threading import Thread

    import streamlit as st
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    from tests.web.test_unbroken import DONE, MEANWHILE

    def asked() -> None:
        if not MEANWHILE:
            return
        ctx = get_script_run_ctx()
        assert ctx is not None
        asking = Thread(target=MEANWHILE.pop(), args=(ctx.script_requests,))
        asking.start()
        asking.join()
        st.write("more of the screen")

    is_pressed, kept = st.button("Say it", key="say"), st.text_input("Words", key="words")
    if is_pressed or kept:
        asked()
    if kept:
        DONE.append(kept)
    if is_pressed:
        DONE.append("said")
        st.rerun()
    st.write("drawn")


@pytest.fixture(autouse=True)
def _kept() -> Iterator[None]:
    before = script_runner.ScriptRequests  # type: ignore[attr-defined]
    keep_presses()
    MEANWHILE.clear()
    DONE.clear()
    yield
    script_runner.ScriptRequests = before  # type: ignore[attr-defined]


def asks(requests: ScriptRequests) -> None:
    requests.request_rerun(RerunData())


def leaves(requests: ScriptRequests) -> None:
    requests.request_stop()


@pytest.mark.parametrize("meanwhile", [asks, leaves])
def test_what_was_pressed_is_done_once_though_something_else_is_asked_before_it_is_reached(
    meanwhile: Callable[[ScriptRequests], object],
) -> None:
    app = AppTest.from_function(screen).run()
    MEANWHILE.append(meanwhile)
    app.button("say").click().run()
    assert DONE == ["said"]
    assert not app.exception
    if meanwhile is asks:
        assert app.markdown[-1].value == "drawn"


def test_words_told_before_the_page_was_left_are_kept() -> None:
    app = AppTest.from_function(screen).run()
    MEANWHILE.append(leaves)
    app.text_input("words").input("She waits.").run()
    assert DONE == ["She waits."]


def test_without_it_streamlit_forgets_the_press() -> None:
    script_runner.ScriptRequests = ScriptRequests  # type: ignore[attr-defined]
    app = AppTest.from_function(screen).run()
    MEANWHILE.append(asks)
    app.button("say").click().run()
    assert DONE == []


def test_a_press_is_known_from_what_stands_in_fields() -> None:
    assert is_told_once(carrying(FIELD, PRESS))
    assert not is_told_once(carrying(FIELD))
    assert not is_told_once(RerunData())
    assert is_told(carrying(FIELD))
    assert not is_told(carrying())
    assert not is_told(RerunData())


def test_a_run_without_a_press_gives_way_at_its_next_element() -> None:
    requests = begun(carrying(FIELD))
    assert requests.request_rerun(carrying(PRESS))
    taken = requests.on_scriptrunner_yield()
    assert taken is not None
    assert taken.type == RERUN
    assert requests.request_rerun(carrying(OTHER))
    assert requests.on_scriptrunner_yield() is None


def test_a_second_press_waits_until_the_first_is_done_and_is_done_then() -> None:
    requests = begun(carrying(PRESS))
    requests.request_rerun(carrying(OTHER))
    assert requests.on_scriptrunner_yield() is None
    then = requests.on_scriptrunner_ready()
    assert [each.id for each in widgets(then.rerun_data)] == ["other"]
    assert requests.on_scriptrunner_ready().type == STOP


def test_a_press_that_waits_when_the_page_is_left_is_done_and_nothing_after_it() -> None:
    requests = begun(carrying(FIELD))
    requests.request_rerun(carrying(PRESS))
    requests.request_stop()
    assert requests.on_scriptrunner_yield() is None
    then = requests.on_scriptrunner_ready()
    assert [each.id for each in widgets(then.rerun_data)] == ["say"]
    assert requests.on_scriptrunner_yield() is None
    assert not requests.request_rerun(carrying(OTHER))
    assert requests.on_scriptrunner_ready().type == STOP


def test_a_page_that_is_left_while_it_is_only_being_opened_is_not_drawn_on() -> None:
    requests = begun(RerunData())
    requests.request_stop()
    stopped = requests.on_scriptrunner_yield()
    assert stopped is not None
    assert stopped.type == STOP


def begun(data: RerunData) -> Unbroken:
    requests = Unbroken()
    requests.request_rerun(data)
    assert requests.on_scriptrunner_ready().type == RERUN
    return requests


def carrying(*states: WidgetState) -> RerunData:
    return RerunData(widget_states=WidgetStates(widgets=states))


def widgets(data: RerunData) -> list[WidgetState]:
    return list(data.widget_states.widgets) if data.widget_states else []
