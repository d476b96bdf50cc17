from __future__ import annotations

from streamlit.proto.BackMsg_pb2 import BackMsg

from annotator.web.presence import somebody_is_here


def said(message: BackMsg) -> dict[str, object]:
    return {"type": "websocket.receive", "bytes": message.SerializeToString()}


def test_a_click_shows_that_somebody_is_here_and_a_timed_redraw_does_not() -> None:
    click, timed, other = BackMsg(), BackMsg(), BackMsg()
    click.rerun_script.query_string = "a"
    timed.rerun_script.is_auto_rerun = True
    other.load_git_info = True
    assert somebody_is_here(said(click))
    assert not somebody_is_here(said(timed))
    assert not somebody_is_here(said(other))


def test_what_cannot_be_read_shows_nothing() -> None:
    assert not somebody_is_here({"type": "websocket.receive", "bytes": b"\xff\xff\xff"})
    assert not somebody_is_here({"type": "websocket.receive", "text": "hello"})
    assert not somebody_is_here({"type": "websocket.disconnect"})
