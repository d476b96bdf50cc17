"""Whether a message to Streamlit shows that somebody sits there, or the page sent it by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
from streamlit.proto.BackMsg_pb2 import BackMsg

if TYPE_CHECKING:
    from starlette.types import Message


def somebody_is_here(message: Message) -> bool:
    """True for a click or a key; False for a timed redraw, so that a page left open still locks."""
    said = message.get("bytes")
    if message["type"] != "websocket.receive" or not said:
        return False
    try:
        heard = BackMsg.FromString(said)
    except DecodeError:
        return False
    if heard.WhichOneof("type") != "rerun_script":
        return False
    return not heard.rerun_script.is_auto_rerun
