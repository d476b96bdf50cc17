"""The table of attachments: what they are called and look like in small is sealed."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from annotator.store.columns import a_text, an_id, sealed_body, to
from annotator.store.tables import METADATA

attachment = Table(
    "attachment",
    METADATA,
    an_id(),
    to("household"),
    Column("clip", Text, ForeignKey("clip.id", ondelete="CASCADE"), index=True),
    a_text("kind"),
    a_text("form"),
    Column("original", Text, nullable=False, unique=True),
    Column("shown", Text, unique=True),
    a_text("by"),
    a_text("at"),
    sealed_body(),
    Column("frame", Integer),
    Index("ix_attachment_clip_frame", "clip", "frame", unique=True),
)
