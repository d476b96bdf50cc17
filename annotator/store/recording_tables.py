"""The tables of recording: how far a recording is, and what was pressed meanwhile."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Table, Text

from annotator.store.columns import a_number, a_text, an_id, sealed_body, yes_no
from annotator.store.tables import METADATA

# The film's last bytes are in the body, under the household's key.
recording = Table(
    "recording",
    METADATA,
    Column("clip", Text, ForeignKey("clip.id", ondelete="CASCADE"), primary_key=True),
    a_text("coder"),
    a_text("heard_at"),
    a_number("recorded_ms"),
    a_number("is_open"),
    sealed_body(),
    yes_no("is_open", name="a_recording_is_open_or_not"),
    CheckConstraint("recorded_ms >= 0", name="a_recording_has_lasted"),
)

live_mark = Table(
    "live_mark",
    METADATA,
    an_id(),
    Column(
        "clip", Text, ForeignKey("recording.clip", ondelete="CASCADE"), nullable=False, index=True
    ),
    a_text("family"),
    a_number("pressed_ms"),
    CheckConstraint("pressed_ms >= 0", name="a_press_is_within_the_recording"),
)
