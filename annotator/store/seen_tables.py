"""The table of what somebody has seen in the queue: ids and times only; no word of anybody."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Table, Text

from annotator.store.columns import a_text, to
from annotator.store.tables import METADATA

queue_seen = Table(
    "queue_seen",
    METADATA,
    Column("by", Text, primary_key=True),
    Column("thing", Text, primary_key=True),
    a_text("stand"),
    a_text("at"),
    to("household"),
    Column("clip", Text, ForeignKey("clip.id", ondelete="CASCADE"), index=True),
)
